// Steps of a thing that is known by a number stand in the order in which the ledger learned of them, not in that of the ids, which
// those who record make. What puts a step right stands where that one stood.
import { sql } from 'kysely';

/** Of a row of a table of steps and its `entry_state` under these names. */
export const stepOrder = (step: string, state: string) =>
  sql.raw(`case when ${state}.reverses_id is null then ${state}.recorded_at else (
    with recursive first as (
      select ${state}.recorded_at, ${state}.reverses_id
      union all
      select b.recorded_at, b.reverses_id from first f join entry b on b.city_code = ${step}.city_code and b.id = f.reverses_id)
    select min(recorded_at) from first) end`);

/** Of a row of `entry_state`: neither given back nor put right nor withdrawn. */
export const lives = (alias: string) =>
  sql.raw(`${alias}.standing and ${alias}.reversed_by is null and not ${alias}.void`);
