// What would become of rows that are being typed: the preview of an import, of which nothing is kept.
import type { Actor } from '../../../domain/people/role.ts';
import { forms } from '../../../sheets/forms/index.ts';
import type { SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { parseMoney, type ReadMoney } from '../../../sheets/values.ts';
import { type StagedRow, stagedRows } from '../../../storage/imports/queries.ts';
import type { Store } from '../../../storage/store.ts';
import { tryImport } from '../preview.ts';
import type { ImportReading } from '../reading.ts';
import type { ReadControl } from '../workbook.ts';
import { mostGridRows, type TypedRows, typedSheet } from './sheet.ts';

export interface GridRowSeen {
  /** Its place among the rows as they stand in the grid. */
  readonly at: number;
  /** Absent where it is taken for a sum, or for no row at all. */
  readonly staged: StagedRow | undefined;
  /** Amounts as they are read, by field. */
  readonly amounts: Readonly<Record<string, ReadMoney>>;
}

export interface GridSeen {
  readonly reading: ImportReading;
  readonly rows: readonly GridRowSeen[];
}

export async function checkTypedRows(
  store: Store,
  actor: Actor,
  { fileName, ...typed }: TypedRows & { readonly fileName: string },
  control: ReadControl = {},
): Promise<GridSeen> {
  const { file, sheetRows } = await typedSheet(typed);
  const request = { ...file, fileName, officeId: typed.officeId };
  return tryImport(store, actor, request, control, async (tx, { id, reading }) => {
    const staged = await stagedRows(tx, actor.cityCode, id, { limit: mostGridRows });
    const byRow = new Map(staged.map((row) => [row.row, row]));
    const read = moneyReader(typed, reading);
    return {
      reading,
      rows: [...sheetRows].map(([at, row]) => ({ at, staged: byRow.get(row), amounts: read(typed.rows[at] ?? []) })),
    };
  });
}

/** As the import reads them: in the unit of their column, where they name none. */
function moneyReader({ form: id, fields }: TypedRows, { tables }: ImportReading) {
  const form: SheetForm = forms[id];
  const units = new Map(
    tables.flatMap(({ columns }) => columns.map(({ field, unit }): [string | null, string | null] => [field, unit])),
  );
  const money = fields.flatMap((field, n) =>
    form.columns.some((one) => one.field === field && one.kind === 'money') ? [{ field, n }] : [],
  );
  return (cells: readonly string[]): Readonly<Record<string, ReadMoney>> =>
    Object.fromEntries(
      money.flatMap(({ field, n }) => {
        const read = parseMoney(cells[n] ?? '', units.get(field) ?? null);
        return read.kind === 'value' ? [[field, read.value] as const] : [];
      }),
    );
}
