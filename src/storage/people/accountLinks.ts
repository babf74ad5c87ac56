// Which account a provider's subject opens.
import type { Kysely } from 'kysely';
import { type Account, accountColumns } from './accounts.ts';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;

/** The linked account, whether it may sign in or not; undefined where there is no link. */
export async function accountOfLink(
  db: Db,
  cityCode: string,
  issuer: string,
  subject: string,
): Promise<(Account & { readonly disabledAt: string | null }) | undefined> {
  const row = await db
    .selectFrom('account_link')
    .innerJoin('account', (join) =>
      join
        .onRef('account.city_code', '=', 'account_link.city_code')
        .onRef('account.id', '=', 'account_link.account_id'),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.city_code', '=', 'account.city_code').onRef('person.id', '=', 'account.person_id'),
    )
    .select([...accountColumns, 'account.disabled_at as disabledAt'])
    .where('account_link.city_code', '=', cityCode)
    .where('account_link.issuer', '=', issuer)
    .where('account_link.subject', '=', subject)
    .executeTakeFirst();
  return row && { ...row, name: row.name ?? row.username };
}

/** False where the account is linked to another subject of this provider, or the subject to another account. */
export async function linkAccount(
  db: Db,
  link: {
    readonly cityCode: string;
    readonly accountId: string;
    readonly issuer: string;
    readonly subject: string;
    readonly at: string;
  },
): Promise<boolean> {
  const { cityCode: city_code, accountId: account_id, issuer, subject, at: linked_at } = link;
  const made = await db
    .insertInto('account_link')
    .values({ city_code, account_id, issuer, subject, linked_at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

export async function unlinkAccount(db: Db, cityCode: string, accountId: string, issuer: string): Promise<void> {
  await db
    .deleteFrom('account_link')
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .where('issuer', '=', issuer)
    .execute();
}
