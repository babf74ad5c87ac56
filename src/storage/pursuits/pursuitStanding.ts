// How pursuits stand on a day: made from their acts whenever it is asked, so that no clock has to run for a prospect to
// be free again. Asked in the counting scope, by ids that the reader's own scope has chosen.
import { type RawBuilder, sql } from 'kysely';
import { defaultPursuitRule } from '../../domain/pursuits/pursuitRule.ts';
import type { PursuitState } from '../../domain/pursuits/pursuit.ts';
import type { Tx } from '../store.ts';

export interface PursuitRow {
  readonly id: string;
  readonly officeId: string;
  readonly prospectId: string;
  readonly rootId: string;
  readonly openedOn: string;
  readonly recordedAt: string;
  readonly state: PursuitState;
  readonly protectedUntil: string;
  readonly releasesOn: string;
  readonly lastProgressOn: string;
  readonly accountId: string;
  readonly dueOn: string;
  readonly chainId: string | null;
  readonly chain: string | null;
  readonly nodeId: string | null;
  readonly node: string | null;
  readonly reasons: string[];
  readonly activityId: string | null;
  readonly projectId: string | null;
  readonly openOfferId: string | null;
  readonly offeredTo: string | null;
  readonly nextOfficeId: string | null;
}

const ruleDays = (column: 'protection_days' | 'release_days', day: string, otherwise: number) =>
  `coalesce((select r.${column} from pursuit_rule r where r.city_code = p.city_code and r.effective_from <= ${day}
    order by r.effective_from desc, r.recorded_at desc limit 1), ${otherwise})`;

const stands = (act: string) =>
  `not exists (select from pursuit_act t where t.city_code = ${act}.city_code and t.about_id = ${act}.id)`;

/** All pursuits that `chosen` picks of `p`, as rows named `standing`. */
export function pursuitStandingSql(cityCode: string, today: string, chosen: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select p.id, p.office_id as "officeId", p.prospect_id as "prospectId", p.root_id as "rootId",
      p.opened_on as "openedOn", p.recorded_at as "recordedAt",
      case when ended.kind is not null then ended.kind
        when lead.project_id is not null then
          case when pc.status in ('active', 'paused') then 'lead' else 'lead_lost' end
        when next.offer_id is not null then 'transferred'
        when least(${today}::date, next.opened_on) >= run.releases_on then 'lapsed'
        when next.id is not null then 'taken_over'
        when offer.id is not null then 'offered' else 'held' end as state,
      p.opened_on + ${sql.raw(ruleDays('protection_days', 'p.opened_on', defaultPursuitRule.protectionDays))} as "protectedUntil",
      run.releases_on as "releasesOn", run.progress_on as "lastProgressOn",
      duty.account_id as "accountId", due.due_on as "dueOn",
      o.chain_id as "chainId", o.chain, o.node_id as "nodeId", o.node, o.reasons, o.activity_id as "activityId",
      lead.project_id as "projectId", offer.id as "openOfferId", offer.to_office_id as "offeredTo",
      next.office_id as "nextOfficeId"
    from pursuit p
    join pursuit_act o on o.city_code = p.city_code and o.pursuit_id = p.id and o.opens
    join lateral (select a.account_id from pursuit_act a where a.city_code = p.city_code and a.pursuit_id = p.id
      and a.kind = 'assigned' order by a.recorded_at desc, a.id desc limit 1) duty on true
    join lateral (select a.due_on from pursuit_act a where a.city_code = p.city_code and a.pursuit_id = p.id
      and a.due_on is not null order by a.recorded_at desc, a.id desc limit 1) due on true
    join lateral (select d.progress_on,
        d.progress_on + ${sql.raw(ruleDays('release_days', 'd.progress_on', defaultPursuitRule.releaseDays))} as releases_on
      from (select max(a.acted_on) as progress_on from pursuit_act a where a.city_code = p.city_code
        and a.pursuit_id = p.id and (a.opens or a.kind in ('contacted', 'visited')) and ${sql.raw(stands('a'))}
        and not exists (select from verification v where v.city_code = a.city_code and v.entry_id = a.entry_id
          and v.decision = 'returned')) d) run on true
    left join lateral (select a.kind from pursuit_act a where a.city_code = p.city_code and a.pursuit_id = p.id
      and a.kind in ('refused', 'released') limit 1) ended on true
    left join pursuit_act lead on lead.city_code = p.city_code and lead.pursuit_id = p.id and lead.kind = 'lead'
    left join project_current pc on pc.city_code = lead.city_code and pc.project_id = lead.project_id
    left join pursuit next on next.city_code = p.city_code and next.follows_id = p.id
    left join lateral (select a.id, a.to_office_id from pursuit_act a where a.city_code = p.city_code
      and a.pursuit_id = p.id and a.kind = 'offered' and ${sql.raw(stands('a'))}
      order by a.recorded_at desc limit 1) offer on true
    where p.city_code = ${cityCode} and ${chosen}`;
}

export async function pursuitStandings(
  tx: Tx,
  cityCode: string,
  today: string,
  chosen: RawBuilder<unknown>,
): Promise<PursuitRow[]> {
  const { rows } = await pursuitStandingSql(cityCode, today, chosen).execute(tx);
  return rows as PursuitRow[];
}

/** The last of the line of pursuits of each prospect. */
export function latestOf(tx: Tx, cityCode: string, today: string, prospectIds: readonly string[]) {
  return pursuitStandings(
    tx,
    cityCode,
    today,
    sql`p.prospect_id = any(${prospectIds}::uuid[]) and not exists (select from pursuit n
      where n.city_code = p.city_code and n.follows_id = p.id)`,
  );
}
