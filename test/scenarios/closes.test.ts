// A year's end: pending entries stand in the way, a county closes, a late correction, both readings, a reopening.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../src/app/keeping/doctor.ts';
import type { CloseGridView, PeriodView } from '../../src/server/closes/views.ts';
import type { Receipt } from '../../src/server/figures/views.ts';
import { type City, cityCode, offices, openCity, type Who } from './samples/city.ts';
import { head, ids } from './samples/ledger.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
  for (const [who, role, office] of [
    ['leader', 'publish', offices.city],
    ['shenxian', 'publish', offices.shenxian],
  ] as const) {
    await city.store.pool.pg.query(
      `insert into role_grant select city_code, id, $2, $3, created_at, null from account where city_code = $4 and username = $1`,
      [who, office, role, cityCode],
    );
  }
});
afterAll(() => city.close());

const close = (who: Who, officeId: string, period: string, more: object = {}) =>
  city.ask(who, 'POST', '/closes', { key: uuidv7(), id: uuidv7(), officeId, period, ...more });
const lawOf = (answer: { statusCode: number; json(): { breaches?: { law: string; message: string }[] } }) => [
  answer.statusCode,
  answer.json().breaches?.[0]?.law,
];
const grid = async (who: Who): Promise<CloseGridView> => (await city.ask(who, 'GET', '/closes?year=2023')).json();
async function cell(who: Who, officeId: string, period: string) {
  const { rows } = await grid(who);
  return rows.find((row) => row.officeId === officeId)?.cells.find((one) => one.period === period);
}
const fund = (claimedFen: string, more: object = {}, day = '2023-10-10') => ({
  kind: 'fund_arrival',
  input: { head: head(offices.linqing, day, more), projectId: ids.bearing, claimedFen },
});
const send = (who: Who, acts: unknown[]) =>
  city.ask(who, 'POST', '/entries', { useCase: 'record_fund_arrival', key: uuidv7(), acts });
const verify = (entryIds: string[]) =>
  city.ask('cityVerify', 'POST', '/verifications', { key: uuidv7(), decision: 'verified', entryIds });

test('a county closes its own, not its neighbour’s, and everyone sees it', async () => {
  expect(lawOf(await close('shenxian', offices.linqing, '2023-06'))).toEqual([403, 'office_out_of_scope']);
  expect(lawOf(await close('shenxian', offices.shenxian, '2023-H1'))).toEqual([422, 'period_not_closable']);
  expect((await close('shenxian', offices.shenxian, '2023-06')).statusCode).toBe(201);
  expect(lawOf(await close('cityPublish', offices.shenxian, '2023-06'))).toEqual([409, 'period_already_closed']);
  expect(await cell('linqing', offices.shenxian, '2023-06')).toMatchObject({
    close: { office: '莘县', closedBy: '账号shenxian', carried: 0 },
    mayClose: false,
    mayReopen: false,
  });
  expect(await cell('shenxian', offices.shenxian, '2023-06')).toMatchObject({ mayReopen: false });
  expect(await cell('leader', offices.shenxian, '2023-06')).toMatchObject({ mayReopen: true });
  expect(await cell('shenxian', offices.shenxian, '2023-07')).toMatchObject({ close: null, mayClose: true });
});

test('what waits is shown and asked about, and carried over', async () => {
  const seen: PeriodView = (
    await city.ask('cityPublish', 'GET', `/closes/period?office=${offices.city}&period=2023`)
  ).json();
  expect([seen.pending, seen.rows.map(({ entryId }) => entryId)]).toEqual([1, [ids.waiting]]);
  expect(seen.figures.map(({ display }) => display)).toEqual(['2个', '7.00亿元', '1个', '1.5亿元']);
  const before = await city.countRows();
  const refused = await close('cityPublish', offices.city, '2023');
  expect(lawOf(refused)).toEqual([409, 'period_has_pending_entries']);
  expect(refused.json().breaches[0].message).toContain('1 条待审核');
  expect(await city.countRows()).toEqual(before);
  expect((await close('cityPublish', offices.city, '2023', { carry: 1 })).json()).toMatchObject({ carried: 1 });
  expect(await cell('linqing', offices.linqing, '2023-10')).toMatchObject({
    close: { office: '聊城市', period: '2023' },
  });
});

test('after it a late arrival is refused by name, and comes in as an adjustment', async () => {
  const refused = await send('linqing', [fund('5000000000')]);
  expect(lawOf(refused)).toEqual([422, 'period_must_be_open']);
  expect(refused.json().breaches[0].message).toContain('聊城市已对2023年结账，2023-10-10');
  const page = (await city.ask('linqing', 'GET', `/projects/${ids.bearing}`)).json();
  const old = page.timeline.find((item: { kind: string }) => item.kind === 'fund_arrival');
  const put = { reverses: old.entryId, reason: '回单更正', adjustment: { reason: '回单金额更正' } };
  const sent = await send('linqing', [fund('10000000000', put)]);
  expect(sent.statusCode).toBe(201);
  const [entry] = sent.json().entryIds;
  expect((await verify([entry])).statusCode).toBe(201);

  const receipt: Receipt = (await city.ask('leader', 'GET', '/figures/funds_arrived/receipt?period=2023')).json();
  expect([receipt.display, receipt.closed]).toMatchObject([
    '1亿元',
    { display: '1.5亿元', difference: '−0.5亿元', changed: true, office: '聊城市', period: '2023' },
  ]);
  expect(receipt.rows[0]?.adjustment).toMatchObject({ reason: '回单金额更正' });
  const at = encodeURIComponent(receipt.closed?.at ?? '');
  const then = (await city.ask('leader', 'GET', `/figures/funds_arrived/receipt?period=2023&asKnownAt=${at}`)).json();
  expect([then.display, then.closed]).toEqual(['1.5亿元', undefined]);
  const overview = (await city.ask('leader', 'GET', '/overview?period=2023')).json();
  expect(overview.headline[3].closed).toMatchObject({ display: '1.5亿元', difference: '−0.5亿元' });

  const listed: PeriodView = (
    await city.ask('leader', 'GET', `/closes/period?office=${offices.city}&period=2023&what=adjustments`)
  ).json();
  // The contact that was carried over waits still.
  expect([listed.adjustments, listed.fundsDifference]).toEqual([2, '−0.5亿元']);
  expect(listed.rows.map(({ actName, funds, carried }) => [actName, funds, carried])).toEqual([
    ['更正', '-0.5亿元', false],
    ['登记', null, true],
  ]);
  const hidden: PeriodView = (
    await city.ask('shenxian', 'GET', `/closes/period?office=${offices.city}&period=2023&what=adjustments`)
  ).json();
  expect([hidden.adjustments, hidden.rows, hidden.rowsInReach]).toEqual([2, [], 0]);

  const again = (await city.ask('linqing', 'GET', `/projects/${ids.bearing}`)).json();
  const item = again.timeline.find((one: { entryId: string }) => one.entryId === entry);
  expect(item.adjustment).toMatchObject({ reason: '回单金额更正' });
  const { steps } = (await city.ask('linqing', 'GET', `/entries/${entry}/trail`)).json();
  const said = steps.map((step: { actName: string; by: string; adjustment?: object }) => [
    step.actName,
    step.by,
    Boolean(step.adjustment),
  ]);
  expect(said).toEqual([
    ['审核通过', '账号cityVerify', false],
    ['更正', '账号linqing', true],
    ['结账', '账号cityPublish', false],
    ['审核通过', '账号cityVerify', false],
    ['登记', '账号cityEnter', false],
  ]);
  expect((await verify([ids.waiting])).statusCode).toBe(201);
});

test('a workbook’s preview refuses row by row what is closed', async () => {
  const book = '签约项目一览表\n单位：亿元\n项目名称,投资方,总投资额,签约时间,行业代码,所属单位\n'.concat(
    '迟报项目,示例公司,3,2023-08-08,38,临清市\n新年项目,示例公司,3,2024-01-08,38,临清市\n',
  );
  const boundary = 'x'.repeat(24);
  const payload = [
    `--${boundary}\r\nContent-Disposition: form-data; name="office"\r\n\r\n371581\r\n`,
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${book}\r\n--${boundary}--\r\n`,
  ].join('');
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const sent = await city.ask('linqing', 'POST', '/imports', Buffer.from(payload), type);
  expect(sent.json().counts).toMatchObject({ new: 1, refused: 1 });
  const { rows } = (await city.ask('linqing', 'GET', `/imports/${sent.json().id}/rows?outcome=refused`)).json();
  expect(rows[0].breaches[0]).toMatchObject({ cell: 'D4' });
  expect(rows[0].breaches[0].message).toContain('聊城市已对2023年结账');
});

test('reopened by another hand with a reason, and the ledger takes entries again', async () => {
  const { history } = await grid('leader');
  const id = history.find(({ period }) => period === '2023')?.id ?? '';
  const reopen = (who: Who, reason: string) => city.ask(who, 'POST', `/closes/${id}/reopen`, { key: uuidv7(), reason });
  expect(lawOf(await reopen('cityPublish', '数据有误'))).toEqual([403, 'reopener_is_closer']);
  expect(lawOf(await reopen('shenxian', '数据有误'))).toEqual([404, 'close_unknown']);
  expect(lawOf(await reopen('leader', ' '))).toEqual([422, 'reason_required_for_reopening']);
  expect((await reopen('leader', '漏报较多')).statusCode).toBe(200);
  expect(lawOf(await reopen('leader', '漏报较多'))).toEqual([409, 'close_already_reopened']);
  expect((await send('linqing', [fund('5000000000')])).statusCode).toBe(201);
  expect((await grid('leader')).history[0]).toMatchObject({ reopenedBy: '账号leader', reopenReason: '漏报较多' });
  const events = await city.store.pool.db.selectFrom('event').select('use_case').orderBy('ledger_version').execute();
  expect(events.map(({ use_case }) => use_case)).toEqual(expect.arrayContaining(['close_period', 'reopen_period']));
  // Two rights were given past the door above, and the record says so.
  const found = (await doctor(city.store)).filter(
    ({ places }) => !places.every((place) => place.startsWith('role_grant ')),
  );
  expect(found).toEqual([]);
});

test('an assessment year is asked for by its label', async () => {
  const set = (year: number, from: string, to: string) =>
    city.ask('admin', 'POST', '/assessment-years', { key: uuidv7(), id: uuidv7(), year, from, to });
  expect(lawOf(await city.ask('leader', 'GET', '/overview?period=A2023'))).toEqual([422, 'assessment_year_unset']);
  expect((await set(2023, '2022-12-26', '2023-10-09')).statusCode).toBe(200);
  expect(lawOf(await set(2024, '2023-10-09', '2024-10-09'))).toEqual([422, 'assessment_year_overlaps']);
  const value = async (period: string) =>
    (await city.ask('leader', 'GET', `/figures/funds_arrived?period=${period}`)).json().value;
  expect([await value('A2023'), await value('2023')]).toEqual(['0', '1']);
  expect((await city.ask('leader', 'GET', '/session')).json().assessmentYears).toEqual([2023]);
  expect((await city.ask('leader', 'GET', '/bulletins/A2023')).json().title).toContain('2023考核年度');
  expect((await grid('leader')).periods.at(-1)).toEqual({ period: 'A2023', from: '2022-12-26', to: '2023-10-09' });
});
