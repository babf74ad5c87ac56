// Twins through the API: two counties' lists, the marks of the preview, the radar by reader, the decision to
// keep apart and its undoing; and who is refused leaves nothing behind.
import { setTimeout } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../src/app/keeping/doctor.ts';
import type { ImportRows } from '../../src/server/imports/views.ts';
import type { RadarView } from '../../src/server/radar/views.ts';
import type { PendingPage } from '../../src/server/verification/views.ts';
import { must } from '../fixture/must.ts';
import { dongeBook, linqingBook } from '../fixture/twinBooks.ts';
import { type City, openCity, type Who } from './samples/city.ts';
import { multipart, multipartType } from './samples/multipart.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const upload = async (who: Who, text: string, office: string) =>
  (
    await city.ask(who, 'POST', '/imports', multipart({ office }, { name: '签约.csv', bytes: text }), multipartType)
  ).json();
const apply = (who: Who, id: string) => city.ask(who, 'POST', `/imports/${id}/apply`, { key: uuidv7() });
const radar = async (who: Who, query = 'year=2023'): Promise<RadarView> =>
  (await city.ask(who, 'GET', `/radar?${query}`)).json();
/** The queue as it is told when all that came in is compared: it is asked again, as the screen asks again, and waits for nothing. */
async function queue(query: string): Promise<PendingPage> {
  for (;;) {
    const page: PendingPage = (await city.ask('cityVerify', 'GET', `/pending?size=200&${query}`)).json();
    if (!page.comparing) return page;
    await setTimeout(20);
  }
}
const lawOf = (answer: { statusCode: number; json(): { breaches?: { law: string }[] } }) => [
  answer.statusCode,
  answer.json().breaches?.[0]?.law,
];
const investors = ['宁波恒昱轴承股份有限公司', '浙江海琛新材料有限公司', '青岛岚崧物流集团有限公司'];

test('the second county’s file waits for a word on the three rows that it shares with the first', async () => {
  expect((await apply('linqing', (await upload('linqing', linqingBook, '371581')).id)).statusCode).toBe(200);
  const sent = await upload('shenxian', dongeBook, '371522');
  expect(sent).toMatchObject({ counts: { new: 5, skipped: 0 }, marked: 3, undecided: 3 });
  expect(lawOf(await apply('shenxian', sent.id))).toEqual([409, 'import_twins_undecided']);

  const marked = await city.ask('shenxian', 'GET', `/imports/${sent.id}/rows?outcome=marked`);
  const { rows, total }: ImportRows = marked.json();
  expect([total, rows.map(({ row }) => row)]).toEqual([3, [4, 5, 6]]);
  const [twin] = must(rows[0]).twins;
  expect(must(twin)).toMatchObject({
    suspicionName: '疑似重复申报',
    side: { name: '高端轴承保持架生产项目', office: '临清市', amountBandName: '1亿元至5亿元', own: null },
  });
  expect(must(twin).reasons[0]).toEqual({ field: 'amount', text: '投资额一致', bits: 9.8 });
  // Of another office's row no firm, no amount, no id is told.
  for (const said of [...investors.slice(0, 1), '1.2345', 'projectId":']) expect(marked.body).not.toContain(said);

  const choose = (who: Who, body: object) => city.ask(who, 'POST', `/imports/${sent.id}/twins`, body);
  expect(lawOf(await choose('linqing', { choice: 'skip' }))).toEqual([404, 'import_unknown']);
  expect(lawOf(await choose('leader', { choice: 'skip' }))).toEqual([403, 'right_required']);
  expect((await choose('shenxian', { choice: 'maybe' })).statusCode).toBe(400);
  expect((await choose('shenxian', { choice: 'skip', rows: [must(rows[2]).no] })).json()).toMatchObject({
    counts: { new: 4, skipped: 1 },
    undecided: 2,
  });
  expect((await choose('shenxian', { choice: 'import' })).json()).toMatchObject({ undecided: 0 });
  expect((await apply('shenxian', sent.id)).json()).toMatchObject({ state: 'applied', counts: { skipped: 1 } });
  const kept: ImportRows = (await city.ask('shenxian', 'GET', `/imports/${sent.id}/rows?outcome=skipped`)).json();
  expect(kept.rows).toMatchObject([{ row: 6, choice: 'skip', twins: [{ side: { name: '冷链物流产业园项目' } }] }]);
});

test('the radar shows each reader the pairs of their own, the city all', async () => {
  const all = await radar('cityVerify');
  expect([all.total, all.stakeYi]).toEqual([2, '7.5345']);
  expect(all.kinds.find(({ suspicion }) => suspicion === 'told_twice')).toMatchObject({ pairs: 2 });
  for (const who of ['linqing', 'shenxian'] as const) {
    const own = await radar(who);
    expect(own.total).toBe(2);
    for (const pair of own.pairs) {
      expect([pair.earlier.own, pair.later.own].filter((side) => side !== null)).toHaveLength(1);
      expect(pair.decidable).toBe(false);
    }
  }
  expect(JSON.stringify(await radar('shenxian'))).not.toContain(investors[0]);
  expect(await radar('nobody')).toMatchObject({ total: 0, pairs: [], stakeYi: '0' });
  expect((await city.ask('guest', 'GET', '/radar')).statusCode).toBe(401);
  expect(await radar('leader', 'year=2022')).toMatchObject({ total: 0 });
  expect((await radar('leader', `office=371522&size=1&page=2`)).pairs).toHaveLength(1);
});

test('the verifier finds them flagged, and filters by the flag', async () => {
  const flagged = await queue('flag=twin');
  // Facts and signing of both projects of both pairs.
  expect(flagged.total).toBe(8);
  const row = must(flagged.rows[0]);
  expect(row.flags).toContain('twin');
  const of: RadarView = await radar('cityVerify', `project=${row.projectId}`);
  expect(of.total).toBe(1);
});

test('kept apart with a reason by who reaches both, put back by an undoing', async () => {
  const pair = must((await radar('cityVerify')).pairs[0]);
  const [projectId, otherId] = pair.key.split(' ');
  const keep = (who: Who, more: object = {}) =>
    city.ask(who, 'POST', '/kept-apart', {
      key: uuidv7(),
      id: uuidv7(),
      projectId,
      otherId,
      reason: '两份合同',
      ...more,
    });
  const before = await city.countRows();
  expect(lawOf(await keep('linqing'))).toEqual([403, 'right_required']);
  expect(lawOf(await keep('cityVerify', { reason: ' ' }))).toEqual([422, 'reason_required_for_keeping_apart']);
  expect(lawOf(await keep('cityVerify', { otherId: uuidv7() }))).toEqual([404, 'pair_not_suspected']);
  expect(await city.countRows()).toEqual(before);
  const { id } = (await keep('cityVerify')).json();
  expect(lawOf(await keep('cityVerify'))).toEqual([409, 'pair_already_apart']);
  expect((await radar('cityVerify')).total).toBe(1);
  const apart = await radar('leader', 'year=2023&state=apart');
  expect(apart.pairs).toMatchObject([{ key: pair.key, apart: { id, reason: '两份合同', by: '账号cityVerify' } }]);
  expect((await queue('flag=twin')).total).toBe(4);
  expect((await queue('flag=comparing')).total).toBe(0);

  const undo = (who: Who, reason = '看错了') =>
    city.ask(who, 'POST', `/kept-apart/${id}/undo`, { key: uuidv7(), reason });
  expect(lawOf(await undo('shenxian'))).toEqual([403, 'right_required']);
  expect((await undo('cityVerify')).statusCode).toBe(201);
  expect(lawOf(await undo('cityVerify'))).toEqual([409, 'kept_apart_already_undone']);
  expect((await radar('cityVerify')).total).toBe(2);
});

test('and the ledger is sound', async () => {
  expect(await doctor(city.store)).toEqual([]);
  expect(city.logged).toEqual([]);
});
