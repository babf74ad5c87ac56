// Second factors and recovery codes of accounts.
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { within } from '../connection/within.ts';

type Db = Kysely<Schema>;

export interface Owner {
  readonly cityCode: string;
  readonly accountId: string;
}

export async function sealedSecretOf(db: Db, { cityCode, accountId }: Owner): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('second_factor')
    .select('sealed_secret')
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.sealed_secret;
}

/** A secret that counts only once a code of it was shown. False where one counts already. */
export async function offerSecret(db: Db, { cityCode, accountId }: Owner, sealed: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into second_factor (city_code, account_id, sealed_secret)
    select city_code, id, ${sealed} from account
      where city_code = ${cityCode} and id = ${accountId} and second_factor_at is null
    on conflict (city_code, account_id) do update set sealed_secret = excluded.sealed_secret, last_step = 0`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** Takes a step once: false where it, or a later one, was taken before. */
export async function takeStep(db: Db, { cityCode, accountId }: Owner, step: number): Promise<boolean> {
  const taken = await db
    .updateTable('second_factor')
    .set({ last_step: BigInt(step) })
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .where('last_step', '<', BigInt(step))
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

/** From now on a code is asked; the codes for the day the telephone is lost take the place of any before. */
export async function putInForce(
  db: Db,
  { cityCode: city_code, accountId: account_id }: Owner,
  at: string,
  codeHashes: readonly Buffer[],
): Promise<void> {
  await within(db, async (tx) => {
    await tx
      .updateTable('account')
      .set({ second_factor_at: at })
      .where('city_code', '=', city_code)
      .where('id', '=', account_id)
      .execute();
    await tx
      .deleteFrom('recovery_code')
      .where('city_code', '=', city_code)
      .where('account_id', '=', account_id)
      .execute();
    await tx
      .insertInto('recovery_code')
      .values(codeHashes.map((code_hash) => ({ city_code, account_id, code_hash, used_at: null })))
      .execute();
  });
}

/** In a transaction of its own, or in the one that runs. */
export async function removeSecondFactor(db: Db, { cityCode, accountId }: Owner): Promise<void> {
  await within(db, async (tx) => {
    await tx
      .updateTable('account')
      .set({ second_factor_at: null })
      .where('city_code', '=', cityCode)
      .where('id', '=', accountId)
      .execute();
    for (const table of ['recovery_code', 'second_factor'] as const)
      await tx.deleteFrom(table).where('city_code', '=', cityCode).where('account_id', '=', accountId).execute();
  });
}

/** Uses a recovery code up: false where there is none such, or it was used. */
export async function takeRecoveryCode(
  db: Db,
  { cityCode, accountId }: Owner,
  hash: Buffer,
  at: string,
): Promise<boolean> {
  const taken = await db
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

export async function recoveryCodesLeft(db: Db, { cityCode, accountId }: Owner): Promise<number> {
  const rows = await db
    .selectFrom('recovery_code')
    .select('code_hash')
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
  return rows.length;
}
