// What an office finds out with its key: that each of its rows is in with its amount, and that none stands in its name besides.
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { blindingOf, commitmentBytes, commitTo, tagBytes, tagOf } from './commit.ts';
import { spansOfMask } from './masks.ts';
import { hash, readList, matching, oneOf, type ReadValue, readRecord, anyText } from './shape.ts';
import type { VerifiedFile } from './verify.ts';

export const officeKeyFormat = 'yiwang-proof-office/1';

/** own: its own people entered it; other: somebody else did. */
export const enterers = ['own', 'other'] as const;

export interface OpenedRow {
  readonly content: string;
  readonly amount: string;
  readonly salt: string;
  readonly enteredBy: (typeof enterers)[number];
  /** For people: the name of what it is about. */
  readonly name: string;
}

export interface OfficeKey {
  readonly format: typeof officeKeyFormat;
  /** Of the file to which it belongs. */
  readonly fingerprint: string;
  readonly office: string;
  /** Its own, and those of the offices below it. */
  readonly keys: readonly string[];
  readonly rows: readonly OpenedRow[];
}

export const readOfficeKey: ReadValue<OfficeKey> = readRecord<OfficeKey>({
  format: oneOf([officeKeyFormat]),
  fingerprint: hash,
  office: anyText,
  keys: readList(hash),
  rows: readList(
    readRecord<OpenedRow>({
      content: anyText,
      amount: matching(/^(?:0|-?[1-9]\d*)$/),
      salt: hash,
      enteredBy: oneOf(enterers),
      name: anyText,
    }),
  ),
});

export type OfficeFault =
  | { readonly fault: 'key_of_other_file' }
  /** Its row is not in, or not with this amount and content. */
  | { readonly fault: 'row_missing'; readonly content: string; readonly name: string }
  /** A row stands in its name that it does not have. */
  | { readonly fault: 'row_phantom'; readonly row: number }
  /** A figure told of it takes a row that is not in its name. */
  | { readonly fault: 'row_strange'; readonly row: number; readonly fact: number };

export interface CheckedOffice {
  readonly faults: readonly OfficeFault[];
  /** Rows that are in as it has them. */
  readonly found: number;
  /** Of them, those below nought: corrections. */
  readonly negative: number;
  /** Of them, those that its own people did not enter: it alone can say whether they may stand in its name. */
  readonly others: readonly Pick<OpenedRow, 'content' | 'name'>[];
}

export function checkOffice(key: OfficeKey, { rows = [], facts, fingerprint }: VerifiedFile): CheckedOffice {
  if (key.fingerprint !== fingerprint)
    return { faults: [{ fault: 'key_of_other_file' }], found: 0, negative: 0, others: [] };
  const tagged = new Map<string, number>();
  const keys = key.keys.map((one) => hexToBytes(one));
  for (const [row, bytes] of rows.entries()) {
    const [commitment, tag] = [bytes.subarray(0, commitmentBytes), bytesToHex(bytes.subarray(-tagBytes))];
    if (keys.some((one) => bytesToHex(tagOf(one, commitment)) === tag)) tagged.set(bytesToHex(commitment), row);
  }
  const ours = new Set(tagged.values());
  const faults: OfficeFault[] = [];
  const others: Pick<OpenedRow, 'content' | 'name'>[] = [];
  let [found, negative] = [0, 0];
  for (const { content, amount, salt, enteredBy, name } of key.rows) {
    const commitment = bytesToHex(commitTo(BigInt(amount), blindingOf(hexToBytes(salt), content)).toBytes());
    if (!tagged.delete(commitment)) faults.push({ fault: 'row_missing', content, name });
    else {
      found++;
      if (enteredBy === 'other') others.push({ content, name });
      if (amount.startsWith('-')) negative++;
    }
  }
  for (const row of tagged.values()) faults.push({ fault: 'row_phantom', row });
  for (const [at, { office, mask }] of (facts?.facts ?? []).entries()) {
    if (office !== key.office || mask === undefined) continue;
    for (const { from, to } of spansOfMask(facts?.masks[mask] ?? [], rows.length) ?? [])
      for (let row = from; row < to; row++) if (!ours.has(row)) faults.push({ fault: 'row_strange', row, fact: at });
  }
  return { faults, found, negative, others };
}
