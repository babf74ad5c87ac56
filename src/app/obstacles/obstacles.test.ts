// An obstacle of a county's project that a bureau owns: raised, cleared by the bureau with the county's word, counted.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectAct } from '../../../test/fixture/acts.ts';
import { office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { ObstacleInput } from '../../domain/obstacles/obstacle.ts';
import { ObstacleClearingInput } from '../../domain/obstacles/obstacleClearing.ts';
import type { Actor } from '../../domain/people/role.ts';
import { cityFacts } from '../../metrics/cityFacts.ts';
import { latest } from '../../metrics/facts.ts';
import { figureOf } from '../../metrics/figure.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { record } from '../entries/record.ts';
import { doctor } from '../keeping/doctor.ts';
import { openObstacles } from '../tasks/ofClerk.ts';
import { tasksOf } from '../tasks/tasks.ts';
import { verify } from '../verification/verify.ts';
import { listObstacles } from './obstacles.ts';

let at: TestCity;
let [enterer, owner, county, verifier] = [] as unknown as [Actor, Actor, Actor, Actor];
beforeAll(async () => {
  at = await openTestCity();
  at.setClock('2024-01-10T02:00:00Z');
  enterer = await at.actor('填报员', ['enter', office.root]);
  owner = await at.actor('主管部门填报', ['enter', office.bureau]);
  county = await at.actor('临清填报', ['enter', office.linqing]);
  verifier = await at.actor('审核员', ['verify', office.root]);
});
afterAll(() => at.close());

const projectId = uuidv7();
const head = (officeId: string, occurredOn: string) => ({ id: uuidv7(), officeId, occurredOn });
const put = async (by: Actor, ...acts: LedgerAct[]) =>
  (await record(at.store, by, { useCase: 'test', key: uuidv7(), acts })).entryIds;
const accept = (...entryIds: string[]) =>
  verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
const raised = (occurredOn: string, more: object = {}): LedgerAct => ({
  kind: 'obstacle',
  input: ObstacleInput.parse({
    head: head(office.linqing, occurredOn),
    projectId,
    kind: '用地',
    what: '用地指标未落实',
    ...more,
  }),
});
const cleared = (officeId: string, obstacleNo: string, occurredOn: string): LedgerAct => ({
  kind: 'obstacle_clearing',
  input: ObstacleClearingInput.parse({ head: head(officeId, occurredOn), projectId, obstacleNo, what: '指标已下达' }),
});
const figure = async (id: string, period: string, officeId?: string) =>
  figureOf(id, await cityFacts(at.store, enterer.cityCode), { period: parsePeriod(period), officeId, at: latest });

test('an obstacle is numbered, cleared by its owner with the county’s word, and counted for the county', async () => {
  await accept(...(await put(enterer, projectAct(projectId, { officeId: office.linqing, occurredOn: '2023-05-01' }))));
  const due = { ownerOfficeId: office.bureau, dueOn: '2023-06-20' };
  const [first = '', second = ''] = await put(
    enterer,
    raised('2023-06-01', due),
    raised('2023-06-10', { kind: '手续' }),
  );
  await expect(put(enterer, cleared(office.linqing, '1', '2023-07-01'))).rejects.toThrow('obstacle_of_other_office');
  const seen = async (actor: Actor) => (await listObstacles(at.store, actor, {}, { page: 1, size: 20 })).rows;
  const tasks = async (actor: Actor) =>
    (await tasksOf(at.store, actor, [openObstacles])).map(({ count, oldest, pressing }) => [count, oldest, pressing]);
  expect([await tasks(owner), await tasks(county)]).toEqual([[[1, '2023-06-01', true]], [[1, '2023-06-10', false]]]);
  // The owner sees its obstacle, and not the county's other one.
  expect((await seen(owner)).map(({ no, state }) => [no, state])).toEqual([['1', 'late']]);
  expect((await seen(county)).map(({ no }) => no)).toEqual(['1', '2']);
  await expect(put(owner, cleared(office.bureau, '2', '2023-07-01'))).rejects.toThrow('obstacle_unknown');
  const [clearing = ''] = await put(owner, cleared(office.bureau, '1', '2023-07-01'));
  await expect(accept(clearing)).rejects.toThrow('obstacle_not_verified');
  await accept(first, second);
  // The verifier above both gives the county's word in passing.
  await accept(clearing);
  expect((await seen(county)).map(({ no, state, clearedOn }) => [no, state, clearedOn])).toEqual([
    ['2', 'open', null],
    ['1', 'cleared', '2023-07-01'],
  ]);
  const told = await listObstacles(at.store, county, { open: true }, { page: 1, size: 20 });
  expect(told.byKind).toEqual([{ of: '手续', name: '手续', open: 1, late: 0 }]);
  expect(told.byOffice).toMatchObject([{ of: office.linqing, open: 1, late: 0 }]);
  expect([told.total, told.oldest, told.byAge.map(({ of }) => of)]).toEqual([1, '2023-06-10', ['older']]);
  const values = async (period: string, of?: string) =>
    Promise.all(
      ['raised', 'cleared', 'open'].map(async (one) => (await figure(`obstacles_${one}`, period, of))?.value),
    );
  expect(await values('2023-06')).toEqual(['2', '0', '2']);
  expect(await values('2023-07')).toEqual(['0', '1', '1']);
  expect(await values('2023-07', office.linqing)).toEqual(['0', '1', '1']);
  expect(await values('2023-07', office.bureau)).toEqual(['0', '0', '0']);
  const open = await figure('obstacles_open', '2024');
  expect([open?.value, open?.rows.map(({ id }) => id)]).toEqual(['1', [second]]);
  expect(await doctor(at.store)).toEqual([]);
});

test('an obstacle that was cleared is withdrawn after its clearing', async () => {
  const found = (await listObstacles(at.store, county, { state: 'cleared' }, { page: 1, size: 20 })).rows[0];
  const withdrawn: LedgerAct = {
    kind: 'void',
    of: 'obstacle',
    input: { head: { ...raised('2023-06-01').input.head, reverses: found?.entryId ?? '', reason: '重复' } },
  };
  await expect(put(enterer, withdrawn)).rejects.toThrow('obstacle_is_cleared');
});
