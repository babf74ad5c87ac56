// An account and the person behind it are sealed together: whose rights, password and factors they are.
import type { Tx } from '../../store.ts';
import type { Noted } from './records.ts';

export async function recordsOfAccount(tx: Tx, cityCode: string, accountId: string): Promise<Noted> {
  const row = await tx
    .selectFrom('account')
    .select('person_id')
    .where('city_code', '=', cityCode)
    .where('id', '=', accountId)
    .executeTakeFirst();
  return { chain: 'people', owners: row ? [accountId, row.person_id] : [accountId] };
}

/** An act that makes an account says in its summary which. */
export function accountOfAct({ accountId }: Readonly<Record<string, unknown>>): string {
  if (typeof accountId !== 'string') throw new Error('the summary of an act that makes an account names it');
  return accountId;
}

/** The attempts to sign in that the log has of an account. */
export async function attemptsOf(tx: Tx, cityCode: string, accountId: string): Promise<Noted> {
  const rows = await tx
    .selectFrom('sign_in_log')
    .select('id')
    .where('city_code', '=', cityCode)
    .where('account_id', '=', accountId)
    .execute();
  return { chain: 'sign_ins', owners: rows.map(({ id }) => id) };
}
