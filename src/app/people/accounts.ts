// Accounts: made by the seed, by the first start and by administrators.
import { v7 as uuidv7 } from 'uuid';
import { passwordBreaches } from '../../domain/people/password.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor, Grant } from '../../domain/people/role.ts';
import {
  accountIdOf,
  accountsNamed,
  anyDemoAccount,
  citiesWithoutAccounts,
  grantsOf,
  insertAccount,
} from '../../storage/people/accounts.ts';
import { recordsOfAccount } from '../../storage/keeping/record/people.ts';
import { recording } from '../../storage/keeping/record/recording.ts';
import { signInPolicy } from '../../storage/people/signInPolicies.ts';
import type { Store } from '../../storage/store.ts';
import { hashPassword } from './signIn/password.ts';
import { randomPassword } from './randomPassword.ts';

interface AccountRequest {
  readonly cityCode: string;
  readonly username: string;
  readonly password: string;
  /** A person's name or, in the demo, a title. */
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Only a seed gives one. */
  readonly id?: string;
  /** Only the seed of a demo city: the account stands with its password on the sign-in page. */
  readonly demo?: boolean;
  /** The person chose the password, so need not change it at the first sign-in. */
  readonly ownPassword?: boolean;
}

/** Makes an account and returns its id. Refuses `username_taken`, and what makes a password too weak. */
export async function createAccount(store: Store, request: AccountRequest): Promise<string> {
  const policy = await signInPolicy(store.pool.db, request.cityCode);
  const breaches = passwordBreaches(request.password, request.username, policy, 'password');
  if (breaches.length > 0) throw new Refusal(breaches);
  const id = request.id ?? uuidv7();
  const passwordHash = await hashPassword(request.password);
  const { cityCode } = request;
  const made = await recording(store, { cityCode, said: { act: 'account_made' } }, async (tx, records) => {
    const inserted = await insertAccount(tx, {
      cityCode,
      id,
      username: request.username,
      name: request.name,
      personId: uuidv7(),
      passwordHash,
      at: store.clock().toISOString(),
      grants: request.grants,
      demo: request.demo ?? false,
      mustChangePassword: !(request.demo || request.ownPassword),
    });
    if (inserted) records.came(await recordsOfAccount(tx, cityCode, id));
    return inserted;
  });
  return made ? id : refuse('username_taken', 'username');
}

export const firstAdministrator = 'admin';

/** An administrator for every city that nobody can sign in to; the passwords are told once and kept nowhere. */
export async function firstAdministrators(
  store: Store,
): Promise<{ readonly city: string; readonly username: string; readonly password: string }[]> {
  const made = [];
  for (const { cityCode, name, officeId } of await citiesWithoutAccounts(store.pool.db)) {
    const password = randomPassword();
    const grants: Grant[] = [{ role: 'admin', officeId }];
    await createAccount(store, { cityCode, username: firstAdministrator, password, name: firstAdministrator, grants });
    made.push({ city: name, username: firstAdministrator, password });
  }
  return made;
}

/** The id of an account; refuses `account_unknown`. */
export async function accountNamed(store: Store, cityCode: string, username: string): Promise<string> {
  const id = await accountIdOf(store.pool.db, cityCode, username);
  return id ?? refuse('account_unknown', 'account', { name: username });
}

/** Who acts under a username, for the command line; refuses `account_unknown`. */
export async function actorNamed(store: Store, cityCode: string, username: string): Promise<Actor> {
  const account = (await accountsNamed(store.pool.db, username)).find((one) => one.cityCode === cityCode);
  if (!account) return refuse('account_unknown', 'account', { name: username });
  return { cityCode, accountId: account.id, grants: await grantsOf(store.pool.db, cityCode, account.id) };
}

/** Whether anybody can sign in with a password that stands in the program. */
export function hasDemoAccounts(store: Store): Promise<boolean> {
  return anyDemoAccount(store.pool.db);
}
