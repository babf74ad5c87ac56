import { sql } from 'kysely';
import { nounTelling } from '../../domain/entries/nouns.ts';
import { holdingText } from '../connection/like.ts';
import type { Tx } from '../store.ts';
import { comparedSql } from './pathSql.ts';
import { columnIn } from './saidSql.ts';

/** Whether a firm of the city is called so, or ever was; the word as words are compared. */
export async function isFirmNamed(tx: Tx, cityCode: string, word: string): Promise<boolean> {
  const firm = nounTelling('company');
  const name = sql.raw(columnIn('v', firm, firm.brief.title));
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from ${sql.raw(firm.kind)} v where v.city_code = ${cityCode}
      and ${comparedSql(name)} like ${holdingText(word)}) as is`.execute(tx);
  return rows[0]?.is ?? false;
}
