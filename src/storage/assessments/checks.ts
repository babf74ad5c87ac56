// Doctor of assessments: results read as they were published, by a version that says what it said, and three persons had a hand in each.
import { sql } from 'kysely';
import { canonicalJson, hashOf } from '../canonical.ts';
import { type DoctorCheck, places } from '../keeping/check.ts';
import type { Tx } from '../store.ts';

interface Frozen {
  readonly id: string;
  readonly schemeId: string;
  readonly version: number;
  readonly period: string;
  readonly content: {
    readonly schemeId: string;
    readonly version: number;
    readonly period: string;
    readonly body: object;
  };
  readonly figures: unknown;
  readonly hash: string;
  readonly body: object;
}

/** What is frozen has its hash, and the scheme in it is the version that it names. */
async function resultsThatDiffer(tx: Tx, cityCode: string): Promise<string[]> {
  const { rows } = await sql<Frozen>`
    select r.id, r.scheme_id as "schemeId", r.scheme_version as version, r.period, r.content, r.figures, r.hash, s.body
    from assessment_result r join assessment_scheme s
      on s.city_code = r.city_code and s.scheme_id = r.scheme_id and s.version = r.scheme_version
    where r.city_code = ${cityCode} order by r.id`.execute(tx);
  const isIntact = ({ content, figures, hash, ...row }: Frozen) =>
    hashOf([content, figures]) === hash &&
    content.schemeId === row.schemeId &&
    content.version === row.version &&
    content.period === row.period &&
    canonicalJson(content.body) === canonicalJson(row.body);
  return rows.filter((row) => !isIntact(row)).map(({ id }) => id);
}

export const assessmentChecks: readonly DoctorCheck[] = [
  { name: 'assessment_results_intact', find: resultsThatDiffer },
  places(
    'assessment_by_three_persons',
    (city) => sql<{ place: string }>`
      select r.id::text as place from assessment_result r
        join assessment_scheme s on s.city_code = r.city_code and s.scheme_id = r.scheme_id and s.version = r.scheme_version
        where r.city_code = ${city} and s.recorded_by = r.recorded_by
      union all
      select w.objection_id::text from assessment_answer w
        join assessment_objection o on o.city_code = w.city_code and o.id = w.objection_id
        join assessment_result r on r.city_code = o.city_code and r.id = o.result_id
        where w.city_code = ${city} and w.recorded_by in (o.recorded_by, r.recorded_by)`,
  ),
];
