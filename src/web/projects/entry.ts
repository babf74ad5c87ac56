// An entry as it was recorded, for the form that corrects it.
import type { AdjustableAct } from '../form/adjusting.ts';
import type { RecordedEntry as EntryView } from '../../app/entries/entry.ts';

export type { RecordedEntry as EntryView } from '../../app/entries/entry.ts';
export type Input = Readonly<Record<string, unknown>>;

export function textOf(input: Input | undefined, field: string): string | undefined {
  const value = input?.[field];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}

export function headOf(input: Input | undefined): Input {
  return (input?.['head'] as Input | undefined) ?? {};
}

type SentHead = AdjustableAct['input']['head'];

interface Correction {
  readonly entry: EntryView;
  readonly reason: string;
  readonly changed: readonly string[];
}

/** What a form put right in an entry; none where it records a new one. */
export function correctionOf<V extends Readonly<Record<string, string>> & { readonly reason: string }>(
  entry: EntryView | undefined,
  values: V,
  first: V,
): Correction | undefined {
  const changed = Object.keys(first).filter((name) => values[name] !== first[name]);
  return entry && { entry, reason: values.reason, changed };
}

/** The head of a new entry; of a correction, where one is named. Fields that were typed anew are invented no more. */
export function newHead(id: string, officeId: string, occurredOn: string, correction?: Correction): SentHead {
  const head = { id, officeId, occurredOn, origin: 'typed' as const };
  if (!correction) return head;
  const old = headOf(correction.entry.input);
  const marked = (old['sampleFields'] as readonly string[] | undefined) ?? [];
  // Of a wholly invented row, what was typed anew is invented no more and the rest still is.
  const samples = marked.includes('*') ? ['occurredOn', ...Object.keys(correction.entry.input)] : marked;
  return {
    ...head,
    // Who leaves the day as it was knows no more of it.
    ...(old['monthOnly'] && textOf(old, 'occurredOn') === occurredOn ? { monthOnly: true as const } : {}),
    auditedOn: textOf(old, 'auditedOn') ?? null,
    sampleFields: samples.filter((name) => !correction.changed.includes(name)),
    reverses: correction.entry.id,
    reason: correction.reason,
  };
}
