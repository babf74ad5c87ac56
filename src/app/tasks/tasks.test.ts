// A city in which things wait: each is told to the one whose work it is, in their own offices, and to nobody else.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fundAct, milestoneAct, projectAct } from '../../../test/fixture/acts.ts';
import { office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { Task, TaskKind } from '../../domain/tasks/task.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { record } from '../entries/record.ts';
import { listLights } from '../lights/lights.ts';
import { addLightRule } from '../lights/lightRules.ts';
import { LightRuleInput, proposedLightRules } from '../../domain/lights/lightRule.ts';
import { ownEntries } from '../people/ownEntries.ts';
import { pendingFor } from '../verification/pending.ts';
import { verify } from '../verification/verify.ts';
import { tasksOf } from './tasks.ts';

let at: TestCity;
let clerk: Actor;
let elsewhere: Actor;
let verifier: Actor;
let leader: Actor;
let admin: Actor;
const firm = uuidv7();

beforeAll(async () => {
  at = await openTestCity();
  at.setClock('2024-01-10T02:00:00Z');
  clerk = await at.actor('临清填报员', ['enter', office.linqing]);
  elsewhere = await at.actor('冠县填报员', ['enter', office.guanxian]);
  verifier = await at.actor('审核员', ['verify', office.root]);
  leader = await at.actor('领导', ['lead', office.root]);
  admin = await at.actor('管理员', ['admin', office.root]);
});
afterAll(() => at.close());

const linqing = (occurredOn: string) => ({ officeId: office.linqing, occurredOn });
const put = (...acts: LedgerAct[]) => record(at.store, clerk, { useCase: 'test', key: uuidv7(), acts });
const told = async (actor: Actor) => (await tasksOf(at.store, actor)).map(({ kind, of, count }) => [kind, of, count]);
const found = async (actor: Actor, kind: TaskKind): Promise<Task | undefined> =>
  (await tasksOf(at.store, actor)).find((one) => one.kind === kind);

test('where nothing waits nothing is told', async () => {
  for (const actor of [clerk, elsewhere, verifier, leader, admin]) expect(await told(actor)).toEqual([]);
});

test('what is reported waits for the verifier by kind, since its day, and what shows no proof for who reported it', async () => {
  await put(projectAct(firm, linqing('2024-01-08'), { name: '轴承项目' }));
  await put(fundAct(firm, linqing('2024-01-09'), 100_000_000n));
  expect(await told(verifier)).toEqual([
    ['to_verify', 'project_version', 1],
    ['to_verify', 'fund_arrival', 1],
  ]);
  const waits = await found(verifier, 'to_verify');
  expect(waits).toMatchObject({ oldest: '2024-01-10', pressing: false, to: '/verification?kind=project_version' });
  expect(await found(clerk, 'unproven')).toMatchObject({ count: 1, to: '/entries?state=unproven' });
  expect(await told(elsewhere)).toEqual([]);
});

test('the count is that of the list to which the task leads', async () => {
  const { total } = await pendingFor(at.store, verifier, { kind: 'fund_arrival', page: 1, size: 10 });
  const listed = await ownEntries(at.store, clerk, { state: 'unproven', page: 1, size: 10 });
  const counts = (await tasksOf(at.store, verifier)).find(({ of }) => of === 'fund_arrival')?.count;
  expect([counts, (await found(clerk, 'unproven'))?.count]).toEqual([total, listed.total]);
});

test('what has waited longer than is usual presses', async () => {
  at.setClock('2024-01-22T02:00:00Z');
  expect(await found(verifier, 'to_verify')).toMatchObject({ pressing: true });
});

test('what was given back comes back to who entered it, with its reason, and goes when it is withdrawn for good', async () => {
  const listed = await ownEntries(at.store, clerk, { state: 'unproven', page: 1, size: 10 });
  const of = { entryIds: listed.entries.map(({ entryId }) => entryId) };
  await verify(at.store, verifier, { key: uuidv7(), decision: 'returned', reason: '缺银行回单', of });
  expect(await found(clerk, 'returned')).toMatchObject({
    count: 1,
    oldest: '2024-01-22',
    pressing: true,
    to: '/entries?state=returned',
    lines: [{ why: '缺银行回单', on: '2024-01-22' }],
  });
  expect(await found(clerk, 'unproven')).toBeUndefined();
  expect(await told(elsewhere)).toEqual([]);
});

test('what turned red in seven days, and what stays red, is told to who leads as the list of lights has it', async () => {
  const rule = LightRuleInput.parse({
    ...proposedLightRules.find(({ ruleId }) => ruleId === 'signed_not_started'),
    effectiveFrom: '2024-01-22',
    reason: '会议定',
  });
  await addLightRule(at.store, admin, { key: uuidv7(), rule });
  const { entryIds } = await put(milestoneAct(firm, 'signed', linqing('2024-01-15')));
  await verify(at.store, verifier, {
    key: uuidv7(),
    decision: 'verified',
    of: { entryIds: [...(await waiting('project_version')), ...entryIds] },
  });
  at.setClock('2025-01-18T02:00:00Z');
  const red = await listLights(at.store, leader, { colour: 'red' }, { page: 1, size: 10 });
  expect(red.total).toBe(1);
  expect(await found(leader, 'turned_red')).toMatchObject({ count: 1, oldest: red.rows[0]?.turnedOn });
  at.setClock('2025-03-18T02:00:00Z');
  expect(await found(leader, 'turned_red')).toBeUndefined();
  expect(await found(leader, 'stuck')).toMatchObject({ count: 1, lines: [{ title: '轴承项目' }] });
  expect(await found(clerk, 'late_lights')).toMatchObject({ count: 1 });
  expect(await found(elsewhere, 'late_lights')).toBeUndefined();
});

async function waiting(kind: 'project_version'): Promise<string[]> {
  const { entries } = await pendingFor(at.store, verifier, { kind, page: 1, size: 10 });
  return entries.map(({ entryId }) => entryId);
}
