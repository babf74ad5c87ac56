// A disk that fills up, as far as requests meet it: the room is in the test's hand.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { openRoomGuard } from '../../../src/blobs/guard/roomGuard.ts';
import type { Store } from '../../../src/storage/store.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, offices, openCity, password } from '../samples/city.ts';
import { head, ids } from '../samples/ledger.ts';

const mega = 1024 ** 2;
let free = 1000 * mega;
let city: City;
let store: Store;
let app: Awaited<ReturnType<typeof buildServer>>;
let cookie = '';

beforeAll(async () => {
  city = await openCity();
  const rule = { warnBelow: 100 * mega, refuseBelow: 50 * mega, reserve: 0 };
  store = { ...city.store, room: openRoomGuard({ folders: ['/'], rule, free: async () => free, fresh: 0 }) };
  app = await buildServer({ store, vault, log: () => {} });
  const answer = await ask('POST', '/session', { username: 'linqing', password });
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await app.close();
  await city.close();
});

function ask(method: 'GET' | 'POST', url: string, payload?: object) {
  const headers = { 'x-yiwang': '1', ...(cookie ? { cookie } : {}) };
  return app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
}

const contact = () => ({
  useCase: 'record_contact',
  key: uuidv7(),
  acts: [
    {
      kind: 'contact',
      input: { head: head(offices.linqing, '2023-07-07'), companyId: ids.company, mode: 'call', summary: '来电' },
    },
  ],
});
const health = async () =>
  (await app.inject({ url: '/healthz' })).json<{ writes: boolean; warnings: { law: string }[] }>();

test('before the disk is full it is said, and writes go on', async () => {
  free = 99 * mega;
  expect(await health()).toMatchObject({ ok: true, writes: true, warnings: [{ law: 'disk_nearly_full' }] });
  expect((await ask('POST', '/entries', contact())).statusCode).toBe(201);
});

test('below the floor nothing is written, and everything can be read', async () => {
  free = 49 * mega;
  const refused = await ask('POST', '/entries', contact());
  expect([refused.statusCode, refused.json()]).toMatchObject([
    507,
    {
      breaches: [
        {
          law: 'disk_too_full',
          message: '暂停写入，查询不受影响：数据盘只剩 49 MB（少于 50 MB）。请管理员清理或扩容，有了空间自动恢复',
        },
      ],
    },
  ]);
  expect((await ask('GET', '/projects')).statusCode).toBe(200);
  cookie = '';
  const again = await ask('POST', '/session', { username: 'linqing', password });
  expect(again.statusCode).toBe(200);
  cookie = String(again.headers['set-cookie']).split(';')[0] ?? '';
  expect(await health()).toMatchObject({ ok: true, writes: false, warnings: [{ law: 'disk_too_full' }] });
  expect((await doctor(store)).map(({ check }) => check)).toEqual(['room_on_disk']);
});

test('with room again it goes on by itself', async () => {
  free = 1000 * mega;
  expect((await ask('POST', '/entries', contact())).statusCode).toBe(201);
  expect(await health()).toEqual({ ok: true, writes: true, warnings: [] });
});
