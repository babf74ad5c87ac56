import { fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { readSheets } from '../src/sheets/readSheets.ts';
import { readTables } from '../src/sheets/tables/findTables.ts';
import type { FormShape } from '../src/sheets/tables/shape.ts';
import { parseDay, parseMoney, parseText } from '../src/sheets/values.ts';
import type { CellOut, ColumnOut } from '../src/sheets/write/shape.ts';
import { writeWorkbook } from '../src/sheets/write/workbook.ts';

const childMark = '--read-large-sheet';
const kinds = ['amount', 'date', 'text', 'text', 'text'] as const;
const kindOf = (column: number) => kinds[column % kinds.length] ?? 'text';
const heading = (column: number) => `heading ${columnName(column)}`;
const columnName = (column: number) => String.fromCharCode(97 + column);

interface Measured {
  rows: number;
  refused: number;
  seconds: number;
  megabytes: number;
}

/** Reads a large workbook as an import does: finds its table and parses every cell. `--rows N` (100,000), `--columns N` (25). */
export async function run(args: readonly string[]): Promise<void> {
  const rows = option(args, '--rows', 100_000);
  const columns = option(args, '--columns', 25);
  const folder = await mkdtemp(join(tmpdir(), 'sheets-'));
  try {
    const file = join(folder, 'large.xlsx');
    const start = performance.now();
    await writeLarge(file, rows, columns);
    const written = (performance.now() - start) / 1000;
    const size = (await stat(file)).size / 2 ** 20;
    console.log(`written  ${rows} x ${columns} in ${written.toFixed(1)} s, ${size.toFixed(1)} MB`);
    const runs: Measured[] = [];
    for (let round = 0; round < 3; round++) runs.push(await readInChild(file, columns));
    runs.sort((a, b) => a.seconds - b.seconds);
    const [fastest, median] = runs;
    const shown = median ?? fastest;
    if (!shown || shown.rows !== rows || shown.refused > 0) throw new Error(`read ${JSON.stringify(shown)}`);
    const peak = Math.max(...runs.map((one) => one.megabytes));
    console.log(`read     median of 3: ${shown.seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB (bars: 10 s, 300 MB)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function option(args: readonly string[], name: string, otherwise: number): number {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
}

async function writeLarge(file: string, rows: number, columns: number): Promise<void> {
  const heads = Array.from({ length: columns }, (_, at): ColumnOut => ({ path: [heading(at)], format: kindOf(at) }));
  function* lines(): Generator<CellOut[]> {
    for (let row = 0; row < rows; row++) yield heads.map((_, at) => largeCell(row, at));
  }
  const out = createWriteStream(file);
  await writeWorkbook([{ name: 'large', columns: heads, rows: lines() }], out);
  out.end();
  await finished(out);
}

function largeCell(row: number, column: number): CellOut {
  const kind = kindOf(column);
  if (kind === 'amount') return { decimal: `${row % 1000}.${String((row * 7 + column) % 100).padStart(2, '0')}` };
  if (kind === 'date')
    return { day: `2023-${String((row % 12) + 1).padStart(2, '0')}-${String((row % 28) + 1).padStart(2, '0')}` };
  return `project ${row * 31 + column} of company ${(row * 17) % 4_999}`;
}

/** In a process of its own, so that its peak is the reader's alone. */
function readInChild(file: string, columns: number): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [childMark, file, String(columns)], { execArgv: [] });
    child.once('message', (measured) => resolve(measured as Measured));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`reader ended with ${code}`))));
  });
}

async function readLarge(file: string, columns: number): Promise<Measured> {
  const start = performance.now();
  const shape: FormShape = {
    id: 'large',
    title: [],
    columns: Array.from({ length: columns }, (_, at) => ({
      field: columnName(at),
      headings: [heading(at)],
      required: true,
      ...(kindOf(at) === 'amount' ? { unitKind: 'money' as const } : {}),
    })),
  };
  const fields = shape.columns.map(({ field }, at) => ({ field, kind: kindOf(at) }));
  let rows = 0;
  let refused = 0;
  for await (const sheet of readSheets(file)) {
    for await (const { data } of readTables(sheet, [shape])) {
      if (!data) continue;
      rows++;
      for (const { field, kind } of fields) {
        const cell = data.fields[field];
        // The generated amounts have no unit in their head; which one does not matter here.
        const answer = kind === 'amount' ? parseMoney(cell, 'CNY') : kind === 'date' ? parseDay(cell) : parseText(cell);
        if (answer.kind !== 'value') refused++;
      }
    }
  }
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { rows, refused, seconds: (performance.now() - start) / 1000, megabytes };
}

const [mark, file, columns] = process.argv.slice(2);
if (process.send && mark === childMark && file !== undefined) process.send(await readLarge(file, Number(columns)));
