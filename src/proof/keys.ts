// The keys of a publisher, each but the first signed with the one before: a list that anybody may hand on.
import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ProofHead } from './file.ts';
import {
  hash,
  instant,
  readList,
  matching,
  oneOf,
  orNull,
  type ReadValue,
  readRecord,
  anyText,
  placeSaid,
} from './shape.ts';

export const keyListFormat = 'yiwang-proof-keys/1';

export interface ListedKey {
  readonly no: number;
  readonly public: string;
  readonly from: string;
  /** Signature of the key before; null of the first, and where that was lost. */
  readonly signed: string | null;
}

export interface KeyList {
  readonly format: typeof keyListFormat;
  readonly city: string;
  readonly keys: readonly ListedKey[];
}

export const readKeyList: ReadValue<KeyList> = readRecord<KeyList>({
  format: oneOf([keyListFormat]),
  city: anyText,
  keys: readList(
    readRecord<ListedKey>({
      no: placeSaid,
      public: hash,
      from: instant,
      signed: orNull(matching(/^[0-9a-f]{128}$/)),
    }),
  ),
});

/** What the key before signs. */
export function keyMessage(city: string, { no, public: key, from }: Omit<ListedKey, 'signed'>): Uint8Array {
  return utf8ToBytes(`${keyListFormat}\n${city}\n${no}\n${key}\n${from}`);
}

export type KeyFault = 'city_other' | 'key_unknown' | 'key_retired' | 'key_early' | 'keys_broken';

/** What speaks against the key of a head. A key whose line is broken is only trusted by who compares it by hand. */
export function keyFault(
  { city, keys }: KeyList,
  head: Pick<ProofHead, 'city' | 'key' | 'publishedAt'>,
): KeyFault | undefined {
  if (city !== head.city) return 'city_other';
  const at = keys.findIndex(({ public: key, no }) => key === head.key.public && no === head.key.no);
  const key = keys[at];
  if (!key) return 'key_unknown';
  if (!keys.slice(0, at + 1).every((one, n) => isSignedOn(city, one, keys[n - 1]))) return 'keys_broken';
  if (head.publishedAt < key.from) return 'key_early';
  const next = keys[at + 1];
  // Whoever alters the list could else retire a key by one that nobody signed.
  if (next && !isSignedOn(city, next, key)) return 'keys_broken';
  return next && next.from <= head.publishedAt ? 'key_retired' : undefined;
}

function isSignedOn(city: string, key: ListedKey, before: ListedKey | undefined): boolean {
  if (!before) return key.signed === null && key.no === 1;
  if (key.signed === null || key.no !== before.no + 1 || key.from < before.from) return false;
  try {
    const signed = [hexToBytes(key.signed), keyMessage(city, key), hexToBytes(before.public)] as const;
    return ed25519.verify(...signed, { zip215: false });
  } catch {
    return false;
  }
}

/** Of each city the longest, where several lists of it are at hand: whoever has a shorter one sees no handing over. */
export function longestLists(lists: readonly KeyList[]): KeyList[] {
  const found = new Map<string, KeyList>();
  for (const list of lists) {
    const known = found.get(list.city);
    if (!known || known.keys.length < list.keys.length) found.set(list.city, list);
  }
  return [...found.values()];
}

/** Cities of which two lists contradict each other. */
export function forkedLists(lists: readonly KeyList[]): string[] {
  const longest = longestLists(lists);
  const forked = lists.flatMap(({ city, keys }) => {
    const whole = longest.find((one) => one.city === city)?.keys ?? [];
    return JSON.stringify(keys) === JSON.stringify(whole.slice(0, keys.length)) ? [] : [city];
  });
  return [...new Set(forked)];
}

/** Every key by which somebody publishes, as far as lists and files at hand tell. */
export const publishersIn = (
  lists: readonly KeyList[],
  files: readonly { readonly head?: Pick<ProofHead, 'key'> }[],
): ReadonlySet<string> =>
  new Set([
    ...lists.flatMap(({ keys }) => keys.map((one) => one.public)),
    ...files.flatMap(({ head }) => head?.key.public ?? []),
  ]);
