// Cells of columns that need not be filled and do not say what the column is for: 约3亿元, a word of no list. They cost no row
// where a person says that they are left empty; what they say stays with the row of the file.
import type { Sign } from '../../../domain/imports/doubts.ts';
import { forms } from '../../../sheets/forms/index.ts';
import type { SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { isMoneyValue, type RefusedCell } from '../../../sheets/forms/values.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

/** It says something else than the column asks; what only has to be written properly is mended in the file. */
const leftLaws: ReadonlySet<RefusedCell['law']> = new Set([
  'cell_approximate',
  'cell_not_money',
  'cell_not_a_measure',
  'cell_not_a_count',
  'cell_not_a_percent',
  'cell_not_in_list',
  'cell_fits_two_choices',
  'cell_not_yes_or_no',
]);

/** None where something else of the row has to be mended anyhow. */
export function cellSigns(plan: Plan, row: ReadRow): (Sign & { readonly part: string })[] {
  const { columns }: SheetForm = forms[row.form];
  const needed = new Set(columns.flatMap(({ field, required, ofLedger }) => (required || ofLedger ? field : [])));
  const refused = row.refused.filter(({ field }) => !needed.has(field));
  if (refused.length < row.refused.length || refused.some(({ law }) => !leftLaws.has(law))) return [];
  const signs = refused.map(({ field, ref, value }) => signOf(field, value, ref));
  const foreign = unrated(row).map((field) => {
    const letter = plan.letters[row.table]?.get(field);
    return signOf(field, row.cells[field] ?? '', letter === undefined ? undefined : `${letter}${row.row}`);
  });
  return [...signs, ...foreign];
}

/** Of what is only meant to be invested nobody knows a rate yet, and a list of what came tells none of what was contracted. */
function unrated({ form, values }: ReadRow): string[] {
  if (values['rate'] !== undefined || values['record'] !== undefined) return [];
  const isMeant = form === 'leads' || form === 'contacts';
  return [...(isMeant ? ['investment'] : []), 'contractForeign'].filter((field) => {
    const amount = values[field];
    return isMoneyValue(amount) && amount.currency !== 'CNY';
  });
}

const signOf = (part: string, read: string, ref?: string) => ({
  kind: 'cell_left' as const,
  part,
  read,
  ...(ref === undefined ? {} : { ref }),
});
