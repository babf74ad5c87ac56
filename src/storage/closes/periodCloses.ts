// Closes of periods: which are in force, who closed and reopened, and what was carried over.
import { type RawBuilder, sql } from 'kysely';
import type { ClosedPeriod } from '../../domain/closes/close.ts';
import { keptForFew, keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

const open = sql`not exists (select from period_reopen r where r.city_code = c.city_code and r.close_id = c.id)`;

/** Every close that nobody has reopened. A few hundred a year at most. */
export async function closesInForce(tx: Tx, cityCode: string): Promise<ClosedPeriod[]> {
  const { rows } = await sql<ClosedPeriod>`
    select ${sql.raw(keptPlan)} c.id, c.office_id as "officeId", c.period, c.from_on as "from", c.to_on as "to", c.closed_at as "closedAt"
    from period_close c where c.city_code = ${cityCode} and ${open} order by c.closed_at`.execute(tx);
  return rows;
}

/** How often an office has closed exactly these days, reopened or not. */
export async function timesClosed(
  tx: Tx,
  cityCode: string,
  of: { readonly officeId: string; readonly from: string; readonly to: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from period_close where city_code = ${cityCode} and office_id = ${of.officeId}
      and from_on = ${of.from} and to_on = ${of.to}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface CloseRow extends ClosedPeriod {
  readonly closedBy: string;
  readonly closedByName: string | null;
  readonly carried: number;
  readonly reopenedAt: string | null;
  readonly reopenedByName: string | null;
  readonly reopenReason: string | null;
}

/** Closes and reopenings, latest first: of one id, or of those that overlap some days. */
export async function closeRows(
  tx: Tx,
  cityCode: string,
  of: { readonly id: string } | { readonly from: string; readonly to: string },
): Promise<CloseRow[]> {
  const chosen = 'id' in of ? sql`c.id = ${of.id}` : sql`c.from_on <= ${of.to} and c.to_on >= ${of.from}`;
  const name = (account: string): RawBuilder<unknown> => sql`(select p.name from account a
    join person p on p.city_code = a.city_code and p.id = a.person_id
    where a.city_code = c.city_code and a.id = ${sql.ref(account)})`;
  const { rows } = await sql<CloseRow>`
    select c.id, c.office_id as "officeId", c.period, c.from_on as "from", c.to_on as "to", c.closed_at as "closedAt",
      c.closed_by as "closedBy", ${name('c.closed_by')} as "closedByName",
      (select count(*)::int from carried_entry x where x.city_code = c.city_code and x.close_id = c.id) as carried,
      r.reopened_at as "reopenedAt", ${name('r.reopened_by')} as "reopenedByName", r.reason as "reopenReason"
    from period_close c left join period_reopen r on r.city_code = c.city_code and r.close_id = c.id
    where c.city_code = ${cityCode} and ${chosen}
    order by coalesce(r.reopened_at, c.closed_at) desc`.execute(tx);
  return rows;
}

/** What these entries, adjusted or carried over, are: those that are neither are left out. */
export async function adjustedOrCarried(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<Map<string, { readonly adjusted: boolean; readonly carried: boolean }>> {
  const { rows } = await sql<{ id: string; adjusted: boolean; carried: boolean }>`
    select ${keptForFew(entryIds)} * from (select e.id, e.adjusted_on is not null as adjusted,
      exists (select from carried_entry x where x.city_code = e.city_code and x.entry_id = e.id) as carried
      from entry e where e.city_code = ${cityCode} and e.id = any(${entryIds}::uuid[])) e
    where adjusted or carried`.execute(tx);
  return new Map(rows.map(({ id, ...how }) => [id, how]));
}
