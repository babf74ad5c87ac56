// A question that may be asked brings others along, of months or of the period before: each is asked for by itself. In a city that
// tells whoever may not open the rows no less than a quarter.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultCellRule } from '../../../src/domain/figures/cells.ts';
import type { Overview } from '../../../src/server/figures/views.ts';
import { type City, offices, openCity, type Who } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
  const finest = { ...defaultCellRule.finest, office: 'quarter' };
  const effectiveFrom = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const rule = { ...defaultCellRule, finest, effectiveFrom, id: uuidv7(), reason: '统计保密办法' };
  await city.ask('admin', 'POST', '/cell-rule', { key: uuidv7(), rule });
  const sections = [
    { id: 'overall', heading: '总体', paragraphs: [[{ say: '到位{funds_arrived}。', zero: '没有。' }]] },
  ];
  const body = { title: '{office}{period}通报', subject: 'office', sections };
  const text = { id: uuidv7(), textId: 'county', name: '县市区通报', reason: '局务会', body };
  await city.ask('cityPublish', 'POST', '/texts', { key: uuidv7(), text });
});
afterAll(() => city.close());

const asked = async <T>(who: Who, url: string): Promise<T> => (await city.ask(who, 'GET', url)).json<T>();

interface Compared {
  readonly before: { withheld: boolean } | null;
  readonly yearBefore: { withheld: boolean };
  readonly rows: readonly { before: unknown; yearBefore: unknown }[];
}

// Added up since January the period before is a month shorter, and no whole quarters.
test.each([
  ['2023-01..2023-06', ['before']],
  ['2023-Q4', []],
] as const)('what %s is compared with is withheld where it is cut too finely', async (period, withheld) => {
  for (const who of ['shenxian', 'leader'] as const) {
    const found = await asked<Compared>(who, `/bulletins/${period}/comparison?office=${offices.linqing}`);
    expect(found.rows.length).toBeGreaterThan(0);
    const hidden = (['before', 'yearBefore'] as const).filter((key) => found[key]?.withheld);
    expect([who, hidden]).toEqual([who, who === 'leader' ? [] : withheld]);
    for (const key of hidden) expect(found.rows.map((row) => row[key]).filter(Boolean)).toEqual([]);
  }
});

test('a second period of a text is withheld where it is cut too finely, and the text says so', async () => {
  const paragraphs = [[{ say: '上月到位{funds_arrived@month}。', zero: '上月没有到位资金。' }]];
  const sections = [{ id: 'overall', heading: '总体', paragraphs, tables: [] }];
  const body = { title: '{period}通报', serves: ['quarter'], sections };
  const text = { id: uuidv7(), textId: 'second', name: '当月', reason: '局务会', body };
  const kept = await city.ask('cityPublish', 'POST', '/texts', { key: uuidv7(), text });
  expect([kept.statusCode, kept.json().breaches]).toEqual([201, undefined]);
  interface Read {
    readonly unsaid: readonly { figure: string; why: string }[];
    readonly sections: readonly unknown[];
  }
  const read = (who: Who) => asked<Read>(who, '/bulletins/2023-Q4?text=second');
  expect(await read('shenxian')).toMatchObject({
    unsaid: [{ figure: 'funds_arrived', why: 'withheld' }],
    sections: [],
  });
  expect((await read('leader')).sections).toHaveLength(1);
});

test('the order of counties in a period that may not be asked is not told', async () => {
  const url = '/overview?period=2023-01..2023-06&rankBy=investment_new';
  const gained = async (who: Who) => (await asked<Overview>(who, url)).byCounty.rows.map((row) => row.gained);
  expect((await gained('leader')).some((each) => each !== null)).toBe(true);
  expect((await gained('shenxian')).every((each) => each === null)).toBe(true);
});

test('months are withheld where only longer periods may be asked, of the city and of an industry', async () => {
  const months = async (who: Who, query: string) => (await asked<Overview>(who, `/overview?${query}`)).byMonth;
  for (const query of ['period=2023', 'period=2023&section=C']) {
    expect(await months('shenxian', query)).toMatchObject({ series: [], months: [], withheld: true });
    expect((await months('leader', query)).series.length).toBeGreaterThan(0);
  }
});
