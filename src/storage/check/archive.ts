// The archive: texts that were kept, and what became of them; and what the city has published here.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface ArchivedText {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly fileName: string;
  readonly sha256: string;
  /** UTF-16 units are not counted by a database: characters. */
  readonly characters: number;
  readonly recordedAt: string;
  readonly by: string | null;
  /** Why and when it was withdrawn; null where it was not. */
  readonly withdrawn: { readonly reason: string; readonly at: string } | null;
}

const told = sql`t.id, t.title, t.period, t.file_name as "fileName", t.sha256, length(t.body) as characters,
  t.recorded_at as "recordedAt", n.name as by,
  case when w.text_id is null then null else jsonb_build_object('reason', w.reason, 'at', to_json(w.recorded_at) #>> '{}') end
    as withdrawn`;
const joined = sql`archive_text t
  left join archive_text_withdrawal w on w.city_code = t.city_code and w.text_id = t.id
  left join account a on a.city_code = t.city_code and a.id = t.recorded_by
  left join person n on n.city_code = a.city_code and n.id = a.person_id`;

/** Latest first. */
export async function archivePage(
  tx: Tx,
  cityCode: string,
  { find, limit, offset }: { readonly find?: string | undefined; readonly limit: number; readonly offset: number },
): Promise<{ rows: ArchivedText[]; total: number }> {
  const named = find ? sql`and strpos(t.title, ${find}) > 0` : sql``;
  const { rows } = await sql<ArchivedText & { total: number }>`
    select ${told}, count(*) over ()::int as total from ${joined}
    where t.city_code = ${cityCode} ${named}
    order by t.recorded_at desc, t.id limit ${limit} offset ${offset}`.execute(tx);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export async function archivedText(
  tx: Tx,
  cityCode: string,
  id: string,
): Promise<(ArchivedText & { body: string }) | undefined> {
  const { rows } = await sql<ArchivedText & { body: string }>`
    select ${told}, t.body from ${joined} where t.city_code = ${cityCode} and t.id = ${id}`.execute(tx);
  return rows[0];
}

/** The text of this hash that is not withdrawn. */
export async function archivedAlike(tx: Tx, cityCode: string, sha256: string): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    select t.title from ${joined}
    where t.city_code = ${cityCode} and t.sha256 = ${sha256} and w.text_id is null limit 1`.execute(tx);
  return rows[0]?.title;
}

export interface SourceHead {
  readonly kind: 'text' | 'publication';
  readonly id: string;
  readonly title: string;
  readonly period: string;
}

/**
 * What a draft is held against, latest first: texts that are not withdrawn, and of each bulletin of the whole city the
 * last one of its period.
 */
export async function archiveSources(tx: Tx, cityCode: string): Promise<SourceHead[]> {
  const { rows } = await sql<SourceHead>`
    select 'text' as kind, t.id, t.title, t.period, t.recorded_at as at from archive_text t
    where t.city_code = ${cityCode} and not exists (select from archive_text_withdrawal w
      where w.city_code = t.city_code and w.text_id = t.id)
    union all
    select 'publication', p.id, p.content ->> 'title', p.period, p.published_at from publication p
    where p.city_code = ${cityCode} and p.content -> 'office' is null
      and not exists (select from publication l where l.city_code = p.city_code and l.bulletin = p.bulletin
        and l.period = p.period and l.published_at > p.published_at and l.content -> 'office' is null)
    order by at desc, id`.execute(tx);
  return rows;
}

export async function archiveBody(tx: Tx, cityCode: string, id: string): Promise<string> {
  const row = await tx
    .selectFrom('archive_text')
    .select('body')
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.body ?? '';
}
