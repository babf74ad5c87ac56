import { expect, test } from 'vitest';
import type { Claim } from '../../prose/claims/report.ts';
import type { Cause } from './guesses.ts';
import { isOwnText } from './isOwnText.ts';

const held = (verdicts: readonly (Claim['verdict'] | Cause)[]) =>
  verdicts.map((one) =>
    one === 'ok'
      ? { claim: { verdict: 'ok' } as Claim, cause: undefined }
      : { claim: { verdict: 'mismatch' } as Claim, cause: one as Cause },
  );

test.each<[string, boolean, (Claim['verdict'] | Cause)[], boolean]>([
  ['it names the city', true, ['value', 'value'], true],
  ['it names none, and one or two figures differ', false, ['value', 'value'], true],
  ['it names none, and nothing agrees', false, ['value', 'value', 'unit'], false],
  ['it names none, and most agrees', false, ['ok', 'ok', 'value'], true],
  ['it names none, and is right of last year', false, ['period', 'period', 'value'], true],
  ['it names none, and little agrees', false, ['ok', 'value', 'unit', 'value'], false],
])('%s', (_, isNamed, verdicts, expected) => {
  expect(isOwnText(isNamed, held(verdicts))).toBe(expected);
});
