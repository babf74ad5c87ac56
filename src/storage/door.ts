// The one door for writes: one transaction, the city's writers in a queue, an idempotency key, an event row that is a
// link of the audit chain, derived rows kept current, one retry on a conflict, and a dry run that keeps nothing.
import { sql } from 'kysely';
import { Refusal, refuse } from '../domain/refusal.ts';
import { nextLink } from './auditChain.ts';
import { canonicalJson, hashOf } from './canonical.ts';
import { inTurn } from './inTurn.ts';
import { refreshProjects } from './projectCurrent.ts';
import { dayOf, type Scope, type Store, setScope, type Tx } from './store.ts';

export interface Act {
  readonly cityCode: string;
  readonly accountId: string;
  readonly useCase: string;
  /** Made by the sender; the same key with other content is refused. */
  readonly key: string;
  readonly content: unknown;
  /** Offices in whose name rows may be written. */
  readonly officeIds: readonly string[];
  readonly dryRun?: boolean;
}

export interface Writing {
  readonly tx: Tx;
  readonly recordedAt: string;
  /** The ledger's version before this write: what was counted at that version is still true. */
  readonly versionBefore: bigint;
  readonly today: string;
  /** Projects whose derived row must be made anew before the commit. */
  readonly touchedProjects: Set<string>;
}

export interface Done<T> {
  readonly result: T;
  /** What the event row says: counts and ids, never names of people. */
  readonly summary: Readonly<Record<string, unknown>>;
}

/** Rolls back with an answer: of a dry run, or of an act that was done before. Neither raises the ledger's version. */
class NothingToKeep<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('nothing to keep');
    this.result = result;
  }
}

/** Runs one act. `result` must survive JSON, because a repeated key is answered with the first result. */
export async function write<T>(store: Store, act: Act, work: (w: Writing) => Promise<Done<T>>): Promise<T> {
  try {
    return await once(store, act, work);
  } catch (error) {
    if (error instanceof NothingToKeep) return error.result as T;
    if (!isConflict(error)) throw error;
  }
  try {
    return await once(store, act, work);
  } catch (error) {
    if (error instanceof NothingToKeep) return error.result as T;
    if (isConflict(error)) refuse('conflict_try_again');
    throw error;
  }
}

/**
 * The city's writers wait for their turn before they take a connection: writers that queue at the row lock would hold
 * every connection of the pool, and readers would wait with them. The row lock queues the writers of other processes.
 */
function once<T>(store: Store, act: Act, work: (w: Writing) => Promise<Done<T>>): Promise<T> {
  return inTurn(store, `write ${act.cityCode}`, () => transaction(store, act, work));
}

async function transaction<T>(store: Store, act: Act, work: (w: Writing) => Promise<Done<T>>): Promise<T> {
  const contentHash = hashOf(act.content);
  return store.pool.db.transaction().execute(async (tx) => {
    const scope: Scope = { cityCode: act.cityCode, officeIds: act.officeIds, all: 'on' };
    await setScope(tx, store, scope);
    // A write finds what it needs by key, whatever the planner believes of tables that were just filled.
    await sql`select set_config('enable_seqscan', 'off', true)`.execute(tx);
    const now = store.clock();
    // The row lock queues the city's writers; the instant never goes back, whatever the clock does.
    const city = await tx
      .updateTable('city')
      .set({
        ledger_version: sql`ledger_version + 1`,
        last_recorded_at: sql`greatest(${now.toISOString()}::timestamptz, last_recorded_at + interval '1 millisecond')`,
      })
      .where('city_code', '=', act.cityCode)
      .returning(['ledger_version', 'last_recorded_at'])
      .executeTakeFirst();
    if (!city) refuse('city_unknown');
    const before = await tx
      .selectFrom('idempotency')
      .select(['content_hash', 'result', 'account_id'])
      .where('city_code', '=', act.cityCode)
      .where('key', '=', act.key)
      .executeTakeFirst();
    if (before) {
      if (before.content_hash !== contentHash || before.account_id !== act.accountId)
        refuse('key_reused_with_other_content');
      throw new NothingToKeep(before.result as T);
    }
    const writing: Writing = {
      tx,
      recordedAt: city.last_recorded_at,
      versionBefore: city.ledger_version - 1n,
      today: dayOf(now),
      touchedProjects: new Set(),
    };
    const done = await work(writing);
    if (writing.touchedProjects.size > 0) {
      await setScope(tx, store, { ...scope, all: 'system' });
      await refreshProjects(tx, act.cityCode, [...writing.touchedProjects]);
    }
    if (act.dryRun) throw new NothingToKeep(done.result);
    const said = {
      cityCode: act.cityCode,
      ledgerVersion: city.ledger_version,
      at: city.last_recorded_at,
      accountId: act.accountId,
      useCase: act.useCase,
      summary: JSON.parse(canonicalJson(done.summary)) as unknown,
    };
    const link = await nextLink(tx, said);
    await tx
      .insertInto('event')
      .values({
        city_code: act.cityCode,
        ledger_version: city.ledger_version,
        at: city.last_recorded_at,
        account_id: act.accountId,
        use_case: act.useCase,
        summary: JSON.stringify(said.summary),
        ...link,
      })
      .execute();
    await tx
      .insertInto('idempotency')
      .values({
        city_code: act.cityCode,
        key: act.key,
        account_id: act.accountId,
        content_hash: contentHash,
        result: JSON.stringify(done.result ?? null),
        at: city.last_recorded_at,
      })
      .execute();
    return done.result;
  });
}

function isConflict(error: unknown): boolean {
  if (error instanceof Refusal) return false;
  const code = (error as { code?: string } | null)?.code;
  return code === '40001' || code === '40P01' || code === '23505';
}
