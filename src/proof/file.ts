// The file: the page as a browser shows it, and behind it the proof, line by line. Whatever stands in it is signed.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  hash,
  instant,
  matching,
  oneOf,
  orNull,
  placeSaid,
  type ReadValue,
  readRecord,
  anyText,
  wholeNumberSaid,
  WrongShape,
} from './shape.ts';

export { jsonLine } from './shape.ts';

export const format = 'yiwang-proof/1';
const opening = '<script type="application/x-yiwang-proof" id="yiwang-proof">\n';
const closing = '</script>\n</body>\n</html>\n';

export interface ProofHead {
  readonly format: typeof format;
  readonly city: string;
  readonly title: string;
  readonly period: string;
  /** Which of the city's texts. */
  readonly text: string;
  readonly knownAt: string;
  readonly publishedAt: string;
  /** Place among all that the city has published with a proof. */
  readonly no: number;
  /** Fingerprint of the one before; null of the first. */
  readonly previous: string | null;
  /** Fingerprint of that which this one corrects: the last of the same text and period. */
  readonly corrects: string | null;
  /** The last link of the ledger that was counted. */
  readonly ledger: { readonly no: string; readonly hash: string } | null;
  readonly rows: { readonly count: number; readonly root: string };
  readonly facts: string;
  readonly page: string;
  readonly key: { readonly no: number; readonly public: string };
}

export const readHeadLine: ReadValue<ProofHead> = readRecord<ProofHead>({
  format: oneOf([format]),
  city: anyText,
  title: anyText,
  period: anyText,
  text: anyText,
  knownAt: instant,
  publishedAt: instant,
  no: placeSaid,
  previous: orNull(hash),
  corrects: orNull(hash),
  ledger: orNull(readRecord<{ no: string; hash: string }>({ no: matching(/^(?:0|[1-9]\d*)$/), hash })),
  rows: readRecord<ProofHead['rows']>({ count: wholeNumberSaid, root: hash }),
  facts: hash,
  page: hash,
  key: readRecord<ProofHead['key']>({ no: placeSaid, public: hash }),
});

/** The parts of a file as they stand there. */
export interface ProofParts {
  readonly page: string;
  readonly head: string;
  readonly signature: string;
  readonly facts: string;
  readonly rows: string;
}

export const hashOfText = (said: string): string => bytesToHex(sha256(utf8ToBytes(said)));

/** What is signed of a head. */
export const headMessage = (head: string): Uint8Array => utf8ToBytes(`${format} head\n${head}`);

/** Names the file: the hash of its head line, which holds the hashes of everything else. */
export const fingerprintOf = (head: string): string => hashOfText(head);

/** So much of it that nobody finds another, and a person still compares it by eye. */
export function shortFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 20).match(/.{4}/g) ?? []).join(' ');
}

/** What a QR code on paper holds. */
export const fingerprintOnPaper = (fingerprint: string): string => `${format} ${fingerprint}`;

export function writeProofFile({ page, head, signature, facts, rows }: ProofParts): string {
  return `${page}${opening}${[format, head, signature, facts, rows].join('\n')}\n${closing}`;
}

export function cutProofFile(file: string): ProofParts {
  const at = file.indexOf(opening);
  if (at < 0 || !file.endsWith(closing)) throw new WrongShape();
  const lines = file.slice(at + opening.length, file.length - closing.length).split('\n');
  const [first, head = '', signature = '', facts = '', rows = '', last, ...more] = lines;
  if (first !== format || last !== '' || more.length > 0) throw new WrongShape();
  return { page: file.slice(0, at), head, signature, facts, rows };
}
