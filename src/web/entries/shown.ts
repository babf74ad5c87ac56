// How a field of a noun stands in a form: what the noun itself does not say.
import { nounOf, type EntryKind } from '../../domain/entries/nouns.ts';
import type { Values } from '../form/useForm.ts';
import { drawnFields } from './drawn.ts';

export interface ShownField {
  /** Of the noun; or of every entry: `occurredOn`, `officeId`. */
  readonly field: string;
  /** Where the noun's own word will not do. */
  readonly label?: string;
  readonly hint?: string;
  /** Where the schema alone does not say so. */
  readonly required?: boolean;
  /** Takes the whole row. */
  readonly wide?: boolean;
  /** What a choice is called that need not be made. */
  readonly none?: string;
  /** A yes or no of which nothing but the yes is said. */
  readonly tick?: true;
  readonly least?: number;
  readonly most?: number;
  /** Asked only then; else it is sent empty. */
  readonly when?: (values: Values) => boolean;
}

/** Firms, the day, whatever else it says, and whose it is: of a correction the firm stays. */
export function usualFields(kind: EntryKind, corrects: boolean): readonly ShownField[] {
  const drawn = drawnFields(nounOf(kind));
  const isFirm = ({ field }: (typeof drawn)[number]) => field.as === 'company';
  return [
    ...(corrects ? [] : drawn.filter(isFirm).map(({ name }) => ({ field: name, wide: true }))),
    { field: 'occurredOn' },
    ...drawn.filter((one) => !isFirm(one)).map(({ name }) => ({ field: name })),
    { field: 'officeId' },
  ];
}

export const isAsked = ({ when }: ShownField, values: Values): boolean => when === undefined || when(values);
