// Sign in by a provider. It only says who somebody is: the account, its rights, its locks and its end are our own.
import { Refusal, refuse } from '../../../domain/refusal.ts';
import { hasRole } from '../../../domain/people/role.ts';
import { accountOfLink, linkAccount } from '../../../storage/people/accountLinks.ts';
import { type Account, accountsNamed, grantsOf } from '../../../storage/people/accounts.ts';
import { signInPolicy } from '../../../storage/people/signInPolicies.ts';
import { cityCodes } from '../../../storage/offices/cities.ts';
import type { Store } from '../../../storage/store.ts';
import { underLockOut } from '../signIn/lockOut.ts';
import { changingAccount } from '../ownAccount.ts';
import { logged } from '../signInLog.ts';
import { attemptOf } from '../signIn/signIn.ts';
import { openSession, type Sender, type SignedIn, type Ticket } from '../signIn/sessions.ts';
import type { Identity } from './provider.ts';

/** Refuses `provider_account_unknown`, a lock, and a missing second factor where the account must have one. */
export async function signInByProvider(
  store: Store,
  identity: Identity,
  city: string | undefined,
  from: Sender,
): Promise<SignedIn & Ticket> {
  const account = await accountOf(store, identity, city);
  const said = { way: 'provider', address: from.address, agent: from.agent.slice(0, 300) } as const;
  const at = store.clock().toISOString();
  try {
    return await underLockOut(store, await attemptOf(store, account.username, from), async () => {
      await mustBeStrong(store, account, identity);
      await logged(store, account, { ...said, at, outcome: 'signed_in' });
      return openSession(store, account, from, { way: 'provider', strong: identity.strong });
    });
  } catch (error) {
    if (error instanceof Refusal) {
      const locked = error.breaches.some(({ law }) => law === 'account_locked' || law === 'too_many_attempts');
      await logged(store, account, { ...said, at, outcome: locked ? 'locked' : 'refused' });
    }
    throw error;
  }
}

/** By the link, or else by name, which makes the link: from then on the provider's subject counts, whatever it is called. */
async function accountOf(store: Store, { issuer, subject, username }: Identity, city?: string): Promise<Account> {
  const { db } = store.pool;
  const cityCode = city ?? (await onlyCity(store));
  const linked = await accountOfLink(db, cityCode, issuer, subject);
  if (linked) return linked.disabledAt === null ? linked : refuse('provider_account_unknown');
  const named = username === undefined ? [] : await accountsNamed(db, username);
  const account = named.find((one) => one.cityCode === cityCode && !one.demo) ?? refuse('provider_account_unknown');
  const link = { cityCode, accountId: account.id, issuer, subject, at: store.clock().toISOString() };
  // Somebody else of that name at the provider came before.
  const made = await changingAccount(store, { cityCode, accountId: account.id }, 'linked', (tx) =>
    linkAccount(tx, link),
  );
  if (!made) refuse('provider_account_unknown');
  return account;
}

async function onlyCity(store: Store): Promise<string> {
  const [city, another] = await cityCodes(store);
  return city && !another ? city : refuse('provider_account_unknown');
}

/** Who has a second factor here, or whose rights ask for one, does not come in with less by another door. */
async function mustBeStrong(store: Store, account: Account, { strong }: Identity): Promise<void> {
  if (strong) return;
  const { db } = store.pool;
  const policy = await signInPolicy(db, account.cityCode);
  const grants = await grantsOf(db, account.cityCode, account.id);
  const actor = { cityCode: account.cityCode, accountId: account.id, grants };
  if (account.secondFactorAt !== null || policy.secondFactorRoles.some((role) => hasRole(actor, role)))
    refuse('provider_second_factor_missing');
}
