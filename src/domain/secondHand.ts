// Acts on an account by which one person could come to act as another, or decide alone whose word makes figures count. They
// take two pairs of hands: one administrator asks, another one does it. An administrator who can do none of these alone never
// becomes the verifier they look after.
import type { AccountAct, AccountState } from './people/account.ts';
import type { Breach } from './refusal.ts';
import type { Grant, Role } from './people/role.ts';

/** What is asked by one and done by another. */
export const requestKinds = ['reset_password', 'reset_second_factor', 'link', 'grant'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** A request that nobody answered is none any more. */
export const requestDays = 7;

export interface SecondHandFacts {
  readonly account: AccountState | null;
  /** Whether another administrator who can sign in reaches the account. */
  readonly hasSecondHand: boolean;
}

/** Rights whose holders decide what counts. */
const makesFiguresCount: readonly Role[] = ['verify', 'publish'];

/**
 * Who makes an administrator makes a second hand: that never goes by one alone. A right to verify or publish goes by one alone
 * only where there is no other: a city with a single administrator trusts that person with who verifies, and it is written down.
 */
export function grantTakesTwo({ role }: Pick<Grant, 'role'>, hasSecondHand: boolean): boolean {
  return role === 'admin' || (hasSecondHand && makesFiguresCount.includes(role));
}

/** Rights that an account is opened with at once, and those that wait for a second administrator. */
export function partedGrants(
  grants: readonly Grant[],
  hasSecondHand: boolean,
): { readonly atOnce: readonly Grant[]; readonly waiting: readonly Grant[] } {
  const mustWait = (grant: Grant) => grantTakesTwo(grant, hasSecondHand);
  return { atOnce: grants.filter((grant) => !mustWait(grant)), waiting: grants.filter(mustWait) };
}

export function takesTwo(act: AccountAct, { account, hasSecondHand }: SecondHandFacts): boolean {
  switch (act.kind) {
    // The new password is known to who resets it. Where the owner has an authenticator it opens nothing without its code.
    case 'reset_password':
      return !account?.secondFactor;
    // The provider's subject may be somebody else's, and a code is what stood between a known password and the account.
    case 'reset_second_factor':
    case 'link':
      return true;
    case 'grant':
      return grantTakesTwo(act, hasSecondHand);
    // Its rights are parted by themselves.
    case 'open':
    case 'revoke':
    case 'disable':
    case 'enable':
    case 'end_sessions':
    case 'erase':
      return false;
  }
}

/** Who does what another asked for. */
export function confirmBreaches(
  request: { readonly askedBy: string; readonly accountId: string },
  facts: { readonly actorId: string; readonly askerStillKeepsPeople: boolean },
): Breach[] {
  if (request.askedBy === facts.actorId || request.accountId === facts.actorId)
    return [{ law: 'second_hand_is_another' }];
  return facts.askerStillKeepsPeople ? [] : [{ law: 'request_out_of_date' }];
}
