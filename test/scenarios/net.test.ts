// The answer of the net: gaps and firms worth a call, who reads what of them, and the list that is taken away.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorNamed } from '../../src/app/people/accounts.ts';
import type { NetAnswer } from '../../src/server/chains/answerViews.ts';
import type { RegisterCoverageView } from '../../src/server/chains/views.ts';
import { readSheets } from '../../src/sheets/readSheets.ts';
import { insertFacts } from '../../src/storage/companies/companyFacts.ts';
import { bearingChain } from '../fixture/chains.ts';
import { type City, cityCode, offices, openCity, type Who } from './samples/city.ts';

let city: City;
const { chainId, draft, node } = bearingChain('轴承产业链');
const firm = { forge: uuidv7(), steel: uuidv7(), food: uuidv7(), cage: uuidv7() };

beforeAll(async () => {
  city = await openCity();
  const body = { key: uuidv7(), baseVersion: null, draft };
  await city.app.inject({
    method: 'PUT',
    url: `/api/v1/chains/${chainId}`,
    payload: body,
    headers: { 'x-yiwang': '1', cookie: await cookieOf('cityEnter') },
  });
  const firms: [string, string, string, string | null][] = [
    [firm.forge, '冠县锻造厂', '371525', '3393'],
    [firm.steel, '江阴特钢有限公司', '320281', '3120'],
    [firm.food, '某某食品有限公司', '320281', '1391'],
    [firm.cage, '洛阳保持架有限公司', '410300', null],
  ];
  for (const [id, name, division, industry] of firms)
    await city.store.pool.pg.query(
      `insert into register_company (id, name, name_key, pinyin, initials, division_code, industry_code, source,
        source_on, sample, version, recorded_at) values ($1, $2, $2, '', '', $3, $4, '企业名录', '2023-01-01', true, 1, now())`,
      [id, name, division, industry],
    );
  const { accountId } = await actorNamed(city.store, cityCode, 'cityEnter');
  const from = { source: '走访记录', sourceOn: '2023-06-01', sample: false };
  await city.store.pool.db.transaction().execute((tx) =>
    insertFacts(
      tx,
      cityCode,
      [
        { ...from, id: uuidv7(), registerId: firm.steel, kind: 'supplies', value: { registerId: firm.forge } },
        { ...from, id: uuidv7(), registerId: firm.cage, kind: 'qualification', value: { list: '绿色工厂名单' } },
        { ...from, id: uuidv7(), registerId: firm.food, kind: 'listed', value: { exchange: '上交所' } },
      ],
      { at: '2024-01-01T00:00:00Z', by: accountId },
    ),
  );
});
afterAll(() => city.close());

async function cookieOf(who: Who): Promise<string> {
  const answer = await city.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username: who, password: 'a-long-enough-one' },
    headers: { 'x-yiwang': '1' },
  });
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

const answerFor = async (who: Who): Promise<NetAnswer> =>
  (await city.ask(who, 'GET', `/net/chains/${chainId}`)).json<NetAnswer>();

test('missing is said only where the register is stated to be whole', async () => {
  const steel = async () => (await answerFor('leader')).chain.standings.find(({ nodeId }) => nodeId === node.steel);
  expect(await steel()).toMatchObject({
    state: 'unknown',
    why: expect.arrayContaining(['行业大类 31 的企业名录是否齐全没有登记，不能断定本市没有']),
  });
  const input = { divisions: ['31', '33', '34'], source: '规上工业企业名录', asOf: '2023-12-31' };
  const stated = await city.ask('cityEnter', 'POST', '/register-coverage', { key: uuidv7(), input });
  expect(stated.statusCode).toBe(201);
  const { divisions } = (await city.ask('leader', 'GET', '/register-coverage')).json<RegisterCoverageView>();
  expect(divisions.find(({ code }) => code === '31')).toMatchObject({
    nodes: 1,
    firms: 0,
    stated: { source: '规上工业企业名录', asOf: '2023-12-31', recordedBy: expect.any(String) },
  });
  expect(await steel()).toMatchObject({ state: 'missing' });
});

test('gaps come in order with terms that add up, firms elsewhere with sourced reasons', async () => {
  const { gaps, prospects, compared } = await answerFor('leader');
  expect(gaps.map(({ nodeId }) => nodeId)).toContain(node.steel);
  for (const { score, terms } of [...gaps, ...prospects])
    expect(terms.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  expect(prospects.map(({ name }) => name)).toEqual(['江阴特钢有限公司', '洛阳保持架有限公司']);
  expect(compared).toBe(3);
  const [steel] = prospects;
  expect(steel).toMatchObject({ seat: '江苏省无锡市江阴市', nodeId: node.steel, sample: true, holding: null });
  expect(steel?.terms.find(({ id }) => id === 'supplies')).toEqual({
    id: 'supplies',
    words: '向本市冠县锻造厂等 1 家企业供货',
    points: 23,
    source: '走访记录',
    sourceOn: '2023-06-01',
    sample: false,
  });
});

test('who has a firm is told to everyone, the way to its page to whoever may open it', async () => {
  const { accountId } = await actorNamed(city.store, cityCode, 'linqing');
  const pursuitId = uuidv7();
  const assignment = { pursuitId, officeId: offices.linqing, accountId, dueOn: '2099-01-01', registerId: firm.steel };
  const sent = await city.ask('linqing', 'POST', '/pursuits', {
    key: uuidv7(),
    assignments: [
      { ...assignment, chainId, chain: '轴承产业链', nodeId: node.steel, node: '轴承钢', reasons: ['可补断点'] },
    ],
  });
  expect(sent.statusCode).toBe(201);
  const holding = async (who: Who) => (await answerFor(who)).prospects[0]?.holding;
  expect(await holding('linqing')).toMatchObject({ office: '临清市', state: 'held', pursuitId });
  expect(await holding('shenxian')).toMatchObject({ office: '临清市', state: 'held', pursuitId: null });
});

test('the list holds nodes, firms and the projects in reach, and its taking is kept', async () => {
  const textsFor = async (who: Who): Promise<string[]> => {
    const workbook = await city.ask(who, 'GET', `/net/chains/${chainId}/list.xlsx`);
    expect(workbook.statusCode).toBe(200);
    const rows: string[] = [];
    for await (const sheet of readSheets(workbook.rawPayload))
      for await (const row of sheet.rows()) rows.push(row.cells.map(({ text }) => text).join('|'));
    return rows;
  };
  const [before, own, other] = [await city.countRows(), await textsFor('linqing'), await textsFor('shenxian')];
  expect(own.some((row) => row.startsWith('上游|轴承钢|'))).toBe(true);
  expect(own.some((row) => row.includes('冠县锻造厂'))).toBe(true);
  expect(own.some((row) => row.includes('高端轴承产业园项目'))).toBe(true);
  expect(other.some((row) => row.includes('高端轴承产业园项目'))).toBe(false);
  const after = await city.countRows();
  expect(after).toEqual({ ...before, export_log: (before['export_log'] ?? 0) + 2 });
});

test('a chain that is not there is none', async () => {
  const answer = await city.ask('leader', 'GET', `/net/chains/${uuidv7()}`);
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([404, 'chain_unknown']);
});
