// A figure of one day is a row in disguise: who may open the rows asks what they like, everybody else as the city's rule says.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultCellRule } from '../../../src/domain/figures/cells.ts';
import type { CheckView } from '../../../src/server/check/views.ts';
import { type City, offices, openCity, type Who } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

interface Told {
  readonly breaches?: readonly { readonly law: string; readonly field?: string; readonly message: string }[];
}
async function said(who: Who, url: string): Promise<string> {
  const answer = await city.ask(who, 'GET', url);
  const breach = answer.json<Told>().breaches?.[0];
  return [answer.statusCode, breach?.law, breach?.field].filter(Boolean).join(' ');
}

const { linqing, shenxian } = offices;
const day = '2023-10-10';
const outing = '01890000-0000-7000-8000-0000000000ee';

describe('of an office whose rows are out of reach', () => {
  const fine = '403 cut_too_fine period';
  const noChain = '422 chain_unknown chain';
  test.each<[what: string, query: string, answer: string, whole?: string]>([
    ['a month', `period=2023-10&office=${linqing}`, '200'],
    ['a day', `period=${day}&office=${linqing}`, fine],
    ['nearly a month', `period=2023-10-01..2023-10-30&office=${linqing}`, fine],
    ['the year until a day', `period=2023-01-01..${day}&office=${linqing}`, fine],
    ['an industry', `period=2023&office=${linqing}&section=C`, '403 cut_for_readers_only section'],
    ['a chain', `period=2023&office=${linqing}&chain=%E8%BD%B4%E6%89%BF`, '403 cut_for_readers_only chain', noChain],
    ['an outing', `period=2023&outing=${outing}`, '403 cut_for_readers_only outing', '422 occasion_unknown outing'],
    [
      'an activity',
      `period=2023&activity=${outing}`,
      '403 cut_for_readers_only activity',
      '422 occasion_unknown activity',
    ],
    [
      'an instant of anybody’s choosing',
      `period=2023&asKnownAt=2023-12-05T03:04:05Z`,
      '403 instant_not_told asKnownAt',
    ],
    ['the end of a month', `period=2023&asKnownAt=2023-11-30T16:00:00Z`, '200'],
    ['the whole city, day by day', `period=${day}`, fine],
    ['an industry of the city in a month', `period=2023-10&section=C`, fine],
    ['an industry of the city in a year', `period=2023&section=C`, '200'],
  ])('%s', async (_, query, answer, whole = '200') => {
    for (const who of ['nobody', 'admin', 'shenxian'] as const) {
      for (const path of ['/figures', '/figures/funds_arrived', '/figures/funds_arrived/receipt', '/overview'])
        expect([who, path, await said(who, `${path}?${query}`)]).toEqual([who, path, answer]);
    }
    // Who may open every row of the city asks all of it that is there.
    expect(await said('leader', `/figures/funds_arrived?${query}`)).toBe(whole);
  });

  test('of one’s own everything may be asked', async () => {
    const query = `office=${linqing}&period=${day}`;
    expect(await said('linqing', `/figures/funds_arrived?${query}`)).toBe('200');
    expect(await said('linqing', `/figures/funds_arrived?${query}&section=C&asKnownAt=2023-12-05T03:04:05Z`)).toBe(
      '200',
    );
  });

  test('the overview of an office lists no industries, and says so', async () => {
    const tableOf = async (who: Who, query: string) =>
      (await city.ask(who, 'GET', `/overview?${query}`)).json<{ byIndustry: { rows: unknown[]; withheld?: true } }>()
        .byIndustry;
    const [other, own, whole] = [
      await tableOf('shenxian', `period=2023&office=${linqing}`),
      await tableOf('linqing', `period=2023&office=${linqing}`),
      await tableOf('shenxian', 'period=2023'),
    ];
    expect([other.rows.length, other.withheld]).toEqual([0, true]);
    expect([own.rows.length > 0, own.withheld ?? false, whole.rows.length > 0]).toEqual([true, false, true]);
  });

  test('the funnel tells outings and activities that one may open, and of the others nothing', async () => {
    const keys = async (who: Who, by: string) =>
      (await city.ask(who, 'GET', `/funnel?period=2023&by=${by}`)).json<{ rows: { name: string }[]; total: number }>();
    for (const by of ['outing', 'activity']) {
      expect([by, (await keys('nobody', by)).total, (await keys('shenxian', by)).total]).toEqual([by, 0, 0]);
      expect([by, (await keys('leader', by)).total >= 0]).toEqual([by, true]);
    }
  });
});

test('who enters for an office is told to whoever may give them something to do', async () => {
  const names = async (who: Who) => {
    const answer = await city.ask(who, 'GET', `/offices/${linqing}/assignees`);
    return answer.statusCode === 200 ? answer.json<{ name: string }[]>().map(({ name }) => name) : answer.statusCode;
  };
  expect(await names('linqing')).toContain('账号linqing');
  expect([await names('nobody'), await names('shenxian'), await names('cityPublish')]).toEqual([403, [], 403]);
});

test('the checker is no way round: what is not told is not held against the ledger', async () => {
  const text = '2023年10月，建筑业到位资金1.5亿元。2023年，临清市到位资金9.9亿元。';
  const claims = async (who: Who) =>
    (await city.ask(who, 'POST', '/checks', { text })).json<CheckView>().claims.map((claim) => claim.text);
  expect(await claims('shenxian')).toEqual(['9.9亿元']);
  expect(await claims('leader')).toEqual(['1.5亿元', '9.9亿元']);
});

test('likely twins of others that were told to somebody are on record', async () => {
  const body = { officeId: offices.shenxian, name: '高端轴承产业园项目', investor: '示例轴承集团' };
  const { statusCode } = await city.ask('shenxian', 'POST', '/radar/likely', body);
  const { rows } = await city.store.pool.pg.query(`select filter from export_log where what = 'likely_twins'`);
  expect([statusCode, rows.length]).toEqual([200, 1]);
  expect(rows[0]).toMatchObject({ filter: { name: body.name, investor: body.investor } });
});

test('the city sets how finely, from a day on, and a sweep is written down and ended', async () => {
  const rule = { ...defaultCellRule, id: uuidv7(), reason: '统计保密办法', questionsAnHour: 10 };
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const finest = { ...defaultCellRule.finest, office: 'day' };
  const sent = { key: uuidv7(), rule: { ...rule, finest, effectiveFrom: today } };
  expect((await city.ask('leader', 'POST', '/cell-rule', sent)).statusCode).toBe(403);
  expect((await city.ask('admin', 'POST', '/cell-rule', sent)).statusCode).toBe(201);
  expect((await city.ask('nobody', 'GET', '/cell-rule')).json()).toMatchObject({
    inForce: { finest, questionsAnHour: 10 },
    settings: [{ reason: '统计保密办法', by: '账号admin' }],
  });
  const past = { key: uuidv7(), rule: { ...rule, id: uuidv7(), effectiveFrom: '2020-01-01' } };
  expect((await city.ask('admin', 'POST', '/cell-rule', past)).json()).toMatchObject({
    breaches: [{ law: 'rule_day_in_past' }],
  });

  const days = Array.from({ length: 12 }, (_, n) => `2023-10-${String(n + 10)}`);
  const heard: string[] = [];
  for (const each of days)
    heard.push(await said('cityPublish', `/figures/funds_arrived?period=${each}&office=${linqing}`));
  expect(heard).toEqual(days.map(() => '200'));
  const swept: string[] = [];
  for (const each of days)
    swept.push(await said('linqing', `/figures/funds_arrived?period=${each}&office=${shenxian}`));
  expect([swept.includes('200'), swept.at(-1)]).toEqual([true, '429 too_many_fine_questions']);
  const { rows } = await city.store.pool.pg.query<{ rows: number; username: string }>(
    `select e.rows, a.username from export_log e join account a on a.id = e.account_id where what = 'fine_questions'`,
  );
  expect(rows.filter(({ username }) => username === 'linqing').length).toBeGreaterThan(0);
  expect(rows.some(({ username }) => username === 'cityPublish')).toBe(false);

  // An officer's day goes on: what everybody's screens show is not counted.
  const shown = [
    '/overview?period=2023-H1',
    `/overview?period=2023-Q2&office=${shenxian}`,
    `/overview?period=2023-01..2023-10&office=${shenxian}`,
    `/figures/funds_arrived/receipt?period=2023-05&office=${shenxian}`,
    '/figures/funds_arrived/receipt?period=2023&section=C',
    '/funnel?period=2023&by=chain',
    '/bulletins/2023',
  ];
  for (const url of shown) expect([url, await said('linqing', url)]).toEqual([url, '200']);
});

test('what is refused as too fine is counted too, so that nobody feels their way', async () => {
  const heard = [];
  for (let n = 10; n < 22; n++)
    heard.push(await said('nobody', `/figures/funds_arrived?period=2023&office=${shenxian}&outing=${outing}`));
  expect(heard.at(-1)).toBe('429 too_many_fine_questions');
});
