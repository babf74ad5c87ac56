// Entries that wait for another office's word: until it is given they are in the ledger and move nothing.
import { type RawBuilder, sql } from 'kysely';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

/** True of an entry while a word that it waits for is not given; the view `entry_state` says it as `standing`. */
export function awaits(entry: string): RawBuilder<unknown> {
  return sql.raw(`exists (select from consent_asked q where q.city_code = ${entry}.city_code and q.entry_id = ${entry}.id
    and not exists (select from consent_word w where w.city_code = q.city_code and w.entry_id = q.entry_id and w.no = q.no
      and w.word = 'given'))`);
}

/** A question that is still open: nobody gave or refused the word, and nobody decided the entry or took it back. */
export interface OpenAsk {
  readonly entryId: string;
  readonly no: number;
  readonly kind: EntryKind;
  /** Of the entry. */
  readonly officeId: string;
  readonly ownerId: string;
  readonly recordedBy: string;
  readonly reversesId: string | null;
}

/** Needs a scope that sees all offices. */
export async function openAsks(tx: Tx, cityCode: string, entryIds: readonly string[]): Promise<OpenAsk[]> {
  const { rows } = await sql<OpenAsk>`
    select ${keptForFew(entryIds)} q.entry_id as "entryId", q.no, e.kind, q.office_id as "officeId", q.owner_id as "ownerId",
      e.recorded_by as "recordedBy", e.reverses_id as "reversesId"
    from consent_asked q join entry_state e on e.city_code = q.city_code and e.id = q.entry_id
    where q.city_code = ${cityCode} and q.entry_id = any(${entryIds}::uuid[]) and ${open}
    order by q.entry_id, q.no`.execute(tx);
  return rows;
}

const open = sql`e.decision is null and e.reversed_by is null and not exists (
  select from consent_word w where w.city_code = q.city_code and w.entry_id = q.entry_id and w.no = q.no)`;

/** Who looks at the questions: the office that is asked, or the one that asks. */
export type ConsentSide = 'asked' | 'asking';

export interface ConsentRow {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly officeId: string;
  readonly ownerId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly projectId: string | null;
  /** Null while nobody has answered. */
  readonly word: 'given' | 'refused' | null;
  readonly reason: string | null;
  readonly saidAt: string | null;
  /** There is nothing left to answer: the entry was taken back, or was decided first. */
  readonly gone: boolean;
  readonly decision: 'verified' | 'returned' | null;
}

export interface ConsentsWanted {
  readonly side: ConsentSide;
  readonly officeIds: readonly string[];
  /** Absent: both what waits and what is answered. */
  readonly open?: boolean | undefined;
  readonly projectId?: string | undefined;
}

/** One line for an entry and an office that is asked; what is open oldest first, what is answered latest first. */
export async function consentRows(
  tx: Tx,
  cityCode: string,
  wanted: ConsentsWanted,
  paging: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: ConsentRow[]; readonly total: number }> {
  const side = sql.ref(wanted.side === 'asked' ? 'q.owner_id' : 'q.office_id');
  const found = sql`
    select q.entry_id as "entryId", e.kind, q.office_id as "officeId", q.owner_id as "ownerId",
      e.recorded_at as "recordedAt", e.recorded_by as "recordedBy", min(q.project_id::text) as "projectId",
      min(w.word) as word, min(w.reason) as reason, min(w.recorded_at) as "saidAt",
      e.reversed_by is not null or (e.decision is not null and min(w.word) is null) as gone, e.decision
    from consent_asked q join entry_state e on e.city_code = q.city_code and e.id = q.entry_id
    left join consent_word w on w.city_code = q.city_code and w.entry_id = q.entry_id and w.no = q.no
    where q.city_code = ${cityCode} and ${side} = any(${wanted.officeIds}::uuid[])
      ${wanted.open === undefined ? sql`` : wanted.open ? sql`and ${open}` : sql`and not (${open})`}
      ${wanted.projectId ? sql`and q.project_id = ${wanted.projectId}` : sql``}
    group by q.entry_id, q.owner_id, q.office_id, e.kind, e.recorded_at, e.recorded_by, e.reversed_by, e.decision`;
  const [{ rows: counted }, { rows }] = await Promise.all([
    sql<{ n: number }>`select count(*)::int as n from (${found}) f`.execute(tx),
    sql<ConsentRow>`select * from (${found}) f
      order by "recordedAt" ${sql.raw(wanted.open ? 'asc' : 'desc')}, "entryId"
      limit ${paging.limit} offset ${paging.offset}`.execute(tx),
  ]);
  return { rows, total: counted[0]?.n ?? 0 };
}
