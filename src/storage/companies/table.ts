// The register of companies and what a city knows of them. Column by column as the migrations make them.
import type { Json } from '../json.ts';

export interface RegisterHeadTable {
  no: number;
  version: bigint;
}

export interface RegisterCompanyTable {
  id: string;
  name: string;
  name_key: string;
  pinyin: string;
  initials: string;
  credit_code: string | null;
  division_code: string | null;
  industry_code: string | null;
  source: string;
  source_on: string;
  sample: boolean;
  version: bigint;
  recorded_at: string;
}

export interface CompanyFactTable {
  city_code: string;
  id: string;
  register_id: string;
  kind: string;
  value: Json;
  source: string;
  source_on: string;
  sample: boolean;
  import_id: string | null;
  recorded_at: string;
  recorded_by: string;
}

/** Facts that nobody has taken back. */
export type CompanyFactStandingView = CompanyFactTable;

export interface CompanyFactWithdrawalTable {
  city_code: string;
  fact_id: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
