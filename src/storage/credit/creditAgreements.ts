// Agreements on shared credit: those that bind a new one, those that are to be accepted, those that a reader may see, and
// those that count.
import { sql } from 'kysely';
import type { AgreedPeriod, CreditCover } from '../../domain/credit/creditAgreement.ts';
import type { Share } from '../../domain/credit/splitAmount.ts';
import { keptForFew, keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface RawAgreement {
  readonly entryId: string;
  readonly projectId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly covers: readonly CreditCover[];
  readonly shares: readonly Share[];
  readonly knownFrom: string;
  readonly knownUntil: string | null;
}

/** Verified ones, as counting needs them: few, and always read whole. */
export async function readAgreements(tx: Tx, cityCode: string): Promise<RawAgreement[]> {
  const { rows } = await sql<RawAgreement>`
    select ${sql.raw(keptPlan)} a.entry_id as "entryId", a.project_id as "projectId", a.from_on as "fromOn", a.to_on as "toOn", a.covers,
      e.decided_at as "knownFrom", e.reversed_at as "knownUntil",
      (select jsonb_agg(jsonb_build_object('officeId', s.holder_id, 'code', o.code, 'basisPoints', s.basis_points)
          order by s.no)
        from credit_share s join office o on o.city_code = s.city_code and o.id = s.holder_id
        where s.city_code = a.city_code and s.entry_id = a.entry_id) as shares
    from credit_agreement a join entry_state e on e.city_code = a.city_code and e.id = a.entry_id
    where a.city_code = ${cityCode} and e.decision = 'verified' and not e.void
    order by a.from_on desc, a.entry_id`.execute(tx);
  return rows;
}

/** Of these projects the agreements that stand or wait, by project. */
export async function agreedPeriods(
  tx: Tx,
  cityCode: string,
  projectIds: readonly string[],
): Promise<Map<string, AgreedPeriod[]>> {
  if (projectIds.length === 0) return new Map();
  const { rows } = await sql<AgreedPeriod & { projectId: string }>`
    select ${keptForFew(projectIds)} a.project_id as "projectId", a.entry_id as "entryId", a.from_on as "fromOn", a.to_on as "toOn"
    from credit_agreement a join entry_state e on e.city_code = a.city_code and e.id = a.entry_id
    where a.city_code = ${cityCode} and a.project_id = any(${projectIds}::uuid[])
      and not e.void and e.standing and e.reversed_by is null`.execute(tx);
  return Map.groupBy(rows, (row) => row.projectId);
}

/** Of these entries those that are agreements, or correct or withdraw one: every office whose share they touch, and the project's. */
export async function sharingOffices(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; holder: string }>`
    select ${keptForFew(entryIds)} e.id, s.holder_id as holder
    from entry e join credit_share s on s.city_code = e.city_code and s.entry_id in (e.id, e.reverses_id)
    where e.city_code = ${cityCode} and e.kind = 'credit_agreement' and e.id = any(${entryIds}::uuid[])
    union select e.id, p.office_id
    from entry e join credit_agreement a on a.city_code = e.city_code and a.entry_id in (e.id, e.reverses_id)
    join project_current p on p.city_code = a.city_code and p.project_id = a.project_id
    where e.city_code = ${cityCode} and e.kind = 'credit_agreement' and e.id = any(${entryIds}::uuid[])`.execute(tx);
  const holders = Map.groupBy(rows, ({ id }) => id);
  return new Map([...holders].map(([id, found]) => [id, found.map(({ holder }) => holder)]));
}

export interface AgreementRow {
  readonly entryId: string;
  readonly projectId: string;
  readonly shortCode: string;
  /** Null where the project's rows are out of reach. */
  readonly projectName: string | null;
  readonly officeId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly covers: readonly CreditCover[];
  readonly document: string | null;
  readonly shares: readonly { readonly officeId: string; readonly basisPoints: number }[];
}

export interface AgreementFilter {
  /** Only those in which one of these offices files or shares. */
  readonly officeIds?: readonly string[] | undefined;
  readonly projectId?: string | undefined;
}

/** Within the reader's scope: row-level security gives those that an office in reach filed or shares in. Latest first. */
export async function agreementRows(
  tx: Tx,
  cityCode: string,
  filter: AgreementFilter,
  paging: { readonly limit: number; readonly offset: number },
): Promise<{ rows: AgreementRow[]; total: number }> {
  const { officeIds, projectId } = filter;
  const found = sql`from credit_agreement a where a.city_code = ${cityCode}
    ${projectId ? sql`and a.project_id = ${projectId}` : sql``}
    ${officeIds ? sql`and (a.office_id = any(${officeIds}::uuid[]) or a.holder_ids && ${officeIds}::uuid[])` : sql``}`;
  const counted = await sql<{ n: number }>`select count(*)::int as n ${found}`.execute(tx);
  const { rows } = await sql<AgreementRow>`
    with page as (select a.* ${found} order by a.entry_id desc limit ${paging.limit} offset ${paging.offset})
    select a.entry_id as "entryId", a.project_id as "projectId", p.short_code as "shortCode", c.name as "projectName",
      a.office_id as "officeId", a.from_on as "fromOn", a.to_on as "toOn", a.covers, a.document,
      (select jsonb_agg(jsonb_build_object('officeId', s.holder_id, 'basisPoints', s.basis_points) order by s.no)
        from credit_share s where s.city_code = a.city_code and s.entry_id = a.entry_id) as shares
    from page a join project p on p.city_code = a.city_code and p.id = a.project_id
    left join project_current c on c.city_code = a.city_code and c.project_id = a.project_id
    order by a.entry_id desc`.execute(tx);
  return { rows, total: counted.rows[0]?.n ?? 0 };
}

export interface AgreementState {
  readonly entryId: string;
  readonly occurredOn: string;
  readonly decision: 'verified' | 'returned' | null;
  readonly reversed: boolean;
  readonly reversalWaits: boolean;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly decidedAt: string | null;
}

/** What became of agreements that a reader has seen: they may lie in another office's books. */
export async function agreementStates(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<Map<string, AgreementState>> {
  const { rows } = await sql<AgreementState>`
    select e.id as "entryId", e.occurred_on as "occurredOn", e.decision, e.reversed_by is not null as reversed,
      e.reversed_by is null and exists (select from entry x left join verification v on v.city_code = x.city_code
        and v.entry_id = x.id where x.city_code = e.city_code and x.reverses_id = e.id and v.decision is null) as "reversalWaits",
      e.reason, e.recorded_at as "recordedAt", e.decided_at as "decidedAt"
    from entry_state e where e.city_code = ${cityCode} and e.id = any(${entryIds}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.entryId, row]));
}
