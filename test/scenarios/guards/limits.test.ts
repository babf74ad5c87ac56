// What one person may hold, and for how long: views, files that no entry rests on, previews; and a connection that trickles.
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorNamed, createAccount } from '../../../src/app/people/accounts.ts';
import { atServer } from '../../../src/app/people/act.ts';
import { changeAccount, takeRightAway } from '../../../src/app/people/keep.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { lapseFiles } from '../../../src/app/evidence/lapseFiles.ts';
import { lapsePreviews } from '../../../src/app/imports/staged/lapse.ts';
import { viewsMost } from '../../../src/app/projects/savedViews.ts';
import { quotaBreaches, unattachedDays, waitingFilesMost } from '../../../src/domain/evidence/evidencePolicy.ts';
import { buildServer } from '../../../src/server/buildServer.ts';
import { evidenceFolder, type TestEvidence } from '../../fixture/evidence.ts';
import { pdf } from '../../fixture/evidenceFiles.ts';
import { vault } from '../../fixture/vault.ts';
import { type City, cityCode, offices, openCity, password, type Who } from '../samples/city.ts';
import { ids } from '../samples/ledger.ts';
import { multipart, multipartType } from '../samples/multipart.ts';

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

const said = (answer: { statusCode: number; json(): { breaches?: { law: string }[] } }) =>
  answer.statusCode < 400 ? answer.statusCode : [answer.statusCode, answer.json().breaches?.[0]?.law];
const count = async (of: string, where = 'true') =>
  Number(
    (await city.store.pool.pg.query<{ n: number }>(`select count(*)::int as n from ${of} where ${where}`)).rows[0]?.n,
  );

test('an account keeps a hundred views; replacing and deleting go on', async () => {
  const save = (name: string) => city.ask('nobody', 'POST', '/views', { screen: 'projects', name, query: {} });
  for (let n = 0; n < viewsMost; n++) expect(said(await save(`v${n}`))).toBe(200);
  expect(said(await save('one more'))).toEqual([409, 'views_too_many']);
  const replaced = await save('v7');
  expect(said(replaced)).toBe(200);
  await city.ask('nobody', 'DELETE', `/views/${replaced.json().id}`);
  expect(said(await save('one more'))).toBe(200);
  expect(said(await city.ask('leader', 'POST', '/views', { screen: 'projects', name: 'v', query: {} }))).toBe(200);
});

describe('files that no entry rests on', () => {
  const send = (who: Who, text: string) =>
    city.ask(
      who,
      'POST',
      `/files?office=${offices.linqing}&id=${uuidv7()}`,
      multipart({}, { name: 'a.pdf', bytes: pdf(text) }),
      multipartType,
    );
  const attach = (fileId: string) =>
    city.ask('linqing', 'POST', `/entries/${ids.waiting}/attachments`, {
      key: uuidv7(),
      attachments: [{ fileId, kind: 'other' }],
    });

  test.each([
    [0, 0, false],
    [waitingFilesMost.files - 1, 1, false],
    [waitingFilesMost.files, 1, true],
    [1, waitingFilesMost.megabytes * 2 ** 20, true],
  ])('%d of them, %d bytes: full is %s', (files, bytes, isFull) => {
    expect(quotaBreaches({ files, bytes }).length > 0).toBe(isFull);
  });

  test('are so many of one account at most, also when sent at once; attached ones are not counted', async () => {
    const first = (await send('linqing', 'first')).json().id;
    // As if it had come in so many pieces.
    await city.store.pool.pg.query(
      `insert into file (city_code, id, office_id, sha256, bytes, type, name, scan_awaited, recorded_at, recorded_by)
       select city_code, gen_random_uuid(), office_id, sha256, bytes, type, name, scan_awaited, recorded_at, recorded_by
       from file, generate_series(1, $2) where id = $1`,
      [first, waitingFilesMost.files - 3],
    );
    const answers = await Promise.all(Array.from({ length: 5 }, (_, n) => send('linqing', `more ${n}`)));
    expect(answers.map(said).filter((status) => status === 201)).toHaveLength(2);
    expect(said(await send('linqing', 'full'))).toEqual([409, 'files_wait_for_entries']);
    expect(said(await send('cityVerify', 'others are not held up'))).toBe(201);
    expect(said(await attach(first))).toBe(201);
    expect(said(await send('linqing', 'room again'))).toBe(201);
  });

  test('are taken back after a month, and what an entry rests on stays', async () => {
    const later = { ...city.store, clock: () => new Date(Date.now() + (unattachedDays + 1) * 86_400_000) };
    const waiting = `not exists (select from attachment a where a.file_id = file.id)`;
    const before = await count('file', waiting);
    expect(await lapseFiles(city.store)).toBe(0);
    expect(await lapseFiles(later)).toBe(before);
    expect(await lapseFiles(later)).toBe(0);
    expect(await count('file_withdrawal')).toBe(before);
    expect(await count('file_withdrawal w join attachment a on a.file_id = w.file_id')).toBe(0);
  });
});

describe('previews that were not applied', () => {
  const book = (n: number) =>
    [
      '签约项目一览表',
      '单位：亿元',
      '项目名称,投资方,总投资额,签约时间,行业代码,所属单位',
      `预览${n}号项目,示例公司,1.5,2023-08-08,38,临清市`,
    ].join('\r\n');
  const preview = async (n: number): Promise<string> =>
    (
      await city.ask(
        'linqing',
        'POST',
        '/imports',
        multipart({ office: '371581' }, { name: `${n}.csv`, bytes: book(n) }),
        multipartType,
      )
    ).json().id;
  const there = async () => (await city.ask('linqing', 'GET', '/imports')).json().map(({ id }: { id: string }) => id);

  test('lapse by number, by size and by age, whole; what was applied stays', async () => {
    const later = { ...city.store, clock: () => new Date(Date.now() + 15 * 86_400_000) };
    // Those that the city came with.
    await lapsePreviews(later);
    const applied = await preview(0);
    await city.ask('linqing', 'POST', `/imports/${applied}/twins`, { choice: 'import' });
    expect(said(await city.ask('linqing', 'POST', `/imports/${applied}/apply`, { key: uuidv7() }))).toBe(200);
    const [one, two, three] = [await preview(1), await preview(2), await preview(3)];
    const { accountId } = await actorNamed(city.store, cityCode, 'linqing');
    const own = { cityCode, accountId };
    expect(await lapsePreviews(city.store)).toBe(0);
    expect(await lapsePreviews(city.store, own, { days: 14, files: 2, size: 1_000_000 })).toBe(1);
    expect(await there()).toEqual([three, two, applied]);
    expect(said(await city.ask('linqing', 'GET', `/imports/${one}/rows`))).toEqual([404, 'import_unknown']);
    const rows = `sum(length(cells::text) + length(acts::text) + length(twins::text)) as n from import_row`;
    const staged = Number(
      (await city.store.pool.pg.query<{ n: string }>(`select ${rows} where import_id = $1`, [two])).rows[0]?.n,
    );
    // The rows of one are more than its file: it is they that are too many.
    const kept = { days: 14, files: 9, size: 2 * Buffer.byteLength(book(3)) + staged };
    expect(staged).toBeGreaterThan(Buffer.byteLength(book(3)));
    expect(await lapsePreviews(city.store, own, { ...kept, size: 4 * kept.size })).toBe(0);
    expect(await lapsePreviews(city.store, own, kept)).toBe(1);
    expect(await there()).toEqual([three, applied]);
    expect(await lapsePreviews(later)).toBe(1);
    expect(await there()).toEqual([applied]);
    for (const table of ['import_row', 'import_file'])
      expect(await count(table, `import_id in ('${one}', '${two}', '${three}')`)).toBe(0);
  });
});

describe('a request that trickles', () => {
  /** What the server says before it closes, and after how long. */
  async function trickle(head: string, piece: string): Promise<{ said: string; seconds: number }> {
    const app = await buildServer({
      store: city.store,
      vault,
      evidence,
      log: () => {},
      patience: { headers: 1500, typed: 800, files: 3000 },
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as { port: number };
    const [socket, began] = [connect(port, '127.0.0.1'), Date.now()];
    let answer = '';
    socket.on('data', (bytes) => {
      answer += bytes.toString();
    });
    socket.on('error', () => {});
    socket.write(head);
    const timer = setInterval(() => socket.writable && socket.write(piece), 100);
    await new Promise((resolve) => {
      socket.once('close', resolve);
    });
    clearInterval(timer);
    await app.close();
    return { said: answer, seconds: (Date.now() - began) / 1000 };
  }
  const post = (type: string) =>
    `POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nx-yiwang: 1\r\nContent-Type: ${type}\r\nContent-Length: 100000\r\n\r\n`;

  test.each([
    ['in its head', 'GET /healthz HTTP/1.1\r\n', 'x: y\r\n'],
    ['in what was typed', post('application/json'), ' '],
    ['in a file', post(multipartType['content-type']), 'x'],
    ['without a word', '', ''],
  ])('%s is ended, and told so', async (_, head, piece) => {
    const { said: answer, seconds } = await trickle(head, piece);
    expect(answer).toMatch(/^HTTP\/1\.1 (408|4\d\d) /);
    expect(answer).toContain('request_too_slow');
    expect(seconds).toBeLessThan(20);
  });
});

describe('who sends slowly is heard with the rights of when all has come', () => {
  const grant = { role: 'enter', officeId: offices.linqing } as const;
  const form = {
    path: `/imports/${uuidv7()}/apply`,
    type: 'application/json',
    body: JSON.stringify({ key: uuidv7() }),
  };
  const type = multipartType['content-type'];
  const workbook = multipart(
    { office: '371581' },
    { name: 'slow.csv', bytes: '项目名称,签约时间\r\n慢到项目,2023-08-08' },
  );
  const read = { path: '/imports', type, body: workbook };
  const kept = () => ({
    path: `/files?office=${offices.linqing}&id=${uuidv7()}`,
    type,
    body: multipart({}, { name: 'a.pdf', bytes: pdf('slow') }),
  });
  const takeAway = (accountId: string) =>
    takeRightAway(city.store, atServer(cityCode), { key: uuidv7(), accountId }, grant);
  const stop = (accountId: string) =>
    changeAccount(city.store, atServer(cityCode), { key: uuidv7(), accountId }, 'disable');
  const nothing = () => {};

  /** The answer to what came in two halves, between which something happened to its sender. */
  async function sent(
    { path, type: of, body }: typeof form | typeof read,
    username: string,
    meanwhile: (id: string) => unknown,
  ) {
    const account = { cityCode, username, password, name: username, grants: [grant], ownPassword: true };
    const accountId = await createAccount(city.store, account);
    const signIn = {
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-yiwang': '1' },
      payload: { username, password },
    } as const;
    const cookie = String((await city.app.inject(signIn)).headers['set-cookie']).split(';')[0];
    const socket = connect((city.app.server.address() as AddressInfo).port, '127.0.0.1');
    const bytes = Buffer.from(body);
    const head = [
      `POST /api/v1${path} HTTP/1.1`,
      'Host: localhost',
      'x-yiwang: 1',
      'Connection: close',
      `Cookie: ${cookie}`,
    ];
    socket.write([...head, `Content-Type: ${of}`, `Content-Length: ${bytes.length}`, '', ''].join('\r\n'));
    socket.write(bytes.subarray(0, bytes.length - 10));
    await setTimeout(1500);
    await meanwhile(accountId);
    socket.write(bytes.subarray(bytes.length - 10));
    let answer = '';
    socket.on('data', (piece) => {
      answer += piece.toString();
    });
    await once(socket, 'close');
    return [Number(answer.slice(9, 12)), /"law":"(\w+)"/.exec(answer)?.[1] ?? null];
  }

  beforeAll(() => city.app.listen({ host: '127.0.0.1', port: 0 }));
  test.concurrent.each([
    ['typed, from who stays', form, nothing, [404, 'import_unknown']],
    ['typed, from who lost the right', form, takeAway, [403, 'right_required']],
    ['typed, from who was stopped', form, stop, [401, 'sign_in_required']],
    ['a file to read, from who lost the right', read, takeAway, [403, 'right_required']],
    ['a file to read, from who was stopped', read, stop, [401, 'sign_in_required']],
    ['a file to keep, from who stays', kept(), nothing, [201, null]],
    ['a file to keep, from who lost the right', kept(), takeAway, [403, 'right_required']],
  ] as const)('%s', async (what, body, meanwhile, answer) => {
    expect(await sent(body, `slow${what.replaceAll(/\W/g, '')}`, meanwhile)).toEqual(answer);
  });
});

test('after all this doctor is silent but for what this test put in by hand', async () => {
  const found = (await doctor(city.store)).map(({ check }) => check);
  expect(found.filter((check) => !['rows_match_their_links', 'files_have_their_bytes'].includes(check))).toEqual([]);
});
