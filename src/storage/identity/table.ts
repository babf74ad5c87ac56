// Merges of projects and of companies, what firms are called besides, and disputes. Column by column as the migration.
export interface ProjectMergeTable {
  city_code: string;
  id: string;
  act: string;
  office_id: string;
  kept_id: string;
  merged_id: string;
  kept_office_id: string;
  merged_office_id: string;
  undoes_id: string | null;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ProjectMergeMemberTable {
  city_code: string;
  merge_id: string;
  office_id: string;
  project_id: string;
  into_id: string;
}

export interface ProjectMergeRepeatTable {
  city_code: string;
  merge_id: string;
  office_id: string;
  entry_id: string;
  no: number;
  repeats_id: string;
  repeats_no: number;
}

export interface CompanyMergeTable {
  city_code: string;
  id: string;
  act: string;
  kept_id: string;
  merged_id: string;
  undoes_id: string | null;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface CompanyMergeMemberTable {
  city_code: string;
  merge_id: string;
  company_id: string;
  into_id: string;
}

export interface CompanyAliasTable {
  city_code: string;
  id: string;
  company_id: string;
  name: string;
  name_key: string;
  kind: string;
  from_on: string | null;
  to_on: string | null;
  source: string;
  source_on: string;
  withdraws_id: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface CompanyParentTable {
  city_code: string;
  id: string;
  company_id: string;
  parent_name: string | null;
  parent_id: string | null;
  source: string;
  source_on: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ProtectionRuleTable {
  city_code: string;
  id: string;
  effective_from: string;
  days: number;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface DisputeTable {
  city_code: string;
  id: string;
  office_id: string;
  decider_id: string;
  first_project_id: string;
  first_office_id: string;
  first_filed_at: string;
  first_entry_id: string;
  second_project_id: string;
  second_office_id: string;
  second_filed_at: string;
  second_entry_id: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface DisputeDecisionTable {
  city_code: string;
  id: string;
  dispute_id: string;
  office_id: string;
  no: number;
  outcome: string;
  rule_says: string;
  rule_id: string | null;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
