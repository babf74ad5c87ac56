// Everything that is known of one project, within the asker's scope: its versions and the entries that name it.
import { sql } from 'kysely';
import { type EntryHeadRow, head, heads } from '../entries/heads.ts';
import { builtOnce } from '../connection/builtOnce.ts';
import { keptPlan } from '../connection/pool.ts';
import { lastOfEach } from '../entries/versions.ts';
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
  /** Said to be open still, which is neither nought nor left out. */
  readonly investmentUndetermined: boolean;
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

const versionsBuilt = builtOnce<{ readonly cityCode: string; readonly projectId: string }, ProjectVersionRow>(
  ({ cityCode, projectId }) => {
    const firms = sql`its.city_code = ${cityCode} and its.company_id in (select investor_id from s union select recipient_id from s)`;
    return sql<ProjectVersionRow>`
    with ${sql.raw(keptPlan)} s as materialized (
      select * from project_version where city_code = ${cityCode} and project_id = ${projectId}
    ), firm as materialized (${lastOfEach('company', 'known', ['name'], firms)})
    select ${head}, s.name, s.content, s.industry_code as "industryCode", i.name as industry,
      investor.name as investor, recipient.name as recipient,
      s.investment_currency as currency, s.investment_minor as minor, s.investment_fen as "investmentFen",
      coalesce(s.investment_undetermined, false) as "investmentUndetermined",
      s.fixed_investment_fen as "fixedInvestmentFen", s.contract_foreign_currency as "foreignCurrency",
      s.contract_foreign_minor as "foreignMinor", s.money_source as "moneySource", s.investor_seat as "investorSeat",
      s.investor_classes as "investorClasses", s.finder_office_id as "finderOfficeId", s.place,
      trim_scale(s.land_mu)::text as "landMu", s.status, s.status_reason as "statusReason", s.major_on as "majorOn",
      s.chain_nodes as "chainNodes", s.tags
    from s join industry i on i.code = s.industry_code ${heads}
      left join firm investor on investor.company_id = s.investor_id
      left join firm recipient on recipient.company_id = s.recipient_id
    where not e.void
    order by e.recorded_at desc, e.id desc`;
  },
);

/** Latest first. A firm's name is known in the whole city, also where another office registered it. */
export async function projectVersions(tx: Tx, cityCode: string, projectId: string): Promise<ProjectVersionRow[]> {
  const rows = await versionsBuilt.rows(tx, { cityCode, projectId });
  return rows;
}

export interface PhaseRow {
  readonly no: number;
  readonly name: string;
  readonly investmentFen: bigint | null;
}

const phases = builtOnce(({ cityCode, entryId }: { readonly cityCode: string; readonly entryId: string }, db) =>
  db
    .selectFrom('project_phase')
    .modifyFront(sql.raw(keptPlan))
    .select(['no', 'name', 'investment_fen as investmentFen'])
    .where('city_code', '=', cityCode)
    .where('entry_id', '=', entryId)
    .orderBy('no'),
);

export function phasesOfVersion(tx: Tx, cityCode: string, entryId: string): Promise<PhaseRow[]> {
  return phases.rows(tx, { cityCode, entryId });
}
