// The columns of a form for a grid, and what would become of its rows, in words.
import { isWaitedFor } from '../../domain/imports/doubts.ts';
import type { GridRowSeen, GridSeen } from '../../app/imports/grid/check.ts';
import { mostGridCell, mostGridRows, typedColumns } from '../../app/imports/grid/sheet.ts';
import type { Language } from '../../labels/language.ts';
import { moneyWords, yiWords } from '../../labels/money.ts';
import { refusalText } from '../../labels/refusals.ts';
import { type FormId, forms } from '../../sheets/forms/index.ts';
import { fieldName, type SheetForm } from '../../sheets/forms/sheetForm.ts';
import type { GridCheck, GridForm } from './gridViews.ts';
import { countsOf, importRowView } from './words.ts';

export function gridForm(id: FormId): GridForm {
  return {
    form: id,
    mostRows: mostGridRows,
    mostCell: mostGridCell,
    columns: typedColumns(forms[id]).map((one) => ({
      field: one.field,
      name: fieldName(one),
      unit: one.unit ?? null,
      kind: one.kind,
      required: one.required ?? false,
      usual: Boolean(one.required || one.always || one.offered),
      choices: (one.choices ?? []).flatMap(({ words }) => words[0] ?? []),
    })),
  };
}

const amountWords = (currency: string, minor: bigint, language: Language) =>
  currency === 'CNY' ? yiWords(minor, language) : moneyWords(currency, minor, language);

export function gridCheck({ reading, rows }: GridSeen, id: FormId, language: Language): GridCheck {
  const counts = countsOf(reading);
  return {
    rows: rows.map(({ at, staged, amounts }) => ({
      at,
      outcome: staged?.outcome ?? null,
      breaches: staged ? importRowView({ ...staged, seen: [], choice: null }, language).breaches.map(breach) : [],
      twins: staged?.twins.length ?? 0,
      amounts: Object.fromEntries(
        Object.entries(amounts).map(([field, { currency, minor }]) => [field, amountWords(currency, minor, language)]),
      ),
    })),
    counts,
    sums: sumsOf(rows, id, language),
    doubts: (reading.doubts ?? []).flatMap(({ kind, answer }) =>
      answer === undefined && isWaitedFor(kind) ? [refusalText({ law: kind }, language)] : [],
    ),
  };
}

const breach = ({
  law,
  field,
  message,
}: {
  law: GridCheck['rows'][number]['breaches'][number]['law'];
  field?: string;
  message: string;
}) => ({
  law,
  message,
  ...(field === undefined ? {} : { field }),
});

/** Of the rows that count as rows. */
function sumsOf(rows: readonly GridRowSeen[], id: FormId, language: Language): GridCheck['sums'] {
  const form: SheetForm = forms[id];
  const sums = new Map<string, Map<string, bigint>>();
  for (const { staged, amounts } of rows) {
    if (!staged) continue;
    for (const [field, { currency, minor }] of Object.entries(amounts)) {
      const of = sums.get(field) ?? new Map<string, bigint>();
      sums.set(field, of.set(currency, (of.get(currency) ?? 0n) + minor));
    }
  }
  return form.columns.flatMap((one) =>
    [...(sums.get(one.field) ?? [])].map(([currency, minor]) => ({
      field: one.field,
      name: fieldName(one),
      sum: amountWords(currency, minor, language),
    })),
  );
}
