// The outings that visited target companies, and the activities at which they were met; latest first.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface FunnelWay {
  readonly id: string;
  readonly name: string;
  readonly day: string;
}

const outing = sql`
  select e.id, o.destination as name, e.occurred_on as day
  from outing o join entry e on e.city_code = o.city_code and e.id = o.entry_id
  where exists (select from pursuit_act a where a.city_code = o.city_code and a.entry_id = o.entry_id
    and a.kind = 'visited')`;
const activity = sql`
  select e.id, v.name, e.occurred_on as day
  from activity v join entry e on e.city_code = v.city_code and e.id = v.entry_id
  where exists (select from pursuit_act a where a.city_code = v.city_code and a.activity_id = v.entry_id)`;

const ways = { outing, activity };
type WayCut = keyof typeof ways;
/** By what a firm came that is an entry of the ledger. */
export const wayCuts = Object.keys(ways) as WayCut[];

/** Aggregates are everyone's, so that destinations and names are read for the whole city. */
export async function funnelWays(tx: Tx, cityCode: string, of: WayCut): Promise<FunnelWay[]> {
  const { rows } = await sql<FunnelWay>`${ways[of]} and e.city_code = ${cityCode}
    order by e.occurred_on desc, e.id`.execute(tx);
  return rows;
}
