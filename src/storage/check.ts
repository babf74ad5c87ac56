// A named check of the doctor: a query that finds the places that break a law.
import type { sql } from 'kysely';
import type { Tx } from './store.ts';

export interface Check {
  readonly name: string;
  find(tx: Tx, cityCode: string): Promise<string[]>;
}

export function places(name: string, query: (cityCode: string) => ReturnType<typeof sql<{ place: string }>>): Check {
  return { name, find: async (tx, cityCode) => (await query(cityCode).execute(tx)).rows.map((row) => row.place) };
}
