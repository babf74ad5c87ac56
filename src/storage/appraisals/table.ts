export interface AppraisalRuleTable {
  city_code: string;
  id: string;
  effective_from: string;
  signed_from: string;
  convener_id: string;
  opinion_days: number;
  silence_agrees: boolean;
  valid_days: number;
  short_types: string[];
  short_reviewer_ids: string[];
  lines: unknown;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
