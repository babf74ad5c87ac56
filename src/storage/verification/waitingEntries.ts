// The entries that wait for a verifier (waiting_entry): derived rows, so that a desk costs what lies on it and not what
// the ledger holds.
import { type RawBuilder, sql } from 'kysely';
import { places } from '../keeping/check.ts';
import { keptPlan } from '../connection/pool.ts';
import { entryByKey } from '../entries/entryByKey.ts';
import { needsNoDecision } from '../entries/reversal.ts';
import type { Tx } from '../store.ts';

/** Of an `entry_state e`: nobody has decided it, nothing that stands has taken it back, and there is something to decide. */
export const waits = sql`e.decision is null and e.reversed_by is null and not ${needsNoDecision}`;

const columns = sql`e.city_code, e.id, e.office_id, e.kind, e.import_id, e.recorded_at, e.recorded_by`;

/**
 * Entries that may wait or wait no more after what was written at an instant: its own, those it decides or gives a word
 * on, and down the line what these reverse: what takes a reversal back opens again what that had reversed.
 */
const touchedAt = (city: string, at: string): RawBuilder<unknown> => sql`written as (
  select id, reverses_id from entry where city_code = ${city} and recorded_at = ${at}
  union select e.id, e.reverses_id from verification v cross join lateral ${entryByKey(city, 'v.entry_id')} e
    where v.city_code = ${city} and v.recorded_at = ${at}
  union select e.id, e.reverses_id from consent_word w cross join lateral ${entryByKey(city, 'w.entry_id')} e
    where w.city_code = ${city} and w.recorded_at = ${at}
), touched as (
  select id, reverses_id from written
  union select e.id, e.reverses_id from touched t cross join lateral ${entryByKey(city, 't.reverses_id')} e
    where t.reverses_id is not null
)`;

/**
 * Brings the rows up to date with what a write has written at its instant. Needs scope `all: 'system'`. How an entry stands is
 * looked up by its key (`offset 0`): of what was just written the planner knows nothing, and would go through all of it for each.
 */
export async function keepWaiting(tx: Tx, city: string, at: string): Promise<void> {
  await sql`with recursive ${sql.raw(keptPlan)} ${touchedAt(city, at)}, state as materialized (
      select t.id as touched_id, e.* from touched t left join lateral (
        select ${columns} from entry_state e where e.city_code = ${city} and e.id = t.id and ${waits} offset 0) e on true
    ), gone as (
      delete from waiting_entry w using state s where w.city_code = ${city} and w.entry_id = s.touched_id and s.id is null
    )
    insert into waiting_entry select city_code, id, office_id, kind, import_id, recorded_at, recorded_by from state
      where id is not null
    on conflict (city_code, entry_id) do nothing`.execute(tx);
}

/** Makes the rows of a city anew. Needs scope `all: 'system'`. */
export async function remakeWaiting(tx: Tx, city: string): Promise<void> {
  await tx.deleteFrom('waiting_entry').where('city_code', '=', city).execute();
  await sql`insert into waiting_entry select ${columns} from entry_state e where e.city_code = ${city} and ${waits}`.execute(
    tx,
  );
}

export const waitingKept = places(
  'waiting_entries_current',
  (city) => sql<{ place: string }>`
    select coalesce(w.entry_id, e.id)::text as place
    from (select * from waiting_entry where city_code = ${city}) w
    full join (select ${columns} from entry_state e where e.city_code = ${city} and ${waits}) e
      on e.id = w.entry_id
    where (w.entry_id, w.office_id, w.kind, w.import_id, w.recorded_at, w.recorded_by)
      is distinct from (e.id, e.office_id, e.kind, e.import_id, e.recorded_at, e.recorded_by)`,
);
