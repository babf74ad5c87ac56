import { expect, test } from 'vitest';
import { evenDecimals } from './evenDecimals.ts';

test('amounts of a column end at the same place', () => {
  const column = ['50.6', '34.45', '1,471', '未定', null];
  const print = evenDecimals(column);
  expect(column.map((amount) => print(amount ?? ''))).toEqual(['50.60', '34.45', '1,471.00', '未定', '']);
});

test('whole numbers stay whole', () => {
  expect(evenDecimals(['1', '12'])('12')).toBe('12');
});
