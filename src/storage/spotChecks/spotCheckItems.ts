// The rows of a draw as people read them, each with the result that stands. Within the asker's scope.
import { sql } from 'kysely';
import type { SiteCheckOutcome } from '../../domain/spotChecks/siteCheck.ts';
import { saidBy } from '../entries/saidSql.ts';
import { stands } from '../entries/knownEntries.ts';
import { lastVersion } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface SpotCheckItemRow {
  readonly no: number;
  readonly entryId: string;
  readonly officeId: string;
  readonly projectId: string;
  readonly projectCode: string;
  readonly projectName: string | null;
  readonly place: string | null;
  /** A code of the kind's own list: which voucher, which milestone. */
  readonly what: string | null;
  readonly detail: string | null;
  readonly day: string;
  /** What the row counts for; null where it has no amount. */
  readonly recognisedFen: bigint | null;
  /** Entered by who asks, who therefore may not check it. */
  readonly recordedBy: string;
  /** In a draw that leant on doubts. */
  readonly tickets: number | null;
  readonly result: SiteCheckResult | null;
}

export interface SiteCheckResult {
  readonly entryId: string;
  readonly outcome: SiteCheckOutcome;
  readonly foundFen: string | null;
  readonly on: string;
  readonly time: string | null;
  readonly place: string;
  readonly checker: string | null;
  readonly note: string | null;
  readonly decision: 'verified' | null;
}

/** In the order of the draw. */
export async function spotCheckItems(
  tx: Tx,
  cityCode: string,
  spotCheckId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<SpotCheckItemRow[]> {
  const { rows } = await sql<SpotCheckItemRow>`
    select i.no, i.entry_id as "entryId", w.office_id as "officeId", p.id as "projectId", p.short_code as "projectCode",
      pc.name as "projectName", pv.place, said.what, said.detail, w.occurred_on as day,
      coalesce(d.recognised_fen, said.amount_fen) as "recognisedFen", w.recorded_by as "recordedBy", r.result,
      case when s.tickets is not null then coalesce((s.tickets ->> i.entry_id::text)::int, 1) end as tickets
    from spot_check_item i
    join spot_check s on s.city_code = i.city_code and s.id = i.spot_check_id
    join entry w on w.city_code = i.city_code and w.id = i.entry_id
    ${sql.raw(saidBy('w'))}
    left join verification d on d.city_code = w.city_code and d.entry_id = w.id
    join project p on p.city_code = w.city_code and p.id = said.project_id
    left join project_current pc on pc.city_code = p.city_code and pc.project_id = p.id
    left join lateral ${lastVersion('project', 'told', { city: 'p.city_code', id: 'p.id' })} pv on true
    left join lateral (
      select jsonb_build_object('entryId', c.entry_id, 'outcome', c.outcome, 'foundFen', c.found_fen::text,
        'on', e.occurred_on, 'time', c.checked_at_time, 'place', c.place, 'checker', n.name, 'note', c.note,
        'decision', v.decision) as result
      from site_check c join entry e on e.city_code = c.city_code and e.id = c.entry_id
      left join verification v on v.city_code = e.city_code and v.entry_id = e.id
      left join person n on n.city_code = c.city_code and n.id = c.checker_id
      where c.city_code = i.city_code and c.spot_check_id = i.spot_check_id and c.checked_entry_id = i.entry_id
        and not e.void and ${stands} limit 1) r on true
    where i.city_code = ${cityCode} and i.spot_check_id = ${spotCheckId}
    order by i.no limit ${page.limit} offset ${page.offset}`.execute(tx);
  return rows;
}
