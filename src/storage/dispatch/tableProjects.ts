// The projects of a dispatch table as they stand.
import { sql } from 'kysely';
import type { Stage } from '../../domain/projects/project.ts';
import type { Tx } from '../store.ts';

export interface TableProject {
  readonly projectId: string;
  readonly name: string;
  readonly officeId: string;
  readonly stage: Stage;
  readonly investmentFen: bigint | null;
}

/** Those in reach, in the reader's own scope. */
export async function tableProjects(tx: Tx, cityCode: string, ids: readonly string[]): Promise<TableProject[]> {
  const { rows } = await sql<TableProject>`
    select project_id as "projectId", name, office_id as "officeId", stage, investment_fen as "investmentFen" from project_current
    where city_code = ${cityCode} and project_id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}
