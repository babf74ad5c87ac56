// What bears out arrivals, and the city's rules for it. Column by column as the migrations make them.
export interface FundsSignalTable {
  city_code: string;
  entry_id: string;
  office_id: string;
  arrival_id: string;
  line_id: string;
  project_id: string;
  kind: string;
  source: string;
  place: string | null;
  note: string | null;
}

export interface CorroborationRuleTable {
  city_code: string;
  id: string;
  what: 'grades' | 'suspicion';
  effective_from: string;
  /** jsonb, written as part of a document. */
  body: object;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
