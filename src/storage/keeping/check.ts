// A check of doctor: a query that finds what breaks a law, and returns the places.
import type { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface DoctorCheck {
  readonly name: string;
  find(tx: Tx, cityCode: string): Promise<string[]>;
}

export function places(
  name: string,
  query: (cityCode: string) => ReturnType<typeof sql<{ place: string }>>,
): DoctorCheck {
  return { name, find: async (tx, cityCode) => (await query(cityCode).execute(tx)).rows.map((row) => row.place) };
}
