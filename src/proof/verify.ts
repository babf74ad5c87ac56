// A stranger's check of a published file: nothing but the file, and the publisher's list of keys where there is one. It takes
// nothing from the program that made the file. What it does is written down in docs/PROOF.md.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { fromBase64 } from './base64.ts';
import { commitmentBytes, commitTo, isBounded, type Point, readPoint, spanSums, tagBytes } from './commit.ts';
import { type ToldFacts, type ProofWay, type ProvedFact, readFacts } from './facts.ts';
import { cutProofFile, fingerprintOf, hashOfText, headMessage, type ProofHead, readHeadLine } from './file.ts';
import { exactly, over, readExact } from './fraction.ts';
import { type KeyFault, keyFault, type KeyList } from './keys.ts';
import { fewestRows, sizeOfSpans, spansOfMask } from './masks.ts';
import { type PrintedNumber, readPage, type ReadPage } from './page.ts';
import { fallsElsewhere, saysExact } from './printed.ts';
import { ratioFault } from './ratios.ts';
import { readProofLine, WrongShape } from './shape.ts';
import { sumsIn } from './sums/block.ts';
import { rowsTwice, togetherFaults, type TogetherFault } from './together.ts';
import { rootOf } from './tree.ts';

export type Fault =
  | { readonly fault: WholeFault | KeyFault }
  /** Of a row, counted from nought. */
  | { readonly fault: 'row_unreadable' | 'row_twice'; readonly row: number }
  | TogetherFault
  | { readonly fault: FactFault; readonly fact: number }
  | { readonly fault: 'text_differs'; readonly fact: number; readonly printed: string };
type WholeFault = 'file_shape' | 'signature_wrong' | 'page_altered' | 'page_unclear' | 'facts_altered' | 'rows_altered';
type FactFault =
  | 'fact_unclear'
  | 'mask_wrong'
  | 'mask_small'
  | 'count_wrong'
  | 'sum_wrong'
  | 'ratio_wrong'
  | 'ratio_of_other';

export interface VerifiedFile {
  readonly faults: readonly Fault[];
  /** The rest is absent of what is no such file. */
  readonly head?: ProofHead;
  readonly fingerprint?: string;
  readonly facts?: ToldFacts;
  /** Commitments and tags of the rows. */
  readonly rows?: readonly Uint8Array[];
  /** Its numbers and lines as a reader sees them. */
  readonly page?: Pick<ReadPage, 'numbers' | 'lines'>;
  /** How many facts are proved in which way, or not. */
  readonly told?: Readonly<Partial<Record<ProofWay, number>>>;
}

export function verifyFile(file: string, keys?: KeyList): VerifiedFile {
  try {
    return verified(file, keys);
  } catch (error) {
    if (error instanceof WrongShape) return { faults: [{ fault: 'file_shape' }] };
    throw error;
  }
}

function verified(file: string, keys: KeyList | undefined): VerifiedFile {
  const parts = cutProofFile(file);
  const head = readProofLine(parts.head, readHeadLine);
  const faults: Fault[] = [];
  const say = (holds: boolean, fault: Fault) => void (holds || faults.push(fault));
  say(isSigned(head, parts), { fault: 'signature_wrong' });
  const ofKey = keys && keyFault(keys, head);
  if (ofKey) faults.push({ fault: ofKey });
  say(hashOfText(parts.page) === head.page, { fault: 'page_altered' });
  say(hashOfText(parts.facts) === head.facts, { fault: 'facts_altered' });
  const rows = rowsIn(parts.rows);
  say(rows.length === head.rows.count && bytesToHex(rootOf(rows)) === head.rows.root, { fault: 'rows_altered' });
  const facts = readProofLine(parts.facts, readFacts);
  const points = rows.map((row) => readPoint(row.subarray(0, commitmentBytes)));
  for (const [row, point] of points.entries()) say(point !== undefined, { fault: 'row_unreadable', row });
  // Where rows are unreadable no sum can be checked.
  if (!points.includes(undefined)) faults.push(...factFaults(facts, points as Point[]));
  // Commitments of cities that are added up may be the same: what they are is said by their own files.
  if (sumsIn(parts.page) === null) faults.push(...rowsTwice(rows).map((row) => ({ fault: 'row_twice', row }) as const));
  faults.push(...togetherFaults(facts));
  const page = readPage(parts.page);
  say(page.clear, { fault: 'page_unclear' });
  faults.push(...textFaults(page.numbers, facts));
  const told: Partial<Record<ProofWay, number>> = {};
  for (const { as } of facts.facts) told[as] = (told[as] ?? 0) + 1;
  return { faults, head, fingerprint: fingerprintOf(parts.head), facts, rows, page, told };
}

function isSigned(head: ProofHead, { head: line, signature }: { head: string; signature: string }): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature)) return false;
  try {
    return ed25519.verify(hexToBytes(signature), headMessage(line), hexToBytes(head.key.public), { zip215: false });
  } catch {
    return false;
  }
}

function rowsIn(line: string): Uint8Array[] {
  const [bytes, size] = [fromBase64(line), commitmentBytes + tagBytes];
  if (!bytes || bytes.length % size !== 0) throw new WrongShape();
  return Array.from({ length: bytes.length / size }, (_, row) => bytes.subarray(row * size, (row + 1) * size));
}

function factFaults({ definitions, masks, facts }: ToldFacts, points: readonly Point[]): Fault[] {
  const taken = masks.map((mask) => spansOfMask(mask, points.length));
  const sumOf = spanSums(points);
  const faultOf = (fact: ProvedFact): FactFault | undefined => {
    const value = fact.value === undefined ? undefined : readExact(fact.value);
    if (!definitions[fact.d] || (value === undefined) !== (fact.as === 'none')) return 'fact_unclear';
    if (value === undefined || fact.as === 'stated' || fact.as === 'withheld') return undefined;
    if (fact.as !== 'count' && fact.as !== 'sum') return ratioFault(fact, value, { definitions, facts });
    const spans = taken[fact.mask ?? -1];
    if (!spans || fact.value?.includes('/')) return 'mask_wrong';
    const rows = sizeOfSpans(spans);
    if (rows > 0 && rows < fewestRows) return 'mask_small';
    if (fact.as === 'count') return value.n === BigInt(rows) ? undefined : 'count_wrong';
    if (!isBounded(value.n)) return 'sum_wrong';
    return sumOf(spans).equals(commitTo(value.n, BigInt(`0x${fact.blinding ?? '0'}`))) ? undefined : 'sum_wrong';
  };
  return facts.flatMap((one, fact) => {
    const fault = faultOf(one);
    return fault ? [{ fault, fact }] : [];
  });
}

function textFaults(numbers: readonly PrintedNumber[], { definitions, facts }: ToldFacts): Fault[] {
  return numbers.flatMap(({ fact, printed, before }) => {
    const { d = -1, value, as } = facts[fact] ?? {};
    const { unit = '', per = '0' } = definitions[d] ?? {};
    const exact = value === undefined ? undefined : over(readExact(value) ?? exactly(0n), exactly(BigInt(per)));
    const isSaid = exact ? saysExact(printed, unit, exact, before) : printed === '—';
    const isStray = (as === 'growth' || as === 'pace') && fallsElsewhere(before);
    return isSaid && !isStray ? [] : [{ fault: 'text_differs', fact, printed }];
  });
}
