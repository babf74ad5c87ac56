// What a person says of a table instead of the finder, and how the next file with the same head is read by it. Two layouts that no
// form fits: a system's export with headings of its own, and a head of four rows with a blank one in it.
import { describe, expect, test } from 'vitest';
import { formShapes } from '../forms/index.ts';
import { readSheets } from '../readSheets.ts';
import { readTables } from './findTables.ts';
import type { DataRow, TableReading, UnreadTable } from './reading.ts';
import type { TableOverride } from './override.ts';
import { firstMark, type KnownHead } from './heads/saidHeads.ts';

interface Found {
  readonly tables: TableReading[];
  readonly data: DataRow[];
  readonly unread: UnreadTable[];
  readonly known: TableOverride[];
}

async function read(
  lines: readonly string[],
  overrides: readonly Omit<TableOverride, 'sheet'>[] = [],
  known: readonly KnownHead[] = [],
): Promise<Found> {
  const found: Found = { tables: [], data: [], unread: [], known: [] };
  const said = {
    overrides: overrides.map((one) => ({ sheet: '表', ...one })),
    known,
    onKnown: (one: TableOverride) => found.known.push(one),
    onUnread: (one: UnreadTable) => found.unread.push(one),
  };
  for await (const sheet of readSheets(Buffer.from(lines.join('\n')), { name: '表' }))
    for await (const { table, data } of readTables(sheet, formShapes, said))
      if (data) found.data.push(data);
      else found.tables.push(table);
  return found;
}
const texts = ({ data }: Found) =>
  data.map(({ fields }) => Object.fromEntries(Object.entries(fields).map(([field, { text }]) => [field, text])));

/** As a system writes it out. */
const exported = [
  'xh,xmmc,tzf,htje,qyrq',
  '1,铝型材深加工,信合铝业有限公司,1.2,2023-05-08',
  '2,冷链园,丰泽供应链有限公司,3000万元,2023-05-09',
];
const asSigned = {
  headRow: 1,
  form: 'signed',
  columns: { B: 'project', C: 'investor', D: 'investment', E: 'signedOn' },
  units: { D: '亿元' },
  constants: { industryCode: 'C33' },
};
/** Deeper than any head that is looked for, with a blank row in it. */
const deep = [
  '2023年二季度外资项目履约情况,,,,',
  '项目概况,,,履约,',
  '基本,,资金,,',
  ',,,,',
  '名目,外方,合同数,落笔日,备考',
  '医疗器械园,康美国际有限公司,2000,2023-04-12,',
  '化纤二期,东丽国际有限公司,1500,2023-06-02,补登',
];
const asDeep = {
  headRow: 2,
  headDepth: 4,
  form: 'signed',
  columns: { A: 'project', B: 'investor', C: 'investment', D: 'signedOn', E: 'note' },
  units: { C: '万美元' },
  constants: { industryCode: 'C35' },
};

describe('a sheet in which no form is recognised', () => {
  test.each([
    ['an export', exported, [1, 1], 5, 2],
    ['a deep head, of which the last row looks most like one', deep, [5, 5], 5, 2],
    ['one line', ['填表说明：按月上报'], [1, 1], 1, 0],
  ])('%s', async (_, lines, headRows, columns, rows) => {
    const found = await read(lines);
    expect([found.tables, found.data]).toEqual([[], []]);
    expect(found.unread).toMatchObject([{ sheet: '表', headRows, rows }]);
    expect(found.unread[0]?.columns).toHaveLength(columns);
  });

  test('is none where nothing is in it, or where a table is read', async () => {
    expect((await read([',,', '"",'])).unread).toEqual([]);
    expect((await read(['项目名称,总投资额（亿元）,签约时间,行业类别', '甲,1,2023-05-01,C33'])).unread).toEqual([]);
  });
});

describe('a head that a person has pointed to', () => {
  test('has their form, columns, units and what holds for all rows', async () => {
    const found = await read(exported, [asSigned]);
    const [table] = found.tables;
    expect(table).toMatchObject({ form: 'signed', headRows: [1, 1], constants: { industryCode: 'C33' }, doubts: [] });
    expect(table?.columns.find(({ letter }) => letter === 'D')?.unit).toBe('亿元');
    expect(texts(found)[0]).toEqual({
      project: '铝型材深加工',
      investor: '信合铝业有限公司',
      investment: '1.2',
      signedOn: '2023-05-08',
    });
    expect(found.unread).toEqual([]);
  });

  test('may be as deep as they say, with blank rows in it', async () => {
    const found = await read(deep, [asDeep]);
    expect(found.tables).toMatchObject([{ headRows: [2, 5], doubts: [] }]);
    expect(texts(found).map(({ project }) => project)).toEqual(['医疗器械园', '化纤二期']);
  });

  test('what a column carries is not said for all rows', async () => {
    const found = await read(exported, [{ ...asSigned, constants: { investor: '甲公司', industryCode: 'C33' } }]);
    expect(found.tables[0]?.constants).toEqual({ industryCode: 'C33' });
  });

  test('wins within a head that was recognised, which ends before it', async () => {
    const lines = ['项目名称,投资方,总投资额（亿元）,签约时间,行业类别', ...exported];
    const found = await read(lines, [{ ...asSigned, headRow: 2 }]);
    expect(found.tables.map(({ headRows }) => headRows)).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(found.data).toHaveLength(2);
  });

  test('once more between the rows is no row, though no form has its words', async () => {
    const found = await read([...exported, exported[0] ?? '', '3,电商园,云集有限公司,2,2023-05-11'], [asSigned]);
    expect(found.data.map(({ row }) => row)).toEqual([2, 3, 5]);
  });
});

describe('what a person has said is none', () => {
  const two = ['项目名称,投资方,总投资额（亿元）,签约时间,行业类别', '甲,甲公司,1,2023-05-01,C33'];

  test('a table is not read, and can be again', async () => {
    const found = await read([...two, '项目名称,开工时间', '乙,2023-05-02'], [{ headRow: 3, form: null }]);
    expect(found.data.map(({ row }) => row)).toEqual([2]);
    expect(found.unread).toMatchObject([{ headRows: [3, 3], rows: 1, columns: [{ heading: '项目名称' }, {}] }]);
  });

  test('a row is no head, and is one of the table above it', async () => {
    const lines = [...two, '项目名称,开工时间', '乙,乙公司,2,2023-05-02,C33'];
    const found = await read(lines, [{ headRow: 3, isHead: false }]);
    expect(found.tables).toHaveLength(1);
    expect(found.data.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
});

describe('a head of an earlier file', () => {
  async function knownOf(
    lines: readonly string[],
    { headRow, ...said }: Omit<TableOverride, 'sheet'>,
  ): Promise<KnownHead> {
    const [table] = (await read(lines, [{ ...said, ...(headRow === undefined ? {} : { headRow }) }])).tables;
    const [first, last] = table?.headRows ?? [0, 0];
    return {
      ...(table?.head ?? { first: '', signature: '' }),
      depth: last - first + 1,
      said: { ...said, saidAt: 'then' },
    };
  }

  test('is known wherever it stands, with other months and numbers in it', async () => {
    const known = [
      await knownOf(
        exported.map((line) => line.replace('htje', '1-5月htje')),
        asSigned,
      ),
    ];
    const june = ['2023年6月导出', exported[0]?.replace('htje', '1-6月htje') ?? '', exported[1] ?? ''];
    const found = await read(june, [], known);
    expect(found.known).toMatchObject([{ sheet: '表', headRow: 2, headDepth: 1, form: 'signed', saidAt: 'then' }]);
    expect(texts(found)).toMatchObject([{ project: '铝型材深加工', investment: '1.2' }]);
  });

  test('of four rows likewise', async () => {
    const found = await read(
      deep.map((line) => line.replace('二季度', '三季度')),
      [],
      [await knownOf(deep, asDeep)],
    );
    expect(found.tables).toMatchObject([{ headRows: [2, 5] }]);
    expect(found.data).toHaveLength(2);
  });

  test.each([
    ['another column', exported.map((line) => `${line},x`)],
    ['another heading', exported.map((line) => line.replace('tzf', 'bz'))],
    ['columns in another order', exported.map((line) => line.split(',').toReversed().join(','))],
  ])('is not known by %s', async (_, lines) => {
    const found = await read(lines, [], [await knownOf(exported, asSigned)]);
    expect([found.tables, found.known]).toEqual([[], []]);
    expect(found.unread).toHaveLength(1);
  });

  test('is that of its own title: what was signed and what was started have one head', async () => {
    const of = (title: string) => [title, ...exported];
    const signed = await knownOf(of('一、新签约项目（5月）'), { ...asSigned, headRow: 2 });
    expect((await read(of('一、新签约项目（6月）'), [], [signed])).tables).toMatchObject([{ form: 'signed' }]);
    expect((await read(of('二、新开工项目'), [], [signed])).tables).toEqual([]);
    const both = [...of('一、新签约项目'), '', ...of('二、新开工项目')];
    expect((await read(both, [], [signed])).tables.map(({ headRows }) => headRows)).toEqual([[2, 2]]);
  });

  test('of this file goes before it', async () => {
    const found = await read(exported, [{ ...asSigned, form: 'leads' }], [await knownOf(exported, asSigned)]);
    expect(found.tables).toMatchObject([{ form: 'leads' }]);
    expect(found.known).toEqual([]);
  });

  test('a row begins no head by which none begins', () => {
    expect(firstMark({ sheet: '表', row: 1, cells: [] })).toBe('');
  });
});
