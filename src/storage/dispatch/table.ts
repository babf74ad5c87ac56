export interface DispatchRuleTable {
  city_code: string;
  id: string;
  effective_from: string;
  warn_days: number;
  urge_days: number;
  supervise_days: number;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
