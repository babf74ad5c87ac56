// A city's settings of sign-in, with the bounds in which an administrator may move them.
import { z } from 'zod';
import type { Law } from '../../laws/laws.ts';
import { refuse } from '../refusal.ts';
import { roles } from './role.ts';

/** Least, most, and what holds where nothing was set. */
export const signInBounds = {
  /** Wrong attempts on one account from one place until it is locked there. */
  accountFailures: [3, 20, 5],
  /** Wrong attempts from one address within an hour, whatever the accounts. */
  addressFailures: [10, 1000, 50],
  /** The first lock; each further wrong attempt doubles it, up to the longest. */
  lockSeconds: [10, 3600, 60],
  lockSecondsMost: [60, 86_400, 900],
  /** A session that nobody uses ends. */
  idleMinutes: [5, 720, 30],
  /** A session ends, used or not: by default after a working day with its evening. */
  sessionHours: [1, 24, 12],
  passwordLength: [10, 64, 10],
  /** A password may come back only after so many others. */
  passwordHistory: [1, 24, 5],
} as const satisfies Readonly<Record<string, readonly [number, number, number]>>;

export const passwordDaysBounds = [30, 730] as const;

const whole = ([least, most, otherwise]: readonly [number, number, number]) =>
  z.int().min(least).max(most).default(otherwise);

export const SignInPolicy = z
  .strictObject({
    accountFailures: whole(signInBounds.accountFailures),
    addressFailures: whole(signInBounds.addressFailures),
    lockSeconds: whole(signInBounds.lockSeconds),
    lockSecondsMost: whole(signInBounds.lockSecondsMost),
    idleMinutes: whole(signInBounds.idleMinutes),
    sessionHours: whole(signInBounds.sessionHours),
    passwordLength: whole(signInBounds.passwordLength),
    passwordHistory: whole(signInBounds.passwordHistory),
    /** Null: a password does not expire. */
    passwordDays: z.int().min(passwordDaysBounds[0]).max(passwordDaysBounds[1]).nullable().default(null),
    /** A password that somebody else gave is changed before anything else. */
    changeFirstPassword: z.boolean().default(true),
    /** Who holds one of these rights signs in with a code besides the password. */
    secondFactorRoles: z.array(z.enum(roles)).max(roles.length).default([]),
  })
  .refine((policy) => policy.lockSecondsMost >= policy.lockSeconds, {
    message: 'lock_longest_below_first' satisfies Law,
    path: ['lockSecondsMost'],
  });
export type SignInPolicy = z.output<typeof SignInPolicy>;

export const defaultSignInPolicy: SignInPolicy = SignInPolicy.parse({});

export type LockOut = Pick<SignInPolicy, 'accountFailures' | 'addressFailures' | 'lockSeconds' | 'lockSecondsMost'>;

/**
 * Who is not signed in yet belongs to no city, and a name that nobody has must be locked like any other: of several
 * cities on one server the strictest holds for all.
 */
export function strictest(policies: readonly LockOut[]): LockOut {
  const all = policies.length > 0 ? policies : [defaultSignInPolicy];
  return {
    accountFailures: Math.min(...all.map((p) => p.accountFailures)),
    addressFailures: Math.min(...all.map((p) => p.addressFailures)),
    lockSeconds: Math.max(...all.map((p) => p.lockSeconds)),
    lockSecondsMost: Math.max(...all.map((p) => p.lockSecondsMost)),
  };
}

/**
 * What wrong attempts are counted on: a browser that the account knows, or else the account as tried from one address, the
 * account from wherever, and the address whatever the account.
 */
export type CountedOn = 'device' | 'here' | 'account' | 'address';

/** Wrong attempts in a row, the last of them at an instant. */
export interface Failures {
  readonly kind: CountedOn;
  readonly failures: number;
  readonly lastAt: string;
}

/** From many places together a name is tried more often than from one before it is locked everywhere. */
const everywhere = 4;

function allowed(kind: CountedOn, rules: LockOut): number {
  if (kind === 'address') return rules.addressFailures;
  return kind === 'account' ? rules.accountFailures * everywhere : rules.accountFailures;
}

/** How long the last wrong attempt locks what it was made on; 0 while there are few. */
export function lockLength({ kind, failures }: Failures, rules: LockOut): number {
  const over = failures - allowed(kind, rules);
  return over < 0 ? 0 : Math.min(rules.lockSeconds * 2 ** Math.min(over, 30), rules.lockSecondsMost);
}

/** Refuses `account_locked` or `too_many_attempts` while one of them is locked. */
export function mustNotBeLocked(failures: readonly Failures[], rules: LockOut, now: Date): void {
  for (const one of failures) {
    const until = new Date(one.lastAt).getTime() + lockLength(one, rules) * 1000;
    const seconds = Math.ceil((until - now.getTime()) / 1000);
    if (seconds <= 0) continue;
    const law = one.kind === 'address' ? 'too_many_attempts' : 'account_locked';
    refuse(law, undefined, { seconds, minutes: Math.ceil(seconds / 60) });
  }
}
