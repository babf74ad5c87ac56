// Lists that ought to close by their words alone, and do not: in doubt.
import { add, equal, zero } from '../exact/rational.ts';
import { judgeSum } from '../claims/judge.ts';
import type { Mention } from '../mentions/mention.ts';
import { aloneScoreOf, type WordReason } from '../readings/weights/weights.ts';
import { totalOf } from './closings.ts';
import type { OpenList } from './openList.ts';
import type { ScoredSum, Sum } from './sum.ts';

/** So likely must words make a list that ought to close, of all that begin where it begins. */
const doubtFrom = 0.1;
/** The same in a text of which no list closes. */
const doubtOfUnsound = 0.05;
/** The same of a list with a part that is as large as the whole: it was copied from there. */
const doubtOfCopied = 0.03;

/** Some word must say that these are parts: two figures in the sentence behind a third are none. */
const saysParts: readonly WordReason[] = [
  'list: behind 其中',
  'list: under a heading',
  'list: 分别',
  'list: a view is named',
  'list: words that make a whole',
  'list: ends in 其他',
  'list: their shares make a hundred',
];

export function listsByWords(
  lists: readonly OpenList[],
  right: readonly Sum[],
  likely: ReadonlySet<Mention>,
): readonly ScoredSum[] {
  const closed = new Set(right.map(({ whole }) => whole));
  const open = lists.filter(
    ({ whole, items, isToItsEnd, isToSentenceEnd, reasons }) =>
      (isToItsEnd || isNamedWhole(reasons) || (isToSentenceEnd && isIntroduced(reasons))) &&
      saysParts.some((one) => reasons.includes(one)) &&
      !likely.has(whole) &&
      !reasons.includes('list: begins in the middle') &&
      !isBesidePart(whole, items, reasons) &&
      (!closed.has(whole) || whole.sentence === items[0]?.sentence || isNamedWhole(reasons)),
  );
  const from = right.length > 0 ? doubtFrom : doubtOfUnsound;
  return likelyLists(open).flatMap(({ list: { whole, items }, likely: chance }) => {
    const ofCopy = isCopy(whole, items);
    const sum = chance < (ofCopy ? doubtOfCopied : from) ? undefined : judged(whole, items);
    if (!sum) return [];
    return [{ sum: chance < doubtFrom && !ofCopy ? { ...sum, isOfUnsound: true } : sum, score: chance }];
  });
}

/** 其中出口…;进口…: no third can be missing, whatever follows. */
const isNamedWhole = (reasons: readonly WordReason[]): boolean =>
  reasons.includes('list: words that make a whole, beside it');

/** 其中城镇…,乡村…;男性…,女性…: the men are no part of those in villages. */
const isBesidePart = (whole: Mention, [first]: readonly Mention[], reasons: readonly WordReason[]): boolean =>
  first !== undefined &&
  reasons.includes('list: words that make a whole') &&
  whole.sentence === first.sentence &&
  whole.segment !== first.segment &&
  whole.sentenceNest > 0 &&
  first.sentenceNest === whole.sentenceNest;

/** 其中甲…,乙…,丙….: the sentence ends, and so does the list. */
const isIntroduced = (reasons: readonly WordReason[]): boolean =>
  reasons.includes('list: introduced, right behind its whole and to its end');

/** How likely each ought to close, beside the others that begin with the same figure, and none. */
function likelyLists(lists: readonly OpenList[]): readonly { list: OpenList; likely: number }[] {
  const mass = lists.map(({ reasons }) => Math.exp(aloneScoreOf(reasons)));
  const all = new Map<Mention | undefined, number>();
  lists.forEach(({ items: [first] }, at) => all.set(first, (all.get(first) ?? 1) + (mass[at] ?? 0)));
  return lists.map((list, at) => ({ list, likely: (mass[at] ?? 0) / (all.get(list.items[0]) ?? 1) }));
}

const isCopy = (whole: Mention, items: readonly Mention[]): boolean =>
  items.some(({ figure }) => equal(figure.amount, whole.figure.amount)) &&
  !items.some(({ figure }) => figure.size === 0);

function judged(whole: Mention, items: readonly Mention[]): Sum | undefined {
  const { total, range } = totalOf(items);
  if (closesBefore(whole, items) || judgeSum(whole.figure, total, range) !== 'mismatch') return undefined;
  return { whole, items, total, verdict: 'in_doubt' };
}

/** Its first figures alone add up: then the list is right and ends there. */
function closesBefore(whole: Mention, items: readonly Mention[]): boolean {
  let sum = zero;
  return items.some((item, at) => {
    sum = add(sum, item.figure.amount);
    return at > 0 && equal(sum, whole.figure.amount);
  });
}
