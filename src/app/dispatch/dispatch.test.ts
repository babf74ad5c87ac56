// Two items of the city to a bureau: one is fed back, sent back, urged and closed in the end; another is urged and supervised. Both
// count, and what counts agrees with its rows.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { DispatchItemInput } from '../../domain/dispatch/dispatchItem.ts';
import { DispatchStepInput } from '../../domain/dispatch/dispatchStep.ts';
import type { ItemStep } from '../../domain/dispatch/itemCourse.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { record } from '../entries/record.ts';
import { doctor } from '../keeping/doctor.ts';
import { dispatchTasks } from '../tasks/ofDispatch.ts';
import { tasksOf } from '../tasks/tasks.ts';
import { verify } from '../verification/verify.ts';
import { listItems } from './items.ts';
import { itemPaper } from './paper.ts';
import { readDispatchRule, setDispatchRule } from './rule.ts';

let at: TestCity;
let [orderer, owner, stranger, verifier, admin] = [] as unknown as Actor[];
beforeAll(async () => {
  at = await openTestCity();
  at.setClock('2024-01-02T02:00:00Z');
  orderer = await at.actor('督查科', ['enter', office.root]);
  owner = await at.actor('主管部门填报', ['enter', office.bureau]);
  stranger = await at.actor('临清填报', ['enter', office.linqing]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  admin = await at.actor('管理员', ['admin', office.root]);
});
afterAll(() => at.close());

const put = async (by: Actor | undefined, ...acts: LedgerAct[]) =>
  (await record(at.store, by as Actor, { useCase: 'test', key: uuidv7(), acts })).entryIds;
const accept = (...entryIds: string[]) =>
  verify(at.store, verifier as Actor, { key: uuidv7(), decision: 'verified', of: { entryIds } });
const item = (what: string, dueOn: string): LedgerAct => ({
  kind: 'dispatch_item',
  input: DispatchItemInput.parse({
    head: { id: uuidv7(), officeId: office.root, occurredOn: '2024-01-02' },
    what,
    ownerOfficeId: office.bureau,
    person: '张三',
    dueOn,
    origin: 'meeting',
  }),
});
const step = (itemNo: string, kind: ItemStep, occurredOn: string, more: object = {}): LedgerAct => {
  const officeId = kind === 'feedback' ? office.bureau : office.root;
  const head = { id: uuidv7(), officeId, occurredOn };
  return { kind: 'dispatch_step', input: DispatchStepInput.parse({ head, itemNo, step: kind, what: '办理', ...more }) };
};
const listed = async (by: Actor | undefined, query: object = {}) =>
  (await listItems(at.store, by as Actor, query, { page: 1, size: 20 })).rows.map(({ no, state, asks }) => [
    no,
    state,
    asks,
  ]);
const told = async (by: Actor | undefined) =>
  (await tasksOf(at.store, by as Actor, dispatchTasks)).map(({ kind, count }) => [kind, count]);
const figure = async (id: string, period: string, officeId?: string) =>
  figureOf(id, await cityFacts(at.store, (orderer as Actor).cityCode), {
    period: parsePeriod(period),
    officeId,
    at: latest,
  })?.value;

let ordered: string[] = [];
test('an item goes its way: fed back, sent back, urged, closed; another is supervised', async () => {
  ordered = await put(orderer, item('落实用地指标', '2024-01-10'), item('办结施工许可', '2024-01-12'));
  expect(await listed(owner)).toEqual([
    ['1', 'open', null],
    ['2', 'open', null],
  ]);
  expect(await listed(stranger)).toEqual([]);
  at.setClock('2024-01-08T02:00:00Z');
  expect(await told(owner)).toEqual([['due_items', 1]]);
  await put(owner, step('1', 'feedback', '2024-01-08'));
  expect(await listed(orderer, { state: 'fed_back' })).toEqual([['1', 'fed_back', null]]);
  expect(await told(orderer)).toEqual([['fed_back_items', 1]]);
  await put(orderer, step('1', 'send_back', '2024-01-08'));
  await expect(put(orderer, step('1', 'urge', '2024-01-08'))).rejects.toThrow('item_not_late_enough');
  at.setClock('2024-01-14T02:00:00Z');
  expect(await told(orderer)).toEqual([['items_to_urge', 2]]);
  expect(await told(owner)).toEqual([['late_items', 2]]);
  await put(orderer, step('1', 'urge', '2024-01-14'), step('2', 'urge', '2024-01-14'));
  expect(await told(orderer)).toEqual([]);
  await put(owner, step('1', 'feedback', '2024-01-14'));
  const [closing = ''] = await put(orderer, step('1', 'close', '2024-01-14', { evidence: '用地批复' }));
  await expect(put(owner, step('1', 'feedback', '2024-01-14'))).rejects.toThrow('item_is_closed');
  await expect(accept(closing)).rejects.toThrow('item_not_verified');
  await accept(...ordered);
  await accept(closing);
  at.setClock('2024-01-25T02:00:00Z');
  expect(await told(orderer)).toEqual([['items_to_supervise', 1]]);
  await put(orderer, step('2', 'supervise', '2024-01-25'));
  expect(await listed(orderer)).toEqual([
    ['2', 'late', null],
    ['1', 'closed', null],
  ]);
});

test('items count for the office that does them, by the day on which they are due', async () => {
  expect(await figure('items_ordered', '2024-01')).toBe('2');
  expect(await figure('items_due', '2024-01', office.bureau)).toBe('2');
  expect(await figure('items_due', '2024-01', office.linqing)).toBe('0');
  expect(await figure('items_closed', '2024-01')).toBe('1');
  expect(await figure('items_closed_in_time', '2024-01')).toBe('0');
  expect(await figure('items_overdue', '2024-01')).toBe('1');
  // On the twelfth the first was late, the second on its last day.
  expect(await figure('items_overdue', '2024-01-01..2024-01-12')).toBe('1');
  expect(await figure('items_overdue', '2024-01-01..2024-01-13')).toBe('2');
  expect(await doctor(at.store)).toEqual([]);
});

test('an item with steps is not withdrawn; a withdrawn closing opens it again', async () => {
  const withdrawn = (of: 'dispatch_item' | 'dispatch_step', reverses: string): LedgerAct => ({
    kind: 'void',
    of,
    input: { head: { ...item('重复', '2024-01-10').input.head, reverses, reason: '重复' } },
  });
  await expect(put(orderer, withdrawn('dispatch_item', ordered[0] ?? ''))).rejects.toThrow('item_is_under_way');
  const { rows } = await at.store.pool.pg.query<{ id: string }>(
    `select entry_id as id from dispatch_step where step = 'close'`,
  );
  const [undone = ''] = await put(orderer, withdrawn('dispatch_step', rows[0]?.id ?? ''));
  await accept(undone);
  expect(await listed(orderer, { state: 'closed' })).toEqual([]);
});

test('papers are of what was done: an item that nobody supervised has no letter of supervision', async () => {
  const [first = '', second = ''] = ordered;
  await expect(itemPaper(at.store, orderer as Actor, first, 'supervise')).rejects.toThrow('paper_without_step');
  expect(await itemPaper(at.store, orderer as Actor, second, 'supervise')).toMatchObject({
    on: '2024-01-25',
    late: 13,
  });
  await expect(itemPaper(at.store, stranger as Actor, second, 'order')).rejects.toThrow('entry_unknown');
});

test('the city sets when it urges, from a day on', async () => {
  const rule = {
    id: uuidv7(),
    effectiveFrom: '2024-01-25',
    warnDays: 5,
    urgeDays: 2,
    superviseDays: 30,
    reason: '会议定',
  };
  await setDispatchRule(at.store, admin as Actor, { key: uuidv7(), rule });
  expect((await readDispatchRule(at.store, orderer as Actor)).inForce).toMatchObject({
    urgeDays: 2,
    superviseDays: 30,
  });
});
