// The one door for writes: one transaction, the city's writers in a queue, an idempotency key, an event row that is a
// link of the audit chain, derived rows kept current, one retry on a conflict or an unanswered commit, and a dry run that keeps nothing.
import { sql } from 'kysely';
import { type Head, ledgerChain } from '../domain/keeping/head.ts';
import { Refusal, refuse } from '../domain/refusal.ts';
import { lastHash, nextLink } from './auditChain.ts';
import { answerDigest } from './imports/answers.ts';
import { CommitUnanswered, connectionLost } from './lostConnection.ts';
import { canonicalJson, hashOf } from './canonical.ts';
import { inTurn } from './inTurn.ts';
import { accountOfAct, recordsOfAccount } from './keeping/record/people.ts';
import { type Records, recordsOf } from './keeping/record/records.ts';
import { refreshProjects } from './projects/projectCurrent.ts';
import type { Leave } from './transactions.ts';
import { keepWaiting } from './verification/waitingEntries.ts';
import { dayOf, type Scope, scopeSetting, type Store, setScope, type Tx } from './store.ts';

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
  /** The account that the act is about, which is sealed with it; null where the act makes it. */
  readonly about?: string | null;
}

export interface Writing {
  readonly tx: Tx;
  readonly recordedAt: string;
  /** The ledger's version before this write: what was counted at that version is still true. */
  readonly versionBefore: bigint;
  readonly today: string;
  /** Projects whose derived row must be made anew before the commit. */
  readonly touchedProjects: Set<string>;
  /** For rows that nothing in the act reads again: they need not be waited for. */
  readonly leave: Leave;
  /** What changes of the rows that the chains beside the ledger hold. */
  readonly records: Records;
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
  let unanswered: CommitUnanswered | undefined;
  try {
    return await once(store, act, work);
  } catch (error) {
    if (error instanceof NothingToKeep) return error.result as T;
    if (error instanceof CommitUnanswered) unanswered = error;
    else if (!isConflict(error)) throw error;
  }
  // Where nobody knows whether it was saved, the key does: the act finds its answer, or is done now.
  try {
    return await once(store, act, work);
  } catch (error) {
    if (error instanceof NothingToKeep) return error.result as T;
    if (isConflict(error)) refuse('conflict_try_again');
    throw unanswered && connectionLost(error) ? unanswered : error;
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
  const scope: Scope = { cityCode: act.cityCode, officeIds: act.officeIds, all: 'on' };
  // A write finds what it needs by key, whatever the planner believes of tables that were just filled.
  const first = scopeSetting(store, scope, sql`, set_config('enable_seqscan', 'off', true)`);
  const heads: Head[] = [];
  const result = await store.pool.writing.write(first, async (tx, leave) => {
    const now = store.clock();
    // The row lock queues the city's writers; what leaves behind it is read when the lock is held.
    const [city, before, previous] = await Promise.all([
      nextVersion(tx, act.cityCode, now),
      tx
        .selectFrom('idempotency')
        .select(['content_hash', 'result', 'account_id'])
        .where('city_code', '=', act.cityCode)
        .where('key', '=', act.key)
        .executeTakeFirst(),
      lastHash(tx, act.cityCode),
    ]);
    if (!city) refuse('city_unknown');
    if (before) {
      if (before.content_hash !== contentHash || before.account_id !== act.accountId)
        refuse('key_reused_with_other_content');
      throw new NothingToKeep(before.result as T);
    }
    const { last_recorded_at, database } = city;
    // Nothing was written later than this; later than the clock it is only where the last write was.
    await store.time?.mustKnow({ cityCode: act.cityCode, asked: now, database, last: last_recorded_at });
    if (!act.dryRun) await store.room?.mustHaveRoom();
    const records = recordsOf(tx, {
      cityCode: act.cityCode,
      at: city.last_recorded_at,
      said: { act: act.useCase, by: act.accountId },
      marker: store.marker,
    });
    if (act.about) await records.changing(await recordsOfAccount(tx, act.cityCode, act.about));
    const writing: Writing = {
      tx,
      recordedAt: city.last_recorded_at,
      versionBefore: city.ledger_version - 1n,
      today: dayOf(now),
      touchedProjects: new Set(),
      leave,
      records,
    };
    const done = await work(writing);
    const refreshed = refresh(writing, store, scope);
    leave(refreshed);
    if (act.dryRun) {
      await refreshed;
      throw new NothingToKeep(done.result);
    }
    if (act.about === null) records.came(await recordsOfAccount(tx, act.cityCode, accountOfAct(done.summary)));
    heads.push(...(await records.link()));
    const kept = {
      city_code: act.cityCode,
      key: act.key,
      account_id: act.accountId,
      content_hash: contentHash,
      result: JSON.stringify(done.result ?? null),
      at: city.last_recorded_at,
    };
    leave(tx.insertInto('idempotency').values(kept).execute());
    const { said, link } = await nextLink(
      tx,
      previous,
      {
        cityCode: act.cityCode,
        ledgerVersion: city.ledger_version,
        at: city.last_recorded_at,
        accountId: act.accountId,
        useCase: act.useCase,
        summary: JSON.parse(canonicalJson(done.summary)) as unknown,
        answer: answerDigest({ ...kept, result: done.result ?? null }),
      },
      store.marker,
    );
    const event = {
      city_code: act.cityCode,
      ledger_version: city.ledger_version,
      at: city.last_recorded_at,
      account_id: act.accountId,
      use_case: act.useCase,
      summary: JSON.stringify(said.summary),
      beside: JSON.stringify(said.beside),
      answer_digest: said.answer ?? null,
      ...link,
    };
    leave(tx.insertInto('event').values(event).execute());
    const { cityCode, ledgerVersion: sequence, at } = said;
    heads.push({ cityCode, chain: ledgerChain, sequence, hash: link.hash, at });
    return done.result;
  });
  // Committed, and not answered yet.
  for (const head of heads) store.witness?.(head);
  return result;
}

/** Takes the city's row lock. The instant never goes back, whatever the clock does. */
function nextVersion(tx: Tx, cityCode: string, now: Date) {
  return tx
    .updateTable('city')
    .set({
      ledger_version: sql`ledger_version + 1`,
      last_recorded_at: sql`greatest(${now.toISOString()}::timestamptz, last_recorded_at + interval '1 millisecond')`,
    })
    .where('city_code', '=', cityCode)
    .returning(['ledger_version', 'last_recorded_at', sql<string>`clock_timestamp()`.as('database')])
    .executeTakeFirst();
}

/** Derived rows belong to no hand, so that they are written under a scope of their own. */
async function refresh({ tx, touchedProjects, recordedAt }: Writing, store: Store, scope: Scope): Promise<void> {
  const ready = setScope(tx, store, { ...scope, all: 'system' });
  const projects = [...touchedProjects];
  const refreshed = projects.length > 0 ? refreshProjects(tx, scope.cityCode, projects) : undefined;
  await Promise.all([ready, keepWaiting(tx, scope.cityCode, recordedAt), refreshed]);
}

function isConflict(error: unknown): boolean {
  if (error instanceof Refusal) return false;
  const code = (error as { code?: string } | null)?.code;
  return code === '40001' || code === '40P01' || code === '23505';
}
