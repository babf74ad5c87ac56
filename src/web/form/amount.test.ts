import { expect, test } from 'vitest';
import { fenText, readAsYi, wanText } from './amount.ts';

test.each([
  ['9500.5', 'wan', '9500500000'],
  ['9,500', 'wan', '9500000000'],
  ['1.25', 'yi', '12500000000'],
  ['0.0000000001', 'yi', '1'],
  ['3.2亿', 'wan', '32000000000'],
  ['32000万', 'yi', '32000000000'],
  ['3,200 万元', 'wan', '3200000000'],
  ['500元', 'wan', '50000'],
  ['3.2千', 'wan', '3.2千'],
  // What is no amount reaches the server as it was typed, and is refused there by name.
  ['约5亿', 'wan', '约5亿'],
  ['3,2亿', 'wan', '3,2亿'],
  ['3 2', 'wan', '3 2'],
  ['1,0000', 'wan', '1,0000'],
  ['1.5.2', 'wan', '1.5.2'],
  ['-1，200', 'wan', '-1200000000'],
  ['1.1234567', 'wan', '1.1234567'],
] as const)('%s %s is %s fen', (typed, unit, fen) => {
  expect(fenText(typed, unit)).toBe(fen);
});

test('an amount says how it is read', () => {
  expect(readAsYi('3.2亿', 'wan')).toBe('3.2');
  expect(readAsYi('32000', 'wan')).toBe('3.2');
  expect(readAsYi('约5亿', 'wan')).toBeUndefined();
  expect(readAsYi('', 'wan')).toBeUndefined();
});

test('fen come back as they were typed', () => {
  expect(wanText('9500500000')).toBe('9500.5');
  expect(wanText('12500000000')).toBe('12500');
});
