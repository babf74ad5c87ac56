// An account and the person behind it are sealed together: whose rights, password and factors they are.
import type { Tx } from '../store.ts';

/** By whom the rows of an account are found in the chain of people. */
export async function ownersOfAccount(tx: Tx, cityCode: string, accountId: string): Promise<string[]> {
  const row = await tx
    .selectFrom('account')
    .select('person_id')
    .where('city_code', '=', cityCode)
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row ? [accountId, row.person_id] : [accountId];
}

/** The attempts to sign in that the log has of an account. */
export async function attemptsOf(tx: Tx, cityCode: string, accountId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('sign_in_log')
    .select('id')
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .execute();
  return rows.map(({ id }) => id);
}
