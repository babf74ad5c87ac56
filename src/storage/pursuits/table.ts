// Prospects, pursuits and campaigns. Column by column as the migrations make them.
import type { Json } from '../json.ts';

export interface ProspectTable {
  city_code: string;
  id: string;
  register_id: string | null;
  name: string;
  name_key: string;
  name_pinyin: string;
  credit_code: string | null;
  division_code: string | null;
  industry_code: string | null;
  source: string;
  source_on: string;
  sample: boolean;
  import_id: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface PursuitTable {
  city_code: string;
  id: string;
  office_id: string;
  prospect_id: string;
  follows_id: string | null;
  root_id: string;
  offer_id: string | null;
  opened_on: string;
  recorded_at: string;
  recorded_by: string;
}

export interface PursuitActTable {
  city_code: string;
  id: string;
  pursuit_id: string;
  root_id: string;
  office_id: string;
  kind: string;
  opens: boolean;
  acted_on: string;
  account_id: string | null;
  due_on: string | null;
  entry_id: string | null;
  to_office_id: string | null;
  keep_basis_points: number | null;
  document: string | null;
  cause: string | null;
  project_id: string | null;
  about_id: string | null;
  note: string | null;
  chain_id: string | null;
  chain: string | null;
  node_id: string | null;
  node: string | null;
  reasons: string[];
  activity_id: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface PursuitRuleTable {
  city_code: string;
  id: string;
  effective_from: string;
  protection_days: number;
  release_days: number;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface CampaignTable {
  city_code: string;
  id: string;
  replaces_id: string | null;
  name: string;
  from_on: string;
  to_on: string;
  chains: string[];
  goals: Json;
  ended: boolean;
  reason: string | null;
  recorded_at: string;
  recorded_by: string;
}
