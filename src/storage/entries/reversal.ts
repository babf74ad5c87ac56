// Which reversals of an entry stand. SQL pieces: `x` is the reversal with its decision `xv`.
import { sql } from 'kysely';

/**
 * It counts, or waits to be decided. One that was given back does not stand, nor one that was itself taken back before
 * anybody had verified it: what it named is open again, as if it had never been filed. One that was itself put right
 * stays a reversal: what puts it right stands in the place of both.
 */
export const reversalStands = sql.raw(`(xv.decision = 'verified' or (xv.decision is null and not exists (
  select from entry y left join verification yv on yv.city_code = y.city_code and yv.entry_id = y.id
  where y.city_code = x.city_code and y.reverses_id = x.id and y.void and yv.decision is distinct from 'returned')))`);

/**
 * Of an entry `e`: a withdrawal of what nobody had verified. It counts from the instant at which it was recorded, so
 * there is nothing to decide.
 */
export const needsNoDecision = sql.raw(`(e.void and not exists (
  select from verification ov where ov.city_code = e.city_code and ov.entry_id = e.reverses_id
    and ov.decision = 'verified'))`);

/** Of a row `e` of `entry_state`: it was verified, and a correction or a withdrawal of it waits for its verification. */
export const reversalWaits = sql`coalesce(e.decision = 'verified' and exists (select from entry_state r
  where r.city_code = e.city_code and r.reverses_id = e.id and r.decision is null and r.reversed_by is null), false)`;
