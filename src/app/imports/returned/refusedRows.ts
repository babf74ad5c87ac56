// The refused rows of an import in the file's own format, with why and what to do: mended, the sheet is imported again.
import type { Actor } from '../../../domain/people/role.ts';
import { readingRoles } from '../../../domain/people/role.ts';
import { fieldName, type SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { type FormId, forms } from '../../../sheets/forms/index.ts';
import { reasonHeading } from '../../../sheets/forms/marks.ts';
import type { CellOut, ColumnOut, SheetOut, Value } from '../../../sheets/write/shape.ts';
import { type StagedRow, stagedRows } from '../../../storage/imports/queries.ts';
import { inScope, type Store } from '../../../storage/store.ts';
import type { ImportReading, ImportTableReading, RowBreach } from '../reading.ts';
import { ownImport } from '../preview.ts';
import { officesInReach } from '../../people/reach.ts';

/** Says a breach in words; given by who knows the language. */
export type Say = (breach: RowBreach, fieldName: string | null) => string;

/** One sheet per table that has refused rows. */
export async function refusedSheets(store: Store, actor: Actor, importId: string, say: Say): Promise<SheetOut[]> {
  const reach = await officesInReach(store, actor, readingRoles);
  const scope = { cityCode: actor.cityCode, officeIds: reach };
  const { head, sheets } = await inScope(store, scope, async (tx) => {
    const own = await ownImport(tx, actor, reach, importId);
    const found = new Set<ImportTableReading>();
    const { tables } = own.reading as ImportReading;
    for await (const row of refusedOf((wanted) => stagedRows(tx, actor.cityCode, importId, wanted))) {
      const table = tableOf(tables, row);
      if (table) found.add(table);
    }
    return { head: own, sheets: [...found] };
  });
  const page = (wanted: Parameters<typeof stagedRows>[3]) =>
    inScope(store, scope, (tx) => stagedRows(tx, actor.cityCode, importId, wanted));
  const { tables } = head.reading as ImportReading;
  return sheets.map((table) => {
    const columns = table.columns.filter(({ field }) => field !== null);
    return {
      name: table.sheet,
      title: forms[table.form].name,
      columns: [
        ...columns.map((column) => columnOut(forms[table.form], column)),
        { path: [reasonHeading], format: 'text' as const, width: 60 },
      ],
      rows: rowsOf(table, tables, refusedOf(page), say),
    };
  });
}

function columnOut(form: SheetForm, column: ImportTableReading['columns'][number]): ColumnOut {
  const path = column.heading.split('/');
  const last = path.length - 1;
  // A unit from a line above the table goes into the head, where it cannot be lost.
  if (column.unit !== null && !column.heading.includes(column.unit)) path[last] = `${path[last]}(${column.unit})`;
  const kind = form.columns.find(({ field }) => field === column.field)?.kind;
  return { path, format: kind === 'money' ? 'amount' : 'text', width: kind === 'text' ? 28 : 14 };
}

export function tableOf(tables: readonly ImportTableReading[], row: StagedRow): ImportTableReading | undefined {
  return tables.findLast(({ sheet, headRows }) => sheet === row.sheet && headRows[1] < row.row);
}

export async function* refusedOf(
  page: (wanted: Parameters<typeof stagedRows>[3]) => Promise<StagedRow[]>,
): AsyncGenerator<StagedRow> {
  for (let afterNo = 0; ; ) {
    const rows = await page({ outcomes: ['refused'], afterNo, limit: 1000 });
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    afterNo = last.no;
  }
}

async function* rowsOf(
  table: ImportTableReading,
  tables: readonly ImportTableReading[],
  rows: AsyncIterable<StagedRow>,
  say: Say,
): AsyncGenerator<CellOut[]> {
  const form: SheetForm = forms[table.form];
  for await (const row of rows) {
    if (tableOf(tables, row) !== table) continue;
    const breaches = row.breaches as RowBreach[];
    const faulty = new Set(breaches.map(({ field }) => field));
    const cells = table.columns.flatMap(({ field }): CellOut[] => {
      if (field === null) return [];
      const value = valueOf(form, field, row.cells[field]);
      return [faulty.has(field) ? { value, fill: 'refused' } : value];
    });
    yield [...cells, reasonsOf(table.form, breaches, say)];
  }
}

/** A line each. */
export function reasonsOf(id: FormId, breaches: readonly RowBreach[], say: Say): string {
  const form: SheetForm = forms[id];
  const reasons = breaches.map((breach) => {
    const known = form.columns.find(({ field }) => field === breach.field);
    return say(breach, known ? fieldName(known) : null);
  });
  return reasons.join('\n');
}

/** A number stays a number, digit by digit; everything else is the text as it was. */
function valueOf(form: SheetForm, field: string, text: string | undefined): Value {
  if (text === undefined) return null;
  const kind = form.columns.find((one) => one.field === field)?.kind;
  const isAmount = kind === 'money' || kind === 'land' || kind === 'rate' || kind === 'count';
  return isAmount && /^-?\d+(\.\d+)?$/.test(text) ? { decimal: text } : text;
}
