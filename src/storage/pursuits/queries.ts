// What the laws of pursuits ask: acts, offers, shares that were kept, and who may see to it.
import { sql } from 'kysely';
import { lastVersion } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface NamedProject {
  readonly officeId: string;
  readonly investorId: string | null;
  readonly name: string;
  /** A pursuit became it already. */
  readonly led: boolean;
}

export async function projectForPursuit(tx: Tx, cityCode: string, id: string): Promise<NamedProject | null> {
  const { rows } = await sql<NamedProject>`
    select pc.office_id as "officeId", pc.name, v.investor_id as "investorId",
      exists (select from pursuit_act l where l.city_code = pc.city_code and l.project_id = pc.project_id) as led
    from project_current pc
    join lateral ${lastVersion('project', 'standing', { city: 'pc.city_code', id: 'pc.project_id' })} v on true
    where pc.city_code = ${cityCode} and pc.project_id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface ActRow {
  readonly id: string;
  readonly pursuitId: string;
  readonly kind: string;
  readonly actedOn: string;
  readonly officeId: string;
  readonly accountId: string | null;
  readonly dueOn: string | null;
  readonly entryId: string | null;
  readonly toOfficeId: string | null;
  readonly keepBasisPoints: number | null;
  readonly document: string | null;
  readonly cause: string | null;
  readonly projectId: string | null;
  readonly aboutId: string | null;
  readonly note: string | null;
  readonly opens: boolean;
  readonly reasons: string[];
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Taken back, or of an offer: declined. */
  readonly gone: boolean;
}

/** The acts of a story, in their order. */
export async function actsOfStory(
  tx: Tx,
  cityCode: string,
  by: { readonly rootId: string } | { readonly actId: string },
): Promise<ActRow[]> {
  const chosen = 'rootId' in by ? sql`a.root_id = ${by.rootId}` : sql`a.id = ${by.actId}`;
  const { rows } = await sql<ActRow>`
    select a.id, a.pursuit_id as "pursuitId", a.kind, a.acted_on as "actedOn", a.office_id as "officeId",
      a.account_id as "accountId", a.due_on as "dueOn", a.entry_id as "entryId", a.to_office_id as "toOfficeId",
      a.keep_basis_points as "keepBasisPoints", a.document, a.cause, a.project_id as "projectId",
      a.about_id as "aboutId", a.note, a.opens, a.reasons, a.recorded_at as "recordedAt", a.recorded_by as "recordedBy",
      exists (select from pursuit_act t where t.city_code = a.city_code and t.about_id = a.id) as gone
    from pursuit_act a where a.city_code = ${cityCode} and ${chosen} order by a.recorded_at, a.id`.execute(tx);
  return rows;
}

/** What each office before the holder keeps of the credit: of the offers by which the firm came here. */
export async function keptShares(
  tx: Tx,
  cityCode: string,
  rootId: string,
): Promise<{ officeId: string; basisPoints: number; document: string | null }[]> {
  const { rows } = await sql<{ officeId: string; basisPoints: number; document: string | null }>`
    select a.office_id as "officeId", sum(a.keep_basis_points)::int as "basisPoints", max(a.document) as document
    from pursuit p join pursuit_act a on a.city_code = p.city_code and a.id = p.offer_id
    where p.city_code = ${cityCode} and p.root_id = ${rootId} and a.keep_basis_points > 0
    group by a.office_id order by min(a.recorded_at)`.execute(tx);
  return rows;
}

/** Offices in which an account holds the right to enter; null: no such account, or one that may not sign in. */
export async function enteringOffices(tx: Tx, cityCode: string, accountId: string): Promise<string[] | null> {
  const { rows } = await sql<{ offices: string[] }>`
    select array(select g.office_id from role_grant g where g.city_code = a.city_code and g.account_id = a.id
      and g.role = 'enter' and g.revoked_at is null) as offices
    from account a where a.city_code = ${cityCode} and a.id = ${accountId} and a.disabled_at is null`.execute(tx);
  return rows[0]?.offices ?? null;
}

/** Everyone who may enter somewhere, by sign-in name. */
export async function entering(
  tx: Tx,
  cityCode: string,
): Promise<{ accountId: string; name: string; officeIds: string[] }[]> {
  const { rows } = await sql<{ accountId: string; name: string; officeIds: string[] }>`
    select a.id as "accountId", coalesce(n.name, a.username) as name, array_agg(g.office_id) as "officeIds"
    from account a join person n on n.city_code = a.city_code and n.id = a.person_id
    join role_grant g on g.city_code = a.city_code and g.account_id = a.id and g.role = 'enter' and g.revoked_at is null
    where a.city_code = ${cityCode} and a.disabled_at is null
    group by a.id, n.name, a.username order by a.username`.execute(tx);
  return rows;
}
