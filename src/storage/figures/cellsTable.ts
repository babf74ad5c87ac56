import type { CellRule } from '../../domain/figures/cells.ts';
import type { LabelAct } from '../../domain/figures/lists/labelAct.ts';
import type { LabelKind } from '../../domain/figures/lists/labels.ts';
import type { ListedPlace } from '../../domain/figures/lists/placeLists.ts';

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

export interface CityLabelTable {
  city_code: string;
  id: string;
  kind: LabelKind;
  label: string;
  version: number;
  act: LabelAct['act'];
  name: string | null;
  into_label: string | null;
  ended: boolean;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}

export interface PlaceListTable {
  city_code: string;
  id: string;
  list_id: string;
  version: number;
  name: string;
  /** jsonb, written as part of a document. */
  places: ListedPlace[];
  effective_from: string;
  ended: boolean;
  reason: string;
  recorded_at: string;
  recorded_by: string;
}
