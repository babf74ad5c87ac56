import { type FundArrivalInput, fundArrivalBreaches, fundArrivalNoun } from '../../domain/projects/fundArrival.ts';
import { isSameVoucher, type Voucher, voucherKey, voucherNumber } from '../../domain/projects/voucher.ts';
import type { VoucherUse } from '../../storage/projects/vouchers.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

export const decideFundArrival = ownDecision(fundArrivalNoun, ({ input }, world, batch) => {
  const voucher = voucherOf(input);
  const uses = voucher ? (world.vouchers.get(voucherNumber(voucher.no)) ?? []) : [];
  const own = correctedBy(input.head.reverses ?? null, uses);
  const isUsed = (one: Voucher) => uses.some((use) => use.live && !own.has(use.entryId) && isSameVoucher(use, one));
  const breaches = fundArrivalBreaches(input, {
    ...factsOf(world, input.head),
    projectKnown: world.projects.has(input.projectId),
    sameVoucher: voucher !== null && isUsed(voucher),
  });
  if (breaches.length > 0) return breaches;
  const key = voucher ? voucherKey(voucher) : null;
  if (voucher) {
    const use = { ...voucher, entryId: input.head.id, reversesId: input.head.reverses ?? null, live: true };
    world.vouchers.set(voucherNumber(voucher.no), [...uses, use]);
  }
  put(fundArrivalNoun, input, batch, {
    recognised_fen: input.recognisedFen ?? input.claimedFen,
    voucher_key: key,
    voucher_follows: uses.findLast((use) => voucherKey(use) === key)?.entryId ?? null,
  });
  return [];
});

/** What an arrival says of its voucher; null where it names none. */
export function voucherOf(input: Pick<FundArrivalInput, 'voucherKind' | 'voucherNo' | 'payer'>): Voucher | null {
  const { voucherKind, voucherNo, payer } = input;
  return voucherNo ? { kind: voucherKind ?? null, no: voucherNo, payer: payer ?? null } : null;
}

/** The entry that is put right, and those that it had put right itself: they are not another use. */
function correctedBy(reverses: string | null, uses: readonly VoucherUse[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (let id = reverses; id && !own.has(id); id = uses.find((use) => use.entryId === id)?.reversesId ?? null)
    own.add(id);
  return own;
}
