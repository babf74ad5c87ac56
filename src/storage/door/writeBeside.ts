// A long write lets the city's other writers go on beside it and stays one transaction: all of it is kept or nothing.
// It sets its instant aside (landing.ts), writes and seals without holding the city's row, and takes its place in the
// chain at the end, shortly, under the row's lock. Where something was written meanwhile that bears on it
// (overtaken.ts), it is done again, and the last time others wait for it.
import { setTimeout } from 'node:timers/promises';
import type { Head } from '../../domain/keeping/head.ts';
import { refuse } from '../../domain/refusal.ts';
import { lastHash } from '../auditChain.ts';
import { hashOf } from '../canonical.ts';
import { isConflict, isHeldUp, NothingToKeep, Overtaken } from '../connection/conflicts.ts';
import { type DoorAct, refresh, scopeOf, write, type Writing } from './door.ts';
import { answerOfBefore, type Done, linkAct } from './doorEnd.ts';
import { CommitUnanswered } from '../connection/lostConnection.ts';
import { inTurn } from '../connection/inTurn.ts';
import { codesBeside, goAlone, land, reserve } from './landing.ts';
import { ledgerVersion } from '../offices/cities.ts';
import { isOvertaken, parentsAt } from './overtaken.ts';
import { wholeServer } from '../keeping/record/tables.ts';
import { recordsOf } from '../keeping/record/records.ts';
import { sealRows } from '../keeping/sealing.ts';
import { dayOf, type Store, type Tx } from '../store.ts';

export interface Length {
  /** About how long it takes on a quiet machine. It ends no earlier, so that no instant lies ahead of the clock. */
  readonly lastsMs: number;
  /** At most so many projects of a year are given codes. */
  readonly codes: number;
  /** Hears that it begins again, and why. */
  readonly onAgain?: ((why: string) => void) | undefined;
  /** It decides what others have written. */
  readonly decides?: boolean;
}

const timesBeside = 2;

/** What is shorter holds the others up no longer than they would be beside it. */
const longMs = 150;

/** The first link of a city takes in all that lies there: nobody goes on beside it. */
class FirstLink extends Error {}

/** Runs one act that writes much. */
export async function writeBeside<T>(
  store: Store,
  act: DoorAct,
  length: Length,
  work: (w: Writing) => Promise<Done<T>>,
): Promise<T> {
  for (let n = 0; n < timesBeside && length.lastsMs >= longMs; n++) {
    try {
      if (act.dryRun) return await tried(store, act, work);
      return await inTurn(store, 'long writes', () => transaction(store, act, length, work));
    } catch (error) {
      if (error instanceof NothingToKeep) return error.result as T;
      if (error instanceof FirstLink) break;
      const again = [Overtaken, CommitUnanswered].some((one) => error instanceof one);
      if (!again && !isConflict(error) && !isHeldUp(error)) throw error;
      length.onAgain?.(error instanceof Error ? error.message : String(error));
    }
  }
  return write(store, act, work);
}

async function transaction<T>(
  store: Store,
  act: DoorAct,
  length: Length,
  work: (w: Writing) => Promise<Done<T>>,
): Promise<T> {
  const { cityCode } = act;
  const contentHash = hashOf(act.content);
  const { scope, first } = scopeOf(store, act);
  const heads: Head[] = [];
  const result = await store.pool.writing.write(first, async (tx, leave) => {
    await goAlone(tx, cityCode);
    await answerOfBefore(tx, act, contentHash);
    const now = store.clock();
    const began = performance.now();
    const reserved = await store.pool.writing.write(first, (own) => reserve(own, cityCode, { now, ...length }));
    if (!reserved) refuse('city_unknown');
    const { database, last } = reserved;
    await store.time?.mustKnow({ cityCode, asked: now, database, last });
    await store.room?.mustHaveRoom();
    if ((await lastHash(tx, cityCode)) === undefined) throw new FirstLink();
    const register = await registerHead(tx);
    const { at, version, nextCode } = reserved;
    const said = { act: act.useCase, by: act.accountId };
    const records = recordsOf(tx, { cityCode, at, said, marker: store.marker });
    const of = { tx, recordedAt: at, versionBefore: version, today: dayOf(now), nextCode, leave, records };
    const writing: Writing = { ...of, touchedProjects: new Set() };
    const done = await work(writing);
    await refresh(writing, store, scope);
    // Nobody but an import writes to this chain.
    heads.push(...(await records.link(['imports'])));
    const under = -BigInt(Date.parse(at));
    const digest = await sealRows(tx, { city: cityCode, ledgerVersion: under, at });
    await setTimeout(Math.max(0, length.lastsMs - (performance.now() - began)));
    // What others have written so far is looked through before they wait: under the lock only what came since.
    const own = { at, decides: length.decides ?? false };
    const parents = await parentsAt(tx, cityCode, own);
    const seen = await ledgerVersion(tx, cityCode);
    const overtakenSince = async (since: bigint) => {
      if (await isOvertaken(tx, cityCode, { since, own, parents }))
        throw new Overtaken('what was written meanwhile bears on it');
    };
    await overtakenSince(version);
    await inTurn(store, `write ${cityCode}`, async () => {
      const landed = await land(tx, cityCode, at);
      if (landed === undefined) throw new Overtaken('its instant has gone by');
      await answerOfBefore(tx, act, contentHash);
      await act.stillMay?.(tx);
      const previous = await lastHash(tx, cityCode);
      const isLate = records.chains().has('register') && (await registerHead(tx)) !== register;
      if (isLate) throw new Overtaken('the register was written meanwhile');
      await overtakenSince(seen);
      heads.push(...(await records.link()));
      const sealed = { under, digest };
      const place = { ledgerVersion: landed, at, previous, contentHash, marker: store.marker, sealed };
      heads.push(await linkAct(tx, leave, act, done, place));
    });
    return done.result;
  });
  for (const head of heads) store.witness?.(head);
  return result;
}

/** Says what would be done, and keeps nothing: nobody waits for it, and it waits for nobody. */
function tried<T>(store: Store, act: DoorAct, work: (w: Writing) => Promise<Done<T>>): Promise<T> {
  const { cityCode } = act;
  return store.pool.writing.write(scopeOf(store, act).first, async (tx, leave) => {
    await answerOfBefore(tx, act, hashOf(act.content));
    const now = store.clock();
    const said = { act: act.useCase, by: act.accountId };
    const done = await work({
      tx,
      recordedAt: now.toISOString(),
      versionBefore: await ledgerVersion(tx, cityCode),
      today: dayOf(now),
      touchedProjects: new Set(),
      nextCode: codesBeside(null),
      leave,
      records: recordsOf(tx, { cityCode, at: now.toISOString(), said, marker: store.marker }),
    });
    throw new NothingToKeep(done.result);
  });
}

/** How far the chain of the register, which all cities share, has come. */
async function registerHead(tx: Tx): Promise<bigint | undefined> {
  const head = tx.selectFrom('record_head').select('sequence').where('city_code', '=', wholeServer);
  return (await head.where('chain', '=', 'register').executeTakeFirst())?.sequence;
}
