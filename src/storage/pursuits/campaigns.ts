// Campaigns: every version is a row; the ones that no later row names are in force.
import { sql } from 'kysely';
import type { CampaignGoal } from '../../domain/pursuits/campaign.ts';
import type { Tx } from '../store.ts';

export interface Campaign {
  readonly id: string;
  readonly replacesId: string | null;
  readonly name: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly chains: string[];
  readonly goals: CampaignGoal[];
  readonly ended: boolean;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly isLatest: boolean;
}

/** The latest versions, those that run last first; or the one named, whether it is the latest or not. */
export async function campaigns(tx: Tx, cityCode: string, id?: string): Promise<Campaign[]> {
  const { rows } = await sql<Campaign>`
    select * from (select c.id, c.replaces_id as "replacesId", c.name, c.from_on as "fromOn", c.to_on as "toOn", c.chains,
      c.goals, c.ended, c.reason, c.recorded_at as "recordedAt",
      not exists (select from campaign n where n.city_code = c.city_code and n.replaces_id = c.id) as "isLatest"
    from campaign c where c.city_code = ${cityCode}) c
    where ${id ? sql`c.id = ${id}` : sql`c."isLatest"`}
    order by c."toOn" desc, c."recordedAt" desc`.execute(tx);
  return rows;
}
