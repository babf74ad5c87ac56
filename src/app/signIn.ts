// Sign in by name and password.
import { refuse } from '../domain/refusal.ts';
import { type Account, accountsNamed } from '../storage/accounts.ts';
import type { Store } from '../storage/store.ts';
import { underLockOut } from './lockOut.ts';
import { checkNothing, passwordIs } from './password.ts';
import { checkSecondFactor } from './secondFactor.ts';
import { openSession, type Sender, type SignedIn, type Ticket } from './sessions.ts';
import type { Vault } from './vault.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Of the authenticator, or a recovery code; needed where the account has a second factor. */
  readonly code?: string | undefined;
}

/** Opens a session. Refuses `credentials_wrong` without saying which of the two is, a lock, and a missing code. */
export function signIn(store: Store, vault: Vault, credentials: Credentials, from: Sender): Promise<SignedIn & Ticket> {
  return underLockOut(store, { username: credentials.username, address: from.address }, async () => {
    const account = await accountOf(store, credentials);
    await checkSecondFactor(store, vault, account, credentials.code);
    return openSession(store, account, from);
  });
}

async function accountOf(store: Store, { username, password }: Credentials): Promise<Account> {
  const candidates = await accountsNamed(store.pool.db, username);
  if (candidates.length === 0) await checkNothing(password);
  for (const { passwordHash, ...account } of candidates) {
    if (await passwordIs(passwordHash, password)) return account;
  }
  return refuse('credentials_wrong', 'password');
}
