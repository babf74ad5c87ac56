// A witness keeps the last head of a city and signs the next one only where it continues that: whoever shows different files to
// different people has to find a witness who signs both.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ProofHead } from '../file.ts';
import { keyFault, type KeyList } from '../keys.ts';
import {
  anyText,
  hash,
  instant,
  jsonLine,
  matching,
  oneOf,
  readProofLine,
  readRecord,
  type ReadValue,
  placeSaid,
} from '../shape.ts';

const witnessFormat = 'yiwang-proof-witness/1';

/** What a witness says of a head. */
export interface SeenHead {
  readonly format: typeof witnessFormat;
  /** Its name, for people. */
  readonly witness: string;
  readonly city: string;
  /** The number from which on it has seen each. */
  readonly first: number;
  readonly no: number;
  readonly fingerprint: string;
  /** The publisher's, as it stands in the head. */
  readonly key: { readonly no: number; readonly public: string };
  readonly seenAt: string;
}

/** As it is handed on, beside the file. */
export interface WitnessWord {
  readonly format: typeof witnessFormat;
  /** The line that was signed. */
  readonly statement: string;
  readonly public: string;
  readonly signature: string;
}

const readSeen = readRecord<SeenHead>({
  format: oneOf([witnessFormat]),
  witness: anyText,
  city: anyText,
  first: placeSaid,
  no: placeSaid,
  fingerprint: hash,
  key: readRecord<SeenHead['key']>({ no: placeSaid, public: hash }),
  seenAt: instant,
});

export const readWitnessWord: ReadValue<WitnessWord> = readRecord<WitnessWord>({
  format: oneOf([witnessFormat]),
  statement: anyText,
  public: hash,
  signature: matching(/^[0-9a-f]{128}$/),
});

const message = (statement: string): Uint8Array => utf8ToBytes(`${witnessFormat}\n${statement}`);

export function witnessWord(secret: Uint8Array, seen: Omit<SeenHead, 'format'>): WitnessWord {
  const statement = jsonLine({ format: witnessFormat, ...seen });
  return {
    format: witnessFormat,
    statement,
    public: bytesToHex(ed25519.getPublicKey(secret)),
    signature: bytesToHex(ed25519.sign(message(statement), secret)),
  };
}

/** Undefined where the signature does not hold, or nobody can read what was signed. */
export function seenIn({ statement, public: key, signature }: WitnessWord): SeenHead | undefined {
  try {
    if (!ed25519.verify(hexToBytes(signature), message(statement), hexToBytes(key), { zip215: false }))
      return undefined;
    const seen = readProofLine(statement, readSeen);
    return seen.first <= seen.no ? seen : undefined;
  } catch {
    return undefined;
  }
}

/** Why a witness signs no head after the one that it keeps. */
export type NotContinued =
  /** There are numbers between the two, which it has not seen. */
  | 'gap'
  /** It has the same number with another fingerprint, or that which it names as the one before is another. */
  | 'other'
  /** It is before the one kept. */
  | 'older'
  /** Another key signs it, and no list of keys hands over from the one to the other. */
  | 'key_changed';

/** The number from which on each was seen, or why this head is not signed. `kept`: of the same city. */
export function continues(
  kept: SeenHead | undefined,
  head: ProofHead,
  fingerprint: string,
  keys: KeyList | undefined,
): { readonly first: number } | NotContinued {
  if (!kept) return { first: head.no };
  if (head.no < kept.no) return 'older';
  if (head.no > kept.no + 1) return 'gap';
  if (head.no === kept.no ? fingerprint !== kept.fingerprint : head.previous !== kept.fingerprint) return 'other';
  if (head.key.public !== kept.key.public && !handsOver(keys, kept, head)) return 'key_changed';
  return { first: kept.first };
}

/** From the key that it knows to the one of the head, each signed by the one before. */
function handsOver(keys: KeyList | undefined, { key }: SeenHead, head: ProofHead): boolean {
  const knows = keys?.keys.some((one) => one.no === key.no && one.public === key.public && key.no < head.key.no);
  return keys !== undefined && knows === true && keyFault(keys, head) === undefined;
}
