// Several files of one publisher: whether each follows the one before, and what a corrected one changed.
import { subjectKey } from './facts.ts';
import type { ProofHead } from './file.ts';
import type { VerifiedFile } from './verify.ts';

export type ChainFault =
  /** All from one number to another. */
  | { readonly fault: 'chain_missing'; readonly no: number; readonly to: number }
  /** It names another one as the one before, or there are two of one number. */
  | { readonly fault: 'chain_broken' | 'chain_forked'; readonly no: number }
  /** It was published before the one before it, by a key or from a ledger that went back. */
  | { readonly fault: 'chain_backwards'; readonly no: number }
  /** Two lists of keys of one city, of which neither is the beginning of the other. */
  | { readonly fault: 'keys_forked'; readonly city: string }
  | { readonly fault: 'chain_of_cities' };

type Linked = Pick<VerifiedFile, 'head' | 'fingerprint' | 'facts'>;

export function chainFaults(files: readonly Linked[]): ChainFault[] {
  const sorted = files.flatMap((file) => (file.head ? [{ ...file, head: file.head }] : []));
  sorted.sort((a, b) => a.head.no - b.head.no);
  const first = sorted[0];
  if (sorted.some(({ head }) => head.city !== first?.head.city)) return [{ fault: 'chain_of_cities' }];
  return sorted.flatMap(({ head, fingerprint }, at): ChainFault[] => {
    const { no, previous } = head;
    const before = sorted[at - 1];
    if (!before) return (no === 1) === (previous === null) ? [] : [{ fault: 'chain_broken', no }];
    const last = before.head.no;
    if (no === last) return before.fingerprint === fingerprint ? [] : [{ fault: 'chain_forked', no }];
    const back: ChainFault[] = isBack(before.head, head) ? [{ fault: 'chain_backwards', no }] : [];
    if (no > last + 1) return [{ fault: 'chain_missing', no: last + 1, to: no - 1 }, ...back];
    return previous === before.fingerprint ? back : [{ fault: 'chain_broken', no }, ...back];
  });
}

function isBack(before: ProofHead, head: ProofHead): boolean {
  const [was, is] = [before.ledger, head.ledger];
  const isLedgerBack = was !== null && (is === null || BigInt(is.no) < BigInt(was.no));
  const isOtherLedger = was !== null && is?.no === was.no && is.hash !== was.hash;
  const isOtherKey = head.key.no === before.key.no && head.key.public !== before.key.public;
  return (
    head.publishedAt < before.publishedAt || isLedgerBack || isOtherLedger || isOtherKey || head.key.no < before.key.no
  );
}

/** Numbers that are signed by another key than the one before them. */
export function changedKeys(files: readonly Linked[]): number[] {
  const heads = files.flatMap(({ head }) => head ?? []).toSorted((a, b) => a.no - b.no);
  return heads.flatMap(({ no, key }, at) => ((heads[at - 1]?.key.public ?? key.public) === key.public ? [] : [no]));
}

/** One, unless a file that adds up cities is among them: then each city has its own. */
export function chainsByCity<T extends Linked & { readonly sums?: object | undefined }>(files: readonly T[]): T[][] {
  if (files.every(({ sums }) => sums === undefined)) return [[...files]];
  const chains = new Map<string, T[]>();
  for (const file of files) {
    const city = file.head?.city ?? '';
    chains.set(city, [...(chains.get(city) ?? []), file]);
  }
  return [...chains.values()];
}

export interface ChangedFact {
  readonly key: string;
  /** Place in the one and in the other; null where there it is not. */
  readonly before: number | null;
  readonly after: number | null;
}

/** What the later of two says otherwise. */
export function changedFacts(before: Linked, after: Linked): ChangedFact[] {
  const [then, now] = [before, after].map(({ facts }) => {
    const all = facts ?? { definitions: [], facts: [] };
    return new Map(all.facts.map((fact, at) => [subjectKey(all, fact), { at, value: fact.value }]));
  });
  const keys = new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...keys].flatMap((key) => {
    const [was, is] = [then?.get(key), now?.get(key)];
    return was && is && was.value === is.value ? [] : [{ key, before: was?.at ?? null, after: is?.at ?? null }];
  });
}
