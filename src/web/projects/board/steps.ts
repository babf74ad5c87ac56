// Which form records that a project has come to a stage, from where it stands.
import { milestoneKinds } from '../../../domain/projects/milestone.ts';
import { type Stage, stages } from '../../../domain/projects/project.ts';

export interface Step {
  readonly kind: 'milestone' | 'contact';
  readonly begins: Readonly<Record<string, string>>;
}

/** Undefined of a stage that is not ahead: nobody goes back by a card. */
export function stepTo(to: Stage, from: Stage): Step | undefined {
  if (stages.indexOf(to) <= stages.indexOf(from)) return undefined;
  if (to === 'talks') return { kind: 'contact', begins: {} };
  const kind = milestoneKinds.find((one) => one === to);
  return kind && { kind: 'milestone', begins: { kind } };
}
