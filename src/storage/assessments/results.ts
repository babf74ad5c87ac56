// Results as they were published, objections to them and answers.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface ResultRow {
  readonly id: string;
  readonly schemeId: string;
  readonly schemeVersion: number;
  readonly name: string;
  readonly period: string;
  readonly correctsId: string | null;
  /** The one that corrects it. */
  readonly correctedBy: string | null;
  readonly change: string | null;
  readonly hash: string;
  readonly knownAt: string;
  readonly publishedAt: string;
  readonly publisher: string;
  readonly publishedBy: string;
  readonly objections: number;
  readonly open: number;
}

const columns = sql`r.id, r.scheme_id as "schemeId", r.scheme_version as "schemeVersion", s.name, r.period,
  r.corrects_id as "correctsId",
  (select c.id from assessment_result c where c.city_code = r.city_code and c.corrects_id = r.id) as "correctedBy",
  r.change, r.hash, r.known_at as "knownAt", r.recorded_at as "publishedAt", r.recorded_by as publisher,
  coalesce(n.name, '') as "publishedBy",
  (select count(*)::int from assessment_objection o where o.city_code = r.city_code and o.result_id = r.id) as objections,
  (select count(*)::int from assessment_objection o where o.city_code = r.city_code and o.result_id = r.id
    and not exists (select from assessment_answer w where w.city_code = o.city_code and w.objection_id = o.id)) as open`;

const joined = sql`assessment_result r
  join assessment_scheme s on s.city_code = r.city_code and s.scheme_id = r.scheme_id and s.version = r.scheme_version
  left join account a on a.city_code = r.city_code and a.id = r.recorded_by
  left join person n on n.city_code = a.city_code and n.id = a.person_id`;

/** Latest first. */
export async function resultsPage(
  tx: Tx,
  cityCode: string,
  { schemeId }: { readonly schemeId?: string | undefined },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: ResultRow[]; total: number }> {
  const { rows } = await sql<ResultRow & { total: number }>`
    select ${columns}, count(*) over ()::int as total from ${joined}
    where r.city_code = ${cityCode} ${schemeId === undefined ? sql`` : sql`and r.scheme_id = ${schemeId}`}
    order by r.recorded_at desc, r.id limit ${page.limit} offset ${page.offset}`.execute(tx);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export async function resultRow(
  tx: Tx,
  cityCode: string,
  id: string,
): Promise<(ResultRow & { readonly content: unknown }) | undefined> {
  const { rows } = await sql<ResultRow & { content: unknown }>`select ${columns}, r.content from ${joined}
    where r.city_code = ${cityCode} and r.id = ${id}`.execute(tx);
  return rows[0];
}

/** The one that stands of a scheme's period; undefined where none was published. */
export async function standingResult(
  tx: Tx,
  cityCode: string,
  { schemeId, period }: { readonly schemeId: string; readonly period: string },
): Promise<{ id: string; content: unknown } | undefined> {
  const { rows } = await sql<{ id: string; content: unknown }>`select r.id, r.content from assessment_result r
    where r.city_code = ${cityCode} and r.scheme_id = ${schemeId} and r.period = ${period}
      and not exists (select from assessment_result c where c.city_code = r.city_code and c.corrects_id = r.id)
    order by r.recorded_at desc limit 1`.execute(tx);
  return rows[0];
}

export interface ObjectionRow {
  readonly id: string;
  readonly officeId: string;
  readonly indicator: string | null;
  readonly reason: string;
  readonly evidence: string;
  readonly at: string;
  readonly accountId: string;
  readonly by: string | null;
  readonly accepted: boolean | null;
  readonly says: string | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly resultId: string;
}

/** Of a result, or the one that is named; in the order in which they came. */
export async function objectionRows(
  tx: Tx,
  cityCode: string,
  of: { readonly resultId: string } | { readonly id: string },
): Promise<ObjectionRow[]> {
  const which = 'id' in of ? sql`o.id = ${of.id}` : sql`o.result_id = ${of.resultId}`;
  const { rows } = await sql<ObjectionRow>`
    select o.id, o.result_id as "resultId", o.office_id as "officeId", o.indicator, o.reason, o.evidence,
      o.recorded_at as at, o.recorded_by as "accountId", n.name as by, w.accepted, w.says,
      w.recorded_at as "answeredAt", m.name as "answeredBy"
    from assessment_objection o
    left join assessment_answer w on w.city_code = o.city_code and w.objection_id = o.id
    left join account a on a.city_code = o.city_code and a.id = o.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    left join account b on b.city_code = w.city_code and b.id = w.recorded_by
    left join person m on m.city_code = b.city_code and m.id = b.person_id
    where o.city_code = ${cityCode} and ${which} order by o.recorded_at, o.id`.execute(tx);
  return rows;
}
