// What the same questions take as plain SQL over the entries: without our indexes, rollups or fold. Joins are hashed,
// as one would have it; nested loops without an index would only show how slow those are.
import { sql } from 'kysely';
import { countingScope, inScope, type Store, type Tx } from '../../src/storage/store.ts';
import { type Measured, measure } from '../measure.ts';

/** Entries of the city that stand verified, and the latest facts of its projects. */
const standing = (city: string) => sql`live as materialized (
    select e.* from entry e
    join verification v on v.city_code = e.city_code and v.entry_id = e.id and v.decision = 'verified'
    left join entry r on r.city_code = e.city_code and r.reverses_id = e.id
    where e.city_code = ${city} and not e.void and r.id is null
  ), facts as materialized (
    select distinct on (pv.project_id) pv.* from project_version pv join live e on e.id = pv.entry_id
    where pv.city_code = ${city} order by pv.project_id, e.recorded_at desc
  )`;

/** One figure of the briefing (projects_new with its sum). */
export function plainFigure(store: Store, city: string): Promise<Measured> {
  return plainly(store, city, async (tx) => {
    await sql`with ${standing(city)}, first_signed as (
        select distinct on (m.project_id) m.project_id, e.occurred_on from milestone m join live e on e.id = m.entry_id
        where m.city_code = ${city} and m.kind = 'signed' order by m.project_id, e.occurred_on)
      select count(*), sum(f.investment_fen) from first_signed s join facts f on f.project_id = s.project_id
      where s.occurred_on between '2023-01-01' and '2023-12-31' and f.investment_fen >= 10000000000`.execute(tx);
  });
}

/** Funds arrived by county, section and month. */
export function plainCube(store: Store, city: string): Promise<Measured> {
  return plainly(store, city, async (tx) => {
    await sql`with ${standing(city)}
      select a.office_id, i.section, date_trunc('month', e.occurred_on), sum(a.recognised_fen)
      from fund_arrival a join live e on e.id = a.entry_id
      join facts f on f.project_id = a.project_id join industry i on i.code = f.industry_code
      where a.city_code = ${city} and e.occurred_on between '2023-01-01' and '2023-12-31'
      group by 1, 2, 3`.execute(tx);
  });
}

export interface PlainList {
  readonly office?: string;
  readonly text?: string;
  readonly fen?: readonly [from: bigint, below: bigint];
  readonly by?: 'code' | 'investment' | 'name';
}

const orders = {
  code: sql`l.short_code desc`,
  investment: sql`l.investment_fen desc nulls last`,
  name: sql`l.name_pinyin`,
};

/** A page of the list with its count and sums. */
export function plainList(
  store: Store,
  city: string,
  { office, text, fen, by = 'code' }: PlainList,
): Promise<Measured> {
  const terms = [
    sql`true`,
    ...(office ? [sql`f.office_id = ${office}`] : []),
    ...(text ? [sql`f.name like ${`%${text}%`}`] : []),
    ...(fen ? [sql`f.investment_fen >= ${fen[0]} and f.investment_fen < ${fen[1]}`] : []),
  ];
  return plainly(store, city, async (tx) => {
    await sql`with ${standing(city)}, signed as (
        select m.project_id, min(e.occurred_on) as signed_on, max(e.occurred_on) as last_on
        from milestone m join live e on e.id = m.entry_id where m.city_code = ${city} group by 1
      ), funds as (
        select a.project_id, sum(a.recognised_fen) as fen, max(e.occurred_on) as last_on
        from fund_arrival a join live e on e.id = a.entry_id where a.city_code = ${city} group by 1
      ), list as materialized (
        select p.short_code, f.*, i.section, s.signed_on, n.fen as funds_fen, greatest(s.last_on, n.last_on) as last_on
        from facts f join project p on p.city_code = f.city_code and p.id = f.project_id
        join industry i on i.code = f.industry_code
        left join signed s on s.project_id = f.project_id left join funds n on n.project_id = f.project_id
        where ${sql.join(terms, sql` and `)})
      select l.*, t.* from list l, (select count(*) as total, sum(investment_fen) as investment, sum(funds_fen) as funds
        from list) t
      order by ${orders[by]} limit 50`.execute(tx);
  });
}

export function plainPage(store: Store, city: string, projectId: string): Promise<Measured> {
  return plainly(store, city, async (tx) => {
    await sql`with ${standing(city)}
      select e.id, e.kind, e.occurred_on from live e left join facts f on f.entry_id = e.id
      where f.project_id = ${projectId}
        or e.id in (select entry_id from milestone where city_code = ${city} and project_id = ${projectId})
        or e.id in (select entry_id from fund_arrival where city_code = ${city} and project_id = ${projectId})
        or e.id in (select entry_id from contact where city_code = ${city} and project_id = ${projectId})
        or e.id in (select entry_id from outing_project where city_code = ${city} and project_id = ${projectId})
        or e.id in (select entry_id from activity_project where city_code = ${city} and project_id = ${projectId})
      order by e.occurred_on desc`.execute(tx);
  });
}

const off = ['enable_indexscan', 'enable_bitmapscan', 'enable_indexonlyscan', 'enable_nestloop'];

function plainly(store: Store, city: string, ask: (tx: Tx) => Promise<void>): Promise<Measured> {
  const once = () =>
    inScope(store, countingScope(city), async (tx) => {
      for (const setting of off) await sql`select set_config(${setting}, 'off', true)`.execute(tx);
      await ask(tx);
    });
  return measure(3, once, 1);
}
