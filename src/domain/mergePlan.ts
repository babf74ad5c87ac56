// Which rows of a merged project are new to the kept one and move over, and which repeat a row that is there.
import { isSameVoucher, type Voucher } from './voucher.ts';

/** A row that counts, as a merge compares it. */
export interface MergeRow {
  readonly rowId: string;
  readonly entryId: string;
  /** Of a row below its entry, else 0. */
  readonly no: number;
  readonly officeId: string;
  readonly on: string;
  readonly what: MergeRowKind;
}

export type MergeRowKind =
  | {
      readonly of: 'milestone';
      readonly kind: string;
      readonly authority: string;
      readonly nature: string | null;
      readonly incrementFen: number;
    }
  | { readonly of: 'fund_arrival'; readonly claimedFen: bigint; readonly voucher: Voucher | null }
  | { readonly of: 'outing_project' }
  | { readonly of: 'activity_project'; readonly activity: string; readonly how: string }
  | { readonly of: 'contact'; readonly company: string; readonly mode: string }
  | { readonly of: 'site_check' };

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
    const found = kept.find((other) => (isOnce(row) || !used.has(other.rowId)) && same(row, other));
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

const isOnce = ({ what }: MergeRow): boolean =>
  (what.of === 'milestone' && what.nature !== 'capital_increase') || what.of === 'activity_project';

function sharesVoucher({ what: a }: MergeRow, { what: b }: MergeRow): boolean {
  if (a.of !== 'fund_arrival' || b.of !== 'fund_arrival' || !a.voucher || !b.voucher) return false;
  return isSameVoucher(a.voucher, b.voucher);
}

function isRepeat(a: MergeRow, b: MergeRow): boolean {
  const [one, other] = [a.what, b.what];
  switch (one.of) {
    case 'milestone':
      return other.of === 'milestone' && sameMilestone(one, other, a.on === b.on);
    case 'fund_arrival':
      return other.of === 'fund_arrival' && a.on === b.on && one.claimedFen === other.claimedFen;
    case 'outing_project':
      return other.of === 'outing_project' && a.entryId === b.entryId;
    case 'activity_project':
      return (
        other.of === 'activity_project' &&
        one.how === other.how &&
        (a.entryId === b.entryId || (a.on === b.on && one.activity === other.activity))
      );
    case 'contact':
      return other.of === 'contact' && a.on === b.on && one.company === other.company && one.mode === other.mode;
    case 'site_check':
      return false;
  }
}

type Milestone = Extract<MergeRowKind, { of: 'milestone' }>;

/** As the ledger has it of one project: a signing is one whoever books it, other milestones are of an authority. */
function sameMilestone(a: Milestone, b: Milestone, sameDay: boolean): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind !== 'signed') return a.authority === b.authority;
  if (natureOf(a) !== natureOf(b)) return false;
  return a.nature !== 'capital_increase' || sameDay || a.incrementFen === b.incrementFen;
}

/** One that does not say is the first. */
const natureOf = ({ nature }: Milestone): string => nature ?? 'first';
