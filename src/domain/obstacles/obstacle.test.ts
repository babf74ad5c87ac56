import { expect, test } from 'vitest';
import type { Breach } from '../refusal.ts';
import { type KnownObstacle, obstacleBreaches, ObstacleInput } from './obstacle.ts';
import { obstacleClearingBreaches, ObstacleClearingInput } from './obstacleClearing.ts';

const [county, bureau] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const head = { id: id(1), officeId: county, occurredOn: '2023-06-01' };
const offices = new Map([
  [county, { kind: 'county' }],
  [bureau, { kind: 'department' }],
]);
const before = { kind: 'obstacle', officeId: county, occurredOn: '2023-06-01', auditedOn: null, reversedBy: null };
const facts = {
  today: '2023-07-01',
  offices,
  writable: new Set([county, bureau]),
  reversed: null,
  closed: [],
  projectKnown: true,
};
const known = (more: Partial<KnownObstacle> = {}): KnownObstacle => ({
  entryId: id(5),
  no: '1',
  kind: '用地',
  raisedOn: '2023-06-01',
  officeId: county,
  ownerOfficeId: null,
  clearedBy: null,
  ...more,
});
const laws = (breaches: readonly Breach[]): string[] => breaches.map(({ law }) => law);
const corrects = { head: { ...head, reverses: id(5), reason: '改类别' } };
const kinds = ['手续', '用地'];

test.each([
  ['sound', {}, [], []],
  ['of a kind that is not in the list', { kind: '天气' }, [], ['obstacle_kind_unknown']],
  ['due before it was raised', { dueOn: '2023-05-31' }, [], ['obstacle_due_before_raised']],
  [
    'of another kind once it is cleared',
    { ...corrects, kind: '手续' },
    [known({ clearedBy: id(6) })],
    ['obstacle_is_cleared'],
  ],
  ['worded otherwise once it is cleared', corrects, [known({ clearedBy: id(6) })], []],
  ['of a kind that was given up, where it stays', corrects, [known({ kind: '天气' })], []],
] as const)('an obstacle: %s', (_, more, living, expected) => {
  const kind = _.includes('where it stays') ? '天气' : '用地';
  const input = ObstacleInput.parse({ head, projectId: id(2), kind, what: '土地指标未落实', ...more });
  const reversed = input.head.reverses ? before : null;
  expect(laws(obstacleBreaches(input, { ...facts, reversed, kinds, obstacles: { highest: 1, living } }))).toEqual(
    expected,
  );
});

test.each([
  ['sound', {}, known(), false, []],
  ['of none', { obstacleNo: '7' }, known(), false, ['obstacle_unknown']],
  ['by who does not own it', {}, known({ ownerOfficeId: bureau }), false, ['obstacle_of_other_office']],
  [
    'of another office’s project by its owner',
    { head: { ...head, officeId: bureau } },
    known({ ownerOfficeId: bureau }),
    true,
    [],
  ],
  [
    'of another office’s project by who does not own it',
    {},
    known({ ownerOfficeId: bureau }),
    true,
    ['obstacle_unknown'],
  ],
  ['before it was raised', { head: { ...head, occurredOn: '2023-05-01' } }, known(), false, ['cleared_before_raised']],
  ['twice', {}, known({ clearedBy: id(6) }), false, ['obstacle_already_cleared']],
] as const)('a clearing: %s', (_, more, obstacle, projectIsTheirs, expected) => {
  const input = ObstacleClearingInput.parse({ head, projectId: id(2), obstacleNo: '1', what: '指标已下达', ...more });
  const obstacles = { highest: 1, living: [obstacle] };
  const all = { ...facts, projectIsTheirs, obstacles, ownerName: () => '市自然资源局' };
  expect(laws(obstacleClearingBreaches(input, all as never))).toEqual(expected);
});
