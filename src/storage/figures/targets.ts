// Targets of one figure and year, version by version, of the offices that the reader's scope reaches.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface KeptTarget {
  readonly entryId: string;
  readonly officeId: string;
  /** Decimal text, without zeros at its end. */
  readonly value: string;
  readonly stretch: string | null;
  readonly parts: readonly string[] | null;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
  readonly decision: 'verified' | 'returned' | null;
  readonly withdrawn: boolean;
  readonly sample: boolean;
}

/** The latest of an office first. */
export async function keptTargets(
  tx: Tx,
  cityCode: string,
  {
    figureId,
    year,
    officeIds,
  }: { readonly figureId: string; readonly year: number; readonly officeIds: readonly string[] },
): Promise<KeptTarget[]> {
  const { rows } = await sql<KeptTarget>`
    select s.entry_id as "entryId", s.office_id as "officeId", trim_scale(s.value)::text as value,
      trim_scale(s.stretch)::text as stretch, s.parts, e.recorded_at as "recordedAt", n.name as by, e.decision,
      e.reversed_by is not null as withdrawn, cardinality(e.sample_fields) > 0 as sample
    from target s join entry_state e on e.city_code = s.city_code and e.id = s.entry_id
    left join account a on a.city_code = e.city_code and a.id = e.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where s.city_code = ${cityCode} and s.year = ${year} and s.figure_id = ${figureId} and not e.void
      and s.office_id = any(${officeIds}::uuid[])
    order by e.recorded_at desc, e.id desc`.execute(tx);
  return rows;
}
