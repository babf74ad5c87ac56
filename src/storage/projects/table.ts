// Companies, projects and what is recorded of a project. Column by column as the migrations make them.
import type { Generated } from 'kysely';

export interface CompanyTable {
  city_code: string;
  id: string;
  register_id: string | null;
}

export interface CompanyCodeTable {
  city_code: string;
  credit_code: string;
  company_id: string;
  released_at: string | null;
}

export interface CompanyVersionTable {
  city_code: string;
  entry_id: string;
  company_id: string;
  name: string;
  name_key: string;
  kind: string;
  credit_code: string | null;
  country: string;
  seat: string | null;
  tags: Generated<string[]>;
}

export interface ProjectTable {
  city_code: string;
  id: string;
  short_code: string;
}

export interface ProjectVersionTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string;
  name: string;
  name_key: string;
  name_pinyin: string;
  parent_id: string | null;
  content: string | null;
  industry_code: string;
  investor_id: string | null;
  recipient_id: string | null;
  investment_currency: string | null;
  investment_minor: bigint | null;
  investment_fen: bigint | null;
  investment_rate: string | null;
  investment_rate_on: string | null;
  investment_rate_source: string | null;
  investment_undetermined: boolean | null;
  fixed_investment_fen: bigint | null;
  contract_foreign_currency: string | null;
  contract_foreign_minor: bigint | null;
  contract_foreign_fen: bigint | null;
  money_source: string | null;
  investor_seat: string | null;
  investor_classes: Generated<string[]>;
  finder_office_id: string | null;
  place: string | null;
  land_mu: string | null;
  status: string;
  status_reason: string | null;
  major_on: string | null;
  chain_nodes: Generated<string[]>;
  tags: Generated<string[]>;
}

export interface ProjectPhaseTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  name: string;
  investment_fen: bigint | null;
}

export interface MilestoneTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string;
  kind: string;
  authority: string;
  agreement_type: string | null;
  evidence: string | null;
  signing_nature: string | null;
  increment_fen: bigint | null;
}

export interface FundArrivalTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  project_id: string;
  claimed_fen: bigint;
  recognised_fen: bigint;
  used_usd_wan: string | null;
  money_source: string | null;
  payer: string | null;
  use: string | null;
  voucher_kind: string | null;
  voucher_no: string | null;
  voucher_key: string | null;
  /** The arrival that used the voucher before. */
  voucher_follows: string | null;
}

export interface ProjectCurrentTable {
  city_code: string;
  project_id: string;
  office_id: string;
  short_code: string;
  name: string;
  name_pinyin: string;
  parent_id: string | null;
  industry_code: string;
  section: string;
  investor_name: string | null;
  recipient_name: string | null;
  investment_fen: bigint | null;
  stage: string;
  status: string;
  signed_on: string | null;
  registered_on: string | null;
  filed_on: string | null;
  started_on: string | null;
  in_production_on: string | null;
  funds_fen: bigint;
  last_activity_on: string | null;
  unverified: number;
  sample: boolean;
  search: string;
  merged_into: string | null;
  investor_classes: string[] | null;
  tags: string[] | null;
}
