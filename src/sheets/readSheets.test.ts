import { expect, test } from 'vitest';
import { type Cell, type Row, type Sheet, uncalculated } from './cells.ts';
import { readSheets } from './readSheets.ts';
import { dayOfSerial, serialOfDay } from './serialDays.ts';
import { type TestWorkbook, workbookBytes } from './testWorkbook.ts';
import { encodeGb18030 } from './write/gb18030.ts';
import { readFormat } from './xlsx/formats.ts';

async function first(source: string | Buffer): Promise<{ sheet: Sheet; cells: Cell[] }> {
  for await (const sheet of readSheets(source)) {
    const cells: Cell[] = [];
    for await (const row of sheet.rows()) cells.push(...row.cells);
    return { sheet, cells };
  }
  throw new Error('no sheet');
}

const cellsOf = async (book: TestWorkbook) =>
  (await first(workbookBytes(book))).cells.map((cell) => ({ ...cell, column: undefined }));

test('texts: shared, rich, inline, with a reading aid, of a formula, escaped', async () => {
  const cells = await cellsOf({
    strings: [
      '<r><t>到位</t></r><r><t xml:space="preserve">资金 </t></r>',
      '<t>聊城</t><rPh sb="0" eb="1"><t>liao</t></rPh>',
    ],
    rows: [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>',
      '<c r="D1" t="str"><f>A1&amp;"x"</f><v>=cmd</v></c><c r="E1" t="str"><v>a_x000A_b</v></c></row>',
    ].join(''),
  });
  expect(cells.map((cell) => cell.text)).toEqual(['到位资金 ', '聊城', '甲乙', '=cmd', 'a\nb']);
  expect(cells.every((cell) => cell.kind === 'text')).toBe(true);
});

test('numbers, days, percents, booleans, errors, formulas', async () => {
  const cells = await cellsOf({
    styles: [
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>',
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>',
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="58"/></cellXfs>',
    ].join(''),
    rows: [
      '<row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3" s="1"><v>45054</v></c><c r="C3" s="2"><v>45054.75</v></c>',
      '<c r="D3" s="3"><v>0.125</v></c><c r="E3" s="4"><v>45054</v></c><c r="F3" t="b"><v>1</v></c>',
      '<c r="G3" t="e"><f>X1</f><v>#REF!</v></c><c r="H3"><f>1+1</f><v>2</v></c><c r="I3"><f>1+1</f></c><c r="J3" s="1"/></row>',
    ].join(''),
  });
  expect(cells).toEqual([
    { ref: 'A3', kind: 'number', text: '0.30000000000000004', number: 0.1 + 0.2 },
    { ref: 'B3', kind: 'date', text: '2023-05-08', date: '2023-05-08', number: 45054 },
    { ref: 'C3', kind: 'date', text: '2023-05-08', date: '2023-05-08', number: 45054.75 },
    { ref: 'D3', kind: 'number', text: '12.5%', number: 0.125, percent: true },
    { ref: 'E3', kind: 'date', text: '2023-05-08', date: '2023-05-08', number: 45054 },
    { ref: 'F3', kind: 'bool', text: 'TRUE' },
    { ref: 'G3', kind: 'error', text: '#REF!' },
    { ref: 'H3', kind: 'number', text: '2', number: 2 },
    { ref: 'I3', kind: 'error', text: uncalculated },
  ]);
});

test('a workbook that counts from 1904', async () => {
  const cells = await cellsOf({
    workbookPr: '<workbookPr date1904="1"/>',
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    rows: '<row r="1"><c r="A1" s="0"><v>43592</v></c></row>',
  });
  expect(cells[0]).toMatchObject({ kind: 'date', date: '2023-05-08', number: 43592 });
});

test('hidden sheets are marked, merges are known before the rows', async () => {
  const { sheet } = await first(workbookBytes({ state: 'state="hidden"', merges: ['A1:C1', 'A2:A3'] }));
  expect(sheet.visibility).toBe('hidden');
  expect(sheet.merges).toEqual([
    { top: 1, left: 1, bottom: 1, right: 3 },
    { top: 2, left: 1, bottom: 3, right: 1 },
  ]);
});

test('prefixed names and missing references are read as Excel reads them', async () => {
  const rows = '<row><c t="n"><v>1</v></c><c t="n"><v>2</v></c></row><row><c><v>3</v></c></row>';
  const prefixed = workbookBytes({
    extra: {
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="m"><x:sheetData>${rows.replace(/<(\/?)(\w)/g, '<$1x:$2')}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
    },
  });
  const { sheet, cells } = await first(prefixed);
  expect(cells.map(({ ref, number }) => [ref, number])).toEqual([
    ['A1', 1],
    ['B1', 2],
    ['A2', 3],
  ]);
  expect(sheet.merges).toHaveLength(1);
});

test.each([
  ['yyyy-mm-dd', 'date'],
  ['[$-804]yyyy"年"m"月"', 'date'],
  ['mmm-yy', 'date'],
  ['h:mm:ss', 'plain'],
  ['mm:ss', 'plain'],
  ['[h]:mm', 'plain'],
  ['0.00%', 'percent'],
  ['#,##0.00"亿元"', 'plain'],
  ['0.00E+00', 'plain'],
  ['[Red]0.00', 'plain'],
  ['General"days"', 'plain'],
  ['0.0_);(0.0)', 'plain'],
])('the format %s means a %s', (code, meaning) => expect(readFormat(code).meaning).toBe(meaning));

test.each<[code: string, number, power: number, unit: string]>([
  ['0.00"亿元"', 1.2, 0, '亿元'],
  ['0!.0,"万元"', 52_000_000, 4, '万元'],
  ['0\\.0,', 52_000_000, 4, ''],
  ['0.00,,"百万"', 120_000_000, 6, '百万'],
  ['#,##0,', 52_000, 3, ''],
  ['[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0"元"', 120_000_000, 8, '亿'],
  ['[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0"元"', 52_000, 4, '万'],
  ['[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0"元"', 520, 0, '元'],
  ['#,##0.00"元";-#,##0.00"元";0', 0, 0, ''],
  ['[$¥-804]#,##0.00', 5, 0, '¥'],
  ['General"亩"', 60, 0, '亩'],
])('the format %s shows %d divided by 10^%d with %j', (code, number, power, unit) => {
  const shown = readFormat(code).sections.find(({ holds }) => holds(number));
  expect([shown?.power ?? 0, shown?.unit ?? '']).toEqual([power, unit]);
});

test.each([
  ['yyyy"年"m"月"', true],
  ['yyyy"年"m"月"d"日"', false],
  ['mmm-yy', true],
])('the format %s shows a month alone: %s', (code, monthOnly) => expect(readFormat(code).monthOnly).toBe(monthOnly));

test('elements of extensions are not the root’s, in whatever way their names are bound', async () => {
  const extension = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';
  const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
  const rows = '<row r="1"><c r="A1" s="0"><v>43592</v></c></row>';
  for (const ext of [
    `<x15:workbookPr xmlns:x15="${extension}" chartTrackingRefBase="1"/>`,
    `<workbookPr xmlns="${extension}"/>`,
  ]) {
    const workbookPr = `<workbookPr date1904="1"/><extLst><ext uri="u">${ext}</ext></extLst>`;
    expect((await cellsOf({ workbookPr, styles, rows }))[0]).toMatchObject({ date: '2023-05-08' });
  }
});

test('formats and fonts of conditional formats are not those of cells', async () => {
  const styles = [
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts><font/><font><strike/></font></fonts>',
    '<cellXfs><xf numFmtId="164" fontId="0"/></cellXfs>',
    '<dxfs><dxf><font><strike/></font><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs>',
  ].join('');
  const [cell] = await cellsOf({ styles, rows: '<row r="1"><c r="A1" s="0"><v>45054</v></c></row>' });
  expect(cell).toEqual({ ref: 'A1', kind: 'date', text: '2023-05-08', date: '2023-05-08', number: 45054 });
});

test('what is struck through: a cell, a text, a part of a text that another part has replaced; rows that are hidden', async () => {
  const book = workbookBytes({
    strings: ['<r><rPr><strike/></rPr><t>5000</t></r><r><t>6000</t></r>', '<r><rPr><strike/></rPr><t>甲</t></r>'],
    styles: '<fonts><font/><font><strike val="1"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>',
  });
  for await (const sheet of readSheets(book)) {
    const rows: Row[] = [];
    for await (const row of sheet.rows()) rows.push(row);
    expect(rows.map(({ hidden }) => hidden)).toEqual([undefined, true]);
    expect(rows[0]?.cells.map(({ text, struck }) => [text, struck])).toEqual([
      ['6000', undefined],
      ['甲', true],
      ['3', true],
    ]);
  }
});

test('a picture in a cell is no text', async () => {
  const cells = await cellsOf({
    rows: '<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_0",1)</f><v>=DISPIMG("ID_0",1)</v></c><c r="B1" t="e" vm="1"><v>#VALUE!</v></c></row>',
  });
  expect(cells.map(({ kind }) => kind)).toEqual(['picture', 'picture']);
});

test('serials are days both ways, around the day in 1900 that never was', () => {
  expect([1, 59, 60, 61, 0, -1, 2_958_466].map((serial) => dayOfSerial(serial))).toEqual([
    '1900-01-01',
    '1900-02-28',
    null,
    '1900-03-01',
    null,
    null,
    null,
  ]);
  expect(['1900-02-28', '1900-03-01', '2023-05-08'].map(serialOfDay)).toEqual([59, 61, 45054]);
});

const csv = async (bytes: Uint8Array) =>
  (await first(Buffer.from(bytes))).cells.map(({ ref, text }) => `${ref} ${text}`);

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from('项目,投资额\r\n"甲,乙","1 ""大"" 项\n目"\r\n')],
  ['UTF-8 with its mark', Buffer.from('\ufeff项目,投资额\n"甲,乙","1 ""大"" 项\n目"')],
  ['GB18030', encodeGb18030('项目,投资额\n"甲,乙","1 ""大"" 项\n目"\n')],
  ['tabs', Buffer.from('项目\t投资额\n甲,乙\t"1 ""大"" 项\n目"\n')],
  ['semicolons', Buffer.from('项目;投资额\n甲,乙;"1 ""大"" 项\n目"\n')],
  ['bars', Buffer.from('项目|投资额\n甲,乙|"1 ""大"" 项\n目"\n')],
  ['UTF-16 of the other order', Buffer.from('\ufeff项目\t投资额\r\n甲,乙\t"1 ""大"" 项\n目"\r\n', 'utf16le').swap16()],
  ['UTF-16 without its mark', Buffer.from('项目\t投资额\r\n甲,乙\t"1 ""大"" 项\n目"\r\n', 'utf16le')],
  ['UTF-16', Buffer.from('\ufeff项目\t投资额\r\n甲,乙\t"1 ""大"" 项\n目"\r\n', 'utf16le')],
])('.csv in %s', async (_, bytes) => {
  expect(await csv(bytes)).toEqual(['A1 项目', 'B1 投资额', 'A2 甲,乙', 'B2 1 "大" 项\n目']);
});

test('.csv: a first line that names the mark is no row, and Big5 is not taken for GB18030', async () => {
  expect(await csv(Buffer.from('sep=;\r\n项目;"1,2"\r\n'))).toEqual(['A2 项目', 'B2 1,2']);
  // 專案名稱,投資金額,簽約時間 in Big5.
  const big5 = 'b14dae d7a657bad92ca7ebb8eaaaf7c3422cc3b1acf9aec9b6a1'.replaceAll(' ', '');
  expect(await csv(Buffer.from(big5, 'hex'))).toEqual(['A1 專案名稱', 'B1 投資金額', 'C1 簽約時間']);
});

test('.csv: blank lines count, a number stays text, a disarmed formula is itself again', async () => {
  expect(await csv(Buffer.from("a,b\n\n007,'=1+1\r,\r\nx"))).toEqual(['A1 a', 'B1 b', 'A3 007', 'B3 =1+1', 'A5 x']);
});

test('GB18030 takes every character of the basic plane and beyond', () => {
  const text = '一网招商 · 龘䶮 😀 é € \u{20000}';
  expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text);
  for (let point = 0x80; point < 0x10000; point += 7) {
    if (point >= 0xd800 && point <= 0xf8ff) continue;
    const one = String.fromCharCode(point);
    expect(new TextDecoder('gb18030').decode(encodeGb18030(one))).toBe(one);
  }
});
