// The key of an office as a file, and what it signs being what the office is shown.
import { expect, test } from 'vitest';
import { newSigningKey, saysShown, signStatement, signingKeyIn } from './signingKey.ts';
import { isCountersigned, sealedValue, statementLine } from './statement.ts';

const key = newSigningKey('甲县', new Uint8Array(32).fill(3));
const of = { city: '示例市', office: '甲县', period: '2023-05' };
const shown = [
  { id: 'funds_arrived', version: 2, value: '-5', blinding: '0'.repeat(62) + '1f' },
  { id: 'projects_new', version: 1, value: '3', blinding: '0'.repeat(62) + '2f' },
];
const lineOf = (figures: typeof shown, more: Partial<typeof of> = {}) =>
  statementLine({
    ...of,
    ...more,
    closedAt: '2023-06-02T01:00:00.000Z',
    figures: figures.map(({ id, version, value, blinding }) => ({
      id,
      version,
      sealed: sealedValue(BigInt(value), BigInt(`0x${blinding}`)),
    })),
  });

test('it is read back, and one that was altered is not', () => {
  expect(signingKeyIn(JSON.stringify(key))).toEqual(key);
  expect(signingKeyIn(JSON.stringify({ ...key, public: key.secret }))).toBeUndefined();
  expect(signingKeyIn(JSON.stringify({ ...key, more: 1 }))).toBeUndefined();
  expect(signingKeyIn('<p>')).toBeUndefined();
});

test('what it signs is countersigned by it', () => {
  const statement = lineOf(shown);
  expect(isCountersigned({ statement, public: key.public, signature: signStatement(key.secret, statement) })).toBe(
    true,
  );
});

test.each([
  ['the same', lineOf(shown), true],
  ['one figure less', lineOf(shown.slice(1)), false],
  ['another value', lineOf(shown.map((one) => ({ ...one, value: '4' }))), false],
  ['another office', lineOf(shown, { office: '乙县' }), false],
  ['another period', lineOf(shown, { period: '2023-06' }), false],
  ['no line', '{}', false],
])('%s: whether it says what is shown', (_, statement, says) => {
  expect(saysShown(statement, of, shown)).toBe(says);
});
