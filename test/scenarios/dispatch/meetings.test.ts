// A dispatch meeting over HTTP: what asks to be discussed, the call, minutes with items in the same press, papers, what waits, figures;
// and what is refused, to whom.
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doctor } from '../../../src/app/keeping/doctor.ts';
import { addDays } from '../../../src/domain/day.ts';
import { todayOf } from '../../../src/storage/store.ts';
import { type City, offices, openCity, type Who } from '../samples/city.ts';
import { head, ids } from '../samples/ledger.ts';

let city: City;
let today = '';
beforeAll(async () => {
  city = await openCity();
  today = todayOf(city.store.clock);
});
afterAll(() => city.close());

const ago = (days: number) => addDays(today, -days);
const own = offices.linqing;
async function record(who: Who, ...acts: object[]): Promise<string> {
  const answer = await city.ask(who, 'POST', '/entries', { useCase: 'record', key: uuidv7(), acts });
  const { breaches = [] } = answer.json() as { breaches?: { law: string }[] };
  return answer.statusCode === 201 ? 'done' : (breaches[0]?.law ?? String(answer.statusCode));
}
const called = (day: string, more: object = {}, ofHead: object = {}) => ({
  kind: 'dispatch_meeting',
  input: {
    head: head(own, day, ofHead),
    kind: 'weekly',
    place: '三楼会议室',
    chair: '分管领导',
    lines: [{ what: '用地指标', projectId: ids.bearing, ownerOfficeId: own }, { what: '招商队伍' }],
    ...more,
  },
});
const minutes = (meetingNo: string, conclusions: object[], day = today, ofHead: object = {}) => ({
  kind: 'meeting_minutes',
  input: { head: head(own, day, ofHead), meetingNo, conclusions },
});
const concluded = (lineNo: number, outcome = 'hand_over') => ({ lineNo, outcome, conclusion: `议定${lineNo}` });
const item = (meetingNo: string, lineNo: number, more: object = {}) => ({
  kind: 'dispatch_item',
  input: {
    head: head(own, today),
    what: '落实指标',
    ownerOfficeId: own,
    dueOn: addDays(today, 10),
    origin: 'meeting',
    projectId: ids.bearing,
    meetingNo,
    lineNo,
    ...more,
  },
});
const withdrawal = (of: string, reverses: string) => ({
  kind: 'void',
  of,
  input: { head: head(own, today, { reverses, reason: '重复' }) },
});
const page = async (who: Who, id: string) => city.ask(who, 'GET', `/dispatch-meetings/${id}`);
async function meeting(day: string, more: object = {}): Promise<{ id: string; no: string }> {
  const act = called(day, more);
  expect(await record('linqing', act)).toBe('done');
  const { id } = act.input.head;
  return { id, no: (await page('linqing', id)).json().meeting.no };
}
const stateOf = async (id: string) => (await page('linqing', id)).json().meeting.state;
const tasks = async () =>
  ((await city.ask('linqing', 'GET', '/tasks')).json().tasks as { kind: string; count: number }[])
    .filter(({ kind }) => kind.startsWith('meetings_'))
    .map(({ kind, count }) => [kind, count]);

test('a meeting goes its way: called, held, handed over in the same press, its items closed', async () => {
  const { id, no } = await meeting(today);
  expect(await stateOf(id)).toBe('coming');
  expect(await tasks()).toEqual([['meetings_soon', 1]]);
  expect(await record('linqing', item(no, 1))).toBe('item_of_no_conclusion');
  const held = minutes(no, [concluded(1), concluded(2, 'again')]);
  const handed = item(no, 1);
  expect(await record('linqing', held, handed)).toBe('done');
  expect(await stateOf(id)).toBe('held');
  const { lines, meeting: listed } = (await page('linqing', id)).json();
  expect(lines.map(({ outcome, items }: { outcome: string; items: object[] }) => [outcome, items.length])).toEqual([
    ['hand_over', 1],
    ['again', 0],
  ]);
  expect(listed).toMatchObject({ items: 1, closed: 0, unhanded: 0, heldOn: today });
  expect(await record('linqing', withdrawal('dispatch_meeting', id))).toBe('meeting_is_held');
  expect(await record('linqing', withdrawal('meeting_minutes', held.input.head.id))).toBe('conclusion_has_item');
  const put = { reverses: held.input.head.id, reason: '改' };
  expect(await record('linqing', minutes(no, [concluded(2)], today, put))).toBe('conclusion_has_item');
  expect(await record('linqing', minutes(no, [concluded(1), concluded(2, 'settled')], today, put))).toBe('done');
  expect(await record('linqing', minutes(no, [concluded(1)]))).toBe('meeting_has_minutes');
  // Taken back from its end: the item, the minutes, the meeting.
  expect(await record('linqing', withdrawal('dispatch_item', handed.input.head.id))).toBe('done');
  expect(await stateOf(id)).toBe('unhanded');
  expect(await tasks()).toEqual([['meetings_unhanded', 1]]);
  expect(await doctor(city.store)).toEqual([]);
});

test('what was put off asks to be discussed again, until it is on an agenda', async () => {
  const { no } = await meeting(ago(7));
  expect(await record('linqing', minutes(no, [concluded(1, 'again')], ago(7)))).toBe('done');
  const again = async () =>
    (
      (await city.ask('linqing', 'GET', `/agenda-candidates?office=${own}`)).json().rows as {
        origin: string;
        ref: string;
      }[]
    ).filter(({ origin, ref }) => origin === 'meeting' && ref === `${no}.1`).length;
  expect(await again()).toBe(1);
  await meeting(addDays(today, 30), { lines: [{ what: '用地指标', origin: 'meeting', ref: `${no}.1` }] });
  expect(await again()).toBe(0);
});

test('what stands red, stuck, late or due asks to be discussed, of the own offices alone', async () => {
  const obstacle = {
    kind: 'obstacle',
    input: { head: head(own, ago(30)), projectId: ids.bearing, kind: '用地', what: '指标未落实' },
  };
  const late = {
    kind: 'dispatch_item',
    input: { head: head(own, ago(30)), what: '办施工许可', ownerOfficeId: own, dueOn: ago(3), origin: 'hand' },
  };
  expect(await record('linqing', obstacle, late)).toBe('done');
  const { rows, totals } = (await city.ask('linqing', 'GET', `/agenda-candidates?office=${own}`)).json();
  const kinds = new Set((rows as { origin: string }[]).map(({ origin }) => origin));
  expect([kinds.has('obstacle'), kinds.has('item')]).toEqual([true, true]);
  for (const { origin, n } of totals as { origin: string; n: number }[])
    expect((rows as { origin: string }[]).filter((row) => row.origin === origin)).toHaveLength(n);
  const other = await city.ask('linqing', 'GET', `/agenda-candidates?office=${offices.shenxian}`);
  expect(other.json().breaches[0]?.law).toBe('office_unknown');
});

test('a meeting of another office is not there, nor are its papers', async () => {
  const { id, no } = await meeting(ago(20));
  expect(await stateOf(id)).toBe('unminuted');
  const asked = ['linqing', 'cityEnter', 'cityVerify', 'shenxian', 'admin', 'nobody', 'guest'] as const;
  const answers = await Promise.all(asked.map(async (who) => (await page(who, id)).statusCode));
  expect(answers).toEqual([200, 200, 200, 404, 404, 404, 401]);
  const sheet = async (who: Who) => (await city.ask(who, 'GET', `/dispatch-meetings/${id}/table.xlsx`)).statusCode;
  expect([await sheet('linqing'), await sheet('shenxian')]).toEqual([200, 404]);
  const lacking = await city.ask('linqing', 'GET', `/dispatch-meetings/${id}/docx?document=minutes`);
  expect(lacking.json().breaches[0]?.law).toBe('paper_without_minutes');
  const theirs = { ...minutes(no, [concluded(1)]), kind: 'meeting_minutes' };
  const asTheirs = { ...theirs, input: { ...theirs.input, head: head(offices.shenxian, today) } };
  expect(await record('shenxian', asTheirs)).toBe('meeting_unknown');
});

test('papers say what was recorded', async () => {
  const { id, no } = await meeting(today, { kind: 'special', title: '用地专题' });
  const due = addDays(today, 12);
  const handed = item(no, 1, { person: '张三', dueOn: due });
  expect(await record('linqing', minutes(no, [concluded(1)]), handed)).toBe('done');
  const text = async (document: string) => {
    const { rawPayload } = await city.ask('linqing', 'GET', `/dispatch-meetings/${id}/docx?document=${document}`);
    const xml = strFromU8(unzipSync(new Uint8Array(rawPayload))['word/document.xml'] ?? new Uint8Array());
    return xml.replaceAll(/<[^>]+>/g, '');
  };
  const agenda = await text('agenda');
  for (const said of ['议程', '用地专题', '三楼会议室', '用地指标', '招商队伍']) expect(agenda).toContain(said);
  const said = await text('minutes');
  for (const word of ['议定1', '落实指标', '张三', '本次会议未议']) expect(said).toContain(word);
  const table = await text('table');
  for (const word of ['落实指标', due, '调度表']) expect(table).toContain(word);
});

test.each([
  'state=x',
  'zz=1',
  'page=0',
  'size=100000',
  'kind=x',
  'mine=false',
  'week=1',
  'no=0',
])('a list of meetings by %s is refused', async (query) => {
  expect((await city.ask('linqing', 'GET', `/dispatch-meetings?${query}`)).statusCode).toBe(400);
});
