// Obstacles of projects, over HTTP: who raises them, who clears them, what is refused, and what is told to whom.
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
const raised = (officeId: string, projectId: string, more: object = {}, ofHead: object = {}) => ({
  kind: 'obstacle',
  input: { head: head(officeId, ago(30), ofHead), projectId, kind: '用地', what: '指标未落实', ...more },
});
const cleared = (officeId: string, projectId: string, obstacleNo: string, day = today, ofHead: object = {}) => ({
  kind: 'obstacle_clearing',
  input: { head: head(officeId, day, ofHead), projectId, obstacleNo, what: '指标已下达' },
});
const rowsOf = async (who: Who, query = ''): Promise<{ entryId: string; no: string }[]> =>
  (await city.ask(who, 'GET', `/obstacles?size=200&${query}`)).json().rows;
const noOf = async (entryId: string) => (await rowsOf('cityEnter')).find((row) => row.entryId === entryId)?.no ?? '';

test.each([
  ['on a project of another', 'linqing', () => raised(offices.linqing, ids.garlic), 'project_unknown'],
  [
    'of a kind that is not in the list',
    'linqing',
    () => raised(offices.linqing, ids.bearing, { kind: '天气' }),
    'obstacle_kind_unknown',
  ],
  [
    'due before it was raised',
    'linqing',
    () => raised(offices.linqing, ids.bearing, { dueOn: ago(31) }),
    'obstacle_due_before_raised',
  ],
  [
    'with an owner that is not there',
    'linqing',
    () => raised(offices.linqing, ids.bearing, { ownerOfficeId: uuidv7() }),
    'office_unknown',
  ],
  ['in the name of another', 'linqing', () => raised(offices.shenxian, ids.bearing), 'office_out_of_scope'],
  ['with a number of its own', 'linqing', () => raised(offices.linqing, ids.bearing, { no: '9' }), 'field_unknown'],
  ['by who does not enter', 'leader', () => raised(offices.city, ids.bearing), 'right_required'],
  ['by the project’s own office', 'linqing', () => raised(offices.linqing, ids.bearing), 'done'],
] as const)('an obstacle is raised %s', async (_, who, act, expected) => {
  const before = await city.countRows();
  expect(await record(who, act())).toBe(expected);
  const after = await city.countRows();
  expect((after['entry'] ?? 0) - (before['entry'] ?? 0)).toBe(expected === 'done' ? 1 : 0);
});

test('who owns an obstacle clears it, once; another’s is not there', async () => {
  const own = raised(offices.linqing, ids.bearing);
  const theirs = raised(offices.linqing, ids.bearing, { ownerOfficeId: offices.promotion });
  expect(await record('linqing', own, theirs)).toBe('done');
  const [no, theirNo] = [await noOf(own.input.head.id), await noOf(theirs.input.head.id)];
  expect(await record('shenxian', cleared(offices.shenxian, ids.bearing, no))).toBe('obstacle_unknown');
  expect(await record('linqing', cleared(offices.linqing, ids.bearing, theirNo))).toBe('obstacle_of_other_office');
  expect(await record('linqing', cleared(offices.linqing, ids.bearing, no, ago(31)))).toBe('cleared_before_raised');
  const clearing = cleared(offices.linqing, ids.bearing, no);
  expect(await record('linqing', clearing)).toBe('done');
  expect(await record('linqing', cleared(offices.linqing, ids.bearing, no))).toBe('obstacle_already_cleared');
  const again = { reverses: own.input.head.id, reason: '换项目' };
  expect(await record('shenxian', raised(offices.shenxian, ids.garlic, {}, again))).toBe('reversed_entry_unknown');
  // To another project it would leave its clearing behind.
  expect(await record('cityEnter', raised(offices.linqing, ids.garlic, {}, again))).toBe('obstacle_is_cleared');
  expect((await rowsOf('shenxian')).map(({ entryId }) => entryId)).not.toContain(own.input.head.id);
  expect((await rowsOf('linqing')).map(({ entryId }) => entryId)).toContain(own.input.head.id);
  expect(await doctor(city.store)).toEqual([]);
});

test.each([
  'state=x',
  'zz=1',
  'page=0',
  'size=100000',
  'project=1',
  'open=false',
  'age=x',
  'kind=%00',
])('a list of obstacles by %s is refused', async (query) => {
  expect((await city.ask('linqing', 'GET', `/obstacles?${query}`)).statusCode).toBe(400);
});
