import type { CellRule } from '../../domain/figures/cells.ts';

export interface CellRuleTable {
  city_code: string;
  id: string;
  effective_from: string;
  /** jsonb, written as part of a document. */
  finest: CellRule['finest'];
  told_instants_only: boolean;
  questions_an_hour: number;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface CityFigureTable {
  city_code: string;
  id: string;
  figure_id: string;
  version: number;
  /** jsonb, written as part of a document. */
  body: object;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
