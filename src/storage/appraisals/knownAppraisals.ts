// Reviews as they stand or wait, and what has become of each: what decisions hold new ones and their steps against, and what the list
// and the page tell.
import { type RawBuilder, sql } from 'kysely';
import type { KnownAppraisal, KnownAppraisals } from '../../domain/appraisals/appraisal.ts';
import { appraisalRuleOn, type SizedProject } from '../../domain/appraisals/appraisalRule.ts';
import { keptForFew } from '../connection/pool.ts';
import { lives, stepOrder } from '../entries/steps.ts';
import type { Tx } from '../store.ts';
import { appraisalRules } from './appraisalRules.ts';

type Kept = Omit<KnownAppraisal, 'investmentFen'> & { readonly investmentFen: string | null };

/** Those that live among the chosen rows of `appraisal i`. */
export async function livingAppraisals(
  tx: Tx,
  cityCode: string,
  chosen: RawBuilder<unknown>,
): Promise<KnownAppraisal[]> {
  const { rows } = await sql<Kept>`
    select i.entry_id as "entryId", i.no, i.project_id as "projectId", i.office_id as "officeId", i.convener_id as "convenerId",
      i.agreement_type as "agreementType", e.occurred_on as "filedOn", i.due_on as "dueOn", i.reviewer_ids as "reviewerIds",
      i.opinion_days as "opinionDays", i.silence_agrees as "silenceAgrees", i.valid_days as "validDays",
      i.investment_fen::text as "investmentFen", i.industry_code as "industryCode", i.section, i.lines, s.steps
    from appraisal i join entry_state e on e.city_code = i.city_code and e.id = i.entry_id
    left join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('entryId', t.entry_id, 'step', t.step, 'officeId', t.office_id, 'on', x.occurred_on,
        'opinion', t.opinion, 'conclusion', t.conclusion, 'dueOn', t.due_on, 'validUntil', t.valid_until, 'waits', x.decision is distinct from 'verified', 'stands', ${lives('x')})
        order by ${stepOrder('t', 'x')}, x.occurred_on, t.entry_id), '[]') as steps
      from appraisal_step t join entry_state x on x.city_code = t.city_code and x.id = t.entry_id
      where t.city_code = i.city_code and t.appraisal_no = i.no) s on true
    where i.city_code = ${cityCode} and ${chosen} and ${lives('e')}`.execute(tx);
  return rows.map((row) => ({ ...row, investmentFen: row.investmentFen === null ? null : BigInt(row.investmentFen) }));
}

/** Those of these projects and numbers, and those that these entries say or are steps of; undefined where none is asked for. */
export async function knownAppraisals(
  tx: Tx,
  cityCode: string,
  today: string,
  wanted: {
    readonly projectIds: readonly string[];
    readonly nos: readonly string[];
    readonly entryIds: readonly string[];
  },
): Promise<KnownAppraisals | undefined> {
  const { projectIds, nos, entryIds } = wanted;
  if (projectIds.length + nos.length + entryIds.length === 0) return undefined;
  const last = await sql<{ highest: number }>`
    select coalesce(max(no::int), 0) as highest from appraisal where city_code = ${cityCode}`.execute(tx);
  const living = await livingAppraisals(
    tx,
    cityCode,
    sql`(i.project_id = any(${projectIds}::uuid[]) or i.no = any(${nos}) or i.entry_id = any(${entryIds}::uuid[]) or i.no in (
      select w.appraisal_no from appraisal_step w where w.city_code = ${cityCode} and w.entry_id = any(${entryIds}::uuid[])))`,
  );
  const projects = await projectsAsSized(tx, cityCode, projectIds);
  const rule = projectIds.length > 0 ? appraisalRuleOn(today, await appraisalRules(tx, cityCode)) : null;
  return { highest: last.rows[0]?.highest ?? 0, living, projects, rule };
}

export interface CodedProject extends SizedProject {
  readonly code: string;
}

/** What the rule asks about projects, as they stand today. */
export async function projectsAsSized(
  tx: Tx,
  cityCode: string,
  ids: readonly string[],
): Promise<Map<string, CodedProject>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('project_current')
    .select(['project_id', 'short_code', 'industry_code', 'section', 'investment_fen'])
    .where('city_code', '=', cityCode)
    .where('project_id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.project_id,
      {
        code: row.short_code,
        industryCode: row.industry_code,
        section: row.section,
        investmentFen: row.investment_fen,
      },
    ]),
  );
}

/** Of conclusions those whose filing nobody has verified, with its number. */
export async function concludedBeforeVerified(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<{ readonly id: string; readonly no: string }[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<{ id: string; no: string }>`
    select ${keptForFew(entryIds)} c.entry_id as id, c.appraisal_no as no
    from appraisal_step c join entry x on x.city_code = c.city_code and x.id = c.entry_id
    where c.city_code = ${cityCode} and c.entry_id = any(${entryIds}::uuid[]) and c.step = 'conclusion' and not x.void and not exists (
      select from appraisal i join entry_state e on e.city_code = i.city_code and e.id = i.entry_id
      where i.city_code = c.city_code and i.no = c.appraisal_no and not e.void
        and (e.decision = 'verified' or (e.decision is null and e.id = any(${entryIds}::uuid[]))))`.execute(tx);
  return rows;
}

/** What was concluded of a filing that never counted. */
export const concludedOfNothing = (city: string) => sql<{ place: string }>`
  select c.entry_id::text as place from appraisal_step c join entry_state s on s.city_code = c.city_code and s.id = c.entry_id
  where c.city_code = ${city} and c.step = 'conclusion' and s.decision = 'verified' and not s.void and s.reversed_by is null and not exists (
    select from appraisal i join entry_state e on e.city_code = i.city_code and e.id = i.entry_id
    where i.city_code = c.city_code and i.no = c.appraisal_no and not e.void and e.decision = 'verified')`;
