// Rules of recognition, draws and what was found on site. Column by column as the migrations make them.
import type { Tickets } from '../../domain/spotChecks/spotCheck.ts';
import type { Json } from '../json.ts';

export interface ExclusionRuleTable {
  city_code: string;
  id: string;
  rule_id: string;
  version: number;
  effective_from: string;
  effective_to: string | null;
  name: string;
  words: string;
  conditions: Json;
  recorded_at: string;
  recorded_by: string;
}

export interface SpotCheckTable {
  city_code: string;
  id: string;
  office_id: string;
  kind: string;
  period: string;
  period_from: string;
  period_to: string;
  office_ids: string[];
  asked_rows: number | null;
  asked_percent: string | null;
  seed: string;
  population: number;
  recorded_at: string;
  recorded_by: string;
  /** jsonb, written as part of a document. */
  tickets: Tickets | null;
}

export interface SpotCheckItemTable {
  city_code: string;
  spot_check_id: string;
  office_id: string;
  no: number;
  entry_id: string;
}

export interface SiteCheckTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  spot_check_id: string;
  checked_entry_id: string;
  checked_kind: string;
  project_id: string;
  outcome: string;
  expected_fen: bigint | null;
  found_fen: bigint | null;
  checked_at_time: string | null;
  place: string;
  checker_id: string;
  note: string | null;
}
