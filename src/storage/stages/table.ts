// Rules of stages that a city sets, and the acts that made packages. Column by column as the migrations make them.
import type { Json } from '../json.ts';

export interface StageRuleTable {
  city_code: string;
  id: string;
  effective_from: string;
  change: Json;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface PackagingTable {
  city_code: string;
  id: string;
  office_id: string;
  act: string;
  package_id: string;
  undoes_id: string | null;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
