// Merges of projects and of companies as counting needs them: few, and always read whole, with the spans of instants in
// which they were in force.
import { type RawBuilder, sql } from 'kysely';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface RawMerge {
  readonly mergeId: string;
  readonly from: string;
  readonly until: string | null;
  /** Where each project, or company, counts meanwhile. */
  readonly members: readonly { readonly id: string; readonly intoId: string }[];
  /** Rows that count no more meanwhile. */
  readonly repeats: readonly { readonly entryId: string; readonly no: number }[];
}

/** Of projects or of companies, latest first. */
export async function readMerges(tx: Tx, cityCode: string, of: 'project' | 'company'): Promise<RawMerge[]> {
  const merge = sql.table(`${of}_merge`);
  const repeats =
    of === 'project'
      ? sql`coalesce((select jsonb_agg(jsonb_build_object('entryId', r.entry_id, 'no', r.no))
          from project_merge_repeat r where r.city_code = m.city_code and r.merge_id = m.id), '[]')`
      : sql`'[]'::jsonb`;
  const { rows } = await sql<RawMerge>`
    select ${sql.raw(keptPlan)} m.id as "mergeId", m.recorded_at as "from", u.recorded_at as until, ${repeats} as repeats,
      (select jsonb_agg(jsonb_build_object('id', b.${sql.ref(`${of}_id`)}, 'intoId', b.into_id))
        from ${sql.table(`${of}_merge_member`)} b where b.city_code = m.city_code and b.merge_id = m.id) as members
    from ${merge} m left join ${merge} u on u.city_code = m.city_code and u.undoes_id = m.id
    where m.city_code = ${cityCode} and m.act = 'merge' order by m.recorded_at desc`.execute(tx);
  return rows;
}

/** True of the merge `g` as known at an instant: done and not yet undone. */
function inForce(of: 'project' | 'company', at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`g.recorded_at <= ${at} and not exists (select from ${sql.table(`${of}_merge`)} u
    where u.city_code = g.city_code and u.undoes_id = g.id and u.recorded_at <= ${at})`;
}

/** Where projects, or companies, that counted elsewhere at an instant did count: `id`, `into_id`, `merge_id`. */
export function standingMergesSql(
  of: 'project' | 'company',
  cityCode: string,
  at: RawBuilder<unknown> = sql`'infinity'::timestamptz`,
): RawBuilder<unknown> {
  const id = sql.ref(`m.${of}_id`);
  return sql`select distinct on (${id}) ${id} as id, m.into_id, m.merge_id
    from ${sql.table(`${of}_merge_member`)} m
    join ${sql.table(`${of}_merge`)} g on g.city_code = m.city_code and g.id = m.merge_id
    where m.city_code = ${cityCode} and ${inForce(of, at)} order by ${id}, g.recorded_at desc`;
}

/** Rows that at an instant repeated another in a merge in force: `entry_id`, `no`. */
export function repeatsSql(
  cityCode: string,
  at: RawBuilder<unknown> = sql`'infinity'::timestamptz`,
): RawBuilder<unknown> {
  return sql`select distinct r.entry_id, r.no from project_merge_repeat r
    join project_merge g on g.city_code = r.city_code and g.id = r.merge_id
    where r.city_code = ${cityCode} and ${inForce('project', at)}`;
}

/** As SQL finds it, for the statement that counts: by id where it counted, and the rows that counted not at all. */
export interface MergedAt {
  readonly projects: Readonly<Record<string, string>>;
  readonly companies: Readonly<Record<string, string>>;
  /** `entry#no` */
  readonly repeats: readonly string[];
}

export async function mergedAt(tx: Tx, cityCode: string, at: string): Promise<MergedAt> {
  const instant = sql`${at}::timestamptz`;
  const map = (of: 'project' | 'company') =>
    sql`coalesce((select jsonb_object_agg(id, into_id) from (${standingMergesSql(of, cityCode, instant)}) s), '{}')`;
  const { rows } = await sql<MergedAt>`select ${map('project')} as projects, ${map('company')} as companies,
    array(select entry_id || '#' || no from (${repeatsSql(cityCode, instant)}) r) as repeats`.execute(tx);
  return rows[0] ?? { projects: {}, companies: {}, repeats: [] };
}
