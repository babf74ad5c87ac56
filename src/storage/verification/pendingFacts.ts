// What flags ask of entries that wait (domain/verification/pendingFlags.ts). Needs a scope that sees all offices: a voucher may be
// like one of another office, of which only the flag is told.
import { sql } from 'kysely';
import type { PendingFacts } from '../../domain/verification/pendingFlags.ts';
import { awaits } from '../entries/consent.ts';
import { standsToday } from '../entries/knownEntries.ts';
import { moneyTies, stageTies } from '../entries/ties.ts';
import { tellings } from '../entries/versions.ts';
import { arrivalDoubts, lacksProof } from '../projects/vouchers.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { inside, type PendingHead, type PendingIn, type PendingPageOf, pageSql } from './pending.ts';

export interface PendingFactsRow extends Omit<PendingFacts, 'excluded' | 'twinned' | 'comparing'> {
  readonly entryId: string;
  readonly recordedAt: string;
  /** The project whose facts or signing it tells; null of other entries. */
  readonly toldProjectId: string | null;
}

/** What tells the facts or the signing of a project; a withdrawal has no row of its own. */
const tells = (cityCode: string) => sql`(
  select v.entry_id, v.project_id from ${tellings('project')} v where v.city_code = ${cityCode}
  union all select m.entry_id, m.project_id from (${stageTies}) m where m.city_code = ${cityCode} and m.stage = 'signed')`;

/** Projects that look like another one, or else those of which that is not known yet: told after an instant. */
export type LooksAlike =
  | { readonly among: Iterable<string> }
  | { readonly notAmong: Iterable<string>; readonly after: string | undefined };

/** Entries that wait and tell of such projects, oldest first: how many, and all of them or a page. */
export async function headsOfLikeness(
  tx: Tx,
  cityCode: string,
  of: PendingIn,
  likeness: LooksAlike,
  page?: PendingPageOf,
): Promise<{ readonly total: number; readonly heads: PendingHead[] }> {
  // As one text: taken apart by the driver, a hundred thousand ids hold up whoever waits for this thread.
  const ids = sql`${`{${[...('among' in likeness ? likeness.among : likeness.notAmong)].join(',')}}`}::uuid[]`;
  const chosen =
    'among' in likeness
      ? sql`t.project_id = any(${ids})`
      : sql`t.project_id <> all(${ids}) ${likeness.after === undefined ? sql`` : sql`and w.recorded_at > ${likeness.after}`}`;
  const from = sql`from waiting_entry w join ${tells(cityCode)} t on t.entry_id = w.entry_id
    where ${inside(cityCode, of)} and ${chosen}`;
  const { rows } = await sql<PendingHead & { readonly n: number }>`
    select w.entry_id as "entryId", w.recorded_by as "recordedBy", count(*) over ()::int as n ${from}
    order by w.recorded_at, w.entry_id ${pageSql(page)}`.execute(tx);
  const heads = rows.map(({ entryId, recordedBy }) => ({ entryId, recordedBy }));
  if (rows[0] || !page?.offset) return { total: rows[0]?.n ?? 0, heads };
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n ${from}`.execute(tx);
  return { total: counted[0]?.n ?? 0, heads };
}

/** What stands of a project's arrivals, added up one by one. */
const standingFunds = sql`(
  select sum(coalesce(d.recognised_fen, g.fen))::bigint
  from (${moneyTies}) g join entry e on e.city_code = g.city_code and e.id = g.entry_id
  left join verification d on d.city_code = g.city_code and d.entry_id = g.entry_id
  where g.city_code = f.city_code and g.project_id = f.project_id and not e.void and ${standsToday})`;

/** The derived sum of a project is of that project alone, unless it was ever merged; one without facts has none. */
const isMerged = sql`exists (select from project_merge g where g.city_code = f.city_code
  and f.project_id in (g.kept_id, g.merged_id))`;

/**
 * For a page or for everything that waits at the cost of what is asked for: of a project's arrivals the derived sum is
 * taken, less what a waiting entry takes back.
 */
export async function pendingFacts(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<Map<string, PendingFactsRow>> {
  if (entryIds.length === 0) return new Map();
  const { rows } = await sql<PendingFactsRow>`
    with ${keptForFew(entryIds)} asked as materialized (
      select distinct f.project_id from (${moneyTies}) f where f.city_code = ${cityCode} and f.entry_id = any(${entryIds}::uuid[])
    ), held as (
      -- What a waiting correction or withdrawal takes back: verified amounts that still count, and stand no more. Looked up
      -- from the projects that are asked about: of all that is taken back in the city there may be as much as the ledger holds.
      select a.project_id, sum(coalesce(d.recognised_fen, g.fen)) as fen from asked a
      join lateral (select * from (${moneyTies}) g where g.city_code = ${cityCode} and g.project_id = a.project_id offset 0) g on true
      join lateral (select * from entry x where x.city_code = ${cityCode} and x.reverses_id = g.entry_id offset 0) x on true
      join waiting_entry q on q.city_code = x.city_code and q.entry_id = x.id
      join verification d on d.city_code = g.city_code and d.entry_id = g.entry_id and d.decision = 'verified'
      where not ${awaits('x')} group by a.project_id
    )
    select w.id as "entryId", w.recorded_at as "recordedAt", w.void as withdrawal, w.occurred_on as "occurredOn",
      (w.recorded_at at time zone 'Asia/Shanghai')::date as "reportedOn",
      f.recognised_fen as "recognisedFen", pc.investment_fen as "investmentFen",
      case when pc.project_id is not null and not ${isMerged} then (pc.funds_fen - coalesce(held.fen, 0))::bigint
        when f.entry_id is not null then ${standingFunds} end as "projectFundsFen",
      coalesce(f.is_similar, false) as "voucherSimilar",
      exists (
        select from verification d where d.city_code = w.city_code and d.entry_id = w.reverses_id
          and d.recognised_fen < d.claimed_fen
      ) as "recognisedLessBefore", ${awaits('w')} as "awaitsConsent",
      ${lacksProof('w')} as "evidenceMissing",
      case when not w.void then coalesce(v.project_id, case when m.stage = 'signed' then m.project_id end) end as "toldProjectId"
    from entry w
    left join ${arrivalDoubts} f on f.city_code = w.city_code and f.entry_id = w.id
    left join (${stageTies}) m on m.city_code = w.city_code and m.entry_id = w.id
    left join ${tellings('project')} v on v.city_code = w.city_code and v.entry_id = w.id
    left join project_current pc on pc.city_code = f.city_code and pc.project_id = f.project_id
    left join held on held.project_id = f.project_id
    where w.city_code = ${cityCode} and w.id = any(${entryIds}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.entryId, row]));
}
