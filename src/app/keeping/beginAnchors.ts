// Before the first write of a process: is the file there that the ledger knows, and does it stand where the ledger
// stands? A file that is gone is not put back in silence, and what contradicts the ledger is said before anything is
// added to it.
import { existsSync } from 'node:fs';
import { randomUUID } from '../../crypto/random.ts';
import type { Head } from '../../domain/keeping/head.ts';
import { alone } from '../../storage/connection/alone.ts';
import type { Store } from '../../storage/store.ts';
import { type Anchors, madeAnew, type TellAnchor } from '../../blobs/anchor/anchors.ts';
import { type AnchorPlace, keepBeginning, knownBeginnings } from '../../storage/keeping/beginnings.ts';
import { beginAgain, chainKey, endTornLine, type FileState, makeFile, stateOf } from '../../blobs/anchor/file.ts';
import { currentHeads } from '../../storage/keeping/heads.ts';

/** Makes files that a ledger has never had, says which are gone, and writes down what a crash kept from them. */
export async function beginAnchors(store: Store, anchors: Anchors, tell: TellAnchor): Promise<void> {
  const { data, elsewhere } = anchors.places;
  await alone(store, 'anchors', async () => {
    await beginAt(store, 'data', data, tell);
    if (elsewhere) await beginAt(store, 'elsewhere', elsewhere, tell);
  });
  const { heads } = await stateOf(data);
  await catchUp(store, heads, anchors, tell);
}

async function beginAt(store: Store, place: AnchorPlace, path: string, tell: TellAnchor): Promise<void> {
  const known = await knownBeginnings(store.pool.db, place);
  if (existsSync(path)) {
    endTornLine(path);
    const { begun } = await stateOf(path);
    if (!known.some(({ id }) => id === begun?.id)) tell('lost', { place: path });
    return;
  }
  if (known.length > 0) {
    // Another disk may only be away: it is asked for again and again, and nothing is put in its place.
    if (place === 'data') madeAnew(path);
    return tell('lost', { place: path });
  }
  const begun = { id: randomUUID(), at: store.clock().toISOString() };
  makeFile(path, begun);
  await keepBeginning(store, place, begun);
  tell('begun', { place: path });
}

async function catchUp(store: Store, noted: FileState['heads'], anchors: Anchors, tell: TellAnchor): Promise<void> {
  const place = anchors.places.data;
  for (const head of await currentHeads(store.pool.db)) {
    const { cityCode: city, chain, sequence, hash } = head;
    const last = noted.get(chainKey(head));
    const contradicts = last && (last.sequence > sequence || (last.sequence === sequence && last.hash !== hash));
    if (contradicts) tell('contradicts', { place, city, chain, sequence: String(last.sequence) });
    else if (last?.sequence !== sequence) {
      anchors.note({ ...head, caughtUp: true });
      if (last) tell('caught_up', { city, chain, n: Number(sequence - last.sequence) });
    }
  }
}

/** A ledger that comes out of a backup into a folder without a record of heads: it begins there, and says where from. */
export async function beginRestored(store: Store, anchors: Anchors, from: string): Promise<void> {
  const begun = { id: randomUUID(), at: store.clock().toISOString(), reason: `restored from ${from}` };
  makeFile(anchors.places.data, begun);
  await keepBeginning({ ...store, witness: anchors.note }, 'data', begun);
  for (const head of await currentHeads(store.pool.db)) anchors.note(head);
}

/**
 * Somebody who may decide it says why what contradicts the ledger, or is gone, is right so. The files begin anew with
 * the reason and the heads of now; what stands above stays and is held against nothing any more.
 */
export async function acceptAnchors(store: Store, anchors: Anchors, reason: string): Promise<Head[]> {
  const { data, elsewhere } = anchors.places;
  const { db } = store.pool;
  return alone(store, 'anchors', async () => {
    for (const [place, path] of [['data', data] as const, ...(elsewhere ? [['elsewhere', elsewhere] as const] : [])]) {
      const begun = { id: randomUUID(), at: store.clock().toISOString(), reason };
      beginAgain(path, begun);
      await keepBeginning(store, place, begun);
    }
    const heads = await currentHeads(db);
    for (const head of heads) anchors.note(head);
    return heads;
  });
}
