// What leaves the house says by which head of the ledger it was made, and that head proves later what stood then.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standsSince } from '../../../src/app/keeping/since.ts';
import { printedNow } from '../../../src/app/keeping/head.ts';
import type { BulletinContent } from '../../../src/server/bulletin/views.ts';
import { must } from '../../fixture/must.ts';
import { type City, cityCode, openCity } from '../samples/city.ts';

let city: City;
let head: string;
beforeAll(async () => {
  city = await openCity();
  head = must(await printedNow(city.store, cityCode));
});
afterAll(() => city.close());

const partsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('utf8')] as const);

async function textOf(url: string): Promise<string> {
  const reply = await city.ask('cityPublish', 'GET', url);
  expect(reply.statusCode).toBe(200);
  return partsOf(reply.rawPayload)
    .filter(([name]) => /^(word\/document|xl\/worksheets\/sheet1)\.xml$/.test(name))
    .map(([, part]) => part)
    .join('');
}

test('a document carries it', async () => {
  expect(await textOf('/bulletins/2023/docx')).toContain(head);
});

test.each([
  '/projects/export.xlsx',
  '/pursuits/export.xlsx',
])('%s carries it under the rows and on each page', async (url) => {
  const text = await textOf(url);
  expect(text).toMatch(new RegExp(`<t [^>]*>[^<]*${head}</t>`));
  expect(text).toMatch(new RegExp(`<oddFooter>[^<]*${head}`));
});

test('so does the page, and a bulletin as known earlier says the head of then', async () => {
  const page = async (query: string) =>
    (await city.ask('leader', 'GET', `/bulletins/2023${query}`)).json<BulletinContent>().head;
  expect(await page('')).toBe(head);
  const first = await city.store.pool.db
    .selectFrom('event')
    .select(['at', 'hash'])
    .where('ledger_version', '=', 1n)
    .executeTakeFirstOrThrow();
  expect(await page(`?asKnownAt=${first.at}`)).toBe(`1-${must(first.hash).slice(0, 16)}`);
  expect(await page('?asKnownAt=2001-01-01T00:00:00Z')).toBeNull();
  expect((await city.ask('leader', 'GET', '/bulletins/2023?asKnownAt=then')).statusCode).toBe(400);
});

test('a published bulletin keeps the head that it was counted at, and it stands', async () => {
  const { id } = (await city.ask('cityPublish', 'POST', '/bulletins/2023/publish', { key: 'publish-with-head' })).json<{
    id: string;
  }>();
  const published = (await city.ask('leader', 'GET', `/publications/${id}`)).json<{ content: BulletinContent }>();
  expect(published.content.head).toBe(head);
  expect(await printedNow(city.store, cityCode)).not.toBe(head);
  expect(await standsSince(city.store, head)).toMatchObject({ broken: [] });
});
