// What an administrator changes of an account, inside the write door's transaction.
import { type Kysely, sql } from 'kysely';
import type { Grant } from '../../domain/people/role.ts';
import { endRequestsOf } from './accountRequests.ts';
import type { Schema } from '../schema.ts';
import { deleteSessionsOf } from './sessions.ts';

type Db = Kysely<Schema>;

interface Whose {
  readonly cityCode: string;
  readonly accountId: string;
  readonly at: string;
}

export async function addGrant(db: Db, { cityCode, accountId, at }: Whose, { role, officeId }: Grant): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({ city_code: cityCode, account_id: accountId, office_id: officeId, role, granted_at: at, revoked_at: null })
    .execute();
}

/** The row stays and says until when the right was held. */
export async function takeRight(db: Db, { cityCode, accountId, at }: Whose, { role, officeId }: Grant): Promise<void> {
  await db
    .updateTable('role_grant')
    .set({ revoked_at: at })
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .where('office_id', '=', officeId)
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function setDisabled(db: Db, { cityCode, accountId }: Whose, at: string | null): Promise<void> {
  await ofAccount(db, cityCode, accountId).set({ disabled_at: at }).execute();
}

/** A password that somebody else gives: changed before anything else, and the one before it is not forgotten. */
export async function resetPasswordHash(db: Db, { cityCode, accountId, at }: Whose, hash: string): Promise<void> {
  await sql`insert into password_history (city_code, account_id, replaced_at, password_hash)
    select city_code, id, ${at}, password_hash from account where city_code = ${cityCode} and id = ${accountId}`.execute(
    db,
  );
  await ofAccount(db, cityCode, accountId)
    .set({ password_hash: hash, password_set_at: at, must_change_password: true })
    .execute();
}

/** Name, telephone and what was typed at sign-in go, with all that opens the account; what it did stays under its id. */
export async function forgetPerson(db: Db, { cityCode, accountId, at }: Whose): Promise<void> {
  await sql`update person set name = null, phone = null, salt = null, erased_at = ${at} where city_code = ${cityCode}
    and id = (select person_id from account where city_code = ${cityCode} and id = ${accountId})`.execute(db);
  await ofAccount(db, cityCode, accountId)
    .set({
      username: `erased-${accountId.slice(-12)}`,
      // No argon2 hash: nothing that is typed can match it.
      password_hash: '',
      disabled_at: sql`coalesce(disabled_at, ${at})`,
      second_factor_at: null,
    })
    .execute();
  for (const table of ['password_history', 'second_factor', 'recovery_code', 'account_link', 'saved_view'] as const)
    await db.deleteFrom(table).where('city_code', '=', cityCode).where('account_id', '=', accountId).execute();
  // Where somebody signs in from tells who it is. With the salt goes what the seals could be asked by.
  await db
    .updateTable('sign_in_log')
    .set({ address: '', agent: '', salt: null })
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .execute();
  await endRequestsOf(db, cityCode, accountId, at);
  await deleteSessionsOf(db, cityCode, accountId);
}

function ofAccount(db: Db, cityCode: string, accountId: string) {
  return db.updateTable('account').where('city_code', '=', cityCode).where('id', '=', accountId);
}
