import { expect, test } from 'vitest';
import { movedOffices, type ResultContent } from './content.ts';

const office = (officeId: string, text: string, place: number | null, grade: string | null) => ({
  officeId,
  name: officeId,
  text,
  place,
  grade,
});
const result = (...offices: readonly ReturnType<typeof office>[]) =>
  ({ groups: [{ name: '县市区', offices }] }) as unknown as ResultContent;

const before = result(office('a', '90', 1, '优秀'), office('b', '80', 2, '良好'), office('c', '70', 3, '良好'));

test('an office moves by its score, its place or its grade alone, and by being assessed no more', () => {
  const after = result(office('a', '90', 1, '良好'), office('b', '80', 2, '良好'), office('d', '75', 3, '良好'));
  const told = movedOffices(before, after).map(({ name, text, place, grade }) => [name, text, place, grade]);
  expect(told).toEqual([
    ['a', ['90', '90'], [1, 1], ['优秀', '良好']],
    ['d', ['', '75'], [null, 3], [null, '良好']],
    ['c', ['70', ''], [3, null], ['良好', null]],
  ]);
});

test('nothing moves where nothing is another', () => expect(movedOffices(before, before)).toEqual([]));
