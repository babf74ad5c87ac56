// The list of pursuits, page by page.
import { type RawBuilder, sql } from 'kysely';
import type { PursuitState } from '../../domain/pursuits/pursuit.ts';
import { type PursuitRow, pursuitStandingSql } from './pursuitStanding.ts';
import type { Tx } from '../store.ts';
import { holdingText } from '../connection/like.ts';

export interface PursuitFilter {
  readonly officeIds?: readonly string[] | undefined;
  readonly chain?: string | undefined;
  readonly node?: string | undefined;
  readonly states?: readonly PursuitState[] | undefined;
  readonly accountId?: string | undefined;
  /** The next step is due on this day or before, and nothing has ended. */
  readonly dueTo?: string | undefined;
  /** Protected until this day or before, and today still. */
  readonly protectedTo?: string | undefined;
  readonly search?: string | undefined;
}

export interface ListedPursuit extends PursuitRow {
  readonly name: string;
  readonly division: string | null;
  readonly registerId: string | null;
  readonly sample: boolean;
}

/** Ids of pursuits whose acts the transaction's own scope may see. */
export async function pursuitIdsInReach(tx: Tx, cityCode: string, officeIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('pursuit_act')
    .select('pursuit_id')
    .where('city_code', '=', cityCode)
    .where('opens', '=', true)
    .where('office_id', '=', sql<string>`any(${officeIds}::uuid[])`)
    .execute();
  return rows.map((row) => row.pursuit_id);
}

/** Those that are due first come first; what has ended comes last. In the counting scope, of ids in reach. */
export async function listPursuits(
  tx: Tx,
  cityCode: string,
  today: string,
  ids: readonly string[],
  filter: PursuitFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: ListedPursuit[]; total: number }> {
  const conditions: RawBuilder<unknown>[] = [];
  if (filter.officeIds) conditions.push(sql`and s."officeId" = any(${filter.officeIds}::uuid[])`);
  if (filter.chain) conditions.push(sql`and s.chain = ${filter.chain}`);
  if (filter.node) conditions.push(sql`and s.node = ${filter.node}`);
  if (filter.states) conditions.push(sql`and s.state = any(${filter.states})`);
  if (filter.accountId) conditions.push(sql`and s."accountId" = ${filter.accountId}`);
  if (filter.dueTo) conditions.push(sql`and s."dueOn" <= ${filter.dueTo} and s.state in ('held', 'offered')`);
  if (filter.protectedTo)
    conditions.push(
      sql`and s."protectedUntil" between ${today} and ${filter.protectedTo} and s.state in ('held', 'offered')`,
    );
  if (filter.search) {
    const like = holdingText(filter.search);
    conditions.push(sql`and (r.name ilike ${like} or replace(r.name_pinyin, ' ', '') ilike ${like.replace(/ /g, '')})`);
  }
  const { rows } = await sql<ListedPursuit & { total: number }>`
    with s as (${pursuitStandingSql(cityCode, today, sql`p.id = any(${ids}::uuid[])`)})
    select s.*, r.name, d.name as division, r.register_id as "registerId", r.sample, count(*) over ()::int as total
    from s join prospect r on r.city_code = ${cityCode} and r.id = s."prospectId"
    left join division d on d.code = r.division_code
    where true ${sql.join(conditions, sql` `)}
    order by s.state not in ('held', 'offered'), ${filter.protectedTo ? sql`s."protectedUntil", ` : sql``}s."dueOn", s."recordedAt", s.id
    limit ${limit} offset ${offset}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** The names of chains that pursuits of the city name, for the filter. */
export async function chainsPursued(tx: Tx, cityCode: string): Promise<string[]> {
  const { rows } = await sql<{ chain: string }>`select distinct chain from pursuit_act
    where city_code = ${cityCode} and opens and chain is not null order by chain`.execute(tx);
  return rows.map(({ chain }) => chain);
}
