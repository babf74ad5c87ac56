// One's own password changed: the old one proves who asks, every session ends, this one goes on under a new token.
import { passwordBreaches } from '../../../domain/people/password.ts';
import { Refusal, refuse } from '../../../domain/refusal.ts';
import type { SignInPolicy } from '../../../domain/people/signInPolicy.ts';
import { earlierPasswordHashes, passwordHashOf, replacePassword } from '../../../storage/people/passwords.ts';
import { signInPolicy } from '../../../storage/people/signInPolicies.ts';
import type { Store } from '../../../storage/store.ts';
import { underLockOut } from './lockOut.ts';
import { changingAccount } from '../ownAccount.ts';
import { hashPassword, passwordIs } from './password.ts';
import { openSession, type Sender, type SignedIn, type Ticket } from './sessions.ts';

export interface PasswordChange {
  readonly old: string;
  readonly new: string;
}

/** Refuses `old_password_wrong` (which counts as a wrong attempt), and a new one that the city's settings refuse. */
export async function changePassword(
  store: Store,
  { account, sessionId }: SignedIn,
  change: PasswordChange,
  from: Sender,
): Promise<SignedIn & Ticket> {
  const { db } = store.pool;
  const { cityCode, id: accountId, username } = account;
  // The sign-in page would tell a password that is no longer right.
  if (account.demo) refuse('demo_account_fixed');
  return underLockOut(store, { username, address: from.address, device: sessionId }, async () => {
    const before = await passwordHashOf(db, cityCode, accountId);
    if (!(await passwordIs(before, change.old))) refuse('old_password_wrong', 'old');
    const policy = await signInPolicy(db, cityCode);
    const breaches = passwordBreaches(change.new, username, policy, 'new');
    if (breaches.length > 0) throw new Refusal(breaches);
    const earlier = await earlierPasswordHashes(db, cityCode, accountId, policy.passwordHistory - 1);
    await mustBeNew(change.new, [before, ...earlier], policy);
    const after = await hashPassword(change.new);
    const at = store.clock().toISOString();
    const keep = policy.passwordHistory;
    const changed = await changingAccount(store, { cityCode, accountId }, 'password_changed', (tx) =>
      replacePassword(tx, { cityCode, accountId, before, after, at, keep }),
    );
    if (!changed) refuse('conflict_try_again');
    return openSession(store, { ...account, mustChangePassword: false, passwordSetAt: at }, from);
  });
}

async function mustBeNew(password: string, hashes: readonly string[], policy: SignInPolicy): Promise<void> {
  for (const hash of hashes) {
    if (await passwordIs(hash, password)) refuse('password_used_before', 'new', { count: policy.passwordHistory });
  }
}
