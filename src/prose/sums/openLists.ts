// Lists that ought to close and do not. Wrong only where a twin column of the same rows closes, or one slip of the hand
// would close it and its words leave little doubt; in doubt where the words alone say that it is whole.
import type { Mention } from '../mentions/mention.ts';
import type { DraftSection } from '../readings/section.ts';
import { listsByWords } from './likelyLists.ts';
import { mendedLists } from './mendedLists.ts';
import { openLists } from './openList.ts';
import type { ScoredSum, Sum } from './sum.ts';
import { twinsOf } from './twinLists.ts';

export function openListsOf(
  section: DraftSection,
  right: readonly Sum[],
  likely: ReadonlySet<Mention>,
): readonly Sum[] {
  const taken = new Set(right.flatMap(({ items }) => items));
  const wholes = new Set(right.map(({ whole }) => whole));
  const twins = right.flatMap((sum) => twinsOf(section, sum, taken, wholes));
  for (const item of twins.flatMap(({ items }) => items)) taken.add(item);
  const lists = openLists(section, taken);
  return [...twins, ...best([...mendedLists(lists, right), ...listsByWords(lists, right, likely)])];
}

function best(found: readonly ScoredSum[]): readonly Sum[] {
  const taken = new Set<Mention>();
  const wholes = new Set<Mention>();
  const sums: Sum[] = [];
  for (const { sum } of found.toSorted((a, b) => b.score - a.score || b.sum.items.length - a.sum.items.length)) {
    if (
      sum.items.some((item) => taken.has(item)) ||
      wholes.has(sum.whole) ||
      sum.items.some((item) => wholes.has(item))
    )
      continue;
    for (const item of sum.items) taken.add(item);
    wholes.add(sum.whole);
    sums.push(sum);
  }
  return sums;
}
