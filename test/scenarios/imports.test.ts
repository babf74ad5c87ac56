import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheets } from '../../src/sheets/readSheets.ts';
import { type City, openCity, password, type Who } from './samples/city.ts';
import { multipart, multipartType } from './samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const book = [
  '签约项目一览表',
  '单位：亿元',
  '项目名称,投资方,总投资额,签约时间,行业代码,所属单位',
  '新能源电池项目,示例电池公司,12.5,2023-08-08,38,临清市',
  '未来项目,示例公司,3,2099-01-01,38,临清市',
].join('\r\n');

function upload(who: Who, text: string | Buffer, name: string, office: string) {
  return city.ask(who, 'POST', '/imports', multipart({ office }, { name, bytes: text }), multipartType);
}

test('a workbook is previewed, applied, and taken back', async () => {
  const sent = await upload('linqing', book, '签约.csv', '371581');
  expect([sent.statusCode, sent.json().breaches]).toEqual([201, undefined]);
  const { id, counts, sheets } = sent.json();
  expect(counts).toEqual({ new: 1, changed: 0, unchanged: 0, refused: 1, asked: 0, skipped: 0 });
  expect(sheets[0].columns.map((c: { fieldName: string }) => c.fieldName)).toContain('总投资额');
  const refused = (await city.ask('linqing', 'GET', `/imports/${id}/rows?outcome=refused`)).json();
  expect(refused).toMatchObject({ total: 1, rows: [{ row: 5, breaches: [{ cell: 'D5' }] }] });
  expect(refused.rows[0].breaches[0].message).toMatch(/\p{Script=Han}/u);

  const workbook = await city.ask('linqing', 'GET', `/imports/${id}/refused.xlsx`);
  const texts: string[] = [];
  for await (const sheet of readSheets(workbook.rawPayload))
    for await (const row of sheet.rows()) texts.push(row.cells.map((cell) => cell.text).join('|'));
  expect(texts.at(-1)).toMatch(/^未来项目\|/);

  const applied = await city.ask('linqing', 'POST', `/imports/${id}/apply`, { key: uuidv7() });
  expect([applied.statusCode, applied.json().state]).toEqual([200, 'applied']);
  expect((await city.ask('linqing', 'GET', '/projects?q=新能源电池')).json().total).toBe(1);
  expect((await city.ask('cityVerify', 'GET', '/pending')).json().imports).toMatchObject([
    { importId: id, own: false },
  ]);
  const again = await city.ask('linqing', 'POST', `/imports/${id}/apply`, { key: uuidv7() });
  expect([again.statusCode, again.json().breaches[0].law]).toEqual([409, 'import_not_previewed']);

  // The same file once more: one row is known, the other is refused, and nothing is to be written.
  const known = (await upload('linqing', book, '签约.csv', '371581')).json().id;
  const before = await city.countRows();
  const nothing = await city.ask('linqing', 'POST', `/imports/${known}/apply`, { key: uuidv7() });
  expect([nothing.statusCode, nothing.json().breaches[0].law]).toEqual([422, 'import_has_no_rows']);
  expect(await city.countRows()).toEqual(before);

  const undone = await city.ask('linqing', 'POST', `/imports/${id}/undo`, { key: uuidv7(), reason: '重复上传' });
  expect([undone.statusCode, undone.json().state]).toEqual([200, 'undone']);
  expect((await city.ask('linqing', 'GET', '/imports')).json()).toMatchObject([
    { id: known, state: 'previewed' },
    { id, state: 'undone', uploadedBy: '账号linqing' },
  ]);
});

test.each([
  ['an office out of reach', 'shenxian', book, 'a.csv', '371581', 403, 'office_out_of_scope'],
  ['nobody may import', 'leader', book, 'a.csv', '371581', 403, 'right_required'],
  ['no such office', 'linqing', book, 'a.csv', 'absent', 422, 'office_unknown'],
  ['a damaged workbook', 'linqing', 'PK\u0003\u0004', 'a.xlsx', '371581', 422, 'zip_damaged'],
  ['nothing in it', 'linqing', ',\r\n,', 'a.csv', '371581', 422, 'no_table_recognised'],
] as const)('%s', async (_, who, text, name, office, status, law) => {
  const before = await city.countRows();
  const answer = await upload(who, text, name, office);
  expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([status, law]);
  expect(await city.countRows()).toEqual(before);
});

test('a file that no form fits opens on a sheet as it looks, and is finished by what a person says of it', async () => {
  const foreign = ['台账', 'mc,tzf,je,rq', '码头项目,港务公司,2,2023-06-01'].join('\r\n');
  const sent = (await upload('linqing', foreign, '导出.csv', '371581')).json();
  expect(sent).toMatchObject({ counts: { new: 0, refused: 0 }, byForm: [] });
  expect(sent.sheets).toMatchObject([
    { sheet: '导出', form: null, headRows: [2, 2], rows: 1, columns: [{ letter: 'A', heading: 'mc' }, {}, {}, {}] },
  ]);
  const at = `/imports/${sent.id}/sheet?sheet=${encodeURIComponent('导出')}`;
  const seen = await city.ask('linqing', 'GET', `${at}&size=2`);
  expect(seen.json()).toMatchObject({ total: 3, page: 1, columns: ['A', 'B', 'C', 'D'] });
  expect(seen.json().rows[1]).toEqual({
    row: 2,
    hidden: false,
    cells: ['mc', 'tzf', 'je', 'rq'].map((text, n) => ({ letter: 'ABCD'[n], text })),
  });
  expect((await city.ask('leader', 'GET', at)).statusCode).toBe(403);
  expect((await city.ask('shenxian', 'GET', at)).statusCode).toBe(404);

  const said = {
    sheet: '导出',
    headRow: 2,
    form: 'signed',
    columns: { A: 'project', B: 'investor', C: 'investment', D: 'signedOn' },
  };
  const say = async (more: object) => city.ask('linqing', 'POST', `/imports/${sent.id}/mapping`, { ...said, ...more });
  const first = (await say({})).json();
  expect(first.sheets[0].doubts).toMatchObject([{ law: 'unit_unknown', column: 'C', names: ['总投资额'] }]);
  expect((await say({ units: { C: '斤' } })).statusCode).toBe(400);
  const done = (await say({ units: { C: '亿元' }, constants: { industryCode: 'G55' } })).json();
  expect(done).toMatchObject({
    counts: { new: 1 },
    sheets: [{ form: 'signed', constants: { industryCode: 'G55' }, doubts: [] }],
  });
  const none = await say({ form: null });
  expect(none.json()).toMatchObject({ counts: { new: 0 }, sheets: [{ form: null, isLeft: true, headRows: [2, 2] }] });
  // The next file with that head is left out as well, and says so.
  const next = (await upload('linqing', foreign, '导出.csv', '371581')).json();
  expect(next.sheets).toMatchObject([{ form: null, isLeft: true, saidAt: expect.any(String), rows: 1 }]);
});

test('an import of another office is not there', async () => {
  const { id } = (await upload('linqing', book, 'b.csv', '371581')).json();
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/rows'],
    ['GET', '/refused.xlsx'],
    ['POST', '/apply'],
  ] as const) {
    const answer = await city.ask(
      'shenxian',
      method,
      `/imports/${id}${path}`,
      method === 'POST' ? { key: uuidv7() } : undefined,
    );
    expect([path, answer.statusCode]).toEqual([path, 404]);
  }
});

describe('what is being done with an import', () => {
  /** Previewed, and held as somebody who works on it does, until it is let go. */
  async function held(name: string) {
    const { id } = (await upload('linqing', book.replaceAll('新能源电池', name), `${name}.csv`, '371581')).json();
    await city.ask('linqing', 'POST', `/imports/${id}/twins`, { choice: 'import' });
    const holder = await city.store.pool.pg.connect();
    await holder.query('begin');
    await holder.query('select from import where id = $1 for update', [id]);
    const letGo = async () => {
      await holder.query('rollback');
      holder.release();
    };
    return { id: id as string, url: `/imports/${id}`, letGo };
  }
  const waiting = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  /** Said to be at this step, and held up by the holder. */
  const isSeen = async (url: string, step = 'waiting') => {
    const seen = async () => (await city.ask('linqing', 'GET', `${url}/progress`)).json().underWay?.step;
    await expect.poll(seen).toBe(step);
    await expect.poll(async () => (await city.store.pool.pg.query(waiting)).rows).toEqual([{ n: 1 }]);
  };

  test('is seen on its page and in the list, and cancelled by who may enter there; nothing of it is kept', async () => {
    const { id, url, letGo } = await held('可取消');
    const applied = city.ask('linqing', 'POST', `${url}/apply`, { key: uuidv7() });
    await isSeen(url);
    const underWay = { act: 'apply', step: 'waiting' };
    expect((await city.ask('leader', 'GET', url)).json()).toMatchObject({ state: 'previewed', underWay });
    const listed = (await city.ask('linqing', 'GET', '/imports')).json() as { id: string; underWay: unknown }[];
    expect(listed.find((one) => one.id === id)).toMatchObject({ underWay });
    const of = async (who: Who, method: 'GET' | 'DELETE') =>
      (await city.ask(who, method, `${url}/progress`)).statusCode;
    expect([await of('shenxian', 'GET'), await of('shenxian', 'DELETE'), await of('leader', 'DELETE')]).toEqual([
      404, 404, 403,
    ]);
    expect(await of('linqing', 'DELETE')).toBe(204);
    await letGo();
    const answer = await applied;
    expect([answer.statusCode, answer.json().breaches[0].law]).toEqual([409, 'import_cancelled']);
    expect((await city.ask('linqing', 'GET', url)).json()).toMatchObject({
      state: 'previewed',
      underWay: null,
      unfinished: { act: 'apply', breaches: [{ law: 'import_cancelled' }] },
    });
    expect((await city.ask('linqing', 'POST', `${url}/apply`, { key: uuidv7() })).json().state).toBe('applied');
    // Whoever presses a second time hears it, and nobody is told that it was not written.
    expect((await city.ask('linqing', 'POST', `${url}/apply`, { key: uuidv7() })).statusCode).toBe(409);
    expect((await city.ask('linqing', 'GET', url)).json()).toMatchObject({ state: 'applied', unfinished: null });
  });

  test('goes on when the page is closed, and is come back to', async () => {
    const { url, letGo } = await held('可离开');
    const address = await city.app.listen({ host: '127.0.0.1', port: 0 });
    const signIn = { username: 'linqing', password };
    const signedIn = await city.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-yiwang': '1' },
      payload: signIn,
    });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const leaving = new AbortController();
    const headers = { 'x-yiwang': '1', 'content-type': 'application/json', cookie };
    const body = JSON.stringify({ key: uuidv7() });
    const left = fetch(`${address}/api/v1${url}/apply`, { method: 'POST', headers, body, signal: leaving.signal }).then(
      ({ status }) => status,
      (error: Error) => error.name,
    );
    await isSeen(url);
    leaving.abort();
    expect(await left).toBe('AbortError');
    await isSeen(url);
    await letGo();
    await expect.poll(async () => (await city.ask('linqing', 'GET', url)).json().state).toBe('applied');
  });

  test('a file that is read is its sender’s alone, under the id that they sent it with', async () => {
    const url = `/imports/${uuidv7()}`;
    const holder = await city.store.pool.pg.connect();
    await holder.query('begin; lock table import_row in exclusive mode');
    const form = multipart({ office: '371581' }, { name: '阅读.csv', bytes: book });
    const sent = city.ask('linqing', 'POST', `/imports?sending=${url.split('/').at(-1)}`, form, multipartType);
    await isSeen(url, 'reading');
    expect((await city.ask('cityEnter', 'GET', `${url}/progress`)).statusCode).toBe(404);
    expect((await city.ask('cityEnter', 'DELETE', `${url}/progress`)).statusCode).toBe(404);
    expect((await city.ask('linqing', 'DELETE', `${url}/progress`)).statusCode).toBe(204);
    expect((await sent).json().breaches[0].law).toBe('import_cancelled');
    await holder.query('rollback');
    holder.release();
    expect((await city.ask('linqing', 'GET', `${url}/progress`)).statusCode).toBe(404);
  });
});

test('templates', async () => {
  const answer = await city.ask('nobody', 'GET', '/imports/template/signed.xlsx');
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('签约项目.xlsx'));
  expect((await city.ask('nobody', 'GET', '/imports/template/absent.xlsx')).statusCode).toBe(404);
});
