// Sign in by name and password.
import { Refusal, refuse } from '../../../domain/refusal.ts';
import { type Account, accountsNamed } from '../../../storage/people/accounts.ts';
import { knowsBrowser } from '../../../storage/people/knownDevices.ts';
import type { Store } from '../../../storage/store.ts';
import { type DemoFor, mayUseDemo } from '../demoFor.ts';
import { type Attempt, underLockOut } from './lockOut.ts';
import { checkNothing, passwordIs } from './password.ts';
import { checkSecondFactor } from './secondFactor.ts';
import { attemptLogged, logged } from '../signInLog.ts';
import { openSession, type Sender, type SignedIn, type Ticket } from './sessions.ts';
import type { Vault } from '../../../crypto/vault.ts';

interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Of the authenticator, or a recovery code; needed where the account has a second factor. */
  readonly code?: string | undefined;
}

/**
 * Opens a session. Refuses `credentials_wrong` without saying which of the two is, a lock, a missing code, and a demo's account
 * from another machine.
 */
export async function signIn(
  store: Store,
  vault: Vault,
  credentials: Credentials,
  from: Sender,
  demoFor?: DemoFor,
): Promise<SignedIn & Ticket> {
  const { username } = credentials;
  const said = { way: 'password', address: from.address, agent: from.agent.slice(0, 300) } as const;
  const at = store.clock().toISOString();
  try {
    return await underLockOut(store, await attemptOf(store, username, from), async () => {
      const account = await accountOf(store, credentials);
      if (account.demo && !mayUseDemo(demoFor, from.address)) refuse('demo_stays_here');
      await checkSecondFactor(store, vault, account, credentials.code);
      await logged(store, account, { ...said, at, outcome: 'signed_in' });
      return openSession(store, account, from);
    });
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome) await attemptLogged(store, username, { ...said, at, outcome });
    throw error;
  }
}

/** Who comes from a browser that the account knows is not held up by what others tried. */
export async function attemptOf(store: Store, username: string, { address, browser }: Sender): Promise<Attempt> {
  const isKnown =
    browser !== undefined && (await knowsBrowser(store.pool.db, username, browser, store.clock().toISOString()));
  return { username, address, device: isKnown ? browser : undefined };
}

/** What a refusal is in the log; a code that is still to come is none. */
function outcomeOf(error: unknown): 'refused' | 'locked' | undefined {
  const law = error instanceof Refusal ? error.breaches[0]?.law : undefined;
  if (law === 'account_locked' || law === 'too_many_attempts') return 'locked';
  return law === 'credentials_wrong' || law === 'code_wrong' ? 'refused' : undefined;
}

async function accountOf(store: Store, { username, password }: Credentials): Promise<Account> {
  const candidates = await accountsNamed(store.pool.db, username);
  if (candidates.length === 0) await checkNothing(password);
  for (const { passwordHash, ...account } of candidates) {
    if (await passwordIs(passwordHash, password)) return account;
  }
  return refuse('credentials_wrong', 'password');
}
