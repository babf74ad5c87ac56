// Who checks on site sends a photo, and the result rests on it: seen by who may read the result, and nothing else opened.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { evidenceFolder, type TestEvidence } from '../fixture/evidence.ts';
import { jpg } from '../fixture/evidenceFiles.ts';
import { type City, offices, openCity, type Who } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';
import { multipart, multipartType } from './samples/multipart.ts';

let city: City;
let evidence: TestEvidence;
beforeAll(async () => {
  evidence = await evidenceFolder();
  city = await openCity({ evidence });
});
afterAll(async () => {
  await city.close();
  await evidence.remove();
});

async function send(who: Who, office: string): Promise<[number, string]> {
  const id = uuidv7();
  const body = multipart({}, { name: '现场.jpg', bytes: jpg({ taken: '2024:01:08 09:30:00' }) });
  return [(await city.ask(who, 'POST', `/files?office=${office}&id=${id}`, body, multipartType)).statusCode, id];
}

/** A draw of 临清市, and the entry in it. */
async function drawn(): Promise<{ spotCheckId: string; checkedEntryId: string }> {
  const spotCheckId = uuidv7();
  const draw = { id: spotCheckId, officeId: offices.linqing, kind: 'milestone', period: '2023', rows: 1, seed: '种子' };
  expect((await city.ask('cityVerify', 'POST', '/spot-checks', { key: uuidv7(), draw })).statusCode).toBe(201);
  const { items } = (await city.ask('cityVerify', 'GET', `/spot-checks/${spotCheckId}`)).json();
  return { spotCheckId, checkedEntryId: items[0].entryId };
}

function result(of: object, fileId: string) {
  const today = new Date(city.store.clock().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const attachments = [{ fileId, kind: 'site_photo' }];
  const on = { ...head(offices.linqing, today), id: uuidv7(), attachments };
  const input = { head: on, ...of, outcome: 'matches', place: '厂房门口', checker: '张三' };
  return city.ask('cityVerify', 'POST', '/site-checks', { key: uuidv7(), input });
}

test('a verifier attaches a photo to what was found on site, within their reach', async () => {
  const [status, fileId] = await send('cityVerify', offices.linqing);
  expect(status).toBe(201);
  const of = await drawn();
  expect((await result(of, fileId)).statusCode).toBe(201);
  for (const who of ['cityVerify', 'linqing', 'leader'] as const) {
    const { items } = (await city.ask(who, 'GET', `/spot-checks/${of.spotCheckId}`)).json();
    expect(items[0].result.files).toMatchObject([
      { fileId, kind: 'site_photo', type: 'jpg', mayOpen: true, photo: { claimedPlace: '厂房门口' } },
    ]);
    expect((await city.ask(who, 'GET', `/files/${fileId}`)).statusCode).toBe(200);
  }
  for (const who of ['shenxian', 'nobody', 'admin'] as const)
    expect((await city.ask(who, 'GET', `/files/${fileId}`)).statusCode).toBe(404);
});

test('a file of nobody’s sending is no evidence of a check, and the check is not recorded', async () => {
  const of = await drawn();
  const before = await city.countRows();
  const answer = await result(of, uuidv7());
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([422, 'file_unknown']);
  expect(await city.countRows()).toEqual(before);
});

test('to send is not to attach: an entry of others takes no file from a verifier', async () => {
  const [, fileId] = await send('cityVerify', offices.linqing);
  const body = { key: uuidv7(), attachments: [{ fileId, kind: 'site_photo' }] };
  const answer = await city.ask('cityVerify', 'POST', `/entries/${ids.waiting}/attachments`, body);
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([403, 'right_required']);
});

test.each([
  'leader',
  'cityPublish',
  'admin',
  'nobody',
] as const)('%s, who neither enters nor verifies, sends nothing', async (who) => {
  expect((await send(who, offices.linqing))[0]).toBe(403);
});
