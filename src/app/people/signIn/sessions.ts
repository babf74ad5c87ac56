// A session: opened at sign-in, renewed by use, ended by its owner or by time. The token goes to the browser; the
// database keeps only its hash.
import { sha256Bytes } from '../../../crypto/fingerprint.ts';
import { randomBytes, randomUUID } from '../../../crypto/random.ts';
import { v7 as uuidv7 } from 'uuid';
import { type PasswordDue, passwordDue } from '../../../domain/people/password.ts';
import { refuse } from '../../../domain/refusal.ts';
import { type Actor, hasRole } from '../../../domain/people/role.ts';
import { mayRenew, sessionEnd } from '../../../domain/people/session.ts';
import type { SignInPolicy } from '../../../domain/people/signInPolicy.ts';
import { type Account, grantsOf } from '../../../storage/people/accounts.ts';
import { rememberBrowser } from '../../../storage/people/knownDevices.ts';
import {
  deleteSession,
  deleteSessionOf,
  deleteSessionsOf,
  type Entered,
  insertSession,
  livingSessions,
  renewSession,
  type OpenSession,
  sessionOf,
  type CityThen,
  type SignInWay,
} from '../../../storage/people/sessions.ts';
import { recording } from '../../../storage/keeping/record/recording.ts';
import { signInPolicy } from '../../../storage/people/signInPolicies.ts';
import type { Store } from '../../../storage/store.ts';

export type Due = PasswordDue | 'second_factor';

export interface SignedIn {
  readonly account: Account;
  readonly actor: Actor;
  readonly sessionId: string;
  readonly way: SignInWay;
  /** What must be done before anything else. */
  readonly due: Due | null;
}

/** Whose session was looked up, and how their city stood then. */
export interface InSession extends SignedIn {
  readonly standing: CityThen;
}

/** Where a request comes from, as its sender says and as the network does. */
export interface Sender {
  readonly address: string;
  readonly agent: string;
  /** The id under which accounts know this browser; absent for one that signs in for the first time. */
  readonly browser?: string | undefined;
}

/** What the browser keeps: the token, for how many seconds at most, and the id under which the account knows it from now on. */
export interface Ticket {
  readonly token: string;
  readonly maxAge: number;
  readonly browser: string;
}

export async function openSession(
  store: Store,
  account: Account,
  { address, agent, browser: before }: Sender,
  entered: Entered = { way: 'password', strong: false },
): Promise<SignedIn & Ticket> {
  const { db } = store.pool;
  const { cityCode, id: accountId } = account;
  const [secret, sessionId, now] = [randomBytes(32), uuidv7(), store.clock()];
  const policy = await signInPolicy(db, cityCode);
  await recording(store, { cityCode, said: { act: 'session_opened', by: accountId } }, (tx, records) => {
    records.came({ chain: 'sign_ins', owners: [sessionId] });
    return insertSession(tx, {
      cityCode,
      accountId,
      id: sessionId,
      tokenHash: sha256(secret),
      at: now.toISOString(),
      expiresAt: sessionEnd(now, now, policy).toISOString(),
      address,
      agent: agent.slice(0, 300),
      ...entered,
    });
  });
  const actor = await actorOf(store, account);
  const browser = randomUUID();
  await rememberBrowser(db, {
    cityCode,
    accountId,
    before,
    now: browser,
    at: now.toISOString(),
    address,
    agent: agent.slice(0, 300),
  });
  return {
    account,
    actor,
    sessionId,
    way: entered.way,
    due: dueOf(account, actor, policy, entered, now),
    token: `${cityCode}.${secret.toString('base64url')}`,
    maxAge: policy.sessionHours * 3600,
    browser,
  };
}

/** Who holds the token; undefined where it is unknown or has expired. */
export async function signedInBy(store: Store, token: string): Promise<InSession | undefined> {
  const parts = tokenParts(token);
  if (!parts) return undefined;
  const now = store.clock();
  const found = await sessionOf(store.pool.db, parts.cityCode, parts.tokenHash, now.toISOString());
  if (!found || !(await goesOn(store, parts.cityCode, found, now))) return undefined;
  const { account, session, policy, grants, standing } = found;
  const { officeVersions } = standing;
  const actor = { cityCode: account.cityCode, accountId: account.id, grants, officeVersions };
  const due = dueOf(account, actor, policy, session, now);
  return { account, actor, sessionId: session.id, way: session.way, due, standing };
}

/** Renews it; false where the settings, which may have changed since, leave it no time. */
async function goesOn(
  store: Store,
  cityCode: string,
  { session, policy }: { readonly session: OpenSession; readonly policy: SignInPolicy },
  now: Date,
): Promise<boolean> {
  if (!mayRenew(new Date(session.lastSeenAt), now)) return true;
  const end = sessionEnd(new Date(session.createdAt), now, policy);
  if (end <= now) return false;
  await renewSession(store.pool.db, cityCode, session.id, now.toISOString(), end.toISOString());
  return true;
}

export function ownSessions(store: Store, { cityCode, accountId }: Actor): Promise<OpenSession[]> {
  return livingSessions(store.pool.db, cityCode, accountId, store.clock().toISOString());
}

export async function signOut(store: Store, token: string): Promise<void> {
  const parts = tokenParts(token);
  if (parts) await deleteSession(store.pool.db, parts.cityCode, parts.tokenHash);
}

export async function signOutEverywhere(store: Store, { cityCode, accountId }: Actor): Promise<void> {
  await deleteSessionsOf(store.pool.db, cityCode, accountId);
}

/** Ends one of the caller's own sessions; refuses `session_unknown` for any other. */
export async function endSession(store: Store, { cityCode, accountId }: Actor, id: string): Promise<void> {
  if (!(await deleteSessionOf(store.pool.db, cityCode, accountId, id))) refuse('session_unknown');
}

function dueOf(account: Account, actor: Actor, policy: SignInPolicy, entered: Entered, now: Date): Due | null {
  const { demo, mustChangePassword: mustChange, passwordSetAt: setAt } = account;
  // Who came by a provider typed no password of ours.
  const password = entered.way === 'password' ? passwordDue({ demo, mustChange, setAt }, policy, now) : null;
  if (password) return password;
  const asked = !demo && policy.secondFactorRoles.some((role) => hasRole(actor, role));
  return asked && !entered.strong && account.secondFactorAt === null ? 'second_factor' : null;
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
  return sha256Bytes(bytes);
}
