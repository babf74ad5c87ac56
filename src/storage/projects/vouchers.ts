// Who has used a voucher: every arrival in the city that names its number, however it is written.
import { type RawBuilder, sql } from 'kysely';
import { type Voucher, voucherNumber } from '../../domain/projects/voucher.ts';
import { keptForFew } from '../connection/pool.ts';
import { stands } from '../entries/knownEntries.ts';
import { stageTies } from '../entries/ties.ts';
import type { Tx } from '../store.ts';

export interface VoucherUse extends Voucher {
  readonly entryId: string;
  readonly reversesId: string | null;
  /** Neither returned nor taken back for good: a reversal that waits for its verification may still be given back. */
  readonly live: boolean;
}

/** By number, earliest first. Needs a scope that sees all offices. */
export async function voucherUses(
  tx: Tx,
  cityCode: string,
  numbers: readonly string[],
): Promise<Map<string, readonly VoucherUse[]>> {
  if (numbers.length === 0) return new Map();
  const asked = [...new Set(numbers.map(voucherNumber))];
  const { rows } = await sql<VoucherUse>`
    select ${keptForFew(asked)} f.entry_id as "entryId", f.voucher_kind as kind, f.voucher_no as no, f.payer, e.reverses_id as "reversesId",
      not e.void and e.standing and e.reversed_by is null as live
    from fund_arrival f join entry_state e on e.city_code = f.city_code and e.id = f.entry_id
    where f.city_code = ${cityCode} and f.voucher_no is not null and voucher_number(f.voucher_no) = any(${asked})
    order by e.recorded_at, e.id`.execute(tx);
  const uses = new Map<string, VoucherUse[]>();
  for (const row of rows) {
    const number = voucherNumber(row.no);
    uses.set(number, [...(uses.get(number) ?? []), row]);
  }
  return uses;
}

/** What an arrival claims and by which voucher, of these entries. */
export async function arrivalMarks(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<Map<string, { readonly claimedFen: bigint; readonly voucher: Voucher | null }>> {
  const { rows } = await sql<{
    id: string;
    claimedFen: bigint;
    kind: string | null;
    no: string | null;
    payer: string | null;
  }>`select entry_id as id, claimed_fen as "claimedFen", voucher_kind as kind, voucher_no as no, payer
    from fund_arrival where city_code = ${cityCode} and entry_id = any(${entryIds}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ id, claimedFen, kind, no, payer }) => [id, { claimedFen, voucher: no ? { kind, no, payer } : null }]),
  );
}

/** Arrivals with whether another one that stands names a voucher that looks like theirs. */
export const arrivalDoubts = sql`(
  select f.city_code, f.entry_id, f.project_id, f.recognised_fen,
    f.voucher_no is not null and exists (
      select from fund_arrival g join entry e on e.city_code = g.city_code and e.id = g.entry_id
      where g.city_code = f.city_code and voucher_skeleton(g.voucher_no) = voucher_skeleton(f.voucher_no)
        and g.voucher_no is not null and g.entry_id <> f.entry_id and not e.void and ${stands}) as is_similar
  from fund_arrival f)`;

/** Of an entry by its alias: it has to prove what it says, and shows neither a voucher nor a file nor a word. */
export function lacksProof(alias: string): RawBuilder<boolean> {
  const e = sql.ref(alias);
  return sql<boolean>`(not ${e}.void and (
    exists (select from fund_arrival f where f.city_code = ${e}.city_code and f.entry_id = ${e}.id and f.voucher_no is null)
    or exists (select from (${stageTies}) m where m.city_code = ${e}.city_code and m.entry_id = ${e}.id
      and coalesce(m.shown_by, '') = ''))
    and not exists (select from attachment t where t.city_code = ${e}.city_code and t.entry_id = ${e}.id))`;
}

/** Doctor: vouchers by which two arrivals count. */
export const vouchersCountedTwice = (city: string) => sql<{ place: string }>`
  with used as (
    select f.entry_id, f.voucher_kind as kind, f.voucher_no, voucher_number(f.voucher_no) as no, f.payer
    from fund_arrival f join entry e on e.city_code = f.city_code and e.id = f.entry_id
    where f.city_code = ${city} and f.voucher_no is not null and not e.void and ${stands})
  select concat_ws(' ', a.kind, a.voucher_no, a.payer) as place from used a join used b
    on b.no = a.no and b.entry_id > a.entry_id and coalesce(a.kind = b.kind, true) and coalesce(a.payer = b.payer, true)`;
