import type { LightColour, LightObject, LightTest } from '../../domain/lights/lightRule.ts';

export interface LightRuleTable {
  city_code: string;
  id: string;
  rule_id: string;
  version: number;
  effective_from: string;
  name: string;
  basis: string;
  /** jsonb, written as part of a document. */
  test: LightTest;
  is_on: boolean;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface LightRunTable {
  city_code: string;
  id: string;
  from_on: string;
  to_on: string;
  recorded_at: string;
  recorded_by: string;
}

export interface LightChangeTable {
  city_code: string;
  id: string;
  run_id: string;
  office_id: string;
  on_day: string;
  object: LightObject;
  object_id: string;
  project_id: string | null;
  rule_id: string;
  version: number;
  colour: LightColour | 'green';
  since: string | null;
  counted: number | null;
  facts: Readonly<Record<string, string>>;
  entry_ids: string[];
  recorded_at: string;
}
