// Published bulletins: written once, read for ever.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface NewPublication {
  readonly city_code: string;
  readonly id: string;
  readonly bulletin: string;
  readonly period: string;
  readonly known_at: string;
  readonly published_at: string;
  readonly published_by: string;
  readonly content: unknown;
  readonly hash: string;
  readonly figures: readonly {
    readonly figure_key: string;
    readonly figure_id: string;
    readonly definition_version: number;
    readonly value: string | null;
    readonly display: string;
    readonly rows: readonly { readonly id: string; readonly value: string }[];
    readonly hash: string;
  }[];
}

export async function insertPublication(tx: Tx, publication: NewPublication): Promise<void> {
  const { figures, content, ...row } = publication;
  await tx
    .insertInto('publication')
    .values({ ...row, content: JSON.stringify(content) })
    .execute();
  await tx
    .insertInto('published_figure')
    .values(
      figures.map(({ rows, ...figure }) => ({
        city_code: row.city_code,
        publication_id: row.id,
        ...figure,
        row_ids: JSON.stringify(rows),
      })),
    )
    .execute();
}

export interface PublicationRow {
  readonly id: string;
  readonly bulletin: string;
  readonly title: string;
  readonly period: string;
  readonly knownAt: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly hash: string;
  readonly content: unknown;
}

/** Latest first; or the one named. */
export async function publicationRows(tx: Tx, cityCode: string, id?: string): Promise<PublicationRow[]> {
  let query = tx
    .selectFrom('publication as p')
    .innerJoin('account as a', (join) =>
      join.onRef('a.city_code', '=', 'p.city_code').onRef('a.id', '=', 'p.published_by'),
    )
    .innerJoin('person as n', (join) => join.onRef('n.city_code', '=', 'a.city_code').onRef('n.id', '=', 'a.person_id'))
    .select(['p.id', 'p.bulletin', 'p.period', 'p.known_at', 'p.published_at', 'n.name', 'p.hash', 'p.content'])
    .where('p.city_code', '=', cityCode)
    .orderBy('p.published_at', 'desc');
  if (id) query = query.where('p.id', '=', id);
  return (await query.execute()).map((row) => ({
    id: row.id,
    bulletin: row.bulletin,
    title: (row.content as { title: string }).title,
    period: row.period,
    knownAt: row.known_at,
    publishedAt: row.published_at,
    publishedBy: row.name ?? '',
    hash: row.hash,
    content: row.content,
  }));
}

export interface PublicationFilter {
  readonly period?: string | undefined;
  readonly bulletin?: string | undefined;
  /** Id of an office; null: those of the whole city. */
  readonly office?: string | null | undefined;
  /** Id of an activity or an outing; null: those of none. */
  readonly occasion?: string | null | undefined;
}

export interface ListedPublication extends Omit<PublicationRow, 'content'> {
  /** Of the text it was made by; its title where it was made by none. */
  readonly name: string;
  readonly office: string | null;
  /** Name of the activity or outing of which it tells. */
  readonly occasion: string | null;
  /** Whether none of the same text, period and office, or of the same occasion, came after it. */
  readonly latest: boolean;
}

/** Latest first. */
export async function publicationsPage(
  tx: Tx,
  cityCode: string,
  { period, bulletin, office, occasion }: PublicationFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: ListedPublication[]; total: number }> {
  const only = [
    sql`p.city_code = ${cityCode}`,
    ...(period ? [sql`p.period = ${period}`] : []),
    ...(bulletin ? [sql`p.bulletin = ${bulletin}`] : []),
    ...(office === undefined ? [] : [sql`p.content -> 'office' ->> 'id' is not distinct from ${office}`]),
    ...(occasion === undefined ? [] : [sql`p.content -> 'occasion' ->> 'id' is not distinct from ${occasion}`]),
  ];
  const { rows } = await sql<ListedPublication & { total: number }>`
    select p.id, p.bulletin, p.content ->> 'title' as title, p.period, p.known_at as "knownAt",
      p.published_at as "publishedAt", coalesce(n.name, '') as "publishedBy", p.hash,
      coalesce(p.content -> 'text' ->> 'name', p.content ->> 'title') as name,
      p.content -> 'office' ->> 'name' as office, p.content -> 'occasion' ->> 'name' as occasion,
      not exists (select 1 from publication l where l.city_code = p.city_code and l.bulletin = p.bulletin
        and l.published_at > p.published_at and (l.period = p.period or l.content ? 'occasion')
        and l.content -> 'occasion' ->> 'id' is not distinct from p.content -> 'occasion' ->> 'id'
        and l.content -> 'office' ->> 'id' is not distinct from p.content -> 'office' ->> 'id') as latest,
      count(*) over ()::int as total
    from publication p
    join account a on a.city_code = p.city_code and a.id = p.published_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where ${sql.join(only, sql` and `)}
    order by p.published_at desc, p.id limit ${page.limit} offset ${page.offset}`.execute(tx);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Of which periods anything was published for the whole city. */
export async function publishedPeriods(tx: Tx, cityCode: string): Promise<string[]> {
  const { rows } = await sql<{ period: string }>`select distinct p.period from publication p
    where p.city_code = ${cityCode} and p.content -> 'office' ->> 'id' is null and not p.content ? 'occasion'`.execute(
    tx,
  );
  return rows.map(({ period }) => period);
}

export async function publishedFigures(tx: Tx, cityCode: string, publicationId: string) {
  return tx
    .selectFrom('published_figure')
    .select(['figure_key', 'figure_id', 'definition_version', 'value', 'display', 'row_ids', 'hash'])
    .where('city_code', '=', cityCode)
    .where('publication_id', '=', publicationId)
    .orderBy('figure_key')
    .execute();
}

/** The instants from which the city has published. */
export async function publicationInstants(tx: Tx, cityCode: string): Promise<string[]> {
  const rows = await tx.selectFrom('publication').select('known_at').where('city_code', '=', cityCode).execute();
  return rows.map((row) => row.known_at);
}

/** How many were published by a text in a calendar year. */
export async function publishedInYear(
  tx: Tx,
  cityCode: string,
  { bulletin, year }: { readonly bulletin: string; readonly year: string },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from publication
    where city_code = ${cityCode} and bulletin = ${bulletin}
      and to_char(published_at at time zone 'Asia/Shanghai', 'YYYY') = ${year}`.execute(tx);
  return rows[0]?.n ?? 0;
}
