// A file that no form fits, finished by what a person says of it; the sender's next file with that head asks nothing.
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { city, cityForEachTest, counts, current, laws } from '../../../../test/fixture/importing.ts';
import { must } from '../../../../test/fixture/must.ts';
import { officeId } from '../../../../test/fixture/smallCity.ts';
import { applyImport } from '../apply.ts';
import { previewAgain, previewImport } from '../preview.ts';
import { importRows, readImport } from '../read.ts';
import type { Law } from '../../../laws/laws.ts';
import { refusalText } from '../../../labels/refusals.ts';
import type { TableSaid } from './said.ts';
import { sheetPage } from './sheetPage.ts';

cityForEachTest();

const exported = (day = '2023-05-08', name = '铝型材深加工') => [
  '台账导出,,,,',
  'xh,xmmc,tzf,htje,qyrq',
  `1,${name},信合铝业有限公司,1.2,${day}`,
  `2,冷链园${name},丰泽供应链有限公司,3000万元,${day}`,
];
const said: TableSaid = {
  sheet: '表',
  headRow: 2,
  form: 'signed',
  columns: { B: 'project', C: 'investor', D: 'investment', E: 'signedOn' },
  units: { D: '亿元' },
  constants: { industryCode: 'C33', office: '临清市' },
};

async function preview(rows: readonly string[], office = '371500'): Promise<string> {
  const file = { fileName: '表.csv', bytes: Buffer.from(rows.join('\n')), officeId: officeId(office) };
  return (await previewImport(city.store, city.enterer, file)).id;
}
const say = async (importId: string, more: Partial<TableSaid> = {}) =>
  (await previewAgain(city.store, city.enterer, { importId, ...said, ...more })).reading;
const readingOf = async (importId: string) => (await readImport(city.store, city.enterer, importId)).reading;
const apply = (importId: string) => applyImport(city.store, city.enterer, { importId, key: uuidv7() });
const page = (importId: string, sheet = '表', size = 3, n = 1) =>
  sheetPage(city.store, city.enterer, { importId, sheet, page: n, size });

test('it is stored, nothing of it is counted or written, and its sheet is seen as it looks', async () => {
  const id = await preview(exported());
  expect(await readingOf(id)).toMatchObject({
    tables: [],
    unread: [{ sheet: '表', headRows: [2, 2], rows: 2, likely: null }],
    extents: [{ sheet: '表', rows: 4, columns: 5 }],
    counts: counts({}),
  });
  expect(await laws(apply(id))).toEqual(['import_has_no_rows']);
  const first = await page(id);
  expect(first).toMatchObject({ total: 4, columns: ['A', 'B', 'C', 'D', 'E'] });
  expect(first.rows.map(({ row, cells }) => [row, cells[0]?.text])).toEqual([
    [1, '台账导出'],
    [2, 'xh'],
    [3, '1'],
  ]);
  expect((await page(id, '表', 3, 2)).rows).toMatchObject([{ row: 4 }]);
  expect(await page(id, '没有')).toMatchObject({ rows: [], total: 0 });
});

test('a person says what it is, and its rows are those of any table; once written the sheet is not shown', async () => {
  const id = await preview(exported());
  expect((await say(id)).counts).toEqual(counts({ new: 2 }));
  const [row] = await importRows(city.store, city.enterer, id, { outcome: 'new' });
  expect(row?.cells).toMatchObject({ project: '铝型材深加工', industryCode: 'C33', office: '临清市' });
  await apply(id);
  expect(await current()).toMatchObject([
    { name: '冷链园铝型材深加工', investment: 3_000_000_000n },
    { name: '铝型材深加工', investment: 12_000_000_000n },
  ]);
  expect(await laws(page(id))).toEqual(['import_not_previewed']);
});

describe('the next file with that head', () => {
  test('of the office is read so without a word; the doubts of its table are as ever', async () => {
    await say(await preview(exported()));
    const june = await preview(exported('2023-06-08', '轴承'));
    expect(await readingOf(june)).toMatchObject({
      counts: counts({ new: 2 }),
      unread: [],
      overrides: [{ sheet: '表', headRow: 2, headDepth: 1, form: 'signed', saidAt: expect.any(String) }],
    });
    await apply(june);
    expect(await current()).toHaveLength(2);
  });

  test('of another office is not', async () => {
    await say(await preview(exported()));
    expect((await readingOf(await preview(exported(), '371581'))).tables).toEqual([]);
  });

  test('what was read stays as it was seen, whatever is said of a later file', async () => {
    const first = await preview(exported());
    await say(first);
    const second = await preview(exported('2023-06-08', '轴承'));
    await say(second, { form: null });
    expect((await readingOf(await preview(exported()))).tables).toEqual([]);
    expect((await previewAgain(city.store, city.enterer, { importId: first })).reading.counts).toEqual(
      counts({ new: 2 }),
    );
  });

  test('is not known where two tables of one head were said to be different things', async () => {
    const twice = [...exported(), '另表,,,,', ...exported('2023-05-09', '齿轮').slice(1)];
    const id = await preview(twice);
    await say(id);
    const second = { headRow: 6, form: 'leads', columns: { B: 'project', C: 'investor', E: 'foundOn' }, units: {} };
    const reading = await say(id, second);
    expect(reading.tables.map(({ form, rows }) => [form, rows])).toEqual([
      ['signed', 2],
      ['leads', 2],
    ]);
    const next = await readingOf(await preview(exported()));
    expect(next.tables).toEqual([]);
  });

  test('a day that was said of one file is asked again', async () => {
    const undated = exported().map((line) => line.replace(/,[^,]*$/, ''));
    const id = await preview(undated);
    const { E: _, ...columns } = said.columns;
    const constants = { ...said.constants, signedOn: '2023-05-31' };
    expect((await say(id, { columns, constants })).counts).toEqual(counts({ new: 2 }));
    const next = await readingOf(await preview(undated));
    expect(next.counts).toEqual(counts({ asked: 2 }));
    expect(next.doubts).toMatchObject([{ kind: 'report_day', part: 'signedOn' }]);
    expect(must(next.tables[0]).constants).toEqual(said.constants);
  });
});

test('a table that was recognised is given another form: what both have stays, the rest goes', async () => {
  const id = await preview([
    '项目名称,投资方,总投资额（亿元）,签约时间,行业类别,批文日',
    '甲项目,甲公司,1,2023-05-01,C33,2023-06-01',
  ]);
  expect((await readingOf(id)).tables).toMatchObject([{ form: 'signed' }]);
  const own = { sheet: '表', headRow: 1, units: {} };
  await say(id, {
    ...own,
    form: 'signed',
    columns: { A: 'project', F: 'signedOn', D: null },
    constants: { agreementType: '框架协议' },
  });
  const reading = await say(id, { ...own, form: 'filed', columns: { F: 'filedOn' }, constants: {} });
  expect(reading.tables).toMatchObject([{ form: 'filed', doubts: [] }]);
  expect(reading.overrides).toEqual([
    { sheet: '表', headRow: 1, form: 'filed', columns: { A: 'project', F: 'filedOn' } },
  ]);
});

test('a head is elsewhere than it was found, also in the next file', async () => {
  const rows = ['项目名称,投资方,总投资额（亿元）,签约时间,行业类别', ...exported().slice(1)];
  const id = await preview(rows);
  expect((await readingOf(id)).tables).toMatchObject([{ headRows: [1, 1] }]);
  const reading = await say(id, { was: 1, headRow: 2, headDepth: 1 });
  expect(reading.tables.map(({ headRows }) => headRows)).toEqual([[2, 2]]);
  expect(reading.counts).toEqual(counts({ new: 2 }));
  const next = await readingOf(await preview(rows));
  expect(next.tables.map(({ headRows }) => headRows)).toEqual([[2, 2]]);
});

test.each([
  ['a form that is none', { form: 'absent' }, ['form_unknown']],
  ['a field of no such form', { columns: { B: 'absent' } }, ['field_unknown']],
  ['what no row could say', { constants: { agreementType: '没有这种' } }, ['cell_not_in_list']],
  ['a blank row', { headRow: 9 }, ['head_row_blank']],
])('%s is refused, and nothing is remembered of it', async (_, more, law) => {
  const id = await preview(exported());
  expect(await laws(say(id, more))).toEqual(law);
  expect((await readingOf(await preview(exported()))).tables).toEqual([]);
});

describe('what cannot be meant is refused with its place', () => {
  test.each([
    [
      'a column that is not there',
      { columns: { H: 'content' } },
      'column_not_there',
      'columns.H',
      /H 列.*A、B、C、D、E/,
    ],
    ['a unit of a text', { units: { C: '万元' } }, 'unit_of_no_amount', 'units.C', /C 列.*投资方/],
    ['a head that reaches to the last row', { headDepth: 3 }, 'head_leaves_no_rows', 'headDepth', /第 4 行/],
  ] as const)('%s', async (_, more, law, field, words) => {
    const id = await preview(exported());
    const refused = await say(id, more as Partial<TableSaid>).catch((error: unknown) => error);
    const [breach] = (refused as { breaches: { law: Law; field: string; detail: Record<string, string> }[] }).breaches;
    expect(breach).toMatchObject({ law, field });
    expect(refusalText(must(breach), 'zh')).toMatch(words);
    expect((await readingOf(id)).tables).toEqual([]);
  });
});

test('a table without a head is read from its first row on, and is no head that is known again', async () => {
  const rows = exported().slice(2);
  const id = await preview(rows);
  const reading = await say(id, { headRow: 1, headDepth: 0 });
  expect(reading.tables).toMatchObject([{ headRows: [1, 0], rows: 2, columns: [{ heading: 'A' }, {}, {}, {}, {}] }]);
  expect(reading.counts).toEqual(counts({ new: 2 }));
  expect((await say(id, { headRow: 1, headDepth: 0, columns: { B: 'project', A: null } })).counts).toEqual(
    counts({ new: 2 }),
  );
  expect((await readingOf(await preview(rows))).tables).toEqual([]);
});

test('what was said is forgotten: this file, and the next one with that head, are read as if nobody had spoken', async () => {
  const first = await preview(exported());
  await say(first);
  const second = await preview(exported('2023-06-08', '轴承'));
  expect((await readingOf(second)).counts).toEqual(counts({ new: 2 }));
  const forgotten = await previewAgain(city.store, city.enterer, {
    importId: second,
    sheet: '表',
    headRow: 2,
    columns: {},
    forget: true,
  });
  expect(forgotten.reading).toMatchObject({ tables: [], overrides: [] });
  expect((await readingOf(await preview(exported('2023-07-08', '齿轮')))).tables).toEqual([]);
});
