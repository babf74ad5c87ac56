// Pairs of projects that were found to be two, and the undoing of such decisions.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface KeptApart {
  readonly id: string;
  readonly officeId: string;
  readonly otherOfficeId: string;
  readonly projectId: string;
  readonly otherId: string;
  readonly projectDigest: string;
  readonly otherDigest: string;
  readonly codeFinding: string;
  readonly no: number;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedByName: string | null;
  readonly undone: boolean;
}

/** Decisions, latest first: of a pair, of one id, or all that nobody has undone. */
export async function keptApart(
  tx: Tx,
  cityCode: string,
  of: { readonly id: string } | { readonly projectId: string; readonly otherId: string } | 'in_force',
): Promise<KeptApart[]> {
  const chosen =
    of === 'in_force'
      ? sql`u.kept_apart_id is null`
      : 'id' in of
        ? sql`k.id = ${of.id}`
        : sql`k.project_id = ${of.projectId} and k.other_id = ${of.otherId}`;
  const { rows } = await sql<KeptApart>`
    select k.id, k.office_id as "officeId", k.other_office_id as "otherOfficeId", k.project_id as "projectId",
      k.other_id as "otherId", k.project_digest as "projectDigest", k.other_digest as "otherDigest",
      k.code_finding as "codeFinding", k.no, k.reason, k.recorded_at as "recordedAt", n.name as "recordedByName",
      u.kept_apart_id is not null as undone
    from kept_apart k
    left join kept_apart_undo u on u.city_code = k.city_code and u.kept_apart_id = k.id
    left join account a on a.city_code = k.city_code and a.id = k.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where k.city_code = ${cityCode} and ${chosen}
    order by k.recorded_at desc`.execute(tx);
  return rows;
}
