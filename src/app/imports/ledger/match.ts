// Whether the ledger already holds what a row states. A cell that is blank says nothing, so only what is stated counts.
import type { Stated } from '../acts.ts';
import type { EntryHeadInput } from '../../../domain/entries/entry.ts';
import { isSameMonth } from '../../../domain/day.ts';
import { canonicalJson } from '../../../storage/canonical.ts';
import type { KnownEntry } from '../../../storage/entries/knownEntries.ts';
import { type Plan, reasonOf } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

/** Leaves out what is undefined: not stated. */
export function statedOf(fields: Readonly<Record<string, unknown>>): Stated {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Equal as facts: ids in any order, nothing and null alike, amounts as bigint or text. */
export function sameValue(a: unknown, b: unknown): boolean {
  return comparable(a) === comparable(b);
}

function comparable(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'null';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return JSON.stringify([...value].toSorted());
  }
  return canonicalJson(withoutNothing(value));
}

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined && one !== null)
      .map(([key, one]) => [key, withoutNothing(one)]),
  );
}

export function sameFacts(known: Stated, stated: Stated): boolean {
  return Object.entries(stated).every(([field, value]) => sameValue(known[field], value));
}

/** What a row says of an entry: its day, its audit, what is invented in it, its own fields. */
export interface SaidByRow {
  readonly occurredOn: string;
  /** It names the month alone. */
  readonly monthOnly?: boolean;
  readonly auditedOn: string | undefined;
  readonly sampleFields: readonly string[] | undefined;
  readonly stated: Stated;
}

/** Who says only the month says nothing else than who knows the day in it. */
export function isSameDay(
  known: Pick<KnownEntry, 'occurredOn' | 'monthOnly'>,
  said: Pick<SaidByRow, 'occurredOn' | 'monthOnly'>,
): boolean {
  if (said.monthOnly) return isSameMonth(known.occurredOn, said.occurredOn);
  return known.occurredOn === said.occurredOn && !known.monthOnly;
}

export function saysTheSame(known: KnownEntry, said: SaidByRow): boolean {
  return (
    isSameDay(known, said) &&
    (said.auditedOn === undefined || known.auditedOn === said.auditedOn) &&
    (said.sampleFields === undefined || sameValue(known.sampleFields, said.sampleFields)) &&
    sameFacts(known.input, said.stated)
  );
}

/** The first entry that no other row names or was matched with and that passes the test; no later row gets it. */
export function takeKnown(
  plan: Plan,
  known: readonly KnownEntry[],
  accepts: (entry: KnownEntry) => boolean,
): KnownEntry | undefined {
  const isFree = ({ entryId }: KnownEntry) => !plan.matched.has(entryId) && !plan.records.has(entryId);
  const found = known.find((entry) => isFree(entry) && accepts(entry));
  if (found) plan.matched.add(found.entryId);
  return found;
}

/** The input of a correction: what the entry says, but for what the row states; it names the entry it replaces. */
export function correctedInput(
  plan: Plan,
  row: ReadRow,
  known: KnownEntry,
  head: EntryHeadInput,
  said: SaidByRow,
): Record<string, unknown> {
  const { kind, officeId, occurredOn, monthOnly, auditedOn } = known;
  // Of the day the ledger knows as much or more.
  const day = said.monthOnly && isSameMonth(occurredOn, said.occurredOn) ? { occurredOn, monthOnly } : {};
  plan.world.entries.set(known.entryId, { kind, officeId, occurredOn, auditedOn, reversedBy: null });
  return {
    ...known.input,
    ...said.stated,
    head: {
      ...head,
      ...day,
      auditedOn: said.auditedOn ?? known.auditedOn,
      sampleFields: said.sampleFields ?? known.sampleFields,
      reverses: known.entryId,
      reason: reasonOf(plan, row),
    },
  };
}
