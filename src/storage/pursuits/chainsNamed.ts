// Every name under which a city speaks of a chain: of those that it has or had, of those that pursuits and campaigns name.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export async function chainsNamed(tx: Tx, cityCode: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select name from chain_version where city_code = ${cityCode}
    union select chain from pursuit_act where city_code = ${cityCode} and opens and chain is not null
    union select unnest(chains) from campaign where city_code = ${cityCode}`.execute(tx);
  return new Set(rows.map(({ name }) => name));
}
