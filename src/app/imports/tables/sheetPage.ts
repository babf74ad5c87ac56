// A sheet of a file that is previewed, as it looks: some of its rows, for a person to say where its table begins.
import type { Actor } from '../../../domain/people/role.ts';
import { Refusal, refuse } from '../../../domain/refusal.ts';
import { columnLetters, type Row } from '../../../sheets/cells.ts';
import { readSheets } from '../../../sheets/readSheets.ts';
import { SheetRefusal } from '../../../sheets/refusal.ts';
import { importFile } from '../../../storage/imports/queries.ts';
import { inScope, type Store } from '../../../storage/store.ts';
import { requireReach } from '../../people/reach.ts';
import { ownImport } from '../preview.ts';
import type { ImportReading } from '../reading.ts';
import { sheetNameOf } from '../sheetName.ts';

export interface SheetPageWanted {
  readonly importId: string;
  readonly sheet: string;
  readonly page: number;
  readonly size: number;
}

export interface SheetPage {
  readonly rows: readonly SheetRowSeen[];
  /** Up to the last that holds something. */
  readonly total: number;
  readonly columns: readonly string[];
}

interface SheetRowSeen {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly { readonly letter: string; readonly text: string }[];
}

/** Of a cell so much is seen. */
const longestSeen = 120;

export async function sheetPage(
  store: Store,
  actor: Actor,
  { importId, sheet, page, size }: SheetPageWanted,
  signal?: AbortSignal,
): Promise<SheetPage> {
  const reach = await requireReach(store, actor, 'enter');
  const { bytes, fileName, extents } = await inScope(
    store,
    { cityCode: actor.cityCode, officeIds: reach },
    async (tx) => {
      const head = await ownImport(tx, actor, reach, importId);
      // Of what was written the rows are kept without names of people, and the file is no way around that.
      if (head.state !== 'previewed') refuse('import_not_previewed', 'importId');
      const reading = head.reading as ImportReading;
      return {
        bytes: await importFile(tx, actor.cityCode, importId),
        fileName: head.fileName,
        extents: reading.extents,
      };
    },
  );
  const extent = extents?.find((one) => one.sheet === sheet);
  const [from, until] = [(page - 1) * size + 1, Math.min(page * size, extent?.rows ?? page * size)];
  const found = new Map<number, Row>();
  for await (const row of rowsUntil(bytes, { fileName, sheet }, until)) {
    signal?.throwIfAborted();
    if (row.row >= from) found.set(row.row, row);
  }
  const last = extent?.rows ?? Math.max(0, ...found.keys());
  const width = extent?.columns ?? Math.max(0, ...[...found.values()].map(({ cells }) => cells.at(-1)?.column ?? 0));
  const rows = Array.from({ length: Math.max(0, Math.min(until, last) - from + 1) }, (_, n) => seen(from + n, found));
  return { rows, total: last, columns: Array.from({ length: width }, (_, n) => columnLetters(n + 1)) };
}

async function* rowsUntil(
  bytes: Buffer,
  { fileName, sheet }: { readonly fileName: string; readonly sheet: string },
  until: number,
): AsyncGenerator<Row> {
  try {
    for await (const one of readSheets(bytes, { name: sheetNameOf(fileName) })) {
      if (one.name !== sheet) continue;
      for await (const row of one.rows()) {
        if (row.row > until) return;
        yield row;
      }
      return;
    }
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    throw new Refusal({ law: error.law, field: 'sheet' });
  }
}

function seen(row: number, found: ReadonlyMap<number, Row>): SheetRowSeen {
  const { cells = [], hidden = false } = found.get(row) ?? {};
  return {
    row,
    hidden,
    cells: cells.map(({ column, text }) => ({ letter: columnLetters(column), text: text.slice(0, longestSeen) })),
  };
}
