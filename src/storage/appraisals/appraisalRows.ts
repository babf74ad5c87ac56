// What is told of reviews besides how they stand: which of them a reader may see, their words, and their steps.
import { type RawBuilder, sql } from 'kysely';
import type { AppraisalStepKind, Conclusion, Opinion } from '../../domain/appraisals/appraisalCourse.ts';
import { lives, stepOrder } from '../entries/steps.ts';
import type { Tx } from '../store.ts';

export interface AppraisalFilter {
  readonly id?: string | undefined;
  readonly projectId?: string | undefined;
  /** Ids of offices that filed them. */
  readonly filedBy?: readonly string[] | undefined;
  /** Ids of offices that convene them. */
  readonly convenedBy?: readonly string[] | undefined;
}

/** Entries of the reviews that the reader may see, in the reader's own scope. */
export async function appraisalsInReach(tx: Tx, cityCode: string, filter: AppraisalFilter): Promise<string[]> {
  const { id, projectId, filedBy, convenedBy } = filter;
  const chosen: RawBuilder<unknown>[] = [sql`i.city_code = ${cityCode}`];
  if (id) chosen.push(sql`i.entry_id = ${id}`);
  if (projectId) chosen.push(sql`i.project_id = ${projectId}`);
  if (filedBy) chosen.push(sql`i.office_id = any(${filedBy}::uuid[])`);
  if (convenedBy) chosen.push(sql`i.convener_id = any(${convenedBy}::uuid[])`);
  const { rows } = await sql<{ id: string }>`
    select i.entry_id as id from appraisal i where ${sql.join(chosen, sql` and `)}`.execute(tx);
  return rows.map(({ id: found }) => found);
}

export interface AppraisalText {
  readonly entryId: string;
  readonly projectName: string | null;
  readonly what: string;
  readonly documents: string | null;
  /** Nobody has verified the filing yet. */
  readonly waits: boolean;
}

export async function appraisalTexts(tx: Tx, cityCode: string, ids: readonly string[]): Promise<AppraisalText[]> {
  const { rows } = await sql<AppraisalText>`
    select i.entry_id as "entryId", p.name as "projectName", i.what, i.documents, e.decision is distinct from 'verified' as waits
    from appraisal i join entry_state e on e.city_code = i.city_code and e.id = i.entry_id
    left join project_current p on p.city_code = i.city_code and p.project_id = i.project_id
    where i.city_code = ${cityCode} and i.entry_id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

export interface AppraisalStepRow {
  readonly entryId: string;
  readonly step: AppraisalStepKind;
  readonly officeId: string;
  readonly on: string;
  readonly opinion: Opinion | null;
  readonly conclusion: Conclusion | null;
  readonly what: string;
  readonly conditions: string | null;
  readonly validUntil: string | null;
  readonly waits: boolean;
}

/** In the order in which the ledger learned of them. */
export async function stepsOfAppraisal(tx: Tx, cityCode: string, no: string): Promise<AppraisalStepRow[]> {
  const { rows } = await sql<AppraisalStepRow>`
    select t.entry_id as "entryId", t.step, t.office_id as "officeId", x.occurred_on as "on", t.opinion, t.conclusion, t.what, t.conditions,
      t.valid_until as "validUntil", x.decision is distinct from 'verified' as waits
    from appraisal_step t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
    where t.city_code = ${cityCode} and t.appraisal_no = ${no} and ${lives('x')}
    order by ${stepOrder('t', 'x')}, x.occurred_on, t.entry_id`.execute(tx);
  return rows;
}
