// The database handle. Nothing reads or writes the ledger but through `inScope`, which tells the database whose rows
// the transaction may touch; row-level security does the rest, so no query can forget it.
import { type CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { Head } from '../domain/keeping/head.ts';
import type { ClockGuard, RoomGuard } from './keeping/guards.ts';
import type { Marker } from '../crypto/marks.ts';
import type { Vault } from '../crypto/vault.ts';
import { builtOnce } from './connection/builtOnce.ts';
import { keptPlan, type Pool } from './connection/pool.ts';
import type { Schema } from './schema.ts';

export interface Scope {
  /** A city's code, or `*` for work over all cities (benches, doctor). */
  readonly cityCode: string;
  /** Offices whose rows are in reach; empty means no rows. */
  readonly officeIds: readonly string[];
  /** 'on': rows of all offices may be read (counting, laws of the whole city); 'system': derived rows may be written. */
  readonly all?: 'on' | 'system';
}

export interface Store {
  readonly pool: Pool;
  /** The instant now. A seed runs on a given clock; nothing else may. */
  readonly clock: () => Date;
  /** The connected user would pass every policy, so transactions step down to the role `yiwang_app`. */
  readonly stepDown: boolean;
  /** Writes the head of a chain down outside the database, once what made it is committed (`anchor/`). */
  readonly witness?: (head: Head) => void;
  /** Marks the links that it makes (`keeping/marks.ts`). */
  readonly marker?: Marker | undefined;
  /** Keeps secrets in the database that are to be read again; without it nothing is published with a proof. */
  readonly secrets?: Vault | undefined;
  /** Refuses writes while the clock cannot be believed. A seed runs on a given clock and has none. */
  readonly time?: ClockGuard | undefined;
  /** Refuses writes before the disk is full. */
  readonly room?: RoomGuard | undefined;
}

export type Tx = Transaction<Schema>;

export async function openStore(pool: Pool, clock: () => Date = () => new Date()): Promise<Store> {
  const { rows } = await pool.pg.query<{ passes: boolean }>(
    'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
  );
  return { pool, clock, stepDown: rows[0]?.passes ?? false };
}

/**
 * Sets the scope of the running transaction; may be called again to change it. Instants become texts in UTC, so that a
 * digest over rows is the same on every server.
 */
export async function setScope(tx: Kysely<Schema>, store: Store, scope: Scope): Promise<void> {
  await tx.executeQuery(scopeSetting(store, scope));
}

interface ScopeSaid {
  readonly city: string;
  readonly offices: string;
  readonly all: string;
}

/** Settings of the planner for the rest of a transaction. */
const plannings = {
  usual: '',
  /** One plan is the best whatever is asked, and making it under row scope takes longer than running it: it is made once. */
  onePlan: ", set_config('plan_cache_mode', 'force_generic_plan', true)",
  /** What is needed is found by key, whatever the planner believes of tables that were just filled. */
  byKey: ", set_config('enable_seqscan', 'off', true)",
  byKeyOnePlan:
    ", set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)",
} as const;
type Planning = keyof typeof plannings;

const setting = (planning: Planning, stepDown: boolean) =>
  builtOnce<ScopeSaid, unknown>(
    ({ city, offices, all }) => sql`select ${sql.raw(keptPlan)}
      ${sql.raw(stepDown ? "set_config('role', 'yiwang_app', true)," : '')} set_config('TimeZone', 'UTC', true),
      set_config('yiwang.city', ${city}, true), set_config('yiwang.offices', ${offices}, true),
      set_config('yiwang.all', ${all}, true)${sql.raw(plannings[planning])}`,
  );
const settings = new Map<string, ReturnType<typeof setting>>();

/** The statement that sets it. */
export function scopeSetting(store: Store, scope: Scope, planning: Planning = 'usual'): CompiledQuery {
  const said = { city: scope.cityCode, offices: scope.officeIds.join(','), all: scope.all ?? '' };
  const kind = `${planning} ${store.stepDown}`;
  const built = settings.get(kind) ?? setting(planning, store.stepDown);
  settings.set(kind, built);
  return built.asked(store.pool.db, said);
}

/** Reads under one scope, on one snapshot. */
export async function inScope<T>(store: Store, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return store.pool.reading.read(scopeSetting(store, scope), work);
}

/** The same for questions about rows by key, of which the best plan is always the same: it is made once. */
export async function inScopeByKey<T>(store: Store, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return store.pool.reading.read(scopeSetting(store, scope, 'onePlan'), work);
}

/** Changes what is no entry and goes through no door, under one scope: rows that are derived, what has lapsed. */
export async function changeInScope<T>(store: Store, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return store.pool.db.transaction().execute(async (tx) => {
    await setScope(tx, store, scope);
    return work(tx);
  });
}

/** Counting sees every office of the city; who asks sees only totals, never these rows. */
export function countingScope(cityCode: string): Scope {
  return { cityCode, officeIds: [], all: 'on' };
}

export function todayOf(clock: () => Date): string {
  return dayOf(clock());
}

/** The calendar day of an instant in Asia/Shanghai (no daylight saving time since 1991). */
export function dayOf(instant: Date | string): string {
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
