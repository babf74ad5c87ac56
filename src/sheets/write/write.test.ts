import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Row } from '../cells.ts';
import { readSheets } from '../readSheets.ts';
import { writeCsv } from './csv.ts';
import type { SheetOut } from './shape.ts';
import { uniqueSheetNames, writeWorkbook } from './workbook.ts';

const sheet: SheetOut = {
  name: '签约',
  title: '签约项目一览表',
  subtitle: '单位：亿元',
  columns: [
    { path: ['项目名称'], format: 'text', width: 30 },
    { path: ['投资额', '总投资'], format: 'amount' },
    { path: ['投资额', '一期', '固投'], format: 'amount' },
    { path: ['签约时间'], format: 'date' },
    { path: ['原因'], format: 'text' },
  ],
  rows: [
    ['=cmd|calc', { decimal: '2529.64' }, { decimal: '-0.01' }, { day: '2023-05-08' }, null],
    ['+86', 3, null, '2023年5月', { value: '缺 <统计> "口径" & \u0001', fill: 'refused' }],
  ],
  notes: ['注：@示例'],
};

async function bytesOf(write: (sink: (bytes: Uint8Array) => void) => Promise<void>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await write((bytes) => void pieces.push(bytes));
  return Buffer.concat(pieces);
}

async function rowsOf(bytes: Buffer): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const one of readSheets(bytes)) for await (const row of one.rows()) rows.push(row);
  return rows;
}

test('what is written is read back, formulas as the texts they are', async () => {
  const rows = await rowsOf(await bytesOf((sink) => writeWorkbook([sheet], sink)));
  expect(rows.map((row) => row.cells.map((cell) => `${cell.ref}:${cell.kind}:${cell.text}`))).toEqual([
    ['A1:text:签约项目一览表'],
    ['A2:text:单位：亿元'],
    ['A3:text:项目名称', 'B3:text:投资额', 'D3:text:签约时间', 'E3:text:原因'],
    ['B4:text:总投资', 'C4:text:一期'],
    ['C5:text:固投'],
    ['A6:text:=cmd|calc', 'B6:number:2529.64', 'C6:number:-0.01', 'D6:date:2023-05-08'],
    ['A7:text:+86', 'B7:number:3', 'D7:text:2023年5月', 'E7:text:缺 <统计> "口径" & \uFFFD'],
    ['A8:text:注：@示例'],
  ]);
});

test('the head is merged across and down', async () => {
  for await (const { merges } of readSheets(await bytesOf((sink) => writeWorkbook([sheet], sink)))) {
    const refs = merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(' '));
    expect(refs).toEqual(['1 1 1 5', '2 1 2 5', '3 1 5 1', '3 2 3 3', '3 4 5 4', '3 5 5 5', '4 2 5 2', '8 1 8 5']);
  }
});

test('the same sheets give the same bytes', async () => {
  const [one, two] = [await bytesOf((s) => writeWorkbook([sheet], s)), await bytesOf((s) => writeWorkbook([sheet], s))];
  expect(one.equals(two)).toBe(true);
  expect(Object.keys(unzipSync(one))).toContain('xl/worksheets/sheet1.xml');
});

test('sheet names that Excel would refuse are made acceptable and stay apart', () => {
  expect(uniqueSheetNames(['a/b', 'A:B', '', '长'.repeat(40), '长'.repeat(40)])).toEqual([
    'a b',
    'A B (2)',
    'Sheet',
    '长'.repeat(31),
    `${'长'.repeat(27)} (2)`,
  ]);
});

test('a number that is none is a mistake of ours and no file', async () => {
  const wrong = { ...sheet, rows: [['a', Number.NaN]] };
  await expect(bytesOf((sink) => writeWorkbook([wrong], sink))).rejects.toThrow('B6');
});

test.each(['utf-8', 'gb18030'] as const)('.csv in %s disarms formulas and comes back as it was', async (encoding) => {
  const bytes = await bytesOf((sink) => writeCsv(sheet, sink, encoding));
  const text = new TextDecoder(encoding).decode(bytes);
  expect(text.split('\r\n')[5]).toBe("'=cmd|calc,2529.64,-0.01,2023-05-08,");
  const rows = await rowsOf(bytes);
  expect(rows[5]?.cells[0]?.text).toBe('=cmd|calc');
});
