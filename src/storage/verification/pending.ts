// Entries that wait for a decision, oldest first, within the verifier's scope.
import { sql } from 'kysely';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { saidBy } from '../entries/saidSql.ts';
import type { Origin } from '../../domain/entries/entry.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface PendingEntry {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly void: boolean;
  readonly title: string | null;
  /** A code of the kind's own list, and free text. */
  readonly what: string | null;
  readonly detail: string | null;
  readonly amountFen: bigint | null;
  /** Where less than was claimed may be recognised. */
  readonly claimedFen: bigint | null;
  readonly day: string;
  /** Of the day only the month is known. */
  readonly monthOnly: true | null;
  readonly officeId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly recordedByName: string | null;
  readonly importId: string | null;
  /** Where what it says, or takes away, comes from. */
  readonly origin: Origin;
  readonly fileName: string | null;
  /** Of the file: entries of one row were told together. */
  readonly sourceSheet: string | null;
  readonly sourceRow: number | null;
  readonly reversesId: string | null;
  readonly reason: string | null;
  readonly projectId: string | null;
  /** Its project is out of reach: it was named to an office that may not open it. */
  readonly elsewhere: boolean;
  readonly sampleFields: string[];
}

export interface PendingHead {
  readonly entryId: string;
  readonly recordedBy: string;
}

export interface PendingIn {
  /** Offices in reach, or those of them that were asked for. */
  readonly officeIds: readonly string[];
  readonly kind?: EntryKind | undefined;
  readonly importId?: string | undefined;
}

/** Of a `waiting_entry w`. */
export const inside = (cityCode: string, { officeIds, kind, importId }: PendingIn) => sql`w.city_code = ${cityCode}
  and w.office_id = any(${officeIds}::uuid[]) ${kind ? sql`and w.kind = ${kind}` : sql``}
  ${importId ? sql`and w.import_id = ${importId}` : sql``}`;

export async function countPending(tx: Tx, cityCode: string, of: PendingIn): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from waiting_entry w where ${inside(cityCode, of)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface PendingPageOf {
  readonly limit: number;
  readonly offset: number;
}

export const pageSql = (page: PendingPageOf | undefined) =>
  page ? sql`limit ${page.limit} offset ${page.offset}` : sql``;

/** Oldest first; all of them, or a page. */
export async function pendingHeads(
  tx: Tx,
  cityCode: string,
  of: PendingIn,
  page?: PendingPageOf,
): Promise<PendingHead[]> {
  const { rows } = await sql<PendingHead>`
    select w.entry_id as "entryId", w.recorded_by as "recordedBy" from waiting_entry w where ${inside(cityCode, of)}
    order by w.recorded_at, w.entry_id ${pageSql(page)}`.execute(tx);
  return rows;
}

/** What the entries say, oldest first; those out of reach are left out. */
export async function pendingEntries(tx: Tx, cityCode: string, entryIds: readonly string[]): Promise<PendingEntry[]> {
  // A withdrawal has no row of its own: what it says is what it takes away.
  const { rows } = await sql<PendingEntry>`
    with ${keptForFew(entryIds)} page as (
      select e.*, case when e.void then e.reverses_id else e.id end as said_id from entry_state e
      where e.city_code = ${cityCode} and e.id = any(${entryIds}::uuid[])
    )
    select e.id as "entryId", e.kind, e.void, e.occurred_on as day, given.month_only as "monthOnly", e.office_id as "officeId",
      e.recorded_at as "recordedAt", e.recorded_by as "recordedBy", n.name as "recordedByName",
      e.import_id as "importId", given.origin, i.file_name as "fileName",
      given.source_sheet as "sourceSheet", given.source_row as "sourceRow", e.reverses_id as "reversesId", e.reason, e.sample_fields as "sampleFields",
      coalesce(said.title, pc.name, p.short_code) as title, said.what, said.detail, said.amount_fen as "amountFen",
      said.claimed_fen as "claimedFen", said.project_id as "projectId", pc.project_id is null as "elsewhere"
    from page e
    join entry given on given.city_code = e.city_code and given.id = e.said_id
    left join import i on i.city_code = given.city_code and i.id = given.import_id
    left join account ra on ra.city_code = e.city_code and ra.id = e.recorded_by
    left join person n on n.city_code = ra.city_code and n.id = ra.person_id
    ${sql.raw(saidBy('e', 'e.said_id'))}
    left join project p on p.city_code = e.city_code and p.id = said.project_id
    left join project_current pc on pc.city_code = p.city_code and pc.project_id = p.id
    order by e.recorded_at, e.id`.execute(tx);
  return rows;
}

/** How many wait of one office, one kind and one import, or of none. */
export interface WaitingCount {
  readonly officeId: string;
  readonly kind: EntryKind;
  readonly importId: string | null;
  readonly n: number;
  /** When the first of them was recorded. */
  readonly oldest: string;
}

/** What waits in the whole city, counted in one pass. Needs a scope that sees all offices. */
export async function waitingCounts(tx: Tx, cityCode: string): Promise<WaitingCount[]> {
  const { rows } = await sql<WaitingCount>`
    select w.office_id as "officeId", w.kind, w.import_id as "importId", count(*)::int as n, min(w.recorded_at) as oldest
    from waiting_entry w where w.city_code = ${cityCode} group by w.office_id, w.kind, w.import_id`.execute(tx);
  return rows;
}

export interface PendingImport {
  readonly importId: string;
  readonly fileName: string;
  readonly officeId: string;
  readonly uploadedBy: string;
}

/** Those of the imports that the scope reaches, the first sent first. */
export async function pendingImports(tx: Tx, cityCode: string, ids: readonly string[]): Promise<PendingImport[]> {
  const { rows } = await sql<PendingImport>`
    select i.id as "importId", i.file_name as "fileName", i.office_id as "officeId", i.uploaded_by as "uploadedBy"
    from import i where i.city_code = ${cityCode} and i.id = any(${ids}::uuid[]) order by i.uploaded_at`.execute(tx);
  return rows;
}
