import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideRounded, grouped, parseScaled, quotientText, scaledText, trimZeros } from './exact.ts';

test.each([
  [369n, 496n, 4, '0.7440'],
  [36900n, 496n, 2, '74.40'],
  [190568n * 100n, 252964n, 2, '75.33'],
  [1n, 2n, 0, '1'],
  [-1n, 2n, 0, '-1'],
  [5n, 1000n, 2, '0.01'],
  [4n, 1000n, 2, '0.00'],
])('%s / %s to %s decimals is %s', (n, d, decimals, text) => {
  expect(quotientText(n, d, decimals)).toBe(text);
});

test('rounding is half away from zero and never off by more than half', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n), (n, d) => {
      const q = divideRounded(n, d);
      const error = 2n * (q * d - n);
      expect(error <= d && error >= -d).toBe(true);
      const isTie = error === d || error === -d;
      expect(!isTie || (q < 0n ? -q : q) * d > (n < 0n ? -n : n)).toBe(true);
      expect(divideRounded(-n, d)).toBe(-q);
    }),
  );
});

test('scaled text is read again unchanged', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 10 }), (n, decimals) => {
      expect(parseScaled(scaledText(n, decimals), decimals)).toBe(n);
    }),
  );
});

test.each([
  ['471.00', '471'],
  ['282.40', '282.4'],
  ['100', '100'],
  ['0.00', '0'],
])('trimming %s gives %s', (text, trimmed) => expect(trimZeros(text)).toBe(trimmed));

test.each([
  ['2529.64', '2,529.64'],
  ['-1234567', '-1,234,567'],
  ['999', '999'],
])('grouping %s gives %s', (text, shown) => expect(grouped(text)).toBe(shown));

test.each(['1.234', 'abc', '', '1e3'])('%s is no decimal of two places', (text) => {
  expect(parseScaled(text, 2)).toBeUndefined();
});
