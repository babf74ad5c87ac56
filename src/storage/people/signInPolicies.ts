// The settings of sign-in: each change is a row, the latest holds.
import type { Kysely } from 'kysely';
import { defaultSignInPolicy, SignInPolicy } from '../../domain/people/signInPolicy.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

export async function signInPolicy(db: Db, cityCode: string): Promise<SignInPolicy> {
  const row = await db
    .selectFrom('sign_in_policy')
    .select('policy')
    .where('city_code', '=', cityCode)
    .orderBy('set_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  // A setting that is younger than the row has its default.
  return row ? SignInPolicy.parse(row.policy) : defaultSignInPolicy;
}

/** One per city; a city that has set nothing has the defaults. */
export async function everySignInPolicy(db: Db): Promise<SignInPolicy[]> {
  const rows = await db
    .selectFrom('city')
    .leftJoin('sign_in_policy as set', 'set.city_code', 'city.city_code')
    .distinctOn('city.city_code')
    .select('set.policy')
    .orderBy('city.city_code')
    .orderBy('set.set_at', 'desc')
    .execute();
  return rows.map(({ policy }) => (policy ? SignInPolicy.parse(policy) : defaultSignInPolicy));
}

export async function insertSignInPolicy(
  db: Db,
  set: { readonly cityCode: string; readonly by: string; readonly at: string; readonly policy: SignInPolicy },
): Promise<void> {
  await db
    .insertInto('sign_in_policy')
    .values({ city_code: set.cityCode, set_at: set.at, set_by: set.by, policy: JSON.stringify(set.policy) })
    .onConflict((conflict) =>
      conflict.columns(['city_code', 'set_at']).doUpdateSet({ policy: JSON.stringify(set.policy), set_by: set.by }),
    )
    .execute();
}
