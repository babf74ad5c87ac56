// Industry chains. Column by column as the migrations make them.
import type { Json } from '../json.ts';

export interface ChainTable {
  city_code: string;
  id: string;
}

export interface ChainVersionTable {
  city_code: string;
  id: string;
  chain_id: string;
  version: number;
  name: string;
  retired: boolean;
  restores: number | null;
  note: string | null;
  origin: string;
  recorded_at: string;
  recorded_by: string;
}

export interface ChainNodeTable {
  city_code: string;
  version_id: string;
  no: number;
  node_id: string;
  name: string;
  name_key: string;
  segment: string;
  products: string[];
  key: boolean;
}

export interface ChainNodeIndustryTable {
  city_code: string;
  version_id: string;
  no: number;
  node_id: string;
  industry_code: string;
}

export interface ChainEdgeTable {
  city_code: string;
  version_id: string;
  no: number;
  from_id: string;
  to_id: string;
  evidence: string;
  source: string;
  source_on: string | null;
}

export interface ChainDutyTable {
  city_code: string;
  id: string;
  chain_id: string;
  version: number;
  chief_id: string | null;
  chief_title: string | null;
  lead_office_id: string | null;
  leader_ids: string[];
  team: string | null;
  recorded_at: string;
  recorded_by: string;
}

export interface ChainRulesTable {
  city_code: string;
  id: string;
  version: number;
  effective_from: string;
  rules: Json;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface RegisterCoverageTable {
  city_code: string;
  id: string;
  divisions: string[];
  source: string;
  as_of: string;
  whole: boolean;
  recorded_at: string;
  recorded_by: string;
}

export interface ChainStockTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  title: string;
}

export interface ChainStockNodeTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  no: number;
  chain: string;
  node: string;
  state: string;
  firms: number;
  projects: number;
  prospects: number;
  reasons: string | null;
}
