// A row that states a running total: what arrived is the total less what the ledger, and earlier rows of the file, have up to
// its day, since the year began or since the project did.
import { dayOfMonth } from '../../../domain/day.ts';
import { parseScaled, scaledText, trimZeros } from '../../../domain/exact.ts';
import { wanExact } from '../../../domain/money.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { rowAnswer } from '../doubts/answers.ts';
import type { SaidByRow } from '../ledger/match.ts';
import type { Arrival } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

interface Amount {
  /** Field of the form, and of the noun. */
  readonly field: string;
  readonly of: string;
  readonly read: (input: Arrival['input']) => bigint;
  readonly write: (amount: bigint) => unknown;
}

const fen = (value: unknown) => BigInt(value as string | bigint);
const usdDecimals = 6;
const claimed: Amount = {
  field: 'claimed',
  of: 'claimedFen',
  read: (input) => fen(input['claimedFen'] ?? 0n),
  write: (amount) => amount,
};
const amounts: readonly Amount[] = [
  claimed,
  {
    field: 'recognised',
    of: 'recognisedFen',
    read: (input) => fen(input['recognisedFen'] ?? input['claimedFen'] ?? 0n),
    write: (amount) => amount,
  },
  {
    field: 'usedUsd',
    of: 'usedUsdWan',
    read: (input) => parseScaled((input['usedUsdWan'] as string | undefined) ?? '0', usdDecimals) ?? 0n,
    write: (amount) => trimZeros(scaledText(amount, usdDecimals)),
  },
];

/** Whether the row states one. */
export const statesTotal = (row: ReadRow): boolean => amounts.some(({ field }) => since(row, field) !== undefined);

/** Of which month alone its total is told: what the ledger has of that month without a day is put right. */
export const statesMonth = (row: ReadRow): boolean => since(row, claimed.field) === 'since_month';

/**
 * Whether a total since the project began may hold money of years before its day's: the project is older than that year, and
 * the ledger has been told of none of its money, so that nothing parts the years.
 */
export function mayBeOfYears(row: ReadRow, on: string, known: readonly Arrival[], begun: readonly string[]): boolean {
  if (since(row, claimed.field) !== 'since_start') return false;
  return begun.some((day) => day < `${on.slice(0, 4)}-01-01`) && !known.some(({ occurredOn }) => occurredOn <= on);
}

type Since = 'since_month' | 'since_year' | 'since_start';

function since(row: ReadRow, field: string): Since | undefined {
  const answer = rowAnswer(row, 'running_total', field);
  return answer === 'since_month' || answer === 'since_year' || answer === 'since_start' ? answer : undefined;
}

/** What the row says of the money that came since; null where nothing came. */
export function arrivedSince(row: ReadRow, said: SaidByRow, known: readonly Arrival[]): SaidByRow | Breach | null {
  const stated: Record<string, unknown> = { ...said.stated };
  for (const { field, of, read, write } of amounts) {
    const from = since(row, field);
    if (from === undefined || stated[of] === undefined) continue;
    const [first, last] = spanOf(from, said.occurredOn);
    const counted = known.filter(({ occurredOn }) => occurredOn >= first && occurredOn <= last);
    const before = counted.reduce((sum, { input }) => sum + read(input), 0n);
    const came = read(stated) - before;
    if (came < 0n) return { law: 'running_total_below_ledger', field, detail: { wan: wanExact(before) } };
    if (came === 0n && field === claimed.field) return null;
    stated[of] = write(came);
  }
  return { ...said, stated };
}

function spanOf(from: Since, day: string): [first: string, last: string] {
  if (from === 'since_month') return [`${day.slice(0, 7)}-01`, dayOfMonth(day.slice(0, 7))];
  return [from === 'since_year' ? `${day.slice(0, 4)}-01-01` : '', day];
}
