import { expect, test } from 'vitest';
import type { TableBlock } from '../briefing.ts';
import { attributes, wordTextOf, writtenParts } from '../open-docx.test-support.ts';
import { typeSize, typePage } from '../page.ts';
import { sample } from '../sample.test-data.ts';
import { measureTable } from './table-columns.ts';
import { headCells } from './table-head.ts';
import { typeface } from '../typefaces.ts';

const document = (await writtenParts(sample))['word/document.xml'] ?? '';
const rows = document.match(/<w:tr>.*?<\/w:tr>/g) ?? [];

test('both head rows are repeated on every page, body rows are not', () => {
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, true, false, false]);
});

test('no row is split between pages', () => {
  for (const row of rows) expect(row).toContain('<w:cantSplit/>');
});

test('numbers are aligned right and the unit stands over the table', () => {
  const cells = rows[2]?.match(/<w:tc>.*?<\/w:tc>/g) ?? [];
  expect(cells.map((cell) => attributes(cell, 'w:jc')['w:val'])).toEqual(['left', 'right', 'right', 'right']);
  expect(wordTextOf(document)).toContain('Table 1CNYCounty');
});

test('the total is set apart', () => {
  expect(rows[2]).not.toContain(typeface.heading);
  expect(rows[3]).toContain(typeface.heading);
});

test('empty cells of a two-row head belong to their neighbours', () => {
  const head = [
    ['County', 'Projects', '', 'Funds'],
    ['', 'Number', 'Amount', ''],
  ];
  expect(headCells(head)).toEqual([
    [
      { text: 'County', column: 0, columns: 1, rows: 2 },
      { text: 'Projects', column: 1, columns: 2, rows: 1 },
      { text: 'Funds', column: 3, columns: 1, rows: 2 },
    ],
    [
      { text: 'Number', column: 1, columns: 1, rows: 1 },
      { text: 'Amount', column: 2, columns: 1, rows: 1 },
    ],
  ]);
  expect(rows[0]).toContain('<w:gridSpan w:val="2"/>');
  expect(rows[0]).toContain('<w:vMerge w:val="restart"/>');
});

test('a table is as wide as the text, in smaller type where it is crowded', () => {
  const block = (columns: number, text: string): TableBlock => ({
    kind: 'table',
    caption: '',
    head: [Array(columns).fill('N')],
    align: Array(columns).fill('right'),
    rows: [Array(columns).fill(text)],
  });
  const sum = (widths: number[]) => widths.reduce((total, width) => total + width, 0);
  const [roomy, crowded] = [measureTable(block(4, '2529.64')), measureTable(block(14, '2529.64'))];
  expect([roomy.fontSize, crowded.fontSize]).toEqual([typeSize.xiaoSi, typeSize.wuHao]);
  expect([sum(roomy.widths), sum(crowded.widths)]).toEqual([typePage.width, typePage.width]);
});
