// Everything that is known of one project, within the asker's scope: its versions and the entries that name it.
import { type RawBuilder, sql } from 'kysely';
import { type EntryHeadRow, head, heads } from '../entries/heads.ts';
import { keptPlan } from '../connection/pool.ts';
import { lastVersion } from '../entries/versions.ts';
import type { Tx } from '../store.ts';

export interface ProjectVersionRow extends EntryHeadRow {
  readonly name: string;
  readonly content: string | null;
  readonly industryCode: string;
  readonly industry: string;
  readonly investor: string | null;
  readonly recipient: string | null;
  readonly currency: string | null;
  readonly minor: bigint | null;
  readonly investmentFen: bigint | null;
  readonly fixedInvestmentFen: bigint | null;
  readonly foreignCurrency: string | null;
  readonly foreignMinor: bigint | null;
  readonly moneySource: string | null;
  readonly investorSeat: string | null;
  readonly investorClasses: string[];
  readonly finderOfficeId: string | null;
  readonly place: string | null;
  readonly landMu: string | null;
  readonly status: string;
  readonly statusReason: string | null;
  readonly majorOn: string | null;
  readonly chainNodes: string[];
  readonly tags: string[];
}

/** A firm's name is known in the whole city, also where another office registered it. */
const companyName = (id: string): RawBuilder<unknown> =>
  sql`(select c.name from ${lastVersion('company', 'known', { city: 's.city_code', id })} c)`;

/** Latest first. */
export async function projectVersions(tx: Tx, cityCode: string, projectId: string): Promise<ProjectVersionRow[]> {
  const { rows } = await sql<ProjectVersionRow>`
    select ${sql.raw(keptPlan)} ${head}, s.name, s.content, s.industry_code as "industryCode", i.name as industry,
      ${companyName('s.investor_id')} as investor, ${companyName('s.recipient_id')} as recipient,
      s.investment_currency as currency, s.investment_minor as minor, s.investment_fen as "investmentFen",
      s.fixed_investment_fen as "fixedInvestmentFen", s.contract_foreign_currency as "foreignCurrency",
      s.contract_foreign_minor as "foreignMinor", s.money_source as "moneySource", s.investor_seat as "investorSeat",
      s.investor_classes as "investorClasses", s.finder_office_id as "finderOfficeId", s.place,
      trim_scale(s.land_mu)::text as "landMu", s.status, s.status_reason as "statusReason", s.major_on as "majorOn",
      s.chain_nodes as "chainNodes", s.tags
    from project_version s join industry i on i.code = s.industry_code ${heads}
    where s.city_code = ${cityCode} and s.project_id = ${projectId} and not e.void
    order by e.recorded_at desc, e.id desc`.execute(tx);
  return rows;
}

export interface PhaseRow {
  readonly no: number;
  readonly name: string;
  readonly investmentFen: bigint | null;
}

export async function phasesOfVersion(tx: Tx, cityCode: string, entryId: string): Promise<PhaseRow[]> {
  return tx
    .selectFrom('project_phase')
    .select(['no', 'name', 'investment_fen as investmentFen'])
    .where('city_code', '=', cityCode)
    .where('entry_id', '=', entryId)
    .orderBy('no')
    .execute();
}
