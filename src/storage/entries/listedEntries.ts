// The entries of a listed noun: chosen, added up and paged in the database, within the transaction's scope.
import { type RawBuilder, sql } from 'kysely';
import { type Added, atPath, filterKind } from '../../domain/entries/listed.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import { type ListedKind, nounOf } from '../../domain/entries/nouns.ts';
import type { Tx } from '../store.ts';
import { type EntryHeadRow, head, heads } from './heads.ts';
import { inputSql } from './inputSql.ts';
import { reversalWaits } from './reversal.ts';
import { comparedSql, pathSql, rowsBelow, wordsSql } from './pathSql.ts';
import { columnIn } from './saidSql.ts';
import { holdingText } from '../connection/like.ts';

export interface ListedFilter {
  /** Words, each of which has to be found, as they are compared. */
  readonly words: readonly string[];
  readonly officeIds?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: 'verified' | 'waiting' | undefined;
  /** By the noun's own filters: codes, yes or no, or a word as it is compared. */
  readonly by: Readonly<Record<string, readonly string[]>>;
}

export interface ListedPaging {
  readonly dir: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
}

export interface ListedEntryRow extends EntryHeadRow {
  readonly reversalWaits: boolean;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface ListedSums {
  readonly total: number;
  /** Of them wait for a verifier. */
  readonly waiting: number;
  readonly sums: Readonly<Record<string, number>>;
}

/** Neither withdrawn, returned nor replaced. A correction that waits changes nothing yet: what it puts right stands here. */
const standing = sql`not e.void and e.standing and e.reversed_by is null and (e.reverses_id is null or e.decision = 'verified'
  or not exists (select from entry_state o where o.city_code = e.city_code and o.id = e.reverses_id and o.decision = 'verified'))`;

const holding = (value: RawBuilder<unknown>, word: string): RawBuilder<unknown> =>
  sql`${comparedSql(value)} like ${holdingText(word)}`;

/** One of a noun's own filters, of the entry itself or of some row of its lists. */
function chosenBy(noun: Noun, name: string, values: readonly string[]): RawBuilder<unknown> {
  const paths = noun.listed?.filters[name] ?? refuseUnknown(noun, name);
  const terms = paths.map((path) => {
    const { rows } = pathSql(noun, path);
    const term = saidAt(noun, path, values);
    return rows ? sql`exists (select from ${rows} and ${term})` : term;
  });
  return sql`(${sql.join(terms, sql` or `)})`;
}

/** That what lies at a path is one of the codes or ids, or holds the word. */
function saidAt(noun: Noun, path: string, values: readonly string[]): RawBuilder<unknown> {
  const { value } = pathSql(noun, path);
  return filterKind(noun, [path]) === 'text' ? holding(value, values[0] ?? '') : sql`${value} = any(${values}::text[])`;
}

function refuseUnknown({ kind }: Noun, name: string): never {
  throw new Error(`${kind} has no filter ${name}`);
}

function matching(noun: Noun, cityCode: string, filter: ListedFilter): RawBuilder<unknown> {
  const terms = [sql`t.city_code = ${cityCode}`, standing];
  if (filter.officeIds) terms.push(sql`t.office_id = any(${filter.officeIds}::uuid[])`);
  if (filter.from) terms.push(sql`e.occurred_on >= ${filter.from}`);
  if (filter.to) terms.push(sql`e.occurred_on <= ${filter.to}`);
  if (filter.state) terms.push(filter.state === 'verified' ? sql`e.decision = 'verified'` : sql`e.decision is null`);
  for (const [name, values] of Object.entries(filter.by)) terms.push(chosenBy(noun, name, values));
  for (const word of filter.words) terms.push(holding(wordsSql(noun), word));
  return sql.join(terms, sql` and `);
}

const chosen = (noun: Noun, cityCode: string, filter: ListedFilter) =>
  sql`select t.*, e.occurred_on, e.recorded_at, e.decision from ${sql.raw(noun.kind)} t
    join entry_state e on e.city_code = t.city_code and e.id = t.entry_id where ${matching(noun, cityCode, filter)}`;

export async function listedRows(
  tx: Tx,
  cityCode: string,
  kind: ListedKind,
  filter: ListedFilter,
  { dir, limit, offset }: ListedPaging,
): Promise<ListedEntryRow[]> {
  const noun = nounOf(kind);
  const way = sql.raw(dir);
  const { rows } = await sql<ListedEntryRow>`
    with s as materialized (
      select c.city_code, c.entry_id, row_number() over (order by c.occurred_on ${way}, c.recorded_at ${way}, c.entry_id ${way}) as place
      from (${chosen(noun, cityCode, filter)}) c
      order by place limit ${limit} offset ${offset}
    )
    ${shown(noun)} order by s.place`.execute(tx);
  return rows;
}

/** Of rows `s` that name entries of the noun. */
const shown = (
  noun: Noun,
) => sql`select ${head}, ${reversalWaits} as "reversalWaits", ${sql.raw(inputSql(noun))} as input
  from s join ${sql.raw(noun.kind)} t on t.city_code = s.city_code and t.entry_id = s.entry_id ${heads}`;

/** One of them, in whatever state it is; undefined where it is out of reach or none. */
export async function listedRow(
  tx: Tx,
  cityCode: string,
  kind: ListedKind,
  id: string,
): Promise<ListedEntryRow | undefined> {
  const { rows } = await sql<ListedEntryRow>`
    with s as (select ${cityCode}::text as city_code, ${id}::uuid as entry_id) ${shown(nounOf(kind))}`.execute(tx);
  return rows[0];
}

export async function listedSums(
  tx: Tx,
  cityCode: string,
  kind: ListedKind,
  filter: ListedFilter,
): Promise<ListedSums> {
  const noun = nounOf(kind);
  const added = Object.entries(noun.listed?.sums ?? {});
  const parts = added.map(([name, one]) => sql`(${sumOf(noun, one, filter)})::float8 as ${sql.ref(name)}`);
  const { rows } = await sql<Record<string, number>>`
    with t as materialized (${chosen(noun, cityCode, filter)})
    select ${sql.join([
      sql`(select count(*) from t)::float8 as total`,
      sql`(select count(*) from t where decision is null)::float8 as waiting`,
      ...parts,
    ])}`.execute(tx);
  const { total = 0, waiting = 0, ...sums } = rows[0] ?? {};
  return { total, waiting, sums };
}

function sumOf(noun: Noun, added: Added, filter: ListedFilter): RawBuilder<unknown> {
  if (added.of === 'sum') return sql`select coalesce(sum(${sql.raw(columnIn('t', noun, added.field))}), 0) from t`;
  if (added.of === 'days')
    return sql`select coalesce(sum(coalesce(${sql.raw(columnIn('t', noun, added.until))}, t.occurred_on) - t.occurred_on + 1), 0) from t`;
  if (added.of === 'different') {
    const { same, rows } = pathSql(noun, added.path);
    if (!rows) return sql`select count(distinct ${same}) from t`;
    const asked = askedOf(noun, added.path.split('.')[0] ?? '', filter);
    return sql`select count(distinct r.same) from t, lateral (select ${same} as same from ${rows}${asked}) r`;
  }
  const { field } = atPath(noun, added.list);
  if (field.as !== 'rows' && field.as !== 'projects') return refuseUnknown(noun, added.list);
  const how = field.as === 'projects' && field.how ? sql` and r.how = ${field.how}` : sql``;
  const asked = askedOf(noun, added.list, filter);
  return sql`select count(*) from t, lateral (select from ${rowsBelow(field.table)}${how}${asked}) r`;
}

/** What is asked of one row is asked of the rows that are counted: of the people of this rank, and not of all who went along. */
function askedOf(noun: Noun, list: string, { by }: ListedFilter): RawBuilder<unknown> {
  const terms = Object.entries(by).flatMap(([name, values]) => {
    const paths = noun.listed?.filters[name] ?? [];
    // Where it may be the entry itself that answers, all of its rows are meant.
    if (paths.length === 0 || !paths.every((path) => path.startsWith(`${list}.`))) return [];
    const said = paths.map((path) => saidAt(noun, path, values));
    return [sql` and (${sql.join(said, sql` or `)})`];
  });
  return sql.join(terms, sql``);
}

export interface FoundEntry {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly office: string;
  /** Every word by which it is found. */
  readonly words: string;
  readonly sample: boolean;
}

/** Those that hold the word, the latest first. */
export async function findListed(
  tx: Tx,
  cityCode: string,
  kind: ListedKind,
  { words, year }: { readonly words: readonly string[]; readonly year: string | undefined },
  most: number,
): Promise<FoundEntry[]> {
  const noun = nounOf(kind);
  const said = wordsSql(noun);
  const holds = words.map((word) => sql`and ${holding(said, word)}`);
  // Of a year are the rows of its days, and those that name it.
  if (year !== undefined)
    holds.push(sql`and (extract(year from e.occurred_on) = ${year}::int or ${holding(said, year)})`);
  const { rows } = await sql<FoundEntry>`
    select t.entry_id as id, ${titleSql(noun)} as title, e.occurred_on as day, e.office_id as office,
      ${said} as words, cardinality(e.sample_fields) > 0 as sample
    from ${sql.raw(kind)} t join entry_state e on e.city_code = t.city_code and e.id = t.entry_id
    where t.city_code = ${cityCode} and ${standing} ${sql.join(holds, sql` `)}
    order by e.occurred_on desc, t.entry_id limit ${most}`.execute(tx);
  return rows;
}

/** What an entry is called. */
function titleSql(noun: Noun): RawBuilder<unknown> {
  const { title, detail = [] } = noun.brief;
  const name = title ?? detail[0];
  return name ? sql`left(${pathSql(noun, name).value}, 120)` : sql`''`;
}
