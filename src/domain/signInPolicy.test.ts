import { expect, test } from 'vitest';
import type { Refusal } from './refusal.ts';
import { defaultSignInPolicy, lockLength, mustNotBeLocked, SignInPolicy, strictest } from './signInPolicy.ts';

const lastAt = '2023-05-08T01:00:00.000Z';

test.each([
  ['account', 1, 0],
  ['account', 4, 0],
  ['account', 5, 60],
  ['account', 6, 120],
  ['account', 8, 480],
  ['account', 9, 900],
  ['account', 5000, 900],
  ['address', 49, 0],
  ['address', 50, 60],
  ['address', 51, 120],
] as const)('%s: %i wrong attempts lock for %i s', (kind, failures, seconds) => {
  expect(lockLength({ kind, failures, lastAt }, defaultSignInPolicy)).toBe(seconds);
});

test.each([
  ['account', 5, '01:00:00', 'account_locked'],
  ['account', 5, '01:00:59', 'account_locked'],
  ['account', 5, '01:01:00', undefined],
  ['account', 4, '01:00:00', undefined],
  ['address', 50, '01:00:30', 'too_many_attempts'],
  ['address', 50, '01:02:00', undefined],
] as const)('%s after %i wrong attempts, at %s: %s', (kind, failures, at, law) => {
  let refused: unknown;
  try {
    mustNotBeLocked([{ kind, failures, lastAt }], defaultSignInPolicy, new Date(`2023-05-08T${at}.000Z`));
  } catch (error) {
    refused = error;
  }
  expect((refused as Refusal | undefined)?.breaches[0]?.law).toBe(law);
});

test.each([
  ['too few attempts', { accountFailures: 1 }],
  ['a longest lock below the first', { lockSeconds: 600, lockSecondsMost: 60 }],
  ['half an attempt', { accountFailures: 4.5 }],
])('refuses %s', (_, policy) => {
  expect(SignInPolicy.safeParse(policy).success).toBe(false);
});

test('of several cities the strictest holds', () => {
  const lax = { ...defaultSignInPolicy, accountFailures: 10, lockSeconds: 300 };
  expect(strictest([lax, defaultSignInPolicy])).toMatchObject({ accountFailures: 5, lockSeconds: 300 });
  expect(strictest([])).toMatchObject({ accountFailures: 5, addressFailures: 50 });
});
