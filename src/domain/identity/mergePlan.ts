// Which rows of a merged project are new to the kept one and move over, and which repeat a row that is there.
import type { Likeness } from '../entries/likeness.ts';
import type { EntryKind } from '../entries/nouns.ts';
import { isSameVoucher, type Voucher } from '../projects/voucher.ts';

/** A row that counts, as a merge compares it. */
export interface MergeRow extends Likeness {
  readonly rowId: string;
  readonly entryId: string;
  /** Of a row below its entry, else 0. */
  readonly no: number;
  readonly officeId: string;
  readonly on: string;
  readonly kind: EntryKind;
  readonly claimedFen: bigint | null;
  readonly voucher: Voucher | null;
}

export interface MergePlan {
  readonly moves: readonly MergeRow[];
  readonly repeats: readonly { readonly row: MergeRow; readonly of: MergeRow }[];
}

/**
 * What can happen several times (an arrival, an increase of capital, a contact) is matched one to one: of two arrivals of
 * one amount on one day against a single one, one is new. What happens once is a repeat however often it is reported.
 */
export function mergePlan(kept: readonly MergeRow[], merged: readonly MergeRow[]): MergePlan {
  const used = new Set<string>();
  const moves: MergeRow[] = [];
  const repeats: { row: MergeRow; of: MergeRow }[] = [];
  // A voucher says more than a day and an amount: who has one chooses first.
  const partnerOf = (row: MergeRow, same: (a: MergeRow, b: MergeRow) => boolean): MergeRow | undefined => {
    const found = kept.find((other) => (row.once || !used.has(other.rowId)) && same(row, other));
    if (found) used.add(found.rowId);
    return found;
  };
  const byVoucher = new Map(merged.map((row) => [row.rowId, partnerOf(row, sharesVoucher)]));
  for (const row of merged) {
    const of = byVoucher.get(row.rowId) ?? partnerOf(row, isRepeat);
    if (of) repeats.push({ row, of });
    else moves.push(row);
  }
  return { moves, repeats };
}

function sharesVoucher({ voucher: a }: MergeRow, { voucher: b }: MergeRow): boolean {
  return a !== null && b !== null && isSameVoucher(a, b);
}

function isRepeat(a: MergeRow, b: MergeRow): boolean {
  return a.kind === b.kind && a.like.some((mark) => b.like.includes(mark));
}
