// The rows of other forms that a row of several parts consists of.
import { forms, isFormId } from '../../../sheets/forms/index.ts';
import type { FormField, FormPart, SheetForm } from '../../../sheets/forms/sheetForm.ts';
import type { ReadRow } from '../reading.ts';

/** One row of another form, with the columns of this one that its fields come from. */
export interface PartRow {
  readonly row: ReadRow;
  readonly from: ReadonlyMap<string, string>;
}

export const hasPart = ({ values }: ReadRow, { by }: FormPart): boolean =>
  by.some((field) => values[field] !== undefined);

/** `but`: fields that the part is not to have. */
export function partOf(row: ReadRow, part: FormPart, but: ReadonlySet<string> = new Set()): PartRow {
  if (!isFormId(part.form)) throw new Error(`there is no form ${part.form}`);
  const own: SheetForm = forms[row.form];
  const from = new Map<string, string>();
  for (const { field } of (forms[part.form] as SheetForm).columns) {
    const here = part.from?.[field];
    const name = here === undefined ? field : here;
    if (name !== null && !but.has(field) && own.columns.some((one) => one.field === name)) from.set(field, name);
  }
  const taken = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      [...from].flatMap(([field, name]) => {
        const value = all[name];
        return value === undefined ? [] : [[field, value] as const];
      }),
    );
  return {
    from,
    row: {
      ...row,
      form: part.form,
      cells: taken(row.cells),
      values: taken(row.values),
      undetermined: [...from].flatMap(([field, name]) => (row.undetermined.includes(name) ? field : [])),
      refused: [],
      monthEnds: [...from].flatMap(([field, name]) => (row.monthEnds?.includes(name) ? field : [])),
    },
  };
}

/** What the part's own form asks of every row and this one leaves blank, by the column here. */
export function missingIn({ row, from }: PartRow): { readonly field: string; readonly kind: FormField['kind'] }[] {
  const { columns }: SheetForm = forms[row.form];
  return columns.flatMap(({ field, kind, required }) =>
    required && row.values[field] === undefined && !row.undetermined.includes(field)
      ? [{ field: from.get(field) ?? field, kind }]
      : [],
  );
}
