// Writes the heads of all chains down outside the database. The file beside the data has each head before its write is
// answered; the other places get it behind that.
import { randomUUID } from '../../crypto/random.ts';
import { post } from './address.ts';
import { errorCode } from '../../engine/errors.ts';
import { append, appendNow, forceToDisk, makeFile } from './file.ts';
import { lineOfHead, type NotedHead } from './line.ts';
import { type Outbox, outbox } from './outbox.ts';
import type { AnchorPlaces } from './places.ts';

/** What those who run the server are told. `place` is a path or an address. */
export type AnchorNews = 'begun' | 'lost' | 'contradicts' | 'caught_up' | 'failing' | 'works_again' | 'taken_in';
export type TellAnchor = (news: AnchorNews, detail: Readonly<Record<string, string | number>>) => void;

export interface Anchors {
  readonly places: AnchorPlaces;
  readonly note: (head: NotedHead) => void;
  /** Places that take nothing now, and since when. */
  failing(): { readonly place: string; readonly since: string }[];
  close(): Promise<void>;
}

/** Appending costs a write nothing; forcing each line to disk would. What a power cut takes is written at the next start. */
const forcedEvery = 200;

export function openAnchors(places: AnchorPlaces, tell: TellAnchor): Anchors {
  const { data, elsewhere, address } = places;
  const boxOf = (place: string, deliver: (text: string) => Promise<void>): [string, Outbox] => [
    place,
    outbox(deliver, (failed) =>
      failed ? tell('failing', { place, reason: failed.message }) : tell('works_again', { place }),
    ),
  ];
  // Beside the data only for what could not be appended at once: no room, or no file.
  // A disk that had no room may have taken half a line.
  const [, late] = boxOf(data, (text) => append(data, `\n${text}`));
  const others = [
    ...(elsewhere ? [boxOf(elsewhere, (text) => append(elsewhere, text))] : []),
    ...(address ? [boxOf(new URL(address.url).origin, (text) => post(address, text))] : []),
  ];
  let forcing: NodeJS.Timeout | undefined;
  const force = async () => {
    forcing = undefined;
    await forceToDisk(data).catch(() => {});
  };

  return {
    places,
    note(head) {
      const line = lineOfHead(head);
      for (const [, box] of others) box.push(line);
      try {
        appendNow(data, line);
        forcing ??= setTimeout(() => void force(), forcedEvery).unref();
      } catch (error) {
        if (errorCode(error) === 'ENOENT' && madeAnew(data)) tell('lost', { place: data });
        late.push(line);
      }
    },
    failing: () =>
      [[data, late] as const, ...others].flatMap(([place, box]) => {
        const since = box.failingSince();
        return since ? [{ place, since }] : [];
      }),
    async close() {
      clearTimeout(forcing);
      await Promise.all([force(), late.close(), ...others.map(([, box]) => box.close())]);
    },
  };
}

/** In place of one that is gone: its beginning is known to no ledger, so that doctor asks for the one before. */
export function madeAnew(path: string): boolean {
  try {
    makeFile(path, { id: randomUUID(), at: new Date().toISOString(), reason: 'the file before this one was gone' });
    return true;
  } catch {
    return false;
  }
}
