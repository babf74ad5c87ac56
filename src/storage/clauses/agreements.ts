// Agreements with their clauses as registered, and what was decided of them, within the asker's scope.
import { type RawBuilder, sql } from 'kysely';
import type { ClauseKind } from '../../domain/clauses/agreement.ts';
import type { Tx } from '../store.ts';

interface ClauseRow {
  readonly no: number;
  readonly commitment: string;
  readonly clauseKind: ClauseKind;
  readonly amountFen: bigint | null;
  readonly amountUndetermined: boolean;
  readonly legalBasis: string | null;
  readonly beneficiary: string | null;
}

interface AgreementRow {
  readonly id: string;
  readonly officeId: string;
  readonly projectId: string;
  readonly projectCode: string;
  readonly projectName: string | null;
  readonly agreementType: string;
  readonly number: string | null;
  readonly agreedOn: string | null;
  readonly registeredOn: string;
  readonly noCommitments: boolean;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly recordedByName: string | null;
  readonly decision: 'verified' | 'returned' | null;
  /** Neither withdrawn, corrected nor returned. */
  readonly standing: boolean;
}

export interface AgreementWithClauses extends AgreementRow {
  readonly clauses: readonly ClauseRow[];
}

const standing = sql`(e.standing and e.reversed_by is null)`;
const unreviewed = sql`${standing} and not exists (select from clause_review r
  where r.city_code = g.city_code and r.entry_id = g.entry_id)`;

async function agreementRows(tx: Tx, cityCode: string, where: RawBuilder<unknown>): Promise<AgreementWithClauses[]> {
  const { rows } = await sql<AgreementRow>`
    select g.entry_id as id, g.office_id as "officeId", g.project_id as "projectId", p.short_code as "projectCode",
      pc.name as "projectName", g.agreement_type as "agreementType", g.number, g.agreed_on as "agreedOn",
      e.occurred_on as "registeredOn", g.no_commitments as "noCommitments", e.recorded_at as "recordedAt",
      e.recorded_by as "recordedBy", n.name as "recordedByName", e.decision, ${standing} as standing
    from agreement g join entry_state e on e.city_code = g.city_code and e.id = g.entry_id
    join project p on p.city_code = g.city_code and p.id = g.project_id
    left join project_current pc on pc.city_code = g.city_code and pc.project_id = g.project_id
    left join account a on a.city_code = e.city_code and a.id = e.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where g.city_code = ${cityCode} and ${where}`.execute(tx);
  const clauses = await clausesOf(
    tx,
    cityCode,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, clauses: clauses.get(row.id) ?? [] }));
}

async function clausesOf(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, ClauseRow[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ClauseRow & { entryId: string }>`
    select entry_id as "entryId", no, commitment, clause_kind as "clauseKind", amount_fen as "amountFen",
      amount_undetermined as "amountUndetermined", legal_basis as "legalBasis", beneficiary
    from agreement_clause where city_code = ${cityCode} and entry_id = any(${ids}::uuid[]) order by entry_id, no`.execute(
    tx,
  );
  return Map.groupBy(rows, ({ entryId }) => entryId);
}

/** Latest first, whatever became of them. */
export function agreementsOfProject(tx: Tx, cityCode: string, projectId: string): Promise<AgreementWithClauses[]> {
  return agreementRows(tx, cityCode, sql`g.project_id = ${projectId} order by e.recorded_at desc, e.id`);
}

export async function agreementById(tx: Tx, cityCode: string, id: string): Promise<AgreementWithClauses | undefined> {
  return (await agreementRows(tx, cityCode, sql`g.entry_id = ${id}`))[0];
}

/** Agreements that nobody has reviewed yet, oldest first. */
export function unreviewedAgreements(
  tx: Tx,
  cityCode: string,
  limit: number,
  offset: number,
): Promise<AgreementWithClauses[]> {
  return agreementRows(tx, cityCode, sql`${unreviewed} order by e.recorded_at, e.id limit ${limit} offset ${offset}`);
}

export async function countUnreviewed(tx: Tx, cityCode: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from agreement g join entry_state e on e.city_code = g.city_code and e.id = g.entry_id
    where g.city_code = ${cityCode} and ${unreviewed}`.execute(tx);
  return rows[0]?.n ?? 0;
}
