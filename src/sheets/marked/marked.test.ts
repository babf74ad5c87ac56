// A workbook that somebody sent gets marks, and everything else of it stays: parts that nobody here understands byte by byte, cells,
// formulas and looks as they were.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSheets } from '../readSheets.ts';
import { workbookBytes } from '../testWorkbook.ts';
import type { SheetMarks } from './sheet.ts';
import { markWorkbook } from './workbook.ts';

const styles =
  '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="1" borderId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf></cellXfs><extLst><ext uri="x"><x14:fills xmlns:x14="urn:x"><x14:fill/></x14:fills></ext></extLst>';
const text = (ref: string, said: string, more = '') => `<c r="${ref}"${more} t="inlineStr"><is><t>${said}</t></is></c>`;
const rows = [
  `<row r="1" spans="1:3">${text('A1', '名称')}${text('B1', '日期')}${text('C1', '金额')}</row>`,
  `<row r="2" spans="1:3">${text('A2', '甲')}<c r="B2" s="1"><v>45000</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>`,
  `<row r="3" spans="1:3" ht="30">${text('A3', '乙')}<c r="C3"><v>7</v></c></row>`,
].join('\n');
const extra = {
  'xl/media/unknown.bin': '\u0001\u0002 不认识',
  'docProps/custom.xml': '<odd>&amp;</odd>',
  'xl/worksheets/_rels/sheet1.xml.rels': '<Relationships xmlns="urn:r"/>',
};
const marks = (more: Partial<SheetMarks> = {}): Map<string, SheetMarks> =>
  new Map([
    [
      'Sheet1',
      {
        cells: new Map([
          [2, new Set([2])],
          [3, new Set([2])],
        ]),
        reasons: new Map([
          [1, '拒收原因与改法'],
          [2, '日期不对'],
          [3, '缺<日期> & 单位\n第二条'],
        ]),
        reasonColumn: 4,
        isAgain: false,
        ...more,
      },
    ],
  ]);

async function cellsOf(file: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for await (const sheet of readSheets(Buffer.from(file)))
    for await (const { cells } of sheet.rows()) found.push(cells.map((one) => `${one.ref}=${one.text}`).join(' '));
  return found;
}

test('cells are coloured and reasons stand at the right; nothing else is changed', async () => {
  const sent = workbookBytes({ rows, styles, merges: ['A1:A1'], extra });
  const back = await markWorkbook(sent, marks());
  expect(await cellsOf(back)).toEqual([
    'A1=名称 B1=日期 C1=金额 D1=拒收原因与改法',
    'A2=甲 B2=2023-03-15 C2=2 D2=日期不对',
    'A3=乙 C3=7 D3=缺<日期> & 单位\n第二条',
  ]);
  const [before, after] = [unzipSync(sent), unzipSync(back)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const changed = Object.keys(before).filter(
    (name) => strFromU8(before[name] ?? new Uint8Array()) !== strFromU8(after[name] ?? new Uint8Array()),
  );
  expect(changed.toSorted()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  const sheet = strFromU8(after['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<f>1+1</f>');
  expect(sheet).toContain('<row r="3" ht="30">');
  expect(sheet).toContain('<mergeCell ref="A1:A1"/>');
  // The coloured date is a date still, in the middle; a blank cell that is lacking is there, coloured, in its place.
  const look = strFromU8(after['xl/styles.xml'] ?? new Uint8Array());
  const xfs = [...(/<cellXfs.*<\/cellXfs>/.exec(look)?.[0] ?? '').matchAll(/<xf .*?(?:<\/xf>|\/>)/g)].map(([xf]) => xf);
  const dated = xfs[Number(/<c r="B2" s="(\d+)"/.exec(sheet)?.[1])];
  expect(dated).toContain('numFmtId="14"');
  expect(dated).toContain('fillId="2"');
  expect(dated).toContain('<alignment horizontal="center"/>');
  expect(sheet).toMatch(/A3".*<c r="B3" s="\d+"\/><c r="C3"/);
  expect(look).toContain('<cellXfs count="5">');
  expect(look).toContain('<x14:fills xmlns:x14="urn:x"><x14:fill/></x14:fills>');
});

test('a file that was given back before has its old reasons taken out and the new ones put in', async () => {
  const once = await markWorkbook(workbookBytes({ rows, styles }), marks());
  const [own] = marks().values();
  const again = {
    ...own,
    isAgain: true,
    reasons: new Map([
      [1, '拒收原因与改法'],
      [3, '还缺'],
    ]),
  } as SheetMarks;
  const twice = await markWorkbook(Buffer.from(once), new Map([['Sheet1', again]]));
  expect(await cellsOf(twice)).toEqual([
    'A1=名称 B1=日期 C1=金额 D1=拒收原因与改法',
    'A2=甲 B2=2023-03-15 C2=2',
    'A3=乙 C3=7 D3=还缺',
  ]);
});

test.each([
  ['names with a prefix', (xml: string) => xml.replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')],
  ['rows and cells without their places', (xml: string) => xml.replaceAll(/ r="[A-Z]*\d+"/g, '')],
  [
    'an empty row, columns and a dimension',
    (xml: string) =>
      xml.replace('<sheetData>', '<dimension ref="A1:C3"/><cols><col min="1" max="3" width="9"/></cols><sheetData>'),
  ],
])('%s are marked as well', async (_, changed) => {
  const sent = unzipSync(workbookBytes({ rows: rows.replace(/<row r="3".*<\/row>/, '<row r="3"/>'), styles }));
  const name = 'xl/worksheets/sheet1.xml';
  sent[name] = strToU8(changed(strFromU8(sent[name] ?? new Uint8Array())));
  const back = await markWorkbook(Buffer.from(zipSync(sent)), marks());
  expect(await cellsOf(back)).toEqual([
    'A1=名称 B1=日期 C1=金额 D1=拒收原因与改法',
    'A2=甲 B2=2023-03-15 C2=2 D2=日期不对',
    'D3=缺<日期> & 单位\n第二条',
  ]);
});

test('without styles that can be added to, the reasons are there and no cell has another look', async () => {
  const back = await markWorkbook(workbookBytes({ rows }), marks());
  const sheet = strFromU8(unzipSync(back)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<c r="B2" s="1">');
  expect(await cellsOf(back)).toHaveLength(3);
});
