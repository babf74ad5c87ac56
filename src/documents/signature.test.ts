import { expect, test } from 'vitest';
import { rightIndents } from './signature.ts';

test('the date begins two characters to the right of the name', () => {
  // Name 12 wide, two from the right: begins at 14. Date 6.5 wide and 5.5 from the right: begins at 12.
  expect(rightIndents(12, 6.5)).toEqual({ issuer: 2, date: 5.5 });
});

test('a date longer than the name stays two characters from the right and moves the name', () => {
  expect(rightIndents(4, 6.5)).toEqual({ date: 2, issuer: 6.5 });
});
