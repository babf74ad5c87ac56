import { expect, test } from 'vitest';
import { readSheets } from '../readSheets.ts';
import { writeCsv } from '../write/csv.ts';
import { writeWorkbook } from '../write/workbook.ts';
import { workbookBytes } from '../testWorkbook.ts';
import { readTables } from './findTables.ts';
import type { DataRow, TableReading } from './reading.ts';
import type { TableOverride } from './override.ts';
import type { FormShape } from './shape.ts';

const signed: FormShape = {
  id: 'signed',
  title: ['签约项目'],
  columns: [
    { field: 'office', headings: ['报送单位', '单位'], required: false },
    { field: 'name', headings: ['项目名称'], required: true },
    { field: 'total', headings: ['总投资额', '投资额/总投资', '总投资'], unitKind: 'money', required: true },
    { field: 'firstPhase', headings: ['一期投资额', '投资额/一期'], unitKind: 'money', required: false },
    { field: 'land', headings: ['项目用地', '用地面积'], unitKind: 'land', required: false },
    { field: 'signedOn', headings: ['签约时间', '合同签约时间'], required: true },
    { field: 'investor', headings: ['外来投资方', '投资方/名称'], required: false },
  ],
};
const started: FormShape = {
  id: 'started',
  title: ['开工项目'],
  columns: [
    { field: 'name', headings: ['项目名称'], required: true },
    { field: 'startedOn', headings: ['开工时间'], required: true },
    { field: 'total', headings: ['总投资额', '总投资'], unitKind: 'money', required: false },
  ],
};

interface Found {
  tables: TableReading[];
  data: DataRow[];
}

async function readAll(bytes: Buffer, overrides: TableOverride[] = [], shapes = [signed, started]): Promise<Found> {
  const found: Found = { tables: [], data: [] };
  for await (const sheet of readSheets(bytes)) {
    for await (const { table, data } of readTables(sheet, shapes, { overrides })) {
      if (data) found.data.push(data);
      else found.tables.push(table);
    }
  }
  return found;
}

const csv = (text: string, overrides?: TableOverride[], shapes?: FormShape[]) =>
  readAll(Buffer.from(text), overrides, shapes);
const fieldsOf = ({ columns }: TableReading) =>
  Object.fromEntries(columns.map(({ letter, field, unit }) => [letter, unit === null ? field : `${field} ${unit}`]));
const textsOf = (row: DataRow | undefined) =>
  Object.fromEntries(Object.entries(row?.fields ?? {}).map(([field, cell]) => [field, cell.text]));

const bureau = [
  '附件1,,,,,',
  '黄石市2023年签约项目一览表,,,,,',
  '填报单位：黄石市商务局,,,,单位：万元、亩,',
  '序号,项目名称*,投资额（亿元）,,用地面积,签约时间',
  ',,总投资,一期,,',
  '1,2,3,4,5,6',
  '一、制造业,,,,,',
  '1,轴承项目,50,２０,150,2023.5.8',
  '2,铜箔项目,12.5,-,80,2023年5月',
  '小计,,62.5,,,',
  '序号,项目名称*,投资额（亿元）,,用地面积,签约时间',
  '3,合计划工厂,1,,,2023/6/1',
  '合 计,,63.5,,,',
  '注：1.总投资不含流动资金。,,,,,',
  '2.以签约日为准。,,,,,',
  '填报人：张某,,审核人：李某,,,',
].join('\n');

test.each([
  ['一、续建项目,7个,22.2,', 'total'],
  ['二、新建项目（5个）,,9.86,', 'total'],
  ['(三)农产品加工,,57900,', 'total'],
  ['四、轴承项目,,5,2023-05-08', null],
  ['五、铜箔项目,宁波铜业有限公司,5,', null],
])('the line of a section, with its sums beside it: %s is %s', async (line, reason) => {
  const lines = ['序号,项目名称*,总投资额（亿元）,签约时间', line, '1,钢管项目,22.2,2023-05-08'];
  const { tables } = await csv(lines.join('\n'));
  expect(tables[0]?.skipped).toEqual(reason ? [{ row: 2, reason }] : []);
});

test('a table as bureaus send it', async () => {
  const { tables, data } = await csv(bureau);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  expect(table).toMatchObject({ form: 'signed', headRows: [4, 5], doubts: [] });
  expect(fieldsOf(table as TableReading)).toEqual({
    A: null,
    B: 'name',
    C: 'total 亿元',
    D: 'firstPhase 亿元',
    E: 'land 亩',
    F: 'signedOn',
  });
  expect(table?.columns.map(({ heading }) => heading)[3]).toBe('投资额（亿元）/一期');
  expect(table?.columns[0]?.isSerial).toBe(true);
  expect(table?.above.map(({ row }) => row)).toEqual([1, 2, 3]);
  expect(table?.skipped).toEqual([
    { row: 6, reason: 'column_numbers' },
    { row: 7, reason: 'group_line' },
    { row: 10, reason: 'total' },
    { row: 11, reason: 'repeated_head' },
    { row: 13, reason: 'total' },
    { row: 14, reason: 'note' },
    { row: 15, reason: 'note' },
    { row: 16, reason: 'note' },
  ]);
  expect(data.map(({ row }) => row)).toEqual([8, 9, 12]);
  expect(textsOf(data[0])).toEqual({
    name: '轴承项目',
    total: '50',
    firstPhase: '２０',
    land: '150',
    signedOn: '2023.5.8',
  });
});

test('our own head of three rows, through .xlsx and .csv alike', async () => {
  const sheet = {
    name: 'Sheet1',
    title: '2023年签约项目',
    subtitle: '单位：万美元',
    columns: [
      { path: ['项目', '项目名称'], format: 'text' as const },
      { path: ['投资情况', '投资额', '总投资'], format: 'amount' as const },
      { path: ['投资情况', '投资额', '一期'], format: 'amount' as const },
      { path: ['签约时间'], format: 'date' as const },
    ],
    rows: [['甲', { decimal: '1' }, null, { day: '2023-05-08' }]],
  };
  const write = async (writer: (sink: (bytes: Uint8Array) => void) => Promise<void>) => {
    const pieces: Uint8Array[] = [];
    await writer((bytes) => void pieces.push(bytes));
    return Buffer.concat(pieces);
  };
  const books = [
    await write((sink) => writeWorkbook([sheet], sink)),
    await write((sink) => writeCsv(sheet, sink, 'gb18030')),
  ];
  for (const bytes of books) {
    const { tables, data } = await readAll(bytes);
    expect(tables.map(fieldsOf)).toEqual([{ A: 'name', B: 'total 万美元', C: 'firstPhase 万美元', D: 'signedOn' }]);
    expect(tables[0]?.headRows).toEqual([3, 5]);
    expect(textsOf(data[0])).toEqual({ name: '甲', total: '1', signedOn: '2023-05-08' });
  }
});

test('two tables one under the other, each with its own title', async () => {
  const { tables, data } = await csv(
    [
      '签约项目,,',
      '项目名称,总投资额(亿元),签约时间',
      '甲,1,2023-01-01',
      ',,',
      '开工项目,,',
      '单位：万元,,',
      '项目名称,总投资额,开工时间',
      '乙,2,2023-02-02',
    ].join('\n'),
  );
  expect(tables.map(({ form, headRows }) => [form, ...headRows])).toEqual([
    ['signed', 2, 2],
    ['started', 7, 7],
  ]);
  expect(tables.map((table) => table.columns[1]?.unit)).toEqual(['亿元', '万元']);
  expect(data.map((row) => row.fields['name']?.text)).toEqual(['甲', '乙']);
});

test('who reports and in which unit stands over the head and is no row of it', async () => {
  const { tables } = await csv(
    '填报单位：（盖章）,,单位：万元\n单位,总投资,签约时间,项目名称\n冠县,26000,2023-05-01,甲',
  );
  expect(tables.map(({ headRows }) => headRows)).toEqual([[2, 2]]);
  expect(fieldsOf(tables[0] as TableReading)).toMatchObject({ B: 'total 万元' });
});

test('a line between the rows, and a head in another unit, change the unit of what is below', async () => {
  const { tables, data } = await csv(
    [
      '项目名称,总投资(亿元),签约时间',
      '甲,1,2023-01-01',
      '单位：万元,,',
      '乙,8000,2023-01-02',
      '项目名称,总投资(亿元),签约时间',
      '丙,2,2023-01-03',
      '项目名称,总投资(万元),签约时间',
      '丁,9000,2023-01-04',
    ].join('\n'),
  );
  expect(tables.map(({ headRows, columns }) => [headRows[0], columns[1]?.unit])).toEqual([
    [1, '亿元'],
    [7, '万元'],
  ]);
  expect(tables[0]?.skipped).toEqual([
    { row: 3, reason: 'unit_line' },
    { row: 5, reason: 'repeated_head' },
  ]);
  expect(data.map(({ row, unitLine }) => [row, unitLine?.units.get('money')])).toEqual([
    [2, undefined],
    [4, '万元'],
    [6, '万元'],
    [8, undefined],
  ]);
});

const doubtful = '项目名称,总投资,总投资额,负责人,签约\n甲,1,2,张,2023-01-01';

test('what is not certain is said and not guessed', async () => {
  const [table] = (await csv(doubtful)).tables;
  expect(table?.columns.map(({ field, suggestions }) => [field, ...suggestions])).toEqual([
    ['name'],
    [null, 'total'],
    [null, 'total'],
    [null],
    [null, 'signedOn'],
  ]);
  expect(table?.doubts).toEqual([
    { law: 'field_offered_twice', fields: ['total'], column: 'B,C' },
    { law: 'field_not_offered', fields: ['total'] },
    { law: 'field_not_offered', fields: ['signedOn'] },
  ]);
});

test('a person decides what the finder did not', async () => {
  const { tables, data } = await csv(doubtful, [{ sheet: 'csv', columns: { C: 'total', B: null, E: 'signedOn' } }]);
  expect(tables[0]?.doubts).toEqual([{ law: 'unit_unknown', fields: ['total'], column: 'C' }]);
  expect(textsOf(data[0])).toEqual({ name: '甲', total: '2', signedOn: '2023-01-01' });
});

test('a head that says nothing is a head when a person says so', async () => {
  const override = { sheet: 'csv', headRow: 1, form: 'signed', columns: { A: 'name', B: 'total', C: 'signedOn' } };
  const { tables, data } = await csv('甲列,乙列,丙列\n甲,1,2023-01-01', [override]);
  expect(tables.map(({ form, headRows }) => [form, ...headRows])).toEqual([['signed', 1, 1]]);
  expect(textsOf(data[0])).toEqual({ name: '甲', total: '1', signedOn: '2023-01-01' });
});

test('a heading of two fields and a table of two forms are named', async () => {
  const twin: FormShape = { ...started, id: 'twin', title: [] };
  const both = await csv('项目名称,开工时间\n甲,2023-01-01', [], [{ ...started, title: [] }, twin]);
  expect(both.tables[0]?.doubts).toEqual([{ law: 'table_fits_two_forms', forms: ['started', 'twin'] }]);
  const vague: FormShape = {
    id: 'vague',
    title: [],
    columns: ['plannedOn', 'startedOn', 'name'].map((field) => ({
      field,
      headings: [field === 'name' ? '项目名称' : '时间'],
      required: true,
    })),
  };
  const { tables } = await csv('项目名称,时间\n甲,2023-01-01', [], [vague]);
  expect(tables[0]?.doubts[0]).toEqual({
    law: 'column_fits_two_fields',
    column: 'B',
    fields: ['plannedOn', 'startedOn'],
  });
});

test('a word as general as "name" means nothing under a heading of its own', async () => {
  const shape: FormShape = {
    ...started,
    columns: [
      { field: 'name', headings: ['名称', '项目名称'], required: true },
      { field: 'investor', headings: ['投资方名称'], required: false },
      { field: 'startedOn', headings: ['开工时间'], required: true },
    ],
  };
  const { tables } = await csv('项目,投资方,,开工\n名称,名称,地址,时间\n甲,乙,丙,2023-01-01', [], [shape]);
  expect(tables[0]?.columns.map(({ heading, field }) => `${heading} ${field}`)).toEqual([
    '项目/名称 name',
    '投资方/名称 investor',
    '投资方/地址 null',
    '开工/时间 startedOn',
  ]);
});

test('a title in a merged cell is no head, a merged office is handed down, a merged amount is not', async () => {
  const text = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = [
    `<row r="1">${text('A1', '签约项目名称')}</row>`,
    `<row r="2">${text('A2', '单位')}${text('B2', '项目名称')}${text('C2', '总投资(亿元)')}${text('D2', '签约时间')}</row>`,
    `<row r="3">${text('A3', '东昌府区')}${text('B3', '甲')}${text('C3', '5')}${text('D3', '2023.5.8')}</row>`,
    `<row r="4"><c r="A4"/>${text('B4', '乙')}<c r="C4"/>${text('D4', '2023.5.9')}</row>`,
    `<row r="5">${text('B5', '丙')}</row>`,
  ];
  const bytes = workbookBytes({ rows: rows.join(''), merges: ['A1:D1', 'A3:A4', 'C3:C4'] });
  const { data } = await readAll(bytes);
  expect(data.map((row) => [textsOf(row), row.inherited])).toEqual([
    [{ office: '东昌府区', name: '甲', total: '5', signedOn: '2023.5.8' }, []],
    [{ office: '东昌府区', name: '乙', signedOn: '2023.5.9' }, ['office']],
    [{ name: '丙' }, []],
  ]);
});
