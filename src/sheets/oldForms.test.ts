// The samples are one workbook, written by LibreOffice as .xls and .ods from the .xlsx beside them.
import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Row, Sheet } from './cells.ts';
import { readSheets } from './readSheets.ts';
import { SheetRefusal } from './refusal.ts';
import { Container } from './xls/container.ts';
import { recordIds, recordsFrom } from './xls/records.ts';
import { patience } from '../../test/setup/patience.ts';

const sample = (name: string) => readFileSync(new URL(`samples/${name}`, import.meta.url));
const [xls, ods] = [sample('cells.xls'), sample('cells.ods')];

type Read = Pick<Sheet, 'name' | 'visibility' | 'merges'> & { readonly rows: readonly Row[] };

async function readAll(bytes: Buffer): Promise<Read[]> {
  const sheets: Read[] = [];
  for await (const sheet of readSheets(bytes)) {
    const { name, visibility, merges } = sheet;
    const rows: Row[] = [];
    for await (const row of sheet.rows()) rows.push(row);
    sheets.push({ name, visibility, merges, rows });
  }
  return sheets;
}

async function lawOf(bytes: Buffer): Promise<string> {
  try {
    await readAll(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof SheetRefusal) return error.law;
    throw error;
  }
}

test.each(['cells', 'from1904'])('%s.xls says what its .xlsx says, cell by cell', async (name) => {
  expect(await readAll(sample(`${name}.xls`))).toEqual(await readAll(sample(`${name}.xlsx`)));
});

test('an .ods says what its .xlsx says, but for what was lost when it was written: truth values and the digits behind the fifteenth', async () => {
  const lost = new Map([
    ['D3', { text: '0.3', kind: 'number', number: 0.3 }],
    ['F5', { text: '1', kind: 'number', number: 1 }],
    ['D6', { text: '1', kind: 'number', number: 1 }],
  ]);
  const expected = (await readAll(sample('cells.xlsx'))).map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, ...lost.get(cell.ref) })) })),
  }));
  expect(await readAll(ods)).toEqual(expected);
});

/** An .ods with another body. */
function odsOf(table: string): Buffer {
  const parts = unzipSync(ods);
  const content = Buffer.from(parts['content.xml'] ?? []).toString();
  const body = content.replace(/<table:table [\s\S]*<\/table:table>/, table);
  return Buffer.from(zipSync({ ...parts, 'content.xml': strToU8(body) }));
}
const cell = (inner: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}>${inner}</table:table-cell>`;
const odsRow = (cells: string, more = '') =>
  `<table:table table:name="a"><table:table-row${more}>${cells}</table:table-row></table:table>`;

test('.ods: lines, blanks and runs of a text; a remark and a drawing are none of it; repeats are cells', async () => {
  const text =
    '<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲<text:s text:c="2"/>乙<text:span>丙</text:span></text:p><text:p>丁<text:line-break/>戊</text:p>';
  const drawn = '<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame><text:p>己</text:p>';
  const rows = `${cell(text)}${cell(drawn, ' table:number-columns-repeated="2"')}`;
  const [read] = await readAll(odsOf(odsRow(rows, ' table:number-rows-repeated="2"')));
  const row = ['甲  乙丙\n丁\n戊', '己', '己'];
  expect(read?.rows.map(({ cells }) => cells.map(({ text: one }) => one))).toEqual([row, row]);
  expect(read?.rows[1]?.cells.map(({ ref }) => ref)).toEqual(['A2', 'B2', 'C2']);
});

test.each<[string, Buffer, string]>([
  [
    'a million rows in a hundred bytes',
    odsOf(odsRow(cell('<text:p>1</text:p>'), ' table:number-rows-repeated="1000000"')),
    'too_many_copies',
  ],
  [
    'two hundred thousand of a wide row',
    odsOf(
      odsRow(
        cell('<text:p>1</text:p>', ' table:number-columns-repeated="200"'),
        ' table:number-rows-repeated="199999"',
      ),
    ),
    'too_many_copies',
  ],
  [
    'a wide row',
    odsOf(odsRow(cell('<text:p>1</text:p>', ' table:number-columns-repeated="16384"'))),
    'too_many_columns',
  ],
  ['a name that means something else', odsOf('<table:table xmlns:table="urn:x" table:name="a"/>'), 'xml_malformed'],
  ['no table', odsOf('<office:forms/>'), 'file_not_a_workbook'],
])('.ods with %s', async (_, bytes, law) => expect(await lawOf(bytes)).toBe(law));

test('a locked .ods', async () => {
  const parts = unzipSync(ods);
  const manifest =
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:encryption-data/></m:manifest>';
  expect(await lawOf(Buffer.from(zipSync({ ...parts, 'META-INF/manifest.xml': strToU8(manifest) })))).toBe(
    'file_is_encrypted',
  );
});

/** The sample with four bytes of its container's header changed. */
function withHeader(at: number, value: number): Buffer {
  const copy = Buffer.from(xls);
  copy.writeUInt32LE(value, at);
  return copy;
}

/** The sample with a sector that says where more of the table lies, and then names itself. */
function withTableOfItself(): Buffer {
  const copy = withHeader(68, 1);
  copy.writeUInt32LE(1, 512 * 3 - 4);
  return copy;
}

/** The sample with each sector of the table pointing at itself. */
function inCircles(): Buffer {
  const copy = Buffer.from(xls);
  const table = (copy.readUInt32LE(76) + 1) * 512;
  for (let n = 0; n < 128; n++) copy.writeUInt32LE(n, table + n * 4);
  return copy;
}

/** The bare stream of the sample, with the first record of a kind changed. */
function withRecord(id: number, change: (bytes: Buffer) => void): Buffer {
  const stream = Buffer.from(new Container(xls).stream('Workbook') ?? []);
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (stream.readUInt16LE(at) !== id) continue;
    change(stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2)));
    break;
  }
  return stream;
}

test('the stream without its container is read as with it', async () => {
  expect(await readAll(withRecord(recordIds.bof, () => {}))).toEqual(await readAll(xls));
});

test.each<[string, Buffer, string]>([
  ['a chain that bites its tail', inCircles(), 'xls_damaged'],
  ['tables of tables without an end', withTableOfItself(), 'xls_damaged'],
  ['a table beyond the end', withHeader(76, 9_999), 'xls_damaged'],
  ['a directory beyond the end', withHeader(48, 9_999), 'xls_damaged'],
  ['half of it', xls.subarray(0, xls.length / 2), 'xls_damaged'],
  ['only its mark', xls.subarray(0, 100), 'xls_damaged'],
  ['a table of four milliard texts', withRecord(recordIds.sst, (b) => void b.writeUInt32LE(0xffffffff, 4)), 'read'],
  ['a text longer than the table', withRecord(recordIds.sst, (b) => void b.writeUInt16LE(0xffff, 8)), 'xls_damaged'],
  ['a text that is not there', withRecord(recordIds.labelSst, (b) => void b.writeUInt32LE(7_777, 6)), 'xls_damaged'],
  [
    'more merged blocks than told',
    withRecord(recordIds.mergeCells, (b) => void b.writeUInt16LE(9_999, 0)),
    'xls_damaged',
  ],
  [
    'a merged block of the whole sheet',
    withRecord(recordIds.mergeCells, (b) => void b.writeUInt32LE(0xffff0000, 2)),
    'read',
  ],
  ['a sheet that is elsewhere', withRecord(recordIds.boundSheet, (b) => void b.writeUInt32LE(12, 0)), 'part_missing'],
  ['one cell twice', withRecord(recordIds.labelSst, (b) => void b.writeUInt16LE(1, 2)), 'cell_out_of_order'],
  ['a cell far to the right', withRecord(recordIds.number, (b) => void b.writeUInt16LE(999, 2)), 'too_many_columns'],
  ['Excel 95', withRecord(recordIds.bof, (b) => void b.writeUInt16LE(0x500, 0)), 'file_is_old_xls'],
])('.xls with %s', async (_, bytes, law) => expect(await lawOf(bytes)).toBe(law));

test('a formula under the number that it had in Excel 4 is read as any', async () => {
  const stream = withRecord(recordIds.bof, () => {});
  let formulas = 0;
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (stream.readUInt16LE(at) === recordIds.formula) formulas += stream.writeUInt16LE(recordIds.formulaOf4, at) && 1;
  }
  expect(formulas).toBe(5);
  expect(await readAll(stream)).toEqual(await readAll(xls));
});

test('an .xls that asks for a password', async () => {
  const locked = withRecord(recordIds.bof, () => {});
  const first = [...recordsFrom(locked, 0)][0];
  locked.writeUInt16LE(recordIds.filePass, first?.at ?? 0);
  expect(await lawOf(locked)).toBe('file_is_encrypted');
});

test('bytes that were altered or cut are read or refused, and never an error or a long wait', {
  timeout: patience(60_000),
}, async () => {
  const alteration = fc.record({
    of: fc.constantFrom(xls, new Container(xls).stream('Workbook') ?? xls, ods),
    cut: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    bytes: fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0x7f, 0x80, 0xfe, 0xff)),
      { maxLength: 6 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(alteration, async ({ of, cut, bytes }) => {
      const copy = Buffer.from(of).subarray(0, Math.ceil(of.length * cut));
      for (const [place, value] of bytes) copy[Math.floor(place * copy.length)] = value;
      const start = performance.now();
      await lawOf(copy);
      expect(performance.now() - start).toBeLessThan(5_000);
    }),
    { numRuns: 400 },
  );
});
