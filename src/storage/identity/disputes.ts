// Disputes over projects, their sides as they were filed, and the city's rules of protection.
import { sql } from 'kysely';
import type { DisputeOutcome } from '../../domain/identity/dispute.ts';
import { versionsOf } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface Filing {
  readonly projectId: string;
  readonly officeId: string;
  readonly entryId: string;
  readonly filedAt: string;
  readonly filedBy: string;
  readonly signedOn: string | null;
  readonly mergedInto: string | null;
}

/** When each project was first filed, by whom, and when it was signed. */
export async function filingsOf(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<Filing[]> {
  const { rows } = await sql<Filing>`
    select distinct on (v.project_id) v.project_id as "projectId", v.office_id as "officeId", v.entry_id as "entryId",
      v.recorded_at as "filedAt", v.recorded_by as "filedBy", c.signed_on as "signedOn",
      (select k.short_code from project k where k.city_code = c.city_code and k.id = c.merged_into) as "mergedInto"
    from ${versionsOf('project', 'filed')} v
    join project_current c on c.city_code = v.city_code and c.project_id = v.project_id
    where v.city_code = ${cityCode} and v.project_id = any(${projectIds}::uuid[])
    order by v.project_id, v.recorded_at, v.entry_id`.execute(tx);
  return rows;
}

export interface RecordedProtection {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly days: number;
  readonly reason: string;
  readonly recordedAt: string;
}

/** The last recorded first. */
export async function protectionRules(tx: Tx, cityCode: string): Promise<RecordedProtection[]> {
  const { rows } = await sql<RecordedProtection>`
    select id, effective_from as "effectiveFrom", days, reason, recorded_at as "recordedAt"
    from protection_rule where city_code = ${cityCode} order by recorded_at desc`.execute(tx);
  return rows;
}

export interface DisputeRecord {
  readonly id: string;
  readonly deciderId: string;
  readonly firstProjectId: string;
  readonly firstCode: string;
  readonly firstName: string | null;
  readonly firstOfficeId: string;
  readonly firstFiledAt: string;
  readonly firstEntryId: string;
  readonly secondProjectId: string;
  readonly secondCode: string;
  readonly secondName: string | null;
  readonly secondOfficeId: string;
  readonly secondFiledAt: string;
  readonly secondEntryId: string;
  readonly reason: string;
  readonly openedAt: string;
  readonly openedBy: string | null;
  /** Latest first. */
  readonly decisions: readonly DisputeDecided[];
}

export interface DisputeDecided {
  readonly id: string;
  readonly no: number;
  readonly outcome: DisputeOutcome;
  readonly ruleSays: 'first' | 'second';
  readonly reason: string;
  readonly decidedAt: string;
  readonly decidedBy: string | null;
}

export interface DisputeFilter {
  readonly id?: string | undefined;
  readonly open?: boolean | undefined;
  readonly between?: readonly [string, string] | undefined;
}

/** Disputes that the reader may see, latest first. */
export async function disputeRecords(
  tx: Tx,
  cityCode: string,
  { id, open, between }: DisputeFilter,
  paging: { readonly limit: number; readonly offset: number } = { limit: 1000, offset: 0 },
): Promise<{ readonly rows: DisputeRecord[]; readonly total: number }> {
  const decided = sql`exists (select from dispute_decision x where x.city_code = d.city_code and x.dispute_id = d.id)`;
  const found = sql`from dispute d where d.city_code = ${cityCode} ${id ? sql`and d.id = ${id}` : sql``}
    ${open === undefined ? sql`` : open ? sql`and not ${decided}` : sql`and ${decided}`}
    ${between ? sql`and array[d.first_project_id, d.second_project_id] <@ ${between}::uuid[]` : sql``}`;
  const nameOf = (account: string) => sql`(select n.name from account a
    join person n on n.city_code = a.city_code and n.id = a.person_id
    where a.city_code = d.city_code and a.id = ${sql.ref(account)})`;
  const counted = await sql<{ n: number }>`select count(*)::int as n ${found}`.execute(tx);
  const { rows } = await sql<DisputeRecord>`
    with page as (select d.* ${found} order by d.recorded_at desc limit ${paging.limit} offset ${paging.offset})
    select d.id, d.decider_id as "deciderId", d.reason, d.recorded_at as "openedAt", ${nameOf('d.recorded_by')} as "openedBy",
      d.first_project_id as "firstProjectId", p.short_code as "firstCode", pc.name as "firstName",
      d.first_office_id as "firstOfficeId", d.first_filed_at as "firstFiledAt", d.first_entry_id as "firstEntryId",
      d.second_project_id as "secondProjectId", q.short_code as "secondCode", qc.name as "secondName",
      d.second_office_id as "secondOfficeId", d.second_filed_at as "secondFiledAt", d.second_entry_id as "secondEntryId",
      coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'no', x.no, 'outcome', x.outcome, 'ruleSays', x.rule_says,
          'reason', x.reason, 'decidedAt', x.recorded_at, 'decidedBy', ${nameOf('x.recorded_by')}) order by x.no desc)
        from dispute_decision x where x.city_code = d.city_code and x.dispute_id = d.id), '[]') as decisions
    from page d
    join project p on p.city_code = d.city_code and p.id = d.first_project_id
    join project q on q.city_code = d.city_code and q.id = d.second_project_id
    left join project_current pc on pc.city_code = d.city_code and pc.project_id = d.first_project_id
    left join project_current qc on qc.city_code = d.city_code and qc.project_id = d.second_project_id
    order by d.recorded_at desc`.execute(tx);
  return { rows, total: counted.rows[0]?.n ?? 0 };
}
