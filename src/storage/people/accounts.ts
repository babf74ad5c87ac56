// Accounts and their rights. They belong to a city, not to an office's rows, so no row scope applies.
import { type Kysely, sql } from 'kysely';
import type { Grant, Role } from '../../domain/people/role.ts';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { within } from '../connection/within.ts';

type Db = Kysely<Schema>;

export interface Account {
  readonly cityCode: string;
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** Shown with its password on the sign-in page of a demo city. */
  readonly demo: boolean;
  /** The password was given by somebody else. */
  readonly mustChangePassword: boolean;
  readonly passwordSetAt: string;
  /** Since when a code is asked besides the password; null where none is. */
  readonly secondFactorAt: string | null;
}

export const accountColumns = [
  'account.city_code as cityCode',
  'account.id as id',
  'account.username as username',
  'person.name as name',
  'account.demo as demo',
  'account.must_change_password as mustChangePassword',
  'account.password_set_at as passwordSetAt',
  'account.second_factor_at as secondFactorAt',
] as const;

/** Accounts of this name that may sign in; several cities on one server may each have one. */
export async function accountsNamed(db: Db, username: string): Promise<(Account & { passwordHash: string })[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('person', (join) =>
      join.onRef('person.city_code', '=', 'account.city_code').onRef('person.id', '=', 'account.person_id'),
    )
    .select([...accountColumns, 'account.password_hash as passwordHash'])
    .where('account.username', '=', username)
    .where('account.disabled_at', 'is', null)
    .limit(5)
    .execute();
  return rows.map((row) => ({ ...row, name: row.name ?? row.username }));
}

/** Rights that somebody holds who may sign in. */
export async function rolesHeld(db: Db, cityCode: string): Promise<Role[]> {
  const rows = await db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', (join) =>
      join.onRef('a.city_code', '=', 'g.city_code').onRef('a.id', '=', 'g.account_id'),
    )
    .select('g.role')
    .distinct()
    .where('g.city_code', '=', cityCode)
    .where('g.revoked_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .execute();
  return rows.map(({ role }) => role as Role);
}

/** Those of the names that an account of the city has. */
export async function usernamesTaken(db: Db, cityCode: string, usernames: readonly string[]): Promise<string[]> {
  if (usernames.length === 0) return [];
  const same = db.selectFrom('account').select('username').where('city_code', '=', cityCode);
  return (await same.where('username', 'in', usernames).execute()).map(({ username }) => username);
}

export interface NewAccount extends Pick<Account, 'cityCode' | 'id' | 'username' | 'name'> {
  readonly demo?: boolean;
  /** True unless it says otherwise. */
  readonly mustChangePassword?: boolean;
  /** Where the person works. */
  readonly officeId?: string;
  readonly personId: string;
  readonly passwordHash: string;
  readonly at: string;
  readonly grants: readonly Grant[];
}

/** Inserts the account, its person and its rights. False where the name is taken. */
export async function insertAccount(db: Db, account: NewAccount): Promise<boolean> {
  return within(db, (tx) => insertRows(tx, account));
}

async function insertRows(tx: Db, account: NewAccount): Promise<boolean> {
  const { cityCode: city_code, id, username, at } = account;
  const same = await tx
    .selectFrom('account')
    .select('id')
    .where('city_code', '=', city_code)
    .where('username', '=', username)
    .executeTakeFirst();
  if (same) return false;
  await tx
    .insertInto('person')
    .values({ city_code, id: account.personId, met_at: 'account', name: account.name, phone: null, erased_at: null })
    .execute();
  await tx
    .insertInto('account')
    .values({
      city_code,
      id,
      username,
      password_hash: account.passwordHash,
      person_id: account.personId,
      created_at: at,
      disabled_at: null,
      demo: account.demo ?? false,
      must_change_password: account.mustChangePassword ?? true,
      password_set_at: at,
      second_factor_at: null,
      office_id: account.officeId ?? null,
    })
    .execute();
  if (account.grants.length > 0) {
    const rows = account.grants.map(({ role, officeId }) => ({
      city_code,
      account_id: id,
      office_id: officeId,
      role,
      granted_at: at,
      revoked_at: null,
    }));
    await tx.insertInto('role_grant').values(rows).execute();
  }
  return true;
}

export async function grantsOf(db: Db, cityCode: string, accountId: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['role', 'office_id as officeId'])
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute();
  return rows.map(({ role, officeId }) => ({ role: role as Role, officeId }));
}

/** What an account may act by at this moment: nothing where it was stopped. */
export async function livingGrants(db: Db, cityCode: string, accountId: string): Promise<Grant[]> {
  const living = db.selectFrom('account').select('id').where('city_code', '=', cityCode).where('id', '=', accountId);
  const found = await living.where('disabled_at', 'is', null).executeTakeFirst();
  return found ? grantsOf(db, cityCode, accountId) : [];
}

/** Cities that have offices and nobody who could sign in, with the office that stands for the whole. */
export async function citiesWithoutAccounts(
  db: Db,
): Promise<{ readonly cityCode: string; readonly name: string; readonly officeId: string }[]> {
  const rows = await db
    .selectFrom('city')
    .innerJoin('office_version', 'office_version.city_code', 'city.city_code')
    .select(['city.city_code as cityCode', 'city.name_zh as name', 'office_version.office_id as officeId'])
    .where('office_version.parent_id', 'is', null)
    .where('office_version.kind', '=', 'city')
    .where((where) =>
      where.not(
        where.exists(where.selectFrom('account').select('id').whereRef('account.city_code', '=', 'city.city_code')),
      ),
    )
    .orderBy('city.city_code')
    .execute();
  return [...new Map(rows.map((row) => [row.cityCode, row])).values()];
}

/** Names of the people behind accounts, by account. */
export async function accountNames(
  { pool }: Store,
  cityCode: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await pool.db
    .selectFrom('account')
    .innerJoin('person', (join) =>
      join.onRef('person.city_code', '=', 'account.city_code').onRef('person.id', '=', 'account.person_id'),
    )
    .select(['account.id as id', 'person.name as name'])
    .where('account.city_code', '=', cityCode)
    .where('account.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name ?? '']));
}

/** Usernames of accounts that may enter in the office at the city's root. */
export async function enterersOfCity(db: Db, cityCode: string): Promise<string[]> {
  const { rows } = await sql<{ username: string }>`
    select distinct a.username from account a
    join role_grant g on g.city_code = a.city_code and g.account_id = a.id and g.role = 'enter' and g.revoked_at is null
    join office_version v on v.city_code = g.city_code and v.office_id = g.office_id and v.parent_id is null
    where a.city_code = ${cityCode} and a.disabled_at is null order by a.username`.execute(db);
  return rows.map((row) => row.username);
}

export async function anyDemoAccount(db: Db): Promise<boolean> {
  const one = db.selectFrom('account').select('id').where('demo', '=', true).where('disabled_at', 'is', null);
  return (await one.limit(1).executeTakeFirst()) !== undefined;
}

/** Whether it may sign in or not. */
export async function accountIdOf(db: Db, cityCode: string, username: string): Promise<string | undefined> {
  const row = db.selectFrom('account').select('id').where('city_code', '=', cityCode).where('username', '=', username);
  return (await row.executeTakeFirst())?.id;
}

/** What people type at sign-in, by account. */
export async function usernamesOf(db: Db, cityCode: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = db.selectFrom('account').select(['id', 'username']).where('city_code', '=', cityCode);
  return new Map((await rows.where('id', 'in', [...new Set(ids)]).execute()).map(({ id, username }) => [id, username]));
}
