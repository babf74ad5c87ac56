// Which arrival a row says that it is of: by its project and its day, and where several came on that day by amount or voucher.
import type { Breach } from '../../../domain/refusal.ts';
import { nounThat } from '../../../domain/entries/nouns.ts';
import { voucherNumber } from '../../../domain/projects/voucher.ts';
import type { EntryOfRow } from '../../../sheets/forms/sheetForm.ts';
import { type KnownEntry, knownEntries } from '../../../storage/entries/knownEntries.ts';
import { type Plan, widenWorld } from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { fenOnly } from '../forms/statedFacts.ts';

type Naming = NonNullable<EntryOfRow['arrival']>;

/** Those that stand of these projects; the laws learn whose they are. */
export async function findArrivals(plan: Plan, projectIds: readonly string[]): Promise<KnownEntry[]> {
  if (projectIds.length === 0) return [];
  const found = await knownEntries(plan.tx, plan.actor.cityCode, nounThat('claims').kind, { projectIds });
  await widenWorld(plan, { arrivalIds: new Set(found.map(({ entryId }) => entryId)) });
  return found.filter(({ officeId }) => plan.world.writable.has(officeId));
}

/** Says of entries which arrival each is of under the one that stands of its line: what was seen of one was seen of all. */
export async function underStanding(
  plan: Plan,
  entries: readonly KnownEntry[],
  { field }: Naming,
  arrivals: readonly KnownEntry[],
): Promise<<One extends KnownEntry>(entry: One) => One> {
  await widenWorld(plan, { arrivalIds: new Set(entries.map(({ input }) => String(input[field]))) });
  const lineOf = (id: string) => plan.world.arrivals.get(id)?.lineId;
  const standing = new Map(arrivals.map(({ entryId }) => [lineOf(entryId), entryId]));
  return (entry) => {
    const id = String(entry.input[field]);
    return { ...entry, input: { ...entry.input, [field]: standing.get(lineOf(id)) ?? id } };
  };
}

interface Mention {
  readonly plan: Plan;
  readonly row: ReadRow;
  readonly projectId: string;
  /** The one that the entry is of from which the row was written. */
  readonly written: unknown;
  readonly arrivals: readonly KnownEntry[];
}

/** Undefined where the row says nothing of it. */
export function referredArrival(
  { plan, row, projectId, written, arrivals }: Mention,
  { day, amount, voucher }: Naming,
  breaches: Breach[],
): KnownEntry | undefined {
  const on = row.values[day];
  if (on === undefined) return undefined;
  const fen = fenOnly(row, amount, breaches);
  const number = row.values[voucher];
  const fitting = arrivals.filter(
    ({ occurredOn, input }) =>
      input['projectId'] === projectId &&
      occurredOn === on &&
      (fen === undefined || String(input['claimedFen']) === String(fen)) &&
      (typeof number !== 'string' ||
        voucherNumber((input['voucherNo'] as string | null | undefined) ?? '') === voucherNumber(number)),
  );
  const own = fitting.find(({ entryId }) => entryId === written);
  if (own) return own;
  const [one, ...others] = fitting;
  if (!one) breaches.push({ law: 'arrival_unknown', field: day });
  if (one && others.length > 0) {
    const field = plan.letters[row.table]?.has(amount) ? voucher : amount;
    breaches.push({ law: 'arrival_ambiguous', field, detail: { count: fitting.length } });
  }
  return others.length > 0 ? undefined : one;
}
