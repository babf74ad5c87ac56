// The password of an account, and those it had before.
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { deleteSessionsOf } from './sessions.ts';
import { within } from '../connection/within.ts';

type Db = Kysely<Schema>;

export async function passwordHashOf(db: Db, cityCode: string, accountId: string): Promise<string> {
  const row = await db
    .selectFrom('account')
    .select('password_hash')
    .where('city_code', '=', cityCode)
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return row.password_hash;
}

/** The latest first. */
export async function earlierPasswordHashes(
  db: Db,
  cityCode: string,
  accountId: string,
  count: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('password_history')
    .select('password_hash')
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .orderBy('replaced_at', 'desc')
    .limit(count)
    .execute();
  return rows.map((row) => row.password_hash);
}

/** Puts the new one in the old one's place and ends every session. False where somebody else changed it meanwhile. */
export async function replacePassword(
  db: Db,
  change: {
    readonly cityCode: string;
    readonly accountId: string;
    readonly before: string;
    readonly after: string;
    readonly at: string;
    /** How many of those that were are kept. */
    readonly keep: number;
  },
): Promise<boolean> {
  const { cityCode: city_code, accountId: account_id, before, after, at } = change;
  return within(db, async (tx) => {
    const changed = await tx
      .updateTable('account')
      .set({ password_hash: after, password_set_at: at, must_change_password: false })
      .where('city_code', '=', city_code)
      .where('id', '=', account_id)
      .where('password_hash', '=', before)
      .executeTakeFirst();
    if (changed.numUpdatedRows === 0n) return false;
    await tx
      .insertInto('password_history')
      .values({ city_code, account_id, replaced_at: at, password_hash: before })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await sql`
      delete from password_history where city_code = ${city_code} and account_id = ${account_id}
        and replaced_at not in (
          select replaced_at from password_history where city_code = ${city_code} and account_id = ${account_id}
          order by replaced_at desc limit ${change.keep})`.execute(tx);
    await deleteSessionsOf(tx, city_code, account_id);
    return true;
  });
}
