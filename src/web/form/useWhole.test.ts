import { expect, test } from 'vitest';
import { wholeOf } from './useWhole.ts';

test.each([
  ['15', 15],
  [' 7 ', 7],
  ['007', 7],
  ['1.5', Number.NaN],
  ['1,500', Number.NaN],
  ['1 5', Number.NaN],
  ['-3', Number.NaN],
  ['3天', Number.NaN],
  ['', Number.NaN],
])('%j is %d', (text, value) => expect(wholeOf(text)).toBe(value));
