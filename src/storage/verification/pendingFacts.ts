// What flags ask of entries that wait (domain/verification/pendingFlags.ts). Needs a scope that sees all offices: a voucher may be
// like one of another office, of which only the flag is told.
import { sql } from 'kysely';
import { nouns } from '../../domain/entries/nouns.ts';
import type { PendingFacts } from '../../domain/verification/pendingFlags.ts';
import { awaits } from '../entries/consent.ts';
import { standsToday } from '../entries/knownEntries.ts';
import { moneyTies, stageTies } from '../entries/ties.ts';
import { tellings } from '../entries/versions.ts';
import { arrivalDoubts } from '../projects/vouchers.ts';
import { keptForFew } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { inside, type PendingHead, type PendingIn } from './pending.ts';

export interface PendingFactsRow extends Omit<PendingFacts, 'excluded' | 'twinned' | 'comparing'> {
  readonly entryId: string;
  readonly recordedAt: string;
  /** The project whose facts or signing it tells; null of other entries. */
  readonly toldProjectId: string | null;
}

const claimingKinds = nouns.flatMap(({ kind, claims }) => (claims ? kind : []));

/** Of an entry `w`, the project `v` whose version it is and the stage `m` that it reached: the project whose facts or signing it tells. */
const told = sql`case when not w.void then coalesce(v.project_id, case when m.stage = 'signed' then m.project_id end) end`;

/** An entry that waits and tells of a project. */
export interface ToldHead extends PendingHead {
  readonly recordedAt: string;
  readonly toldProjectId: string;
}

/** Those that wait and tell of a project, oldest first, without anything else that flags ask. */
export async function toldHeads(tx: Tx, cityCode: string, of: PendingIn): Promise<ToldHead[]> {
  const { rows } = await sql<ToldHead>`
    select * from (
      select q.entry_id as "entryId", q.recorded_by as "recordedBy", q.recorded_at as "recordedAt", ${told} as "toldProjectId"
      from (select * from waiting_entry w where ${inside(cityCode, of)}) q
      join entry w on w.city_code = q.city_code and w.id = q.entry_id
      left join (${stageTies}) m on m.city_code = q.city_code and m.entry_id = q.entry_id
      left join ${tellings('project')} v on v.city_code = q.city_code and v.entry_id = q.entry_id) t
    where "toldProjectId" is not null order by "recordedAt", "entryId"`.execute(tx);
  return rows;
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
    with ${keptForFew(entryIds)} withdrawn as (
      -- What a waiting correction or withdrawal takes back: verified amounts that still count, and stand no more.
      select x.reverses_id as id from waiting_entry q join entry x on x.city_code = q.city_code and x.id = q.entry_id
        where q.city_code = ${cityCode} and q.kind = any(${claimingKinds}) and x.reverses_id is not null
          and not ${awaits('x')}
    ), held as (
      select g.project_id, sum(coalesce(d.recognised_fen, g.fen)) as fen from withdrawn t
      join (${moneyTies}) g on g.city_code = ${cityCode} and g.entry_id = t.id
      join verification d on d.city_code = g.city_code and d.entry_id = g.entry_id and d.decision = 'verified'
      group by g.project_id
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
      not w.void and case when f.entry_id is not null then f.is_bare
        when m.entry_id is not null then coalesce(m.shown_by, '') = '' else false end and not exists (
          select from attachment t where t.city_code = w.city_code and t.entry_id = w.id) as "evidenceMissing",
      ${told} as "toldProjectId"
    from entry w
    left join ${arrivalDoubts} f on f.city_code = w.city_code and f.entry_id = w.id
    left join (${stageTies}) m on m.city_code = w.city_code and m.entry_id = w.id
    left join ${tellings('project')} v on v.city_code = w.city_code and v.entry_id = w.id
    left join project_current pc on pc.city_code = f.city_code and pc.project_id = f.project_id
    left join held on held.project_id = f.project_id
    where w.city_code = ${cityCode} and w.id = any(${entryIds}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.entryId, row]));
}
