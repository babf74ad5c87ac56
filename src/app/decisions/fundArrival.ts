import { type FundArrivalInput, fundArrivalBreaches } from '../../domain/fundArrival.ts';
import { voucherKey } from '../../storage/world.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';

export function decideFundArrival(input: FundArrivalInput, world: World, batch: Batch): Breach[] {
  const voucher = input.voucherNo ? voucherKey(input.voucherKind, input.voucherNo, input.payer) : null;
  const same = voucher ? (world.vouchers.get(voucher) ?? null) : null;
  const breaches = fundArrivalBreaches(input, {
    ...factsOf(world, input.head),
    projectKnown: world.projects.has(input.projectId),
    sameVoucher: same === input.head.reverses ? null : same,
  });
  if (breaches.length > 0) return breaches;
  if (voucher) world.vouchers.set(voucher, input.head.id);
  (batch.rows.fund_arrival ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    office_id: input.head.officeId,
    project_id: input.projectId,
    claimed_fen: input.claimedFen,
    recognised_fen: input.recognisedFen ?? input.claimedFen,
    money_source: input.moneySource ?? null,
    payer: input.payer ?? null,
    use: input.use ?? null,
    voucher_kind: input.voucherKind ?? null,
    voucher_no: input.voucherNo ?? null,
  });
  batch.touched.add(input.projectId);
  return [];
}
