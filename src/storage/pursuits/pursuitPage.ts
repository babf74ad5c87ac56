// What one page of a pursuit shows besides its acts and entries: projects that could be tied, and the offers that wait.
import { sql } from 'kysely';
import { firmsOfProjects } from '../entries/ties.ts';
import type { Tx } from '../store.ts';
import { mostTieable, type Tieable } from './pursuitEntries.ts';

/** Projects whose investor is the company and that no pursuit became yet; in the transaction's scope. */
export async function tieableProjects(tx: Tx, cityCode: string, companyId: string | null): Promise<Tieable[]> {
  if (companyId === null) return [];
  const { rows } = await sql<Tieable>`
    select pc.project_id as id, 'project' as kind, concat_ws(' ', pc.short_code, pc.name) as title,
      coalesce(pc.signed_on, pc.last_activity_on)::text as day
    from project_current pc where pc.city_code = ${cityCode}
      and exists (select from (${firmsOfProjects}) f where f.city_code = pc.city_code and f.project_id = pc.project_id
        and f.as_what = 'investorId' and f.company_id = ${companyId})
      and not exists (select from pursuit_act l where l.city_code = pc.city_code and l.project_id = pc.project_id)
    order by pc.short_code desc limit ${mostTieable}`.execute(tx);
  return rows;
}

/** The pursuit that a project was, where its acts lie in the transaction's scope. */
export async function pursuitOfProject(tx: Tx, cityCode: string, projectId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('pursuit_act')
    .select('pursuit_id')
    .where('city_code', '=', cityCode)
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return row?.pursuit_id;
}

/** Offers that wait for one of these offices. Asked in the counting scope: the firm is shown to who may take it. */
export async function offersTo(tx: Tx, cityCode: string, officeIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('pursuit_act')
    .select('pursuit_id')
    .where('city_code', '=', cityCode)
    .where('kind', '=', 'offered')
    .where('to_office_id', '=', sql<string>`any(${officeIds}::uuid[])`)
    .execute();
  return [...new Set(rows.map((row) => row.pursuit_id))];
}
