// Who signed in when, and who tried. Rows are only ever added; erasing a person empties what tells where they were.
import { type Kysely, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

export interface SignInAttempt {
  readonly at: string;
  readonly outcome: 'signed_in' | 'refused' | 'locked';
  readonly way: 'password' | 'provider';
  readonly address: string;
  readonly agent: string;
}

export async function logSignIn(
  db: Db,
  whose: { readonly cityCode: string; readonly id: string },
  { at, outcome, way, address, agent }: SignInAttempt,
): Promise<string> {
  const id = uuidv7();
  await db
    .insertInto('sign_in_log')
    .values({ city_code: whose.cityCode, id, account_id: whose.id, at, outcome, way, address, agent })
    .execute();
  return id;
}

/**
 * One statement, whether an account has the name or not, so that its time tells nothing. What a lock turned away is written
 * once a minute, or whoever keeps trying would fill the disk.
 */
export async function logAttempt(
  db: Db,
  username: string,
  { at, outcome, way, address, agent }: SignInAttempt,
): Promise<{ readonly cityCode: string; readonly id: string }[]> {
  const { rows } = await sql<{
    cityCode: string;
    id: string;
  }>`insert into sign_in_log (city_code, id, account_id, at, outcome, way, address, agent)
    select city_code, ${uuidv7()}, id, ${at}, ${outcome}, ${way}, ${address}, ${agent} from account
    where username = ${username} and not exists (select from sign_in_log l where ${outcome} = 'locked'
      and l.city_code = account.city_code and l.account_id = account.id and l.outcome = 'locked' and l.address = ${address}
      and l.at > ${at}::timestamptz - interval '1 minute')
    returning city_code as "cityCode", id`.execute(db);
  return rows;
}

export async function signIns(
  db: Db,
  cityCode: string,
  accountId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<SignInAttempt[]> {
  const rows = await db
    .selectFrom('sign_in_log')
    .select(['at', 'outcome', 'way', 'address', 'agent'])
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows as SignInAttempt[];
}
