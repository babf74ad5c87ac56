// Browsers in which somebody has signed in to an account before. The browser keeps the id, sealed; it is a new one after each
// sign-in, so that a copy of the old one is worth nothing.
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

/** A browser that was not used for so long is a stranger again. */
export const knownForDays = 180;
const devicesEach = 20;

/** Whether an account of this name knows the browser. One statement, whether anybody has the name or not. */
export async function knowsBrowser(db: Db, username: string, browser: string, at: string): Promise<boolean> {
  const { rows } = await sql`select from known_device d
    join account a on a.city_code = d.city_code and a.id = d.account_id
    where d.browser = ${browser} and a.username = ${username} and a.disabled_at is null
      and d.signed_in_at > ${at}::timestamptz - ${`${knownForDays} days`}::interval`.execute(db);
  return rows.length > 0;
}

export interface KnownDevice {
  readonly browser: string;
  readonly knownSince: string;
  readonly signedInAt: string;
  readonly address: string;
  readonly agent: string;
}

/** From now on the account knows the browser by its new id, and so do the others that knew it by the one before. */
export async function rememberBrowser(
  db: Db,
  {
    cityCode,
    accountId,
    before,
    now,
    at,
    address,
    agent,
  }: {
    readonly cityCode: string;
    readonly accountId: string;
    /** Absent for a browser that brought none. */
    readonly before: string | undefined;
    readonly now: string;
    readonly at: string;
    readonly address: string;
    readonly agent: string;
  },
): Promise<void> {
  if (before !== undefined)
    await db.updateTable('known_device').set({ browser: now }).where('browser', '=', before).execute();
  const kept = { signed_in_at: at, address, agent };
  await db
    .insertInto('known_device')
    .values({ city_code: cityCode, account_id: accountId, browser: now, known_since: at, ...kept })
    .onConflict((conflict) => conflict.columns(['city_code', 'account_id', 'browser']).doUpdateSet(kept))
    .execute();
  await sql`delete from known_device where city_code = ${cityCode} and account_id = ${accountId}
    and (signed_in_at <= ${at}::timestamptz - ${`${knownForDays} days`}::interval or browser not in (
      select browser from known_device where city_code = ${cityCode} and account_id = ${accountId}
      order by signed_in_at desc limit ${devicesEach}))`.execute(db);
}

export function knownDevices(db: Db, cityCode: string, accountId: string): Promise<KnownDevice[]> {
  return ofAccount(db, cityCode, accountId)
    .select(['browser', 'known_since as knownSince', 'signed_in_at as signedInAt', 'address', 'agent'])
    .orderBy('signed_in_at', 'desc')
    .execute();
}

function ofAccount(db: Db, cityCode: string, accountId: string) {
  return db.selectFrom('known_device').where('city_code', '=', cityCode).where('account_id', '=', accountId);
}

/** One, or all of an account. False where there was none. */
export async function forgetBrowsers(db: Db, cityCode: string, accountId: string, browser?: string): Promise<boolean> {
  let gone = db.deleteFrom('known_device').where('city_code', '=', cityCode).where('account_id', '=', accountId);
  if (browser !== undefined) gone = gone.where('browser', '=', browser);
  return (await gone.executeTakeFirst()).numDeletedRows > 0n;
}
