// Items that are handed to offices, over HTTP: who may hand what to whom, who takes which step, what comes in what order, and what is
// told to whom.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { doctor } from '../../../src/app/keeping/doctor.ts';
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
async function record(who: Who, ...acts: object[]): Promise<string> {
  const answer = await city.ask(who, 'POST', '/entries', { useCase: 'record', key: uuidv7(), acts });
  const { breaches = [] } = answer.json() as { breaches?: { law: string }[] };
  return answer.statusCode === 201 ? 'done' : (breaches[0]?.law ?? String(answer.statusCode));
}
const itemOf = (officeId: string, ownerOfficeId: string, more: object = {}) => ({
  kind: 'dispatch_item',
  input: {
    head: head(officeId, ago(30)),
    what: '落实用地指标',
    ownerOfficeId,
    dueOn: ago(20),
    origin: 'meeting',
    ...more,
  },
});
const stepOf = (
  officeId: string,
  itemNo: string,
  step: string,
  day: string,
  more: object = {},
  ofHead: object = {},
) => ({
  kind: 'dispatch_step',
  input: { head: head(officeId, day, ofHead), itemNo, step, what: '办理', ...more },
});
const withdrawal = (of: string, officeId: string, reverses: string) => ({
  kind: 'void',
  of,
  input: { head: head(officeId, today, { reverses, reason: '登记错了' }) },
});
const page = (who: Who, id: string) => city.ask(who, 'GET', `/dispatch-items/${id}`);
const stateOf = async (id: string) => (await page('cityEnter', id)).json().item.state;
async function handed(more: object = {}): Promise<{ id: string; no: string }> {
  const act = itemOf(offices.city, offices.linqing, more);
  expect(await record('cityEnter', act)).toBe('done');
  const { id } = act.input.head;
  return { id, no: (await page('cityEnter', id)).json().item.no };
}
const verify = (...entryIds: string[]) =>
  city.ask('cityVerify', 'POST', '/verifications', { key: uuidv7(), decision: 'verified', entryIds });

test.each([
  ['a county to another', 'linqing', () => itemOf(offices.linqing, offices.shenxian), 'item_owner_not_below'],
  ['a county to the city', 'linqing', () => itemOf(offices.linqing, offices.city), 'item_owner_not_below'],
  ['in the name of the city', 'linqing', () => itemOf(offices.city, offices.linqing), 'office_out_of_scope'],
  [
    'on a project of another',
    'linqing',
    () => itemOf(offices.linqing, offices.linqing, { projectId: ids.garlic }),
    'project_unknown',
  ],
  ['to an office that is not there', 'cityEnter', () => itemOf(offices.city, uuidv7()), 'office_unknown'],
  [
    'due before it is handed over',
    'cityEnter',
    () => itemOf(offices.city, offices.linqing, { dueOn: ago(31) }),
    'item_due_before_ordered',
  ],
  ['with a number of its own', 'cityEnter', () => itemOf(offices.city, offices.linqing, { no: '7' }), 'field_unknown'],
  ['with no words', 'cityEnter', () => itemOf(offices.city, offices.linqing, { what: null }), 'input_malformed'],
  ['by who does not enter', 'cityVerify', () => itemOf(offices.city, offices.linqing), 'right_required'],
  ['a county to itself', 'linqing', () => itemOf(offices.linqing, offices.linqing), 'done'],
] as const)('an item is handed %s', async (_, who, act, expected) => {
  const before = await city.countRows();
  expect(await record(who, act())).toBe(expected);
  const after = await city.countRows();
  expect((after['entry'] ?? 0) - (before['entry'] ?? 0)).toBe(expected === 'done' ? 1 : 0);
});

test('each step is its side’s, follows on what came before, and stays so when it is put right', async () => {
  const { id, no } = await handed();
  const own = offices.linqing;
  expect(await record('shenxian', stepOf(offices.shenxian, no, 'feedback', today))).toBe('item_unknown');
  expect(await record('linqing', stepOf(own, no, 'close', today, { evidence: '批复' }))).toBe('item_of_other_office');
  expect(await record('linqing', stepOf(own, no, 'urge', today))).toBe('item_of_other_office');
  expect(await record('cityEnter', stepOf(offices.city, no, 'send_back', today))).toBe('nothing_fed_back');
  expect(await record('cityEnter', stepOf(offices.city, no, 'supervise', today))).toBe('supervised_without_urging');
  const urging = stepOf(offices.city, no, 'urge', ago(10));
  expect(await record('cityEnter', urging)).toBe('done');
  expect(await record('linqing', stepOf(own, no, 'feedback', ago(25)))).toBe('step_before_last_step');
  expect(await record('cityEnter', stepOf(offices.city, no, 'supervise', ago(5)))).toBe('done');
  const urged = urging.input.head.id;
  expect(await record('cityEnter', withdrawal('dispatch_step', offices.city, urged))).toBe('later_step_rests_on_it');
  const asClosing = stepOf(offices.city, no, 'close', ago(10), { evidence: '批复' }, { reverses: urged, reason: '改' });
  expect(await record('cityEnter', asClosing)).toBe('step_stays_what_it_is');
  expect(await record('linqing', stepOf(own, no, 'feedback', ago(4)))).toBe('done');
  expect(await stateOf(id)).toBe('fed_back');
  expect(await record('cityEnter', stepOf(offices.city, no, 'close', today))).toBe('closed_without_evidence');
  // In time it would be, were it not for what was done after the deadline.
  const early = stepOf(offices.city, no, 'close', ago(20), { evidence: '批复' });
  expect(await record('cityEnter', early)).toBe('step_before_last_step');
  const closing = stepOf(offices.city, no, 'close', ago(1), { evidence: '批复' });
  expect(await record('cityEnter', closing)).toBe('done');
  expect(await stateOf(id)).toBe('closing');
  expect(await record('cityEnter', stepOf(offices.city, no, 'close', today, { evidence: '批复' }))).toBe(
    'item_is_closed',
  );
  expect(await record('cityEnter', withdrawal('dispatch_item', offices.city, id))).toBe('item_is_under_way');
  expect((await verify(id, closing.input.head.id)).statusCode).toBe(201);
  expect(await stateOf(id)).toBe('closed');
  const other = await handed();
  const moved = stepOf(
    offices.city,
    other.no,
    'close',
    today,
    { evidence: '批复' },
    { reverses: closing.input.head.id, reason: '改' },
  );
  expect(await record('cityEnter', moved)).toBe('step_stays_what_it_is');
  expect(await doctor(city.store)).toEqual([]);
});

test('the last word is the one that the ledger heard last, whatever its id', async () => {
  const { id, no } = await handed();
  expect(await record('linqing', stepOf(offices.linqing, no, 'feedback', ago(4)))).toBe('done');
  const low = { id: '00000000-0000-7000-8000-000000000001' };
  expect(await record('cityEnter', stepOf(offices.city, no, 'send_back', ago(4), {}, low))).toBe('done');
  expect(await stateOf(id)).toBe('late');
  expect(await record('cityEnter', stepOf(offices.city, no, 'send_back', ago(4)))).toBe('nothing_fed_back');
});

test('both sides read an item, and nobody else', async () => {
  const { id } = await handed({ projectId: ids.bearing });
  const asked = ['cityEnter', 'linqing', 'cityVerify', 'shenxian', 'admin', 'nobody', 'guest'] as const;
  const answers = await Promise.all(asked.map(async (who) => (await page(who, id)).statusCode));
  expect(answers).toEqual([200, 200, 200, 404, 404, 404, 401]);
  const papers = await Promise.all(
    asked.map(async (who) => (await city.ask(who, 'GET', `/dispatch-items/${id}/docx`)).statusCode),
  );
  expect(papers).toEqual([200, 200, 200, 404, 404, 404, 401]);
  const urging = await city.ask('cityEnter', 'GET', `/dispatch-items/${id}/docx?letter=urge`);
  expect(urging.json().breaches[0]?.law).toBe('paper_without_step');
  const seen = async (who: Who, query: string) =>
    (await city.ask(who, 'GET', `/dispatch-items?size=200&${query}`)).json() as { rows: { entryId: string }[] };
  expect((await seen('shenxian', '')).rows.map(({ entryId }) => entryId)).not.toContain(id);
  expect((await seen('linqing', `project=${ids.bearing}`)).rows.map(({ entryId }) => entryId)).toContain(id);
});

test.each([
  'state=x',
  'zz=1',
  'page=0',
  'page=99999999999',
  'size=100000',
  'project=1',
  'mine=false',
  'asks=all',
])('a list of items by %s is refused', async (query) => {
  expect((await city.ask('cityEnter', 'GET', `/dispatch-items?${query}`)).statusCode).toBe(400);
});

test.each([
  [{ urgeDays: 1e9 }, 'input_malformed'],
  [{ urgeDays: 0 }, 'input_malformed'],
  [{ warnDays: -1 }, 'input_malformed'],
  [{ superviseDays: 1 }, 'supervised_before_urged'],
  [{ effectiveFrom: '2020-01-01' }, 'rule_day_in_past'],
  [{ reason: ' ' }, 'reason_required_for_rule'],
  [{ zz: 1 }, 'field_unknown'],
] as const)('a rule %j is refused', async (more, law) => {
  const rule = {
    id: uuidv7(),
    effectiveFrom: today,
    warnDays: 3,
    urgeDays: 1,
    superviseDays: 10,
    reason: '会议定',
    ...more,
  };
  const answer = await city.ask('admin', 'POST', '/dispatch-rule', { key: uuidv7(), ...rule });
  expect(answer.json().breaches[0]?.law).toBe(law);
  const other = await city.ask('cityEnter', 'POST', '/dispatch-rule', { key: uuidv7(), ...rule });
  expect(other.statusCode).toBeGreaterThanOrEqual(400);
});
