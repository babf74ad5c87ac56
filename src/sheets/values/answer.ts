import type { LawOf } from '../../laws/laws.ts';

/** Why one cell is not taken. */
export type CellLaw = LawOf<'cells'> | 'cell_text_too_long';

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
