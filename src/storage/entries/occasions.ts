// Activities and outings by which other entries are placed, as they stand now: a field names one entry of the line of corrections, and
// means the occasion. In the transaction's scope; what may be told of one of another office says app/entries/occasions.ts.
import { type RawBuilder, sql } from 'kysely';
import { columnOf } from '../../domain/entries/fields.ts';
import type { KnownOccasion } from '../../domain/entries/occasion.ts';
import { nounOf, type OccasionKind, occasionKinds } from '../../domain/entries/nouns.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { comparedSql } from './pathSql.ts';
import { columnIn } from './saidSql.ts';
import { holdingText } from '../connection/like.ts';

/** With the id by which it was named. */
export interface OccasionRow extends KnownOccasion {
  readonly id: string;
  /** Neither withdrawn nor given back. */
  readonly stands: boolean;
}

/** Every entry of an occasion of these kinds, with what it is called and its last day. */
const told = (kinds: readonly OccasionKind[]): RawBuilder<unknown> =>
  sql.raw(
    kinds
      .map((kind) => {
        const noun = nounOf(kind);
        const [name, until] = [columnIn('t', noun, noun.brief.title ?? ''), columnOf(noun.occasion?.until ?? '', {})];
        return `select t.city_code, t.entry_id, ${name} as name, t.${until} as until from ${kind} t`;
      })
      .join(' union all '),
  );

const isThere = sql`(not e.void and e.reversed_by is null and e.decision is distinct from 'returned')`;
const isVerified = sql`(e.decision is not distinct from 'verified')`;
const shown = sql`e.kind, e.office_id as "officeId", o.name, e.occurred_on as "from",
  coalesce(o.until, e.occurred_on) as until, ${isVerified} as verified, ${isThere} as stands`;

/** By each of these ids what the line of its corrections says now: what is verified, before what waits. */
export async function occasionsByIds(tx: Tx, cityCode: string, ids: readonly string[]): Promise<OccasionRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<OccasionRow>`
    with recursive ${sql.raw(keptPlan)} line as (
      select e.id as asked, e.id from entry e where e.city_code = ${cityCode} and e.id = any(${ids}::uuid[])
      union all
      select l.asked, n.id from line l join entry n on n.city_code = ${cityCode} and n.reverses_id = l.id and not n.void
    )
    select distinct on (l.asked) l.asked as id, ${shown}
    from line l join entry_state e on e.city_code = ${cityCode} and e.id = l.id
    join (${told(occasionKinds)}) o on o.city_code = e.city_code and o.entry_id = e.id
    order by l.asked, ${isThere} desc, ${isVerified} desc, e.recorded_at desc, e.id desc`.execute(tx);
  return rows;
}

/** A correction that waits changes nothing yet: what it puts right is told. */
const isToldNow = sql`${isThere} and (e.reverses_id is null or ${isVerified} or not exists (select from entry_state v
  where v.city_code = e.city_code and v.id = e.reverses_id and v.decision = 'verified'))`;

/** By its first entry an occasion is named: what puts it right later is the same one. */
const firstId = sql`case when e.reverses_id is null then e.id else (
  with recursive back as (
    select b.id, b.reverses_id from entry b where b.city_code = e.city_code and b.id = e.id
    union all
    select p.id, p.reverses_id from back b join entry p on p.city_code = e.city_code and p.id = b.reverses_id
  )
  select id from back where reverses_id is null limit 1) end as id`;

export interface StandingOccasion extends OccasionRow {
  /** The entry that says it now. */
  readonly entryId: string;
}

/** All of a kind that stand, each once. */
export async function occasionsStanding(tx: Tx, cityCode: string, kind: OccasionKind): Promise<StandingOccasion[]> {
  const { rows } = await sql<StandingOccasion>`
    select ${firstId}, e.id as "entryId", ${shown} from (${told([kind])}) o
    join entry_state e on e.city_code = o.city_code and e.id = o.entry_id
    where o.city_code = ${cityCode} and ${isToldNow} order by e.occurred_on, e.id`.execute(tx);
  return rows;
}

/** Of an id, or of the words of a name: every entry of those occasions, whatever put them right. */
export async function entriesOfOccasions(
  tx: Tx,
  cityCode: string,
  kind: OccasionKind,
  by: { readonly id: string } | { readonly word: string },
): Promise<string[]> {
  const first =
    'id' in by ? sql`o.entry_id = ${by.id}::uuid` : sql`${comparedSql(sql`o.name`)} like ${holdingText(by.word)}`;
  const { rows } = await sql<{ id: string }>`
    with recursive line as (
      select e.id, e.reverses_id from (${told([kind])}) o
      join entry e on e.city_code = o.city_code and e.id = o.entry_id where o.city_code = ${cityCode} and ${first}
      union
      select n.id, n.reverses_id from line l join entry n on n.city_code = ${cityCode}
        and (n.reverses_id = l.id or n.id = l.reverses_id)
    )
    select id::text from line`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface OccasionsWanted {
  /** Words as they are compared, each of which the name holds. */
  readonly words: readonly string[];
  /** Of these offices all that stand, of those above them what is verified. */
  readonly officeIds: readonly string[];
  readonly aboveIds: readonly string[];
  readonly limit: number;
  readonly offset: number;
}

/** Those that may be named, the latest first. */
export async function occasionsToName(
  tx: Tx,
  cityCode: string,
  kind: OccasionKind,
  { words, officeIds, aboveIds, limit, offset }: OccasionsWanted,
): Promise<{ rows: OccasionRow[]; total: number }> {
  const holds = words.map((word) => sql`and ${comparedSql(sql`o.name`)} like ${holdingText(word)}`);
  const { rows } = await sql<OccasionRow & { total: number }>`
    select ${firstId}, ${shown}, count(*) over ()::int as total from (${told([kind])}) o
    join entry_state e on e.city_code = o.city_code and e.id = o.entry_id
    where o.city_code = ${cityCode} and ${isToldNow} and (e.office_id = any(${officeIds}::uuid[])
      or (e.office_id = any(${aboveIds}::uuid[]) and ${isVerified})) ${sql.join(holds, sql` `)}
    order by e.occurred_on desc, e.id desc limit ${limit} offset ${offset}`.execute(tx);
  return { rows: rows, total: rows[0]?.total ?? 0 };
}
