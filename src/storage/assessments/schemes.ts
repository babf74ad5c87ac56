// Schemes of a city and numbers given by hand: rows are added, never changed.
import { sql } from 'kysely';
import { SchemeBody } from '../../domain/assessments/scheme.ts';
import type { Tx } from '../store.ts';

export interface KeptScheme {
  readonly id: string;
  readonly schemeId: string;
  readonly version: number;
  readonly name: string;
  readonly body: SchemeBody;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly ended: boolean;
  readonly tried: unknown;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
}

/** The latest version of each first. */
export async function keptSchemes(tx: Tx, cityCode: string, schemeId?: string): Promise<KeptScheme[]> {
  const { rows } = await sql<Omit<KeptScheme, 'body'> & { readonly body: unknown }>`
    select s.id, s.scheme_id as "schemeId", s.version, s.name, s.body, s.effective_from as "effectiveFrom",
      s.effective_to as "effectiveTo", s.ended, s.tried, s.reason, s.recorded_at as "recordedAt",
      s.recorded_by as "recordedBy", n.name as by
    from assessment_scheme s
    left join account a on a.city_code = s.city_code and a.id = s.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where s.city_code = ${cityCode} ${schemeId === undefined ? sql`` : sql`and s.scheme_id = ${schemeId}`}
    order by s.scheme_id, s.version desc`.execute(tx);
  return rows.map((row) => ({ ...row, body: SchemeBody.parse(row.body) }));
}

export interface KeptNumber {
  readonly id: string;
  readonly hand: string;
  readonly officeId: string;
  readonly value: string;
  readonly evidence: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly by: string | null;
}

/** Of a scheme's period everything that was said, the latest first. */
export async function keptNumbers(
  tx: Tx,
  cityCode: string,
  { schemeId, period }: { readonly schemeId: string; readonly period: string },
): Promise<KeptNumber[]> {
  const { rows } = await sql<KeptNumber>`
    select m.id, m.hand, m.office_id as "officeId", trim_scale(m.value)::text as value, m.evidence, m.reason,
      m.recorded_at as "recordedAt", m.recorded_by as "recordedBy", n.name as by
    from assessment_number m
    left join account a on a.city_code = m.city_code and a.id = m.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where m.city_code = ${cityCode} and m.scheme_id = ${schemeId} and m.period = ${period}
    order by m.recorded_at desc, m.id`.execute(tx);
  return rows;
}
