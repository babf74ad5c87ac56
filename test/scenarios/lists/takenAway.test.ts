// The demo city's lists, taken away by who may read them and sent in again through the door that the page uses.
import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoCity, demoPassword } from '../../../src/demo/offices.ts';
import { ledgerBooks } from '../../../src/domain/entries/exported.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { readSheets } from '../../../src/sheets/readSheets.ts';
import { writeWorkbook } from '../../../src/sheets/write/workbook.ts';
import { type DemoCity, openDemoCity, seedingPatience } from '../../fixture/demoCity.ts';
import { must } from '../../fixture/must.ts';
import { vault } from '../../fixture/vault.ts';
import { multipart, multipartType } from '../samples/multipart.ts';
import { patience } from '../../setup/patience.ts';

const { cityCode } = demoCity;
let city: DemoCity;
let app: FastifyInstance;
let cookie: string;

beforeAll(async () => {
  city = await openDemoCity();
  app = await buildServer({ store: city.store, vault, log: () => {} });
  const payload = { username: 'tianbao', password: demoPassword };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'x-yiwang': '1' }, payload });
  cookie = must(String(answer.headers['set-cookie']).split(';')[0]);
}, seedingPatience);
afterAll(async () => {
  await app.close();
  await city.close();
});

const ask = (method: 'GET' | 'POST', url: string, payload?: object | Buffer, more: Record<string, string> = {}) =>
  app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { 'x-yiwang': '1', cookie, ...more },
    ...(payload ? { payload } : {}),
  });

async function taken(path: string): Promise<Buffer> {
  const { statusCode, rawPayload } = await ask('GET', path);
  expect([path, statusCode]).toEqual([path, 200]);
  return rawPayload;
}

async function sent(bytes: Buffer) {
  const answer = await ask(
    'POST',
    '/imports',
    multipart({ office: cityCode }, { name: '导出.xlsx', bytes }),
    multipartType,
  );
  expect([answer.statusCode, answer.json().breaches]).toEqual([201, undefined]);
  return answer.json<{ id: string; counts: Record<string, number> }>();
}

const oddRows = async (id: string) => {
  const pages = ['refused', 'asked', 'changed', 'new'].map((outcome) =>
    ask('GET', `/imports/${id}/rows?outcome=${outcome}&size=3`),
  );
  return (await Promise.all(pages)).flatMap((page) => page.json().rows as object[]);
};

// Of promises and signals this city has none: `app/projects/books/exported.test.ts` has some come back.
const without: readonly string[] = ['promises', 'signals'];

const lists = [
  ...ledgerBooks.filter((book) => !without.includes(book)).map((book) => `/projects/export.xlsx?book=${book}`),
  '/projects/export.xlsx?section=C&minYi=1&sort=investment&dir=asc',
  '/projects/export.xlsx?signed=2023&office=371581',
  ...['outing', 'activity', 'contact'].map((kind) => `/listed/${kind}/export.xlsx`),
];

test.each(lists)('%s comes in again with every row unchanged', { timeout: patience(240_000) }, async (path) => {
  const { id, counts } = await sent(await taken(path));
  const { unchanged = 0, ...others } = counts;
  expect([path, others, await oddRows(id)]).toEqual([
    path,
    { new: 0, changed: 0, refused: 0, asked: 0, skipped: 0 },
    [],
  ]);
  // All projects of the city.
  expect(unchanged).toBeGreaterThanOrEqual(path.endsWith('=projects') ? 496 : 3);
});

/** The cells of the first sheet as texts under one row of headings, with one of them replaced. */
async function edited(bytes: Buffer, heading: string, value: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const sheet of readSheets(bytes)) {
    const lines: string[][] = [];
    for await (const { cells } of sheet.rows()) {
      const line: string[] = [];
      for (const { column, text, date } of cells) line[column - 1] = date ?? text;
      lines.push(Array.from(line, (text) => text ?? ''));
    }
    const begins = lines.findIndex(([serial]) => serial === '序号');
    const [upper = [], lower = []] = lines.slice(begins);
    const isDeep = !lower[0];
    const head = isDeep ? upper.map((text, n) => lower[n] || text) : upper;
    const [first = [], ...rest] = lines.slice(begins + (isDeep ? 2 : 1));
    expect(head).toContain(heading);
    const rows = [first.map((text, n) => (head[n] === heading ? value : text)), ...rest];
    const columns = head.map((text) => ({
      path: [text.includes('投资额') ? `${text}（亿元）` : text],
      format: 'text' as const,
    }));
    await writeWorkbook([{ name: sheet.name, columns, rows }], (piece) => void pieces.push(piece));
    break;
  }
  return Buffer.concat(pieces);
}

test('one cell that was edited by a program that keeps no formats is one change, and the ledger then has it', {
  timeout: patience(240_000),
}, async () => {
  const path = '/projects/export.xlsx?section=C&sort=code&dir=asc';
  const { id, counts } = await sent(await edited(await taken(path), '建设内容', '改过的建设内容'));
  const { unchanged = 0, ...others } = counts;
  expect([others, (await oddRows(id)).slice(1)]).toEqual([
    { changed: 1, new: 0, refused: 0, asked: 0, skipped: 0 },
    [],
  ]);
  expect(unchanged).toBeGreaterThan(20);
  expect((await ask('POST', `/imports/${id}/apply`, { key: uuidv7() })).statusCode).toBe(200);
  const texts: string[] = [];
  for await (const sheet of readSheets(await taken(path)))
    for await (const row of sheet.rows()) texts.push(...row.cells.map(({ text }) => text));
  expect(texts.filter((text) => text === '改过的建设内容')).toHaveLength(1);
});

/** By none of these a row could be told from a new one, but for the number of its record. */
const keys = [
  ['/projects/export.xlsx?book=projects', '项目名称', '改过名称的项目'],
  ['/projects/export.xlsx?book=milestones', '注册时间', '2023-12-29'],
  ['/projects/export.xlsx?book=funds', '日期', '2023-12-29'],
  ['/projects/export.xlsx?book=companies', '企业名称', '改过名称的企业有限公司'],
  ['/listed/outing/export.xlsx', '目的地', '乌鲁木齐'],
  ['/listed/activity/export.xlsx', '活动名称', '改过名称的活动'],
  ['/listed/contact/export.xlsx', '洽谈日期', '2023-12-29'],
] as const;

test.each(keys)(
  '%s with another %s corrects what is there',
  { timeout: patience(240_000) },
  async (path, heading, value) => {
    const { id, counts } = await sent(await edited(await taken(path), heading, value));
    const { unchanged = 0, changed = 0, ...others } = counts;
    expect([path, others, changed === 1 ? [] : await oddRows(id)]).toEqual([
      path,
      { new: 0, refused: 0, asked: 0, skipped: 0 },
      [],
    ]);
    expect(unchanged).toBeGreaterThan(3);
  },
);
