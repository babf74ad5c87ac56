// Sheets are made into an .xlsx file. They are asked for when a thread is free, and their rows batch by batch, so that what
// they are read from is not held while the work waits.
import type { CellOut, SheetOut } from '../../../sheets/write/shape.ts';
import { writeWorkbook } from '../../../sheets/write/workbook.ts';
import type { Host } from '../host.ts';

export type SheetHead = Omit<SheetOut, 'rows'>;
export type RowsOut = readonly (readonly CellOut[])[];

export async function runWorkbook({ mark }: { readonly mark?: string | undefined }, host: Host): Promise<Uint8Array> {
  const heads = (await host.ask('sheets', null)) as readonly SheetHead[];
  const pieces: Uint8Array[] = [];
  const sheets = heads.map((head, at) => ({ ...head, rows: rowsOf(at, host) }));
  await writeWorkbook(sheets, (piece) => void pieces.push(piece), mark);
  return Buffer.concat(pieces);
}

async function* rowsOf(sheet: number, { ask }: Host): AsyncGenerator<readonly CellOut[]> {
  for (;;) {
    const rows = (await ask('rows', sheet)) as RowsOut;
    if (rows.length === 0) return;
    yield* rows;
  }
}
