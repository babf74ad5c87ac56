// Which entry of an activity or an outing puts which earlier one right: whatever was tied to one of them is tied to the occasion.
import { type RawBuilder, sql } from 'kysely';
import { occasionKinds } from '../../domain/entries/nouns.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';

export interface RawCorrection {
  readonly id: string;
  readonly reversesId: string;
}

const corrections = (cityCode: string): RawBuilder<unknown> => sql`
  select e.id, e.reverses_id from entry e
  where e.city_code = ${cityCode} and e.reverses_id is not null and not e.void and e.kind = any(${[...occasionKinds]}::text[])`;

/** Corrections are few, and always read whole. */
export async function readCorrections(tx: Tx, cityCode: string): Promise<RawCorrection[]> {
  const { rows } = await sql<RawCorrection>`
    select ${sql.raw(keptPlan)} c.id, c.reverses_id as "reversesId" from (${corrections(cityCode)}) c`.execute(tx);
  return rows;
}

/** By each correction the first entry of its line. */
export type FirstEntries = Readonly<Record<string, string>>;

/** The same for the statement that counts, found by SQL. */
export async function firstEntries(tx: Tx, cityCode: string): Promise<FirstEntries> {
  const { rows } = await sql<{ first: FirstEntries | null }>`
    with recursive corrected as (${corrections(cityCode)}), line as (
      select id, reverses_id as first_id from corrected
      union all
      select l.id, c.reverses_id from line l join corrected c on c.id = l.first_id
    )
    select jsonb_object_agg(l.id, l.first_id) as first from line l
    where not exists (select from corrected c where c.id = l.first_id)`.execute(tx);
  return rows[0]?.first ?? {};
}
