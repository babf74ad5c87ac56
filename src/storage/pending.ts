// Entries that wait for a decision, oldest first, within the verifier's scope.
import { sql } from 'kysely';
import type { EntryKind } from '../domain/entries/nouns.ts';
import type { Tx } from './store.ts';

export interface PendingEntry {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly void: boolean;
  readonly title: string | null;
  /** A code of the kind's own list, and free text. */
  readonly what: string | null;
  readonly detail: string | null;
  readonly amountFen: bigint | null;
  /** Of a fund arrival. */
  readonly claimedFen: bigint | null;
  readonly day: string;
  readonly officeId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly recordedByName: string | null;
  readonly importId: string | null;
  readonly reversesId: string | null;
  readonly reason: string | null;
  readonly projectId: string | null;
  readonly sampleFields: string[];
}

export const waiting = sql`e.decision is null and e.reversed_by is null`;

/** Who shares the credit, and how. */
const sharesOf = sql`(select string_agg(o.short_name || ' ' || trim_scale(s.basis_points / 100.0) || '%', ' / ' order by s.no)
  from credit_share s cross join lateral (select short_name from office_version ov where ov.city_code = s.city_code
    and ov.office_id = s.holder_id order by valid_from desc, recorded_at desc limit 1) o
  where s.city_code = e.city_code and s.entry_id = e.said_id)`;

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

const inside = (
  cityCode: string,
  { officeIds, kind, importId }: PendingIn,
) => sql`e.city_code = ${cityCode} and ${waiting}
  and e.office_id = any(${officeIds}::uuid[]) ${kind ? sql`and e.kind = ${kind}` : sql``}
  ${importId ? sql`and e.import_id = ${importId}` : sql``}`;

export async function countPending(tx: Tx, cityCode: string, of: PendingIn): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from entry_state e where ${inside(cityCode, of)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Oldest first; all of them, or a page. */
export async function pendingHeads(
  tx: Tx,
  cityCode: string,
  of: PendingIn,
  page?: { readonly limit: number; readonly offset: number },
): Promise<PendingHead[]> {
  const { rows } = await sql<PendingHead>`
    select e.id as "entryId", e.recorded_by as "recordedBy" from entry_state e where ${inside(cityCode, of)}
    order by e.recorded_at, e.id ${page ? sql`limit ${page.limit} offset ${page.offset}` : sql``}`.execute(tx);
  return rows;
}

/** What the entries say, oldest first; those out of reach are left out. */
export async function pendingEntries(tx: Tx, cityCode: string, entryIds: readonly string[]): Promise<PendingEntry[]> {
  // A withdrawal has no row of its own: what it says is what it takes away.
  const { rows } = await sql<PendingEntry>`
    with page as (
      select e.*, case when e.void then e.reverses_id else e.id end as said_id from entry_state e
      where e.city_code = ${cityCode} and e.id = any(${entryIds}::uuid[])
    )
    select e.id as "entryId", e.kind, e.void, e.occurred_on as day, e.office_id as "officeId",
      e.recorded_at as "recordedAt", e.recorded_by as "recordedBy", n.name as "recordedByName",
      e.import_id as "importId", e.reverses_id as "reversesId", e.reason, e.sample_fields as "sampleFields",
      coalesce(pv.name, cv.name, a.name, o.destination, t.figure_id, pc.name, p.short_code) as title,
      coalesce(m.kind, f.voucher_kind, a.form, c.mode, sc.outcome, g.agreement_type) as what,
      coalesce(m.evidence, nullif(concat_ws(' ', f.payer, f.voucher_no), ''), left(c.summary, 80), a.place, t.value::text,
        nullif(concat_ws(' ', sc.place, sc.note), ''), g.number, ${sharesOf}) as detail,
      coalesce(pv.investment_fen, f.recognised_fen, sc.found_fen) as "amountFen", f.claimed_fen as "claimedFen",
      coalesce(pv.project_id, m.project_id, f.project_id, c.project_id, sc.project_id, g.project_id, ca.project_id) as "projectId"
    from page e
    left join account ra on ra.city_code = e.city_code and ra.id = e.recorded_by
    left join person n on n.city_code = ra.city_code and n.id = ra.person_id
    left join project_version pv on pv.city_code = e.city_code and pv.entry_id = e.said_id
    left join company_version cv on cv.city_code = e.city_code and cv.entry_id = e.said_id
    left join milestone m on m.city_code = e.city_code and m.entry_id = e.said_id
    left join fund_arrival f on f.city_code = e.city_code and f.entry_id = e.said_id
    left join outing o on o.city_code = e.city_code and o.entry_id = e.said_id
    left join activity a on a.city_code = e.city_code and a.entry_id = e.said_id
    left join contact c on c.city_code = e.city_code and c.entry_id = e.said_id
    left join target t on t.city_code = e.city_code and t.entry_id = e.said_id
    left join site_check sc on sc.city_code = e.city_code and sc.entry_id = e.said_id
    left join agreement g on g.city_code = e.city_code and g.entry_id = e.said_id
    left join credit_agreement ca on ca.city_code = e.city_code and ca.entry_id = e.said_id
    left join project p on p.city_code = e.city_code
      and p.id = coalesce(m.project_id, f.project_id, c.project_id, sc.project_id, g.project_id, ca.project_id)
    left join project_current pc on pc.city_code = p.city_code and pc.project_id = p.id
    order by e.recorded_at, e.id`.execute(tx);
  return rows;
}

export interface PendingImport {
  readonly importId: string;
  readonly fileName: string;
  readonly officeId: string;
  readonly uploadedBy: string;
  readonly waiting: number;
}

export async function pendingImports(tx: Tx, cityCode: string): Promise<PendingImport[]> {
  const { rows } = await sql<PendingImport>`
    select i.id as "importId", i.file_name as "fileName", i.office_id as "officeId", i.uploaded_by as "uploadedBy",
      count(*)::int as waiting
    from entry_state e join import i on i.city_code = e.city_code and i.id = e.import_id
    where e.city_code = ${cityCode} and ${waiting}
    group by i.city_code, i.id order by i.uploaded_at`.execute(tx);
  return rows;
}
