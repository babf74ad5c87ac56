// 核数 through the door that the page uses: whatever explains a mistake is said, in both languages and for files too.
import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../src/app/entries/record.ts';
import { verify } from '../../src/app/verification/verify.ts';
import { demoCity, demoPassword } from '../../src/demo/offices.ts';
import type { CheckedFile, CheckView } from '../../src/server/check/views.ts';
import { buildServer } from '../../src/server/buildServer.ts';
import { cityFacts } from '../../src/metrics/cityFacts.ts';
import { fundAct } from '../fixture/acts.ts';
import { type DemoCity, openDemoCity, seedingPatience } from '../fixture/demoCity.ts';
import { draftDocx } from '../fixture/drafts/draftDocx.ts';
import { must } from '../fixture/must.ts';
import { vault } from '../fixture/vault.ts';
import { multipart, multipartType } from './samples/multipart.ts';
import { patience } from '../setup/patience.ts';

const { cityCode } = demoCity;
const logged: string[] = [];
let city: DemoCity;
let app: FastifyInstance;
let cookie: string;

beforeAll(async () => {
  city = await openDemoCity();
  app = await buildServer({ store: city.store, vault, log: (line) => void logged.push(line) });
  const headers = { 'x-yiwang': '1' };
  const payload = { username: 'tianbao', password: demoPassword };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', headers, payload });
  cookie = must(String(answer.headers['set-cookie']).split(';')[0]);
}, seedingPatience);
afterAll(async () => {
  await app.close();
  await city.close();
});

async function post(url: string, payload: object | Buffer, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: { 'x-yiwang': '1', cookie, ...headers },
    payload,
  });
}

async function causesOf(text: string, language = 'zh-CN'): Promise<string[]> {
  const answer = await post('/checks', { text, period: '2023' }, { 'accept-language': language });
  expect([text, answer.statusCode, logged]).toEqual([text, 200, []]);
  return answer.json<CheckView>().claims.flatMap(({ ledger }) => (ledger?.cause ? [ledger.cause] : []));
}

/** Books a fund arrival; what it adds is counted once it is verified. */
async function arrives(yuan: bigint): Promise<string> {
  const clerk = await city.actor('tianbao');
  const facts = await cityFacts(city.store, cityCode);
  const officeId = must(facts.offices.find(({ parentId }) => parentId === null)).id;
  const act = fundAct(must([...facts.projects.keys()][0]), { officeId, occurredOn: '2023-12-30' }, yuan * 100n);
  const { entryIds } = await record(city.store, clerk, { useCase: 'test', key: uuidv7(), acts: [act] });
  return must(entryIds[0]);
}

test.each([
  ['the year before', '2023年，全市新引进过亿元项目441个。', '与2022年的数相同'],
  ['half of the year', '2023年，全市新引进过亿元项目285个。', '与2023年上半年的数相同'],
  ['the whole year', '2023年上半年到位资金471亿元。', '与2023年的数相同'],
  ['another office', '2023年，冠县招商引资到位资金471亿元。', '与聊城市的数相同'],
  ['another definition', '2023年全市新开工项目496个。', '新引进过亿元项目'],
  ['another unit', '2023年招商引资到位资金471万元。', '数量级不同'],
  ['nothing of the ledger', '2023年招商引资到位资金463.21亿元。', '与台账不同'],
])('a mistake that is %s is answered in words', async (_, text, words) => {
  expect((await causesOf(text)).join()).toContain(words);
  expect((await causesOf(text, 'en')).join()).not.toMatch(/\{|undefined|^$/);
});

test('what was known when the bulletin was published, and what still waits, are answered in words', async () => {
  const entryId = await arrives(1_000_000_000n);
  expect((await causesOf('2023年招商引资到位资金481亿元。')).join()).toContain('计入待审核的记录后相同');
  const verifier = await city.actor('shenhe');
  await verify(city.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds: [entryId] } });
  expect((await causesOf('2023年招商引资到位资金471亿元。')).join()).toMatch(/与2024-0\d-\d\d时台账已知的数相同/);
});

test('a check that nobody waits for any more is ended, and is no fault', { timeout: patience(60_000) }, async () => {
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const headers = { 'x-yiwang': '1', cookie, 'content-type': 'application/json' };
  const check = async (text: string, signal: AbortSignal) => {
    const body = JSON.stringify({ text, period: '2023' });
    return (await fetch(`${url}/api/v1/checks`, { method: 'POST', headers, body, signal })).status;
  };
  const long = '2023年，全市新引进过亿元项目441个，占比12.34%。'.repeat(15_000);
  // Each of them would take seconds, and one sender has one thread.
  for (let n = 0; n < 5; n++) await expect(check(long, AbortSignal.timeout(400))).rejects.toThrow(/timeout|abort/i);
  expect(await check('2023年，全市新引进过亿元项目496个。', AbortSignal.timeout(patience(20_000)))).toBe(200);
  expect(logged).toEqual([]);
});

test('the same goes for a file, and for the comments of a Word file', async () => {
  const text = '2023年，全市新引进过亿元项目441个。';
  const asText = multipart({ period: '2023' }, { name: '通报.txt', bytes: text });
  const told = await post('/checks/file', asText, multipartType);
  expect([told.statusCode, told.json<CheckedFile>().view?.counts.wrong]).toEqual([200, 1]);
  const bytes = await draftDocx([text]);
  const commented = await post(
    '/checks/docx',
    multipart({ period: '2023' }, { name: '通报.docx', bytes }),
    multipartType,
  );
  expect(commented.statusCode).toBe(200);
});

test.each([
  '1899年',
  '1900年',
  '1901年',
  '2199年',
  '2500年',
  '9999年',
])('a text about %s is answered, whatever the ledger can count', async (year) => {
  await causesOf(`${year}全市新开工项目496个，同比增长12.5%。2023年全市新开工项目496个。`);
  expect(logged).toEqual([]);
});
