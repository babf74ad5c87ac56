import { expect, test } from 'vitest';
import type { Refusal } from '../refusal.ts';
import { defaultSignInPolicy, lockLength, mustNotBeLocked, SignInPolicy, strictest } from './signInPolicy.ts';

const lastAt = '2023-05-08T01:00:00.000Z';

test.each([
  ['here', 1, 0],
  ['here', 4, 0],
  ['here', 5, 60],
  ['here', 6, 120],
  ['here', 8, 480],
  ['here', 9, 900],
  ['here', 5000, 900],
  ['device', 4, 0],
  ['device', 5, 60],
  ['account', 5, 0],
  ['account', 19, 0],
  ['account', 20, 60],
  ['account', 21, 120],
  ['address', 49, 0],
  ['address', 50, 60],
  ['address', 51, 120],
] as const)('%s: %i wrong attempts lock for %i s', (kind, failures, seconds) => {
  expect(lockLength({ kind, failures, lastAt }, defaultSignInPolicy)).toBe(seconds);
});

test.each([
  ['here', 5, '01:00:00', 'account_locked'],
  ['here', 5, '01:00:59', 'account_locked'],
  ['here', 5, '01:01:00', undefined],
  ['here', 4, '01:00:00', undefined],
  ['device', 5, '01:00:59', 'account_locked'],
  ['account', 20, '01:00:59', 'account_locked'],
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
