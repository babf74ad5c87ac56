// Rows that the ledger wrote: they name the entries from which they were written, and speak of these whatever of it was changed.
import type { EntryKind } from '../../../domain/entries/nouns.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { entriesNamed, type KnownEntry, knownEntries } from '../../../storage/entries/knownEntries.ts';
import type { Plan, WrittenEntry } from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { knowTheirs } from '../forms/theirs.ts';
import { type SaidByRow, saysTheSame } from './match.ts';

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

/** What the row names; what else stands there says how the ledger wrote it. */
export const idsOf = ({ values }: ReadRow): readonly string[] =>
  ((values['record'] as readonly string[] | undefined) ?? []).filter((text) => !text.startsWith('~'));

/** Asks the ledger for the entries that a chunk of rows names. One of an office out of reach is, to who sends the file, not there. */
export async function findRecords(plan: Plan, rows: readonly ReadRow[]): Promise<void> {
  const { cityCode } = plan.actor;
  const asked = new Set(rows.flatMap(idsOf).filter((id) => isId(id) && !plan.records.has(id)));
  const named = await entriesNamed(plan.tx, cityCode, [...asked]);
  const inReach = named.filter(({ officeId }) => plan.world.writable.has(officeId));
  const found: KnownEntry[] = [];
  for (const [kind, some] of Map.groupBy(inReach, (one) => one.kind)) {
    const standing = new Map(some.map(({ id, stands }) => [id, stands]));
    for (const entry of await knownEntries(plan.tx, cityCode, kind, { entryIds: [...standing.keys()] })) {
      plan.records.set(entry.entryId, { ...entry, stands: standing.get(entry.entryId) ?? false });
      found.push(entry);
    }
  }
  await knowTheirs(plan, found);
}

/** The entries from which the row was written, where the ledger has all of them. */
export function entriesOfRow(plan: Plan, row: ReadRow): readonly WrittenEntry[] {
  return idsOf(row).flatMap((id) => plan.records.get(id) ?? []);
}

/** The one of this kind; or that what the row names is none. */
export function entryOfRow(plan: Plan, row: ReadRow, kind: EntryKind): WrittenEntry | undefined | Breach {
  const ids = idsOf(row);
  if (ids.length === 0) return undefined;
  const found = entriesOfRow(plan, row);
  const one = found.find((entry) => entry.kind === kind);
  return one && found.length === ids.length ? one : { law: 'record_unknown', field: 'record' };
}

/** Amounts that the ledger has in them: what it has, nobody is asked about. */
export function amountsIn(records: readonly WrittenEntry[]): ReadonlySet<string> {
  const amounts = new Set<string>();
  const walk = (value: unknown): void => {
    if (value !== null && typeof value === 'object') for (const one of Object.values(value)) walk(one);
    else if (typeof value === 'string' || typeof value === 'bigint') amounts.add(String(value));
  };
  for (const { input } of records) walk(input);
  return amounts;
}

/** What a row is to its entry: it says the same, it corrects it, or it cannot be taken. `known` is what stands of what both are about. */
export function heldAgainst(
  plan: Plan,
  record: WrittenEntry,
  said: SaidByRow,
  known: readonly KnownEntry[],
  officeId: string = record.officeId,
): 'same' | 'corrects' | Breach {
  if (plan.matched.has(record.entryId)) return { law: 'record_twice', field: 'record' };
  plan.matched.add(record.entryId);
  if (!record.stands)
    return known.some((entry) => saysTheSame(entry, said)) ? 'same' : { law: 'record_changed_since', field: 'record' };
  return saysTheSame(record, said) && officeId === record.officeId ? 'same' : 'corrects';
}
