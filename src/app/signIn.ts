// Sign in, stay signed in, sign out. The token goes to the browser; the database keeps only its hash.
import { createHash, randomBytes } from 'node:crypto';
import { refuse } from '../domain/refusal.ts';
import type { Actor } from '../domain/role.ts';
import {
  type Account,
  accountsNamed,
  deleteSession,
  grantsOf,
  insertSession,
  sessionAccount,
} from '../storage/accounts.ts';
import type { Store } from '../storage/store.ts';
import { checkNothing, passwordIs } from './password.ts';

/** A working day with its evening; nobody is thrown out in the middle of one. */
export const sessionHours = 12;

export interface SignedIn {
  readonly account: Account;
  readonly actor: Actor;
}

/** Returns the token for the cookie. Refuses `credentials_wrong` without saying which of the two is. */
export async function signIn(
  store: Store,
  credentials: { readonly username: string; readonly password: string },
): Promise<SignedIn & { readonly token: string }> {
  const { db } = store.pool;
  const candidates = await accountsNamed(db, credentials.username);
  if (candidates.length === 0) await checkNothing(credentials.password);
  for (const { passwordHash, ...account } of candidates) {
    if (!(await passwordIs(passwordHash, credentials.password))) continue;
    const secret = randomBytes(32);
    const now = store.clock();
    await insertSession(db, {
      cityCode: account.cityCode,
      accountId: account.id,
      tokenHash: sha256(secret),
      at: now.toISOString(),
      expiresAt: new Date(now.getTime() + sessionHours * 3_600_000).toISOString(),
    });
    return {
      account,
      actor: await actorOf(store, account),
      token: `${account.cityCode}.${secret.toString('base64url')}`,
    };
  }
  return refuse('credentials_wrong', 'password');
}

/** Who holds the token; undefined where it is unknown or has expired. */
export async function signedInBy(store: Store, token: string): Promise<SignedIn | undefined> {
  const parts = tokenParts(token);
  if (!parts) return undefined;
  const at = store.clock().toISOString();
  const account = await sessionAccount(store.pool.db, parts.cityCode, parts.tokenHash, at);
  return account && { account, actor: await actorOf(store, account) };
}

export async function signOut(store: Store, token: string): Promise<void> {
  const parts = tokenParts(token);
  if (parts) await deleteSession(store.pool.db, parts.cityCode, parts.tokenHash);
}

async function actorOf(store: Store, account: Account): Promise<Actor> {
  const grants = await grantsOf(store.pool.db, account.cityCode, account.id);
  return { cityCode: account.cityCode, accountId: account.id, grants };
}

/** The city stands before the secret, because every key begins with it. */
function tokenParts(token: string): { cityCode: string; tokenHash: Buffer } | undefined {
  const m = /^(\w{1,12})\.([\w-]{43})$/.exec(token);
  return m?.[1] && m[2] ? { cityCode: m[1], tokenHash: sha256(Buffer.from(m[2], 'base64url')) } : undefined;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
