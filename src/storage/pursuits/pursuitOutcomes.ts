// What came of courting a firm, for those who rank firms: kind, day and cause, of the whole city, without words or people.
import { sql } from 'kysely';
import { stageTies } from '../entries/ties.ts';
import type { Tx } from '../store.ts';

export interface ProspectOutcome {
  readonly registerId: string;
  readonly kind: 'contacted' | 'visited' | 'refused' | 'lead' | 'signed';
  readonly on: string;
  readonly cause: string | null;
  readonly officeId: string;
}

/** The latest first. What is tied counts once its entry is verified, a signing likewise. */
export async function prospectOutcomes(
  tx: Tx,
  cityCode: string,
  registerIds: readonly string[],
): Promise<ProspectOutcome[]> {
  const { rows } = await sql<ProspectOutcome>`
    with chosen as (
      select a.*, r.register_id from prospect r
      join pursuit p on p.city_code = r.city_code and p.prospect_id = r.id
      join pursuit_act a on a.city_code = p.city_code and a.pursuit_id = p.id
      where r.city_code = ${cityCode} and r.register_id = any(${registerIds}::uuid[])
        and a.kind in ('contacted', 'visited', 'refused', 'lead')
    )
    select c.register_id as "registerId", c.kind, coalesce(s.occurred_on, c.acted_on) as "on", c.cause, c.office_id as "officeId"
    from chosen c join pursuit_step_state s on s.city_code = c.city_code and s.id = c.id
      and s.decision = 'verified' and not s.void and s.reversed_at is null
    union all
    select c.register_id, 'signed', e.occurred_on, null, e.office_id
    from chosen c join (${stageTies}) m on m.city_code = c.city_code and m.project_id = c.project_id and m.stage = 'signed'
    join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
      and e.decision = 'verified' and not e.void and e.reversed_at is null
    order by "on" desc, 1, 2`.execute(tx);
  return rows;
}
