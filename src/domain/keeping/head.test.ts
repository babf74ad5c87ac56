import { assert, bigInt, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { printedHead, readHead } from './head.ts';

const hash = '3f9a0c27b1d4e6f0'.repeat(4);

test.each([
  ['123-3f9a0c27b1d4e6f0', { sequence: 123n, hash: '3f9a0c27b1d4e6f0' }],
  [' 123 - 3F9A 0C27 B1D4 E6F0 ', { sequence: 123n, hash: '3f9a0c27b1d4e6f0' }],
  ['123—3f9a0c27b1d4e6f0', { sequence: 123n, hash: '3f9a0c27b1d4e6f0' }],
  ['3f9a0c27b1d4', { hash: '3f9a0c27b1d4' }],
  [hash, { hash }],
  // Too short to be anybody's, too long, or no hash at all.
  ['3f9a0c27b1d', undefined],
  [`${hash}0`, undefined],
  ['123', undefined],
  ['', undefined],
  ['123-3f9a0c27b1dx', undefined],
  ["3f9a0c27b1d4' or true", undefined],
])('%j is read as %o', (text, head) => {
  expect(readHead(text)).toEqual(head);
});

test('what is printed is read again', () => {
  const hex = stringMatching(/^[0-9a-f]{64}$/);
  assert(
    property(bigInt({ min: 1n, max: 10n ** 17n }), hex, (sequence, whole) => {
      expect(readHead(printedHead({ sequence, hash: whole }))).toEqual({ sequence, hash: whole.slice(0, 16) });
    }),
  );
});
