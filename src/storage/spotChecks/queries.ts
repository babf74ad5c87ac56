// Draws of rows for checks on site. The hash that decides is made in the database, for the draw and for its proof alike.
import { type RawBuilder, sql } from 'kysely';
import type { DrawnRow } from '../../domain/spotChecks/siteCheck.ts';
import type { SpotCheckKind, Tickets } from '../../domain/spotChecks/spotCheck.ts';
import { saidBy } from '../entries/saidSql.ts';
import { stands } from '../entries/knownEntries.ts';
import type { Tx } from '../store.ts';

export interface Population {
  readonly cityCode: string;
  readonly kind: SpotCheckKind;
  readonly officeIds: readonly string[];
  readonly from: string;
  readonly to: string;
  /** The instant of the draw. */
  readonly at: string;
}

/** Rows that counted, as known at the instant. */
function populationSql({ cityCode, kind, officeIds, from, to, at }: Population): RawBuilder<unknown> {
  return sql`select e.id from entry_state e
    ${sql.raw(saidBy('e'))}
    left join verification d on d.city_code = e.city_code and d.entry_id = e.id
    where e.city_code = ${cityCode} and e.kind = ${kind} and not e.void and e.office_id = any(${officeIds}::uuid[])
      and e.occurred_on between ${from} and ${to} and e.decision = 'verified' and e.decided_at <= ${at}::timestamptz
      and (e.reversed_at is null or e.reversed_at > ${at}::timestamptz)
      and coalesce(d.recognised_fen, said.amount_fen, 1) > 0`;
}

/** sha256 of `seed:id`, as text of UTF-8. */
const hash = (seed: RawBuilder<unknown>) => sql`sha256(convert_to(${seed} || ':' || p.id::text, 'UTF8'))`;

export async function countPopulation(tx: Tx, of: Population): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${populationSql(of)}) p`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** The lowest of all that its tickets make; text of hexadecimal digits stands in the same order as what it writes. */
const lowestTicket = (seed: RawBuilder<unknown>, tickets: Tickets) => sql`(
  select min(encode(sha256(convert_to(${seed} || ':' || p.id::text || case when k = 1 then '' else ':' || k end, 'UTF8')), 'hex')
    collate "C") from generate_series(1, coalesce((${JSON.stringify(tickets)}::jsonb ->> p.id::text)::int, 1)) k)`;

/** The ids with the lowest hashes, lowest first. Needs a scope that sees all offices: any office may have reversed a row. */
export async function drawLowest(
  tx: Tx,
  of: Population,
  { seed, tickets }: { readonly seed: string; readonly tickets: Tickets | null },
  rows: number,
): Promise<string[]> {
  const text = sql`${seed}::text`;
  const order = tickets ? lowestTicket(text, tickets) : hash(text);
  const drawn = await sql<{ id: string }>`
    select p.id from (${populationSql(of)}) p order by ${order} limit ${rows}`.execute(tx);
  return drawn.rows.map(({ id }) => id);
}

export interface SpotCheckRow {
  readonly id: string;
  readonly officeId: string;
  readonly kind: SpotCheckKind;
  readonly period: string;
  readonly askedRows: number | null;
  readonly askedPercent: string | null;
  readonly seed: string;
  /** It leant on doubts. */
  readonly leaning: boolean;
  readonly population: number;
  readonly drawnAt: string;
  readonly drawnBy: string | null;
  readonly rows: number;
  /** Results that stand. */
  readonly checked: number;
  readonly differing: number;
}

/** Results that stand, of a spot check `s`. */
const results = sql`select c.checked_entry_id, c.outcome from site_check c
  join entry e on e.city_code = c.city_code and e.id = c.entry_id
  where c.city_code = s.city_code and c.spot_check_id = s.id and not e.void and ${stands}`;

const spotCheckColumns = sql`s.id, s.office_id as "officeId", s.kind, s.period, s.asked_rows as "askedRows",
  trim_scale(s.asked_percent)::text as "askedPercent", s.seed, s.tickets is not null as leaning, s.population, s.recorded_at as "drawnAt",
  n.name as "drawnBy", (select count(*)::int from spot_check_item i
    where i.city_code = s.city_code and i.spot_check_id = s.id) as rows,
  (select count(*)::int from (${results}) r) as checked,
  (select count(*)::int from (${results}) r where r.outcome = 'differs') as differing`;

const spotChecksFrom = sql`from spot_check s
  left join account a on a.city_code = s.city_code and a.id = s.recorded_by
  left join person n on n.city_code = a.city_code and n.id = a.person_id`;

/** Rows of a draw `s` have no result yet. */
const isOpen = sql`(select count(*) from spot_check_item i where i.city_code = s.city_code and i.spot_check_id = s.id)
  > (select count(*) from (${results}) r)`;

/** Latest first, within the asker's scope. */
export async function spotCheckRows(
  tx: Tx,
  cityCode: string,
  page: { readonly limit: number; readonly offset: number },
  open: boolean,
): Promise<{ rows: SpotCheckRow[]; total: number }> {
  const wanted = sql`s.city_code = ${cityCode} ${open ? sql`and ${isOpen}` : sql``}`;
  const { rows } = await sql<SpotCheckRow>`select ${spotCheckColumns} ${spotChecksFrom} where ${wanted}
    order by s.recorded_at desc, s.id limit ${page.limit} offset ${page.offset}`.execute(tx);
  const count = await sql<{ n: number }>`
    select count(*)::int as n from spot_check s where ${wanted}`.execute(tx);
  return { rows, total: count.rows[0]?.n ?? 0 };
}

export async function spotCheckRow(tx: Tx, cityCode: string, id: string): Promise<SpotCheckRow | undefined> {
  const { rows } = await sql<SpotCheckRow>`select ${spotCheckColumns} ${spotChecksFrom}
    where s.city_code = ${cityCode} and s.id = ${id}`.execute(tx);
  return rows[0];
}

/** A drawn row as the laws of a result see it. Needs a scope that sees all offices. */
export async function drawnRow(
  tx: Tx,
  cityCode: string,
  spotCheckId: string,
  entryId: string,
): Promise<DrawnRow | undefined> {
  const { rows } = await sql<DrawnRow>`
    select w.office_id as "officeId", w.kind, said.project_id as "projectId",
      w.recorded_by as "recordedBy", (s.recorded_at at time zone 'Asia/Shanghai')::date as "drawnOn",
      coalesce(d.recognised_fen, said.amount_fen) as "recognisedFen", (
        select c.entry_id from site_check c join entry e on e.city_code = c.city_code and e.id = c.entry_id
        where c.city_code = i.city_code and c.spot_check_id = i.spot_check_id and c.checked_entry_id = i.entry_id
          and not e.void and ${stands} limit 1) as "checkedBy"
    from spot_check_item i
    join spot_check s on s.city_code = i.city_code and s.id = i.spot_check_id
    join entry w on w.city_code = i.city_code and w.id = i.entry_id
    ${sql.raw(saidBy('w'))}
    left join verification d on d.city_code = w.city_code and d.entry_id = w.id
    where i.city_code = ${cityCode} and i.spot_check_id = ${spotCheckId} and i.entry_id = ${entryId}`.execute(tx);
  return rows[0];
}

/** Draws whose rows are not the lowest of what was known then. */
export async function drawsThatDiffer(tx: Tx, cityCode: string): Promise<string[]> {
  const { rows } = await sql<
    Population & { id: string; seed: string; tickets: Tickets | null; population: number; items: string[] }
  >`
    select s.id, s.kind, s.office_ids as "officeIds", s.period_from as from, s.period_to as to, s.recorded_at as at,
      s.seed, s.tickets, s.population, array(select i.entry_id from spot_check_item i
        where i.city_code = s.city_code and i.spot_check_id = s.id order by i.no) as items
    from spot_check s where s.city_code = ${cityCode}`.execute(tx);
  const differing: string[] = [];
  for (const draw of rows) {
    const of = { ...draw, cityCode };
    const again = await drawLowest(tx, of, draw, draw.items.length);
    if (again.join() !== draw.items.join() || (await countPopulation(tx, of)) !== draw.population)
      differing.push(draw.id);
  }
  return differing;
}

/** Doctor: rows of a draw of which two results stand. */
export const rowsCheckedTwice = (city: string) => sql<{ place: string }>`
  select c.checked_entry_id::text as place from site_check c
  join entry e on e.city_code = c.city_code and e.id = c.entry_id
  where c.city_code = ${city} and not e.void and ${stands}
  group by c.spot_check_id, c.checked_entry_id having count(*) > 1`;
