import { expect, test } from 'vitest';
import type { Breach } from '../refusal.ts';
import { type KnownPromise, promiseBreaches, PromiseInput } from './promise.ts';
import { promiseKeepingBreaches, PromiseKeepingInput } from './promiseKeeping.ts';

const office = '01890a5d-ac96-774b-bcce-b302099a8057';
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const head = { id: id(1), officeId: office, occurredOn: '2023-06-01' };
const before = {
  kind: 'promise',
  officeId: office,
  occurredOn: '2023-06-01',
  auditedOn: null,
  reversedBy: null,
};
const facts = {
  today: '2023-07-01',
  offices: new Map([[office, { kind: 'county' }]]),
  writable: new Set([office]),
  reversed: null,
  closed: [],
  projectKnown: true,
};
const known = (more: Partial<KnownPromise> = {}): KnownPromise => ({
  entryId: id(5),
  corrects: null,
  no: '1',
  side: 'theirs',
  kind: 'start',
  dueOn: '2023-06-01',
  agreedOn: null,
  keepings: [],
  ...more,
});
const laws = (breaches: readonly Breach[]): string[] => breaches.map(({ law }) => law);
const corrects = { head: { ...head, reverses: id(5), reason: '改期' } };
const done = { keepings: [{ entryId: id(6), extent: 'part' }] };

test.each([
  ['sound', {}, {}, []],
  ['due in years to come', { head: { ...head, occurredOn: '2029-01-01' } }, {}, []],
  ['of a project that is not there', {}, { projectKnown: false }, ['project_unknown']],
  ['a number that the project has', {}, { promises: [known()] }, ['promise_number_taken']],
  ['the same number where it is put right', corrects, { promises: [known()] }, []],
  [
    'the number of another where it is put right',
    { ...corrects, no: '2' },
    { promises: [known(), known({ entryId: id(7), no: '2' })] },
    ['promise_number_taken'],
  ],
  ['due before it was agreed', { agreedOn: '2023-06-02' }, {}, ['promise_due_before_agreed']],
  ['of nothing', { amountFen: '0' }, {}, ['promise_amount_not_positive']],
  [
    'put off after something was done for it',
    { head: { ...corrects.head, occurredOn: '2024-06-01' } },
    { promises: [known(done)] },
    ['promise_has_keepings'],
  ],
  [
    'worded otherwise after something was done for it',
    { ...corrects, what: '全面开工' },
    { promises: [known(done)] },
    [],
  ],
])('a promise: %s', (_, change, more, expected) => {
  const sound = { head, projectId: id(2), no: '1', side: 'theirs', kind: 'start', what: '开工' };
  const input = PromiseInput.parse({ ...sound, ...change });
  const reversed = input.head.reverses ? before : null;
  expect(laws(promiseBreaches(input, { ...facts, promises: [], reversed, ...more }))).toEqual(expected);
});

test.each([
  ['sound', {}, {}, []],
  ['of a project that is not there', {}, { projectKnown: false }, ['project_unknown']],
  ['of no promise', { promiseNo: '9' }, {}, ['promise_unknown']],
  ['before it was agreed', {}, { promises: [known({ agreedOn: '2023-06-02' })] }, ['kept_before_agreed']],
  [
    'kept a second time',
    {},
    { promises: [known({ keepings: [{ entryId: id(6), extent: 'whole' }] })] },
    ['promise_already_kept'],
  ],
  ['the rest of what was kept in part', {}, { promises: [known(done)] }, []],
  ['of less than nothing', { amountFen: '-1' }, {}, ['promise_amount_not_positive']],
])('what was kept: %s', (_, change, more, expected) => {
  const sound = { head, projectId: id(2), promiseNo: '1', extent: 'whole', what: '已开工' };
  const input = PromiseKeepingInput.parse({ ...sound, ...change });
  expect(laws(promiseKeepingBreaches(input, { ...facts, promises: [known()], ...more }))).toEqual(expected);
});
