// The one door for writes: one transaction, the city's writers in a queue, an idempotency key, an event row that is a
// link of the audit chain, derived rows kept current, one retry on a conflict or an unanswered commit, and a dry run that keeps nothing.
import type { Head } from '../../domain/keeping/head.ts';
import { refuse } from '../../domain/refusal.ts';
import { lastHash } from '../auditChain.ts';
import { hashOf } from '../canonical.ts';
import { isConflict, isHeldUp, MustWait, NothingToKeep } from '../connection/conflicts.ts';
import { answerOfBefore, type Done, linkAct } from './doorEnd.ts';
import { CommitUnanswered, connectionLost } from '../connection/lostConnection.ts';
import { inTurn } from '../connection/inTurn.ts';
import { codesBeside, type NextCode, nextVersion, untilLanded } from './landing.ts';
import { accountOfAct, recordsOfAccount } from '../keeping/record/people.ts';
import { type Records, recordsOf } from '../keeping/record/records.ts';
import { refreshProjects } from '../projects/projectCurrent.ts';
import type { Leave } from '../connection/transactions.ts';
import { keepWaiting } from '../verification/waitingEntries.ts';
import { dayOf, type Scope, scopeSetting, type Store, setScope, type Tx } from '../store.ts';

export interface DoorAct {
  readonly cityCode: string;
  readonly accountId: string;
  readonly useCase: string;
  /** Made by the sender; the same key with other content is refused. */
  readonly key: string;
  readonly content: unknown;
  /** Offices in whose name rows may be written. */
  readonly officeIds: readonly string[];
  readonly dryRun?: boolean;
  /** It adds entries that wait for a verifier and reverse nothing: whatever was counted stands. */
  readonly onlyReports?: boolean;
  /** Asked when nobody else writes any more, of what was asked for long before. */
  readonly stillMay?: (tx: Tx) => Promise<void>;
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
  readonly nextCode: NextCode;
  /** For rows that nothing in the act reads again: they need not be waited for. */
  readonly leave: Leave;
  /** What changes of the rows that the chains beside the ledger hold. */
  readonly records: Records;
}

/** Runs one act. `result` must survive JSON, because a repeated key is answered with the first result. */
export async function write<T>(store: Store, act: DoorAct, work: (w: Writing) => Promise<Done<T>>): Promise<T> {
  let unanswered: CommitUnanswered | undefined;
  for (let conflicts = 0, heldUp = 0; ; ) {
    try {
      return await once(store, act, work);
    } catch (error) {
      if (error instanceof NothingToKeep) return error.result as T;
      if (isHeldUp(error)) {
        if (++heldUp > 3) refuse('conflict_try_again');
        await untilLanded(store, act.cityCode);
      } else if (isConflict(error)) {
        if (++conflicts > 1) refuse('conflict_try_again');
        // Where nobody knows whether it was saved, the key does: the act finds its answer, or is done now.
      } else if (error instanceof CommitUnanswered && !unanswered) unanswered = error;
      else throw unanswered && connectionLost(error) ? unanswered : error;
    }
  }
}

/**
 * The city's writers wait for their turn before they take a connection: writers that queue at the row lock would hold
 * every connection of the pool, and readers would wait with them. The row lock queues the writers of other processes.
 */
function once<T>(store: Store, act: DoorAct, work: (w: Writing) => Promise<Done<T>>): Promise<T> {
  return inTurn(store, `write ${act.cityCode}`, () => transaction(store, act, work));
}

/** The scope of a write. It finds what it needs by key. */
export function scopeOf(store: Store, act: DoorAct) {
  const scope: Scope = { cityCode: act.cityCode, officeIds: act.officeIds, all: 'on' };
  return { scope, first: scopeSetting(store, scope, 'byKey') };
}

async function transaction<T>(store: Store, act: DoorAct, work: (w: Writing) => Promise<Done<T>>): Promise<T> {
  const contentHash = hashOf(act.content);
  const { scope } = scopeOf(store, act);
  const heads: Head[] = [];
  const result = await store.pool.writing.write(scopeSetting(store, scope, 'byKeyOnePlan'), async (tx, leave) => {
    const now = store.clock();
    // The row lock queues the city's writers; what leaves behind it is read when the lock is held.
    const [city, , previous] = await Promise.all([
      nextVersion(tx, act.cityCode, now, act.onlyReports),
      answerOfBefore(tx, act, contentHash),
      lastHash(tx, act.cityCode),
    ]);
    if (!city) refuse('city_unknown');
    const { ledger_version: ledgerVersion, last_recorded_at: at, landing_at: landing } = city;
    if (landing && at >= landing) throw new MustWait('no instant is left before the long write');
    // Nothing was written later than this; later than the clock it is only where the last write was.
    await store.time?.mustKnow({ cityCode: act.cityCode, asked: now, database: city.database, last: at });
    if (!act.dryRun) await store.room?.mustHaveRoom();
    await act.stillMay?.(tx);
    const said = { act: act.useCase, by: act.accountId };
    const records = recordsOf(tx, { cityCode: act.cityCode, at, said, marker: store.marker });
    if (act.about) await records.changing(await recordsOfAccount(tx, act.cityCode, act.about));
    const writing: Writing = {
      tx,
      recordedAt: at,
      versionBefore: ledgerVersion - 1n,
      today: dayOf(now),
      touchedProjects: new Set(),
      nextCode: codesBeside(landing ? city.landing_codes : null),
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
    heads.push(await linkAct(tx, leave, act, done, { ledgerVersion, at, previous, contentHash, marker: store.marker }));
    return done.result;
  });
  // Committed, and not answered yet.
  for (const head of heads) store.witness?.(head);
  return result;
}

/** Derived rows belong to no hand, so that they are written under a scope of their own. */
export async function refresh({ tx, touchedProjects, recordedAt }: Writing, store: Store, scope: Scope): Promise<void> {
  const ready = setScope(tx, store, { ...scope, all: 'system' });
  const projects = [...touchedProjects];
  const refreshed = projects.length > 0 ? refreshProjects(tx, scope.cityCode, projects) : undefined;
  await Promise.all([ready, keepWaiting(tx, scope.cityCode, recordedAt), refreshed]);
}
