// Which form records that a project has come to a stage, from where it stands.
import { type EntryKind, nounOf } from '../../../domain/entries/nouns.ts';
import { type Stage, stages } from '../../../domain/projects/project.ts';
import { recordedKinds } from '../../entries/ownForms.ts';

export interface Step {
  readonly kind: EntryKind;
  readonly begins: Readonly<Record<string, string>>;
}

/** The noun whose entries make a project's stage. */
const reaching = recordedKinds.flatMap((kind) => {
  const { reaches } = nounOf(kind);
  return reaches ? [{ kind, field: reaches.stage }] : [];
})[0];

/** Undefined of a stage that is not ahead, since nobody goes back by a card, and of talks, which begin with whom one has met. */
export function stepTo(to: Stage, from: Stage): Step | undefined {
  if (to === 'talks' || stages.indexOf(to) <= stages.indexOf(from)) return undefined;
  return reaching && { kind: reaching.kind, begins: { [reaching.field]: to } };
}
