// Makes the part of a proof that does not hang on the instant: rows committed to, masks, and what each figure adds up to.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from './base64.ts';
import { blindingOf, commitTo, tagOf, toScalar } from './commit.ts';
import type { FactDefinition, FactSubject, ProvedFact } from './facts.ts';
import { hashOfText, jsonLine } from './file.ts';
import { maskOf } from './masks.ts';
import { shownSets } from './secrecy.ts';
import { rootOf } from './tree.ts';

export interface CommittedRow {
  /** What stands in it, as its office is shown it. */
  readonly content: string;
  readonly amount: bigint;
  readonly office: string;
}

/** `aside`: it is not printed, stands behind all that are, gives way to them, and is left out where it cannot be shown. */
export type PlannedFact = FactSubject & { readonly aside?: true } & (
    | { readonly as: 'count' | 'sum'; readonly value: string; readonly rows: readonly number[] }
    | {
        readonly as: 'share' | 'growth' | 'completion' | 'pace';
        readonly value: string;
        readonly of: readonly number[];
      }
    | { readonly as: 'stated'; readonly value: string }
    | { readonly as: 'none' }
  );

export interface ProofPlan {
  /** Known to nobody but the publisher. */
  readonly secret: Uint8Array;
  readonly rows: readonly CommittedRow[];
  readonly definitions: readonly FactDefinition[];
  readonly facts: readonly PlannedFact[];
}

export interface Committed {
  /** Two lines of the file, and what its head says of them. */
  readonly facts: string;
  readonly rows: string;
  readonly told: { readonly facts: string; readonly rows: { readonly count: number; readonly root: string } };
}

const derived = (secret: Uint8Array, what: string, of: string): Uint8Array =>
  hmac(sha256, secret, utf8ToBytes(`yiwang-proof/1 ${what}\n${of}`));

/** By which an office knows its rows in one publication. */
export const officeKeyOf = (secret: Uint8Array, office: string): Uint8Array => derived(secret, 'office key', office);
export const saltOf = (secret: Uint8Array, { content, amount, office }: CommittedRow): Uint8Array =>
  derived(secret, 'salt', `${office}\n${amount}\n${content}`);

export function commitRows({ secret, rows, definitions, facts }: ProofPlan): Committed {
  const sets = setsOf(facts);
  const printed = new Set(facts.flatMap(({ aside }, at) => (aside ? [] : [sets.of[at] ?? -1])));
  const summed = new Set(facts.flatMap(({ as }, at) => (as === 'sum' ? [sets.of[at] ?? -1] : [])));
  const shown = shownSets(sets.rows, summed, printed);
  const blindings = rows.map((row) => blindingOf(saltOf(secret, row), row.content));
  const keys = new Map([...new Set(rows.map(({ office }) => office))].map((one) => [one, officeKeyOf(secret, one)]));
  const leaves = rows.map(({ amount, office }, at) => {
    const bytes = commitTo(amount, blindings[at] ?? 0n).toBytes();
    return concatBytes(bytes, tagOf(keys.get(office) ?? new Uint8Array(), bytes));
  });
  const order = inRuns(leaves, sets.rows);
  const place = new Map(order.map((row, at) => [row, at]));
  const masks = new Map<number, { readonly no: number; readonly mask: number[] }>();
  const maskNo = (set: number): number => {
    const places = (sets.rows[set] ?? []).map((row) => place.get(row) ?? 0).toSorted((a, b) => a - b);
    const found = masks.get(set) ?? { no: masks.size, mask: maskOf(places) };
    masks.set(set, found);
    return found.no;
  };
  const proved = facts.flatMap(({ aside, ...fact }, at): ProvedFact[] => {
    if (fact.as !== 'count' && fact.as !== 'sum') return aside ? [] : [fact];
    const { rows: own, ...told } = fact;
    const set = sets.of[at] ?? 0;
    if (!shown.has(set)) return aside ? [] : [{ ...told, as: 'withheld' }];
    if (fact.as === 'count') return [{ ...told, mask: maskNo(set) }];
    const blinding = toScalar(own.reduce((sum, row) => sum + (blindings[row] ?? 0n), 0n));
    return [{ ...told, mask: maskNo(set), blinding: blinding.toString(16).padStart(64, '0') }];
  });
  const line = jsonLine({ definitions, masks: [...masks.values()].map(({ mask }) => mask), facts: proved });
  const ordered = order.map((row) => leaves[row] ?? new Uint8Array());
  return {
    facts: line,
    rows: toBase64(concatBytes(...ordered)),
    told: { facts: hashOfText(line), rows: { count: ordered.length, root: bytesToHex(rootOf(ordered)) } },
  };
}

/** Each set of rows once, and which one a fact takes. */
function setsOf(facts: readonly PlannedFact[]): { rows: number[][]; of: (number | undefined)[] } {
  const found = new Map<string, number>();
  const rows: number[][] = [];
  const of = facts.map((fact) => {
    if (fact.as !== 'count' && fact.as !== 'sum') return undefined;
    const own = fact.rows.toSorted((a, b) => a - b);
    const key = own.join(' ');
    const set = found.get(key) ?? rows.push(own) - 1;
    found.set(key, set);
    return set;
  });
  return { rows, of };
}

/** Rows that stand in the same sets lie side by side, and among them by their commitments, which is by chance. */
function inRuns(leaves: readonly Uint8Array[], sets: readonly (readonly number[])[]): number[] {
  const largest = sets.toSorted((a, b) => b.length - a.length);
  const patterns = leaves.map(() => '');
  for (const set of largest) {
    const rows = new Set(set);
    for (const row of patterns.keys()) patterns[row] += rows.has(row) ? '0' : '1';
  }
  const keys = leaves.map((leaf, row) => `${patterns[row]}${bytesToHex(leaf)}`);
  return [...keys.keys()].toSorted((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
}
