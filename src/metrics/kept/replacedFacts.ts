// The facts of a source with those of some entries read anew: a large city has a million, of which a write changes a few.
import type { ChangedEntry } from '../../storage/entries/changedEntries.ts';
import type { Fact } from '../facts.ts';
import type { Slice } from '../inSlices.ts';
import { dayOrder } from '../layOut.ts';
import type { Touched } from './touched.ts';

interface Replaced extends Touched {
  /** In the order of their event day. */
  readonly facts: readonly Fact[];
}

/** A few are put in their places; of more than that all are laid down anew. */
const few = 30;

/** Undefined where nothing is otherwise. `made` in the order of its event day, as `before` is. */
export async function replacedFacts(
  before: readonly Fact[],
  made: readonly Fact[],
  read: readonly ChangedEntry[],
  slice: Slice,
): Promise<Replaced | undefined> {
  const known = new Set(read.flatMap(({ id, isNew }) => (isNew ? [] : [id])));
  const gone = await factsOf(before, known, slice);
  // Of those that are new none should be there; two of a row would count twice.
  for (const fact of made) {
    const there = before[placeOf(before, fact)];
    if (there?.rowId === fact.rowId && !known.has(fact.entryId)) gone.push(there);
  }
  if (gone.length === 0 && made.length === 0) return undefined;
  if (gone.length + made.length > few) return { facts: await merged(before, gone, made, slice), gone, came: made };
  const facts = before.slice();
  for (const fact of gone) facts.splice(placeOf(facts, fact), 1);
  for (const fact of made) facts.splice(placeOf(facts, fact), 0, fact);
  return { facts, gone, came: made };
}

async function factsOf(facts: readonly Fact[], entries: ReadonlySet<string>, slice: Slice): Promise<Fact[]> {
  if (entries.size === 0) return [];
  const found: Fact[] = [];
  for (const fact of facts) {
    if (entries.has(fact.entryId)) found.push(fact);
    if (slice.isOver) await slice.mayEnd();
  }
  return found;
}

/** Where a fact lies, or would. */
function placeOf(facts: readonly Fact[], fact: Fact): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = facts[middle];
    if (other && dayOrder(other, fact) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function merged(
  before: readonly Fact[],
  gone: readonly Fact[],
  made: readonly Fact[],
  slice: Slice,
): Promise<Fact[]> {
  const left = new Set(gone);
  const all: Fact[] = [];
  let at = 0;
  for (const fact of before) {
    if (left.has(fact)) continue;
    for (let next = made[at]; next && dayOrder(next, fact) < 0; next = made[++at]) all.push(next);
    all.push(fact);
    if (slice.isOver) await slice.mayEnd();
  }
  for (const fact of made.slice(at)) all.push(fact);
  return all;
}
