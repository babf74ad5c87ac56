// The planner's statistics. A ledger that has just been filled has none, and a plan made for empty tables takes minutes
// where a right one takes milliseconds; the server's own round comes too late for the import that fills it.
import { type RawBuilder, sql } from 'kysely';
import { watchedTables } from './catalogue.ts';
import { countingScope, inScope, type Scope, type Store, setScope, type Tx } from './store.ts';

/**
 * Tables that have grown by half since they were last looked at, or were looked at while only the dead rows of a killed
 * load lay in them.
 */
const outgrown = sql`pg_relation_size(oid) > (relpages * 1.5 + case when reltuples < 0 then 0 else 16 end) * 8192
  or (reltuples = 0 and relpages > 0)`;

/** Tables of which a tenth has changed: what the server's own round would see to a minute or more later. */
const stale = sql`pg_stat_get_mod_since_analyze(oid) > 1000 + reltuples / 10`;

const tablesThatAre = (state: RawBuilder<unknown>) => sql<{ name: string }>`
  select relname::text as name from pg_class
  where relnamespace = current_schema()::regnamespace and relname = any(${watchedTables}) and (${state})
  order by relname`;

/** Before a large piece of work: brings statistics up to what is committed. */
export async function keepStatistics(store: Store): Promise<void> {
  const { rows } = await tablesThatAre(sql`${outgrown} or ${stale}`).execute(store.pool.db);
  if (rows.length > 0) await analyze(rows.map(({ name }) => name)).execute(store.pool.db);
}

/** Below this many entries in the database no wrong plan is felt. */
const felt = 10_000;

/**
 * The same for a city. Statistics know a city by its share of a table; one that has just begun beside large ones is taken
 * to hold one row, and is gone through row by row for each row. So all is looked at after its first files: the 1st, 2nd,
 * 4th, 8th …, for by then it has grown as much again.
 */
export async function keepStatisticsOf(store: Store, cityCode: string): Promise<void> {
  await keepStatistics(store);
  const { rows } = await inScope(store, countingScope(cityCode), (tx) =>
    sql<{ files: number; entries: number }>`select (select count(*)::int from import
      where city_code = ${cityCode} and state = 'applied') as files,
      (select reltuples::float8 from pg_class where oid = 'entry'::regclass) as entries`.execute(tx),
  );
  const { files = 0, entries = 0 } = rows[0] ?? {};
  if (entries < felt || files === 0 || !Number.isInteger(Math.log2(files))) return;
  await analyze(watchedTables).execute(store.pool.db);
}

/** Within a large piece of work: also of what it has written itself. */
export async function keepStatisticsWithin(tx: Tx, store: Store, scope: Scope): Promise<void> {
  const { rows } = await tablesThatAre(outgrown).execute(tx);
  if (rows.length === 0) return;
  // Only who owns a table may look it through; the role that row scope steps down to does not.
  await sql`select set_config('role', 'none', true)`.execute(tx);
  await analyze(rows.map(({ name }) => name)).execute(tx);
  await setScope(tx, store, scope);
}

function analyze(names: readonly string[]) {
  return sql`analyze (skip_locked) ${sql.join(names.map((name) => sql.id(name)))}`;
}
