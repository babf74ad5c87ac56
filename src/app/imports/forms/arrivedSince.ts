// A row that states a running total: what arrived is the total less what the ledger, and earlier rows of the file, have up to
// its day, since the year began or since the project did.
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

function since(row: ReadRow, field: string): 'since_year' | 'since_start' | undefined {
  const answer = rowAnswer(row, 'running_total', field);
  return answer === 'since_year' || answer === 'since_start' ? answer : undefined;
}

/** What the row says of the money that came since; null where nothing came. */
export function arrivedSince(row: ReadRow, said: SaidByRow, known: readonly Arrival[]): SaidByRow | Breach | null {
  const stated: Record<string, unknown> = { ...said.stated };
  for (const { field, of, read, write } of amounts) {
    const from = since(row, field);
    if (from === undefined || stated[of] === undefined) continue;
    const first = from === 'since_year' ? `${said.occurredOn.slice(0, 4)}-01-01` : '';
    const counted = known.filter(({ occurredOn }) => occurredOn >= first && occurredOn <= said.occurredOn);
    const before = counted.reduce((sum, { input }) => sum + read(input), 0n);
    const came = read(stated) - before;
    if (came < 0n) return { law: 'running_total_below_ledger', field, detail: { wan: wanExact(before) } };
    if (came === 0n && field === claimed.field) return null;
    stated[of] = write(came);
  }
  return { ...said, stated };
}
