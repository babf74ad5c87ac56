// How long a session lives: while it is used, and never beyond its absolute end.
import type { SignInPolicy } from './signInPolicy.ts';

const minute = 60_000;

export function sessionEnd(
  openedAt: Date,
  seenAt: Date,
  policy: Pick<SignInPolicy, 'idleMinutes' | 'sessionHours'>,
): Date {
  const idle = seenAt.getTime() + policy.idleMinutes * minute;
  return new Date(Math.min(idle, openedAt.getTime() + policy.sessionHours * 60 * minute));
}

/** Not at every request: the least idle time is five of these. */
export function mayRenew(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= minute;
}
