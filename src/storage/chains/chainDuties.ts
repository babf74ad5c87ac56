// Who answers for chains: every version, the latest holds.
import { sql } from 'kysely';
import type { ChainDutyInput } from '../../domain/chains/chainDuty.ts';
import { insertRows } from '../insert.ts';
import type { Tx } from '../store.ts';

export interface ChainDutyVersion extends ChainDutyInput {
  readonly chainId: string;
  readonly version: number;
  readonly leadOffice: string | null;
  /** Names of the firms, in their order; one that the register has no more is left out. */
  readonly leaders: string[];
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly recordedBy: string | null;
}

/** Latest first; of all chains the latest of each. */
export async function chainDuties(tx: Tx, cityCode: string, chainId?: string): Promise<ChainDutyVersion[]> {
  const chosen =
    chainId === undefined
      ? sql`not exists (select from chain_duty l
          where l.city_code = d.city_code and l.chain_id = d.chain_id and l.version > d.version)`
      : sql`d.chain_id = ${chainId}`;
  const { rows } = await sql<ChainDutyVersion>`
    select d.chain_id as "chainId", d.version, c.name as chief, d.chief_title as "chiefTitle",
      d.lead_office_id as "leadOfficeId", o.name as "leadOffice", d.leader_ids as "leaderIds", d.team,
      array(select r.name from unnest(d.leader_ids) with ordinality l (id, no)
        join register_company r on r.id = l.id order by l.no) as leaders,
      d.recorded_at as "recordedAt", n.name as "recordedBy"
    from chain_duty d
    left join person c on c.city_code = d.city_code and c.id = d.chief_id
    left join lateral (select v.name from office_version v
      where v.city_code = d.city_code and v.office_id = d.lead_office_id
      order by v.valid_from desc, v.recorded_at desc limit 1) o on true
    left join account a on a.city_code = d.city_code and a.id = d.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where d.city_code = ${cityCode} and ${chosen}
    order by d.chain_id, d.version desc`.execute(tx);
  return rows;
}

export async function insertChainDuty(
  tx: Tx,
  cityCode: string,
  {
    id,
    chainId,
    version,
    duty,
    chiefId,
  }: {
    readonly id: string;
    readonly chainId: string;
    readonly version: number;
    readonly duty: ChainDutyInput;
    readonly chiefId: string | null;
  },
  recorded: { readonly at: string; readonly by: string },
): Promise<void> {
  await insertRows(tx, {
    chain_duty: [
      {
        city_code: cityCode,
        id,
        chain_id: chainId,
        version,
        chief_id: chiefId,
        chief_title: duty.chiefTitle,
        lead_office_id: duty.leadOfficeId,
        leader_ids: duty.leaderIds,
        team: duty.team,
        recorded_at: recorded.at,
        recorded_by: recorded.by,
      },
    ],
  });
}
