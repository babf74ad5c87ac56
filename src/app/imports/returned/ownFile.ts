// The sender's own workbook with what is wrong in it: cells coloured, and at the right why each row was refused. Mended, it is sent
// again, and is read as before.
import { readingRoles, type Actor } from '../../../domain/people/role.ts';
import { refuse } from '../../../domain/refusal.ts';
import { parseRef } from '../../../sheets/cells.ts';
import { reasonHeading } from '../../../sheets/forms/marks.ts';
import type { SheetMarks } from '../../../sheets/marked/sheet.ts';
import { markWorkbook, mustBeXlsx } from '../../../sheets/marked/workbook.ts';
import { readSheets } from '../../../sheets/readSheets.ts';
import { importFile, stagedRows } from '../../../storage/imports/queries.ts';
import { inScope, type Store } from '../../../storage/store.ts';
import { officesInReach } from '../../people/reach.ts';
import { ownImport } from '../preview.ts';
import type { ImportReading, ImportTableReading, RowBreach } from '../reading.ts';
import { reasonsOf, refusedOf, type Say, tableOf } from './refusedRows.ts';
import { sheetNameOf } from '../sheetName.ts';

interface Marking {
  readonly cells: Map<number, Set<number>>;
  readonly reasons: Map<number, string>;
}

export async function ownFileMarked(store: Store, actor: Actor, importId: string, say: Say): Promise<Uint8Array> {
  const reach = await officesInReach(store, actor, readingRoles);
  const scope = { cityCode: actor.cityCode, officeIds: reach };
  const { bytes, fileName, marks } = await inScope(store, scope, async (tx) => {
    const head = await ownImport(tx, actor, reach, importId);
    // Of what was written the rows are kept without names of people, and the file is no way around that.
    if (head.state !== 'previewed') refuse('import_not_previewed', 'importId');
    const { tables } = head.reading as ImportReading;
    const found = new Map<string, Marking>();
    for await (const row of refusedOf((wanted) => stagedRows(tx, actor.cityCode, importId, wanted))) {
      const table = tableOf(tables, row);
      if (!table) continue;
      const of = found.get(row.sheet) ?? { cells: new Map(), reasons: new Map() };
      found.set(row.sheet, of);
      const breaches = row.breaches as RowBreach[];
      for (const breach of breaches) markCell(of, table, row.row, breach);
      of.reasons.set(row.row, reasonsOf(table.form, breaches, say));
      if (table.headRows[1] >= table.headRows[0]) of.reasons.set(table.headRows[1], reasonHeading);
    }
    return { bytes: await importFile(tx, actor.cityCode, importId), fileName: head.fileName, marks: found };
  });
  mustBeXlsx(bytes);
  return markWorkbook(bytes, await withColumns(bytes, fileName, marks));
}

function markCell(of: Marking, { columns }: ImportTableReading, row: number, { ref, field }: RowBreach): void {
  const letter = columns.find((one) => one.field !== null && one.field === field)?.letter;
  const place = parseRef(ref ?? (letter === undefined ? '' : `${letter}${row}`));
  if (!place) return;
  of.cells.set(place.row, (of.cells.get(place.row) ?? new Set()).add(place.column));
}

/** The column of reasons: that of before where there is one, else the first behind all that the sheet holds. */
async function withColumns(
  bytes: Buffer,
  fileName: string,
  marks: ReadonlyMap<string, Marking>,
): Promise<Map<string, SheetMarks>> {
  const placed = new Map<string, SheetMarks>();
  for await (const sheet of readSheets(bytes, { name: sheetNameOf(fileName) })) {
    const of = marks.get(sheet.name);
    if (!of) continue;
    let last = Math.max(0, ...sheet.merges.map(({ right }) => right));
    let before: number | undefined;
    for await (const { cells } of sheet.rows()) {
      last = Math.max(last, cells.at(-1)?.column ?? 0);
      before ??= cells.find(({ text }) => text === reasonHeading)?.column;
    }
    placed.set(sheet.name, { ...of, reasonColumn: before ?? last + 1, isAgain: before !== undefined });
  }
  return placed;
}
