// What flags ask of entries that wait (domain/verification/pendingFlags.ts). Needs a scope that sees all offices: a voucher may be
// like one of another office, of which only the flag is told.
import { sql } from 'kysely';
import { nouns } from '../../domain/entries/nouns.ts';
import type { PendingFacts } from '../../domain/verification/pendingFlags.ts';
import { awaits } from '../entries/consent.ts';
import { stands, standsToday } from '../entries/knownEntries.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface PendingFactsRow extends Omit<PendingFacts, 'excluded' | 'twinned' | 'comparing'> {
  readonly entryId: string;
  readonly recordedAt: string;
  /** The project whose facts or signing it tells; null of other entries. */
  readonly toldProjectId: string | null;
}

const claimingKinds = nouns.flatMap(({ kind, claims }) => (claims ? kind : []));

/** What stands of a project's arrivals, added up one by one. */
const standingFunds = sql`(
  select sum(coalesce(d.recognised_fen, g.recognised_fen))::bigint
  from fund_arrival g join entry e on e.city_code = g.city_code and e.id = g.entry_id
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
    with ${keptForFew(entryIds)} withdrawn as (
      -- What a waiting correction or withdrawal takes back: verified amounts that still count, and stand no more.
      select x.reverses_id as id from waiting_entry q join entry x on x.city_code = q.city_code and x.id = q.entry_id
        where q.city_code = ${cityCode} and q.kind = any(${claimingKinds}) and x.reverses_id is not null
          and not ${awaits('x')}
    ), held as (
      select g.project_id, sum(coalesce(d.recognised_fen, g.recognised_fen)) as fen from withdrawn t
      join fund_arrival g on g.city_code = ${cityCode} and g.entry_id = t.id
      join verification d on d.city_code = g.city_code and d.entry_id = g.entry_id and d.decision = 'verified'
      group by g.project_id
    )
    select w.id as "entryId", w.recorded_at as "recordedAt", w.void as withdrawal, w.occurred_on as "occurredOn",
      (w.recorded_at at time zone 'Asia/Shanghai')::date as "reportedOn",
      f.recognised_fen as "recognisedFen", pc.investment_fen as "investmentFen",
      case when pc.project_id is not null and not ${isMerged} then (pc.funds_fen - coalesce(held.fen, 0))::bigint
        when f.entry_id is not null then ${standingFunds} end as "projectFundsFen",
      f.voucher_no is not null and exists (
        select from fund_arrival g join entry e on e.city_code = g.city_code and e.id = g.entry_id
        where g.city_code = f.city_code and voucher_skeleton(g.voucher_no) = voucher_skeleton(f.voucher_no)
          and g.voucher_no is not null and g.entry_id <> f.entry_id and not e.void and ${stands}
      ) as "voucherSimilar",
      exists (
        select from verification d where d.city_code = w.city_code and d.entry_id = w.reverses_id
          and d.recognised_fen < d.claimed_fen
      ) as "recognisedLessBefore", ${awaits('w')} as "awaitsConsent",
      not w.void and case when f.entry_id is not null then f.voucher_no is null
        when m.entry_id is not null then coalesce(m.evidence, '') = '' else false end and not exists (
          select from attachment t where t.city_code = w.city_code and t.entry_id = w.id) as "evidenceMissing",
      case when not w.void then coalesce(v.project_id, case when m.kind = 'signed' then m.project_id end) end as "toldProjectId"
    from entry w
    left join fund_arrival f on f.city_code = w.city_code and f.entry_id = w.id
    left join milestone m on m.city_code = w.city_code and m.entry_id = w.id
    left join project_version v on v.city_code = w.city_code and v.entry_id = w.id
    left join project_current pc on pc.city_code = f.city_code and pc.project_id = f.project_id
    left join held on held.project_id = f.project_id
    where w.city_code = ${cityCode} and w.id = any(${entryIds}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.entryId, row]));
}
