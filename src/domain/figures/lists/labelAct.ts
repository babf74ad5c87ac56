// What a city does with a label: takes it into its list, calls it otherwise, joins it to another, ends it, or undoes what it did last.
import { z } from 'zod';
import type { Breach } from '../../refusal.ts';
import { textLine, textLines } from '../../text.ts';
import { asWritten, labelKinds, type Labels, type LabelState, type LabelVersion, shipsLabel } from './labels.ts';

const text = textLine(1, 100);
/** `label`: as it is written, or the code of one that ships. */
const of = { kind: z.enum(labelKinds), label: text };

const actsWith = <More extends z.ZodRawShape>(more: More) =>
  z.discriminatedUnion('act', [
    z.strictObject({ ...of, ...more, act: z.literal('add') }),
    z.strictObject({ ...of, ...more, act: z.literal('rename'), name: textLine(1, 40) }),
    z.strictObject({ ...of, ...more, act: z.literal('join'), into: text }),
    z.strictObject({ ...of, ...more, act: z.literal('end') }),
    z.strictObject({ ...of, ...more, act: z.literal('undo') }),
  ]);

/** What is to be done. */
export const LabelChange = actsWith({});
export type LabelChange = z.output<typeof LabelChange>;

export const LabelAct = actsWith({ id: z.uuid(), reason: textLines(1, 500, 'reason_required_for_rule') });
export type LabelAct = z.output<typeof LabelAct>;

export interface LabelFacts {
  readonly labels: Labels;
  /** What was said of the label, the latest first. */
  readonly versions: readonly LabelVersion[];
  /** Whether rows bear it. */
  readonly isBorne: (label: string) => boolean;
  /** As people write it: a word of the program's own is its code. */
  readonly standsFor: (text: string) => string;
}

export type DecidedLabel = { readonly next: LabelState } | { readonly breaches: readonly Breach[] };

/** How the label stands after the act, or what keeps it from being done. */
export function decideLabel(act: LabelChange, facts: LabelFacts): DecidedLabel {
  const { kind, label } = act;
  const [before = asWritten, earlier = asWritten] = facts.versions.map(
    ({ name, into, ended }): LabelState => ({ name, into, ended }),
  );
  if (act.act !== 'add' && !isKnown(act, label, facts)) return no('label_unknown', 'act.label', { label });
  if (before.into && act.act !== 'undo') return no('label_joined', 'act.label', { into: before.into });
  switch (act.act) {
    case 'add': {
      const isThere = facts.versions.length > 0 ? !before.ended : shipsLabel(kind, label);
      if (isThere || facts.standsFor(label) !== label) return no('label_there', 'act.label', { label });
      return yes({ ...before, ended: false });
    }
    case 'rename':
      return named({ ...before, name: act.name }, act, facts);
    case 'join': {
      const into = facts.standsFor(act.into);
      if (!isKnown(act, into, facts)) return no('label_unknown', 'act.into', { label: act.into });
      return joined({ ...before, into }, act, facts);
    }
    case 'end':
      return before.ended ? no('label_ended', 'act.label', { label }) : yes({ ...before, ended: true });
    case 'undo': {
      if (facts.versions.length === 0) return no('label_nothing_to_undo', 'act.label', { label });
      const back = named(earlier, act, facts);
      return 'breaches' in back ? back : joined(earlier, act, facts);
    }
  }
}

/** Two labels of one name would be one to whoever reads or writes it. */
function named(next: LabelState, act: LabelChange, facts: LabelFacts): DecidedLabel {
  if (next.name === null) return yes(next);
  const holder = facts.standsFor(next.name);
  const isOwn = holder === facts.standsFor(act.label) || !isKnown(act, holder, facts);
  return isOwn ? yes(next) : no('label_name_taken', 'act.name', { name: next.name });
}

function joined(next: LabelState, act: LabelChange, { labels }: LabelFacts): DecidedLabel {
  const isCircle = next.into !== null && labels.standsFor(act.kind, next.into) === act.label;
  return isCircle ? no('label_joins_itself', 'act.into') : yes(next);
}

function isKnown({ kind }: LabelChange, label: string, { labels, isBorne }: LabelFacts): boolean {
  return shipsLabel(kind, label) || labels.stateOf(kind, label) !== undefined || isBorne(label);
}

const yes = (next: LabelState): DecidedLabel => ({ next });

function no(law: Breach['law'], field: string, detail?: Breach['detail']): DecidedLabel {
  return { breaches: [{ law, field, ...(detail ? { detail } : {}) }] };
}
