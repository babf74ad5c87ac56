// Sessions, by the hash of their token. They belong to a city, not to an office's rows, so no row scope applies.
import { type Kysely, sql } from 'kysely';
import type { Grant } from '../../domain/people/role.ts';
import type { LedgerNow } from '../offices/cities.ts';
import { defaultSignInPolicy, SignInPolicy } from '../../domain/people/signInPolicy.ts';
import { type Account, accountColumns } from './accounts.ts';
import { forgetBrowsers } from './knownDevices.ts';
import { builtOnce } from '../connection/builtOnce.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

export type SignInWay = 'password' | 'provider';

export interface OpenSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly agent: string;
}

/** How a session was opened. */
export interface Entered {
  readonly way: SignInWay;
  /** A provider asked for more than a password. */
  readonly strong: boolean;
}

/** Opens a session and sweeps the account's expired ones. */
export async function insertSession(
  db: Db,
  session: {
    readonly cityCode: string;
    readonly accountId: string;
    readonly id: string;
    readonly tokenHash: Buffer;
    readonly at: string;
    readonly expiresAt: string;
    readonly address: string;
    readonly agent: string;
  } & Entered,
): Promise<void> {
  const { cityCode: city_code, accountId: account_id, at, address, agent } = session;
  await ofAccount(db, city_code, account_id).where('expires_at', '<=', at).execute();
  await db
    .insertInto('session')
    .values({
      city_code,
      token_hash: session.tokenHash,
      account_id,
      id: session.id,
      created_at: at,
      last_seen_at: at,
      expires_at: session.expiresAt,
      address,
      agent,
      way: session.way,
      strong: session.strong,
    })
    .execute();
}

export async function renewSession(db: Db, cityCode: string, id: string, at: string, expiresAt: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: at, expires_at: expiresAt })
    .where('city_code', '=', cityCode)
    .where('id', '=', id)
    // Of many requests at once, the first writes.
    .where('last_seen_at', '<', at)
    .execute();
}

/** How the caller's city stood when the session was looked up: what most requests would ask next. */
export interface CityThen {
  readonly ledger: LedgerNow;
  /** How many versions its offices have had. */
  readonly officeVersions: number;
}

interface Found {
  readonly account: Account;
  readonly grants: readonly Grant[];
  readonly session: OpenSession & Entered;
  readonly policy: SignInPolicy;
  readonly standing: CityThen;
}

interface Token {
  readonly cityCode: string;
  readonly tokenHash: Buffer;
  readonly at: string;
}

const living = builtOnce(({ cityCode, tokenHash, at }: Token, db) =>
  db
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join.onRef('account.city_code', '=', 'session.city_code').onRef('account.id', '=', 'session.account_id'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.city_code', '=', 'account.city_code').onRef('person.id', '=', 'account.person_id'),
    )
    .innerJoin('city', 'city.city_code', 'session.city_code')
    .modifyFront(sql.raw(keptPlan))
    .select(accountColumns)
    .select([
      'session.id as sessionId',
      'session.created_at as createdAt',
      'session.last_seen_at as lastSeenAt',
      'session.address',
      'session.agent',
      'session.way',
      'session.strong',
      'city.ledger_version as version',
      'city.counted_version as counted',
      'city.last_recorded_at as at',
    ])
    .select(
      sql<number>`(select count(*)::int from office_version v where v.city_code = session.city_code)`.as(
        'officeVersions',
      ),
    )
    .select((select) =>
      select
        .selectFrom('sign_in_policy')
        .select('policy')
        .whereRef('sign_in_policy.city_code', '=', 'session.city_code')
        .orderBy('set_at', 'desc')
        .limit(1)
        .as('policy'),
    )
    .select(
      sql<Grant[]>`(select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'officeId', g.office_id)), '[]')
        from role_grant g where g.city_code = session.city_code and g.account_id = session.account_id
          and g.revoked_at is null)`.as('grants'),
    )
    .where('session.city_code', '=', cityCode)
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', at)
    .where('account.disabled_at', 'is', null),
);

/** A living session, whose it is and what they may do, if the account may still sign in. */
export async function sessionOf(db: Db, cityCode: string, tokenHash: Buffer, at: string): Promise<Found | undefined> {
  const [row] = await living.rows(db, { cityCode, tokenHash, at });
  if (!row) return undefined;
  const { sessionId, createdAt, lastSeenAt, address, agent, policy, way, strong, grants, ...more } = row;
  const { version, counted, at: recordedAt, officeVersions, ...account } = more;
  return {
    grants,
    standing: { ledger: { version, counted, at: recordedAt }, officeVersions },
    account: { ...account, name: account.name ?? account.username },
    session: {
      id: sessionId,
      createdAt,
      lastSeenAt,
      address,
      agent,
      strong,
      way: way === 'provider' ? 'provider' : 'password',
    },
    policy: policy ? SignInPolicy.parse(policy) : defaultSignInPolicy,
  };
}

export async function livingSessions(db: Db, cityCode: string, accountId: string, at: string): Promise<OpenSession[]> {
  return db
    .selectFrom('session')
    .select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'address', 'agent'])
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .where('expires_at', '>', at)
    .orderBy('last_seen_at', 'desc')
    .execute();
}

export async function deleteSession(db: Db, cityCode: string, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('session').where('city_code', '=', cityCode).where('token_hash', '=', tokenHash).execute();
}

/** Ends all of them, and no browser is known to the account any more. */
export async function deleteSessionsOf(db: Db, cityCode: string, accountId: string): Promise<void> {
  await ofAccount(db, cityCode, accountId).execute();
  await forgetBrowsers(db, cityCode, accountId);
}

/** False where the account has no such session. */
export async function deleteSessionOf(db: Db, cityCode: string, accountId: string, id: string): Promise<boolean> {
  const gone = await ofAccount(db, cityCode, accountId).where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

function ofAccount(db: Db, cityCode: string, accountId: string) {
  return db.deleteFrom('session').where('city_code', '=', cityCode).where('account_id', '=', accountId);
}
