// Files over HTTP: who may send, open, attach and take back; what each limit answers; and that nothing else happened.
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { scanFile } from '../../src/app/evidence/scanFile.ts';
import { EvidencePolicy } from '../../src/domain/evidence/evidencePolicy.ts';
import { clamd } from '../../src/blobs/clamd.ts';
import { evidenceFolder, type TestEvidence } from '../fixture/evidence.ts';
import { docx, eicar, jpg, pdf } from '../fixture/evidenceFiles.ts';
import { type Running, start } from '../fixture/servers/process.ts';
import { type City, cityCode, offices, openCity, type Who } from './samples/city.ts';
import { ids } from './samples/ledger.ts';
import { multipart, multipartType } from './samples/multipart.ts';

let city: City;
let evidence: TestEvidence;
let scanner: Running;

beforeAll(async () => {
  evidence = await evidenceFolder();
  city = await openCity({ evidence });
  scanner = await start('./clamdServer.ts', 'tcp');
});
afterAll(async () => {
  await scanner.stop();
  await city.close();
  await evidence.remove();
});

function send(who: Who, bytes: Buffer, more: { id?: string; office?: string; name?: string } = {}) {
  const { id = uuidv7(), office = offices.linqing, name = '合同.pdf' } = more;
  return city.ask(who, 'POST', `/files?office=${office}&id=${id}`, multipart({}, { name, bytes }), multipartType);
}

let made = 0;
const fresh = () => pdf(`scenario ${(made += 1)}`);

async function sent(who: Who = 'linqing', bytes: Buffer = fresh(), name = '合同.pdf'): Promise<string> {
  const answer = await send(who, bytes, { name });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
}

const attach = (who: Who, fileId: string, entryId = ids.waiting) =>
  city.ask(who, 'POST', `/entries/${entryId}/attachments`, {
    key: uuidv7(),
    attachments: [{ fileId, kind: 'contract' }],
  });

const law = (answer: LightMyRequestResponse) =>
  answer.json<{ breaches: { law: string; message: string }[] }>().breaches.map((breach) => breach.law);

async function rows(): Promise<Record<string, number>> {
  const more: Record<string, number> = {};
  for (const table of ['file', 'file_scan', 'file_withdrawal', 'file_opening', 'attachment', 'evidence_policy']) {
    const found = await city.store.pool.pg.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    more[table] = found.rows[0]?.n ?? -1;
  }
  return { ...(await city.countRows()), ...more };
}

test.each([
  ['guest', 401, 'sign_in_required'],
  ['nobody', 403, 'right_required'],
  ['admin', 403, 'right_required'],
  ['leader', 403, 'right_required'],
  ['shenxian', 403, 'office_out_of_scope'],
] as const)('%s may not send a file for 临清市', async (who, status, broken) => {
  const before = await rows();
  const answer = await send(who, fresh());
  expect([answer.statusCode, ...law(answer)]).toEqual([status, broken]);
  expect(await rows()).toEqual(before);
  expect(await readdir(evidence.incoming).catch(() => [])).toEqual([]);
});

test.each([
  ['empty', Buffer.alloc(0), 422, 'file_empty'],
  ['too large', Buffer.concat([pdf(), Buffer.alloc(2 * 2 ** 20)]), 413, 'file_too_big'],
  ['a page under the name of a contract', Buffer.from('<html><script>1</script>'), 415, 'file_type_not_taken'],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(99)]), 415, 'file_type_not_taken'],
  ['a type that the city does not take', docx(), 415, 'file_type_not_taken'],
  ['a photo with a page behind it', jpg(undefined, Buffer.from('<script>1</script>')), 415, 'file_active'],
] as const)('what is %s is refused in words, and nothing is kept', async (_, bytes, status, broken) => {
  await setPolicy({ megabytesMost: 2, types: ['pdf', 'jpg'] });
  const before = await rows();
  const answer = await send('linqing', bytes);
  expect([answer.statusCode, ...law(answer)]).toEqual([status, broken]);
  expect(answer.json<{ breaches: { message: string }[] }>().breaches[0]?.message).toMatch(/\p{Script=Han}/u);
  expect(await rows()).toEqual(before);
  expect(await readdir(evidence.incoming)).toEqual([]);
});

async function setPolicy(policy: Partial<EvidencePolicy>): Promise<void> {
  const answer = await city.ask('admin', 'POST', '/evidence-policy', { key: uuidv7(), policy });
  expect(answer.statusCode).toBe(200);
}

beforeEach(() => setPolicy({}));

test.each([
  ['guest', 401],
  ['linqing', 403],
  ['cityEnter', 403],
  ['leader', 403],
] as const)('%s may not set the rules for files', async (who, status) => {
  const before = await rows();
  const answer = await city.ask(who, 'POST', '/evidence-policy', {
    key: uuidv7(),
    policy: { openUnscanned: 'always' },
  });
  expect(answer.statusCode).toBe(status);
  expect(await rows()).toEqual(before);
});

test('who is signed in reads the rules for files', async () => {
  expect((await city.ask('guest', 'GET', '/evidence-policy')).statusCode).toBe(401);
  expect((await city.ask('shenxian', 'GET', '/evidence-policy')).json()).toEqual(EvidencePolicy.parse({}));
});

test('sent once or twice it is one file, told by its content and not by what the sender says', async () => {
  const id = uuidv7();
  const before = await rows();
  const bytes = jpg({ taken: '2023:09:01 10:30:00', latitude: 36.5, longitude: 115.9 });
  for (let n = 0; n < 2; n += 1) {
    const answer = await send('linqing', bytes, { id, name: '现场.html' });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      { id, name: '现场.html', type: 'jpg', bytes: bytes.length, takenAt: '2023-09-01T10:30:00' },
    ]);
  }
  expect(await rows()).toMatchObject({ file: (before['file'] ?? 0) + 1, event: (before['event'] ?? 0) + 1 });
});

test.each([
  ['guest', 401, 'sign_in_required'],
  ['nobody', 404, 'file_unknown'],
  ['admin', 404, 'file_unknown'],
  ['shenxian', 404, 'file_unknown'],
  ['linqing', 200, ''],
  ['leader', 200, ''],
  ['cityVerify', 200, ''],
  ['cityPublish', 200, ''],
] as const)('%s asks for a file of 临清市: %d', async (who, status, broken) => {
  const bytes = fresh();
  const fileId = await sent('linqing', bytes);
  expect((await attach('linqing', fileId)).statusCode).toBe(201);
  const before = await rows();
  const answer = await city.ask(who, 'GET', `/files/${fileId}`);
  const given = answer.statusCode === 200 ? hashOf(answer.rawPayload) : law(answer).join(' ');
  expect([answer.statusCode, given]).toEqual([status, broken || hashOf(bytes)]);
  const opened = status === 200 ? 1 : 0;
  expect(await rows()).toEqual({ ...before, file_opening: (before['file_opening'] ?? 0) + opened });
});

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test.each([
  ['合同.pdf', fresh(), '', 'attachment', 'application/pdf'],
  ['合同.pdf', fresh(), '?show=1', 'inline', 'application/pdf'],
  ['照片.png.html', jpg(), '?show=1', 'inline', 'image/jpeg'],
  [
    '方案.docx',
    docx(),
    '?show=1',
    'attachment',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
] as const)('%s is given out so that nothing in it can act (%#)', async (name, bytes, query, how, type) => {
  const { headers } = await city.ask('linqing', 'GET', `/files/${await sent('linqing', bytes, name)}${query}`);
  expect(headers['content-disposition']).toMatch(new RegExp(`^${how}; filename="evidence\\.`));
  expect(headers['content-type']).toBe(type);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  expect(headers['cache-control']).toBe('private, no-store');
});

test.each([
  ['clean', fresh(), true, 200, ''],
  ['infected', pdf(eicar), true, 403, 'file_not_clean'],
  ['not scanned, and not to be opened before', fresh(), false, 503, 'file_not_scanned'],
] as const)('a file that is %s answers %d', async (_, bytes, scan, status, broken) => {
  const fileId = await sent('linqing', bytes);
  await setPolicy({ openUnscanned: 'never' });
  const withScanner = { ...evidence, scanner: clamd(`127.0.0.1:${scanner.line}`) };
  if (scan) await scanFile(city.store, withScanner, cityCode, fileId);
  const before = await rows();
  const answer = await city.ask('leader', 'GET', `/files/${fileId}`);
  expect([answer.statusCode, answer.statusCode === 200 ? '' : law(answer).join(' ')]).toEqual([status, broken]);
  expect((await rows())['file_opening']).toBe((before['file_opening'] ?? 0) + (status === 200 ? 1 : 0));
});

test('a file taken back is gone for everyone, and shows so beside its entry', async () => {
  const fileId = await sent();
  expect((await attach('linqing', fileId)).statusCode).toBe(201);
  for (const [who, status] of [
    ['guest', 401],
    ['leader', 403],
    ['shenxian', 404],
    ['linqing', 201],
    ['linqing', 409],
  ] as const) {
    const answer = await city.ask(who, 'POST', `/files/${fileId}/withdrawal`, { key: uuidv7(), reason: '传错了' });
    expect([who, answer.statusCode]).toEqual([who, status]);
  }
  const gone = await city.ask('linqing', 'GET', `/files/${fileId}`);
  expect([gone.statusCode, ...law(gone)]).toEqual([404, 'file_gone']);
  const { timeline } = (await city.ask('leader', 'GET', `/projects/${ids.bearing}`)).json<{
    timeline: { entryId: string; files: { fileId: string; withdrawn: boolean; mayOpen: boolean }[] }[];
  }>();
  const files = timeline.find(({ entryId }) => entryId === ids.waiting)?.files ?? [];
  expect(files.find((file) => file.fileId === fileId)).toMatchObject({ withdrawn: true, mayOpen: false });
});

test.each([
  ['guest', 401, 'sign_in_required'],
  ['leader', 403, 'right_required'],
  ['cityVerify', 403, 'right_required'],
  ['shenxian', 404, 'entry_unknown'],
] as const)('%s may not attach to an entry of 临清市', async (who, status, broken) => {
  const fileId = await sent();
  const before = await rows();
  const answer = await attach(who, fileId);
  expect([answer.statusCode, ...law(answer)]).toEqual([status, broken]);
  expect(await rows()).toEqual(before);
});

test('the trail of an entry tells what was added to it and taken back, by whom and why', async () => {
  const fileId = await sent('linqing', fresh(), '土地款.pdf');
  await attach('cityEnter', fileId);
  await city.ask('linqing', 'POST', `/files/${fileId}/withdrawal`, { key: uuidv7(), reason: '金额看不清' });
  const { steps } = (await city.ask('leader', 'GET', `/entries/${ids.waiting}/trail`)).json<{
    steps: { act: string; by: string; reason: string | null; changes: { from: string | null; to: string | null }[] }[];
  }>();
  const ofFile = steps.filter(({ changes }) => changes.some(({ from, to }) => /土地款/.test(`${from} ${to}`)));
  expect(ofFile).toMatchObject([
    { act: 'detached', by: '账号linqing', reason: '金额看不清', changes: [{ from: '合同 土地款.pdf', to: null }] },
    { act: 'attached', by: '账号cityEnter', changes: [{ from: null, to: '合同 土地款.pdf' }] },
  ]);
});

test('a verifier sees what waits with its files, the photo beside what is claimed', async () => {
  const bytes = jpg({ taken: '2023:02:05 10:30:00', latitude: 36.5, longitude: 115.9 });
  const fileId = await sent('linqing', bytes, '现场.jpg');
  await attach('cityEnter', fileId);
  const { rows: waiting } = (await city.ask('cityVerify', 'GET', '/pending')).json<{
    rows: { entryId: string; files: { fileId: string }[] }[];
  }>();
  const row = waiting.find(({ entryId }) => entryId === ids.waiting);
  expect(row?.files.find((file) => file.fileId === fileId)).toMatchObject({
    kind: 'contract',
    type: 'jpg',
    state: 'unscanned',
    mayOpen: true,
    photo: { latitude: '36.500000', longitude: '115.900000', claimedOn: '2023-02-02', daysApart: 3 },
  });
});

test('an entry is corrected with the files that it rests on', async () => {
  const fileId = await sent();
  await attach('linqing', fileId, ids.started);
  const { input } = (await city.ask('linqing', 'GET', `/entries/${ids.started}`)).json<{
    input: { head: { attachments: unknown[] } };
  }>();
  expect(input.head.attachments).toMatchObject([{ fileId, kind: 'contract', name: '合同.pdf' }]);
});

test('a server without a place for files says so', async () => {
  const bare = await openCity();
  const url = `/files?office=${offices.linqing}&id=${uuidv7()}`;
  const body = multipart({}, { name: 'a.pdf', bytes: pdf() });
  const answer = await bare.ask('linqing', 'POST', url, body, multipartType);
  expect([answer.statusCode, ...law(answer)]).toEqual([503, 'file_storage_missing']);
  await bare.close();
});
