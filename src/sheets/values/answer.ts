/** Why one cell is not taken. Each has a label for people in `labels`. */
export const cellLaws = [
  'cell_is_error',
  'cell_approximate',
  'cell_not_money',
  'cell_unit_unknown',
  'cell_unit_conflicts',
  'cell_too_precise',
  'cell_not_a_day',
  'cell_day_impossible',
  'cell_day_year_missing',
  'cell_day_year_short',
  'cell_day_ambiguous',
  'cell_day_incomplete',
  'cell_not_a_count',
  'cell_not_whole',
  'cell_negative',
  'cell_not_a_percent',
  'cell_not_a_measure',
  'cell_not_in_list',
  'cell_fits_two_choices',
  'cell_not_yes_or_no',
  'cell_text_too_long',
] as const;

export type CellLaw = (typeof cellLaws)[number];

export interface CellRefusal {
  law: CellLaw;
  /** As it stands in the sheet. */
  value: string;
  /** What would have been taken: a word for the kind of value, or the choices. */
  expected: string;
}

/** 0, empty and "not known yet" are three values, and a cell that cannot be understood is a fourth thing. */
export type Answer<T> =
  | { kind: 'value'; value: T }
  | { kind: 'empty' }
  | { kind: 'undetermined' }
  | { kind: 'refused'; refusal: CellRefusal };

export function value<T>(found: T): Answer<T> {
  return { kind: 'value', value: found };
}

export function refused(law: CellLaw, shown: string, expected: string): Answer<never> {
  return { kind: 'refused', refusal: { law, value: shown, expected } };
}
