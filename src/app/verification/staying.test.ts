import { expect, test } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { Remaining } from './staying.ts';

const unknown = [{ law: 'entry_unknown' }] as const;
const reviewed = [{ law: 'clause_review_required' }] as const;
const together = new Map([
  ['b', 'split'],
  ['c', 'split'],
]);

test('law after law takes off what breaks it, each with the first that it breaks', () => {
  const remaining = new Remaining(['a', 'b', 'd'], new Map(), true);
  remaining.takeOff(new Map([['a', unknown]]));
  remaining.takeOff(new Map(['a', 'b', 'd'].map((id) => [id, reviewed])));
  expect(remaining.staying).toEqual({
    staying: [
      { entryId: 'a', breaches: unknown },
      { entryId: 'b', breaches: reviewed },
      { entryId: 'd', breaches: reviewed },
    ],
    stayingTotal: 3,
  });
  expect(remaining.ids).toEqual([]);
});

test('what belongs to one split stays together', () => {
  const remaining = new Remaining(['a', 'b', 'c'], together, true);
  remaining.takeOff(new Map([['c', reviewed]]));
  expect(remaining.ids).toEqual(['a']);
  expect(remaining.staying.stayingTotal).toBe(2);
});

test('where none may stay the whole is refused, by its place', () => {
  const remaining = new Remaining(['a', 'b'], together, false);
  const refused = () => remaining.takeOff(new Map([['b', reviewed]]));
  expect(refused).toThrow(Refusal);
  expect(refused).toThrow('clause_review_required (entryIds.1)');
});

test('an act that would decide nothing is refused by what keeps each', () => {
  const remaining = new Remaining(['a', 'b'], new Map(), true);
  remaining.takeOff(new Map([['a', unknown]]));
  expect(() => remaining.mustDecideSome()).not.toThrow();
  remaining.takeOff(new Map([['b', reviewed]]));
  expect(() => remaining.mustDecideSome()).toThrow('clause_review_required (entryIds.1)');
  expect(() => new Remaining([], new Map(), true).mustDecideSome()).toThrow('pending_changed');
});
