// How a project came through its stages: when each was reached and entered, by whom, and what was taken back and why.
// Within the asker's scope.
import { sql } from 'kysely';
import type { Origin } from '../../domain/entries/entry.ts';
import type { Stage } from '../../domain/projects/project.ts';
import { builtOnce } from '../connection/builtOnce.ts';
import { keptPlan } from '../connection/pool.ts';
import { awaits } from '../entries/consent.ts';
import { talkTies } from '../entries/ties.ts';
import { versionsOf } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface StageLogRow {
  readonly stage: Stage;
  readonly entryId: string;
  readonly authority: string | null;
  readonly signingNature: string | null;
  readonly incrementFen: bigint | null;
  readonly on: string;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly origin: Origin;
  readonly decision: 'verified' | 'returned' | null;
  readonly decidedBy: string | null;
  /** The entry that takes it back or puts another in its place; undone where that one counts. */
  readonly takenBackAt: string | null;
  readonly takenBackBy: string | null;
  readonly takenBackReason: string | null;
  readonly isCorrection: boolean | null;
  readonly isUndone: boolean;
}

const logOf = builtOnce<{ readonly cityCode: string; readonly projectId: string }, StageLogRow>(
  ({ cityCode, projectId }) => sql<StageLogRow>`
    with reached as (
      (select 'lead' as stage, v.city_code, v.entry_id, null::text as authority, null::text as signing_nature,
          null::bigint as increment_fen
        from ${versionsOf('project', 'told')} v
        where v.city_code = ${cityCode} and v.project_id = ${projectId} order by v.recorded_at, v.entry_id limit 1)
      union all
      (select 'talks', t.city_code, t.entry_id, null, null, null from (${talkTies}) t
        join entry_state e on e.city_code = t.city_code and e.id = t.entry_id
        where t.city_code = ${cityCode} and t.project_id = ${projectId} and not e.void and e.reversed_by is null
          and e.standing
        order by e.occurred_on, e.recorded_at limit 1)
      union all
      select m.kind, m.city_code, m.entry_id, m.authority, m.signing_nature, m.increment_fen from milestone m
        join entry e on e.city_code = m.city_code and e.id = m.entry_id
        where m.city_code = ${cityCode} and m.project_id = ${projectId} and not ${awaits('e')}
    )
    select ${sql.raw(keptPlan)} s.stage, s.entry_id as "entryId", s.authority, s.signing_nature as "signingNature",
      s.increment_fen as "incrementFen", e.occurred_on as "on", e.recorded_at as "recordedAt", rp.name as "recordedBy",
      e.origin, e.decision, dp.name as "decidedBy", b.recorded_at as "takenBackAt", bp.name as "takenBackBy",
      b.reason as "takenBackReason", not b.void as "isCorrection", e.reversed_by is not null as "isUndone"
    from reached s join entry_state e on e.city_code = s.city_code and e.id = s.entry_id
    left join account ra on ra.city_code = e.city_code and ra.id = e.recorded_by
    left join person rp on rp.city_code = ra.city_code and rp.id = ra.person_id
    left join account da on da.city_code = e.city_code and da.id = e.decided_by
    left join person dp on dp.city_code = da.city_code and dp.id = da.person_id
    left join lateral (
      select x.recorded_at, x.recorded_by, x.reason, x.void from entry x
      left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
      where x.city_code = e.city_code and x.reverses_id = e.id and xv.decision is distinct from 'returned'
      order by x.recorded_at desc limit 1) b on true
    left join account ba on ba.city_code = e.city_code and ba.id = b.recorded_by
    left join person bp on bp.city_code = ba.city_code and bp.id = ba.person_id
    order by e.recorded_at, e.occurred_on, s.entry_id`,
);

/** Earliest recorded first: a row where the project came in, one where its talks began, one per milestone. */
export async function stageLog(tx: Tx, cityCode: string, projectId: string): Promise<StageLogRow[]> {
  const rows = await logOf.rows(tx, { cityCode, projectId });
  return rows;
}

/** Doctor: what an authority records of a project once, and has recorded twice. */
export const milestonesRecordedTwice = (city: string) => sql<{ place: string }>`
  select m.project_id || ' ' || m.kind as place from milestone m
  join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
  where m.city_code = ${city} and m.kind <> 'signed' and not e.void and e.reversed_by is null
    and e.standing
  group by m.project_id, m.kind, m.authority having count(*) > 1`;
