// Lists that ought to close and do not. Wrong only where a twin column of the same rows closes, or one slip of the hand
// would close it and its words leave little doubt; in doubt where the words alone say that it is whole.
import { add, equal, zero } from '../exact/rational.ts';
import { judgeSum } from '../claims/judge.ts';
import type { Mention } from '../mentions/mention.ts';
import { isAmount, type DraftSection } from '../readings/section.ts';
import { aloneScoreOf, type WordReason } from '../readings/weights.ts';
import { mendingOf } from '../readings/slips.ts';
import { columnsFrom, isOfOneColumn } from './columns.ts';
import { closingChance, totalOf } from './closings.ts';
import { closingScore } from './closingScore.ts';
import type { Sum } from './sum.ts';
import { listReasons } from './sumWords.ts';

const back = 3;
const most = 14;

export function openListsOf(
  section: DraftSection,
  right: readonly Sum[],
  likely: ReadonlySet<Mention>,
): readonly Sum[] {
  const taken = new Set(right.flatMap(({ items }) => items));
  const twins = right.flatMap((sum) => twinsOf(section, sum, taken));
  for (const item of twins.flatMap(({ items }) => items)) taken.add(item);
  const lists = openLists(section, taken);
  return [...twins, ...best([...mended(lists, right), ...wordsAlone(lists, right, likely)])];
}

/** So many sums are wrong by one slip. */
const slipRate = Math.log(0.02);
/** Shorter figures are one slip away from everything. */
const fewestDigits = 2;
const wrongSlipFrom = 0;
const doubtSlipFrom = -1.5;

/** One slip makes it add up: odds as of a list that closes, less the slips that were tried. */
function mended(lists: readonly OpenList[], right: readonly Sum[]): readonly { sum: Sum; score: number }[] {
  const rows = new Set(right.map(({ whole }) => whole));
  return lists.flatMap(({ whole, items, reasons }) => {
    // Even the rarest digits do not make up for words that say so much against it.
    const least = closingChance(whole, items, 'ok');
    const ifOnly = closingScore(reasons, least) + slipRate - (rows.has(whole) ? 2 : 0);
    if (ifOnly < doubtSlipFrom) return [];
    const mending = closingBySlip(whole, items);
    if (mending === 0) return [];
    const score = closingScore(reasons, Math.min(0.9, least / mending)) + slipRate - (rows.has(whole) ? 2 : 0);
    if (score < doubtSlipFrom) return [];
    const { total, range } = totalOf(items);
    if (judgeSum(whole.figure, total, range) !== 'mismatch') return [];
    const verdict = score >= wrongSlipFrom ? ('mismatch' as const) : ('in_doubt' as const);
    return [{ sum: { whole, items, total, verdict }, score: 10 + score }];
  });
}

function closingBySlip(whole: Mention, items: readonly Mention[]): number {
  const total = items.reduce((sum, { figure }) => sum + figure.size, 0);
  const missing = whole.figure.size - total;
  const near = 1e-9 * Math.max(Math.abs(whole.figure.size), Math.abs(total));
  const { mending, longest } = mendingOf(
    [whole, ...items],
    (figure, size) => Math.abs(size - (figure === whole ? total : figure.figure.size + missing)) <= near,
  );
  return longest >= fewestDigits ? mending : 0;
}

/** Where the numbers of projects add up, so must what stands beside each of them: 100+12+5=117个, 896+229+27≠1228亿元. */
function twinsOf(section: DraftSection, { whole, items, verdict }: Sum, taken: ReadonlySet<Mention>): readonly Sum[] {
  if (verdict !== 'ok') return [];
  return [1, 2, 3].flatMap((shift): Sum[] => {
    const at = (one: Mention) => section.mentions[one.index + shift];
    const beside = at(whole);
    const parts = items.map(at);
    const [first] = items;
    if (!beside || !first || !isAmount(beside) || beside.segment !== whole.segment || beside.figure.bound !== 'exact')
      return [];
    const known = parts.filter((one) => one !== undefined);
    if (
      known.length < items.length ||
      known.some(
        (one, n) =>
          !isOfOneColumn({ ...beside, inBrackets: one.inBrackets }, one) ||
          one.segment !== items[n]?.segment ||
          taken.has(one) ||
          items.includes(one) ||
          one.figure.bound !== 'exact',
      )
    )
      return [];
    // 5个,7.2亿元、7个,9亿元: the figure beside must not be the next item's.
    if (known.some((one, n) => items[n + 1] !== undefined && one.index >= (items[n + 1]?.index ?? 0))) return [];
    const { total, range } = totalOf(known);
    // 专项资金10433万元;金融贷款6645万元: the column may go on where that of the numbers ends.
    if (goesOn(section, known)) return [];
    const held = judgeSum(beside.figure, total, range);
    return held === 'mismatch' ? [{ whole: beside, items: known, total, verdict: held }] : [];
  });
}

function goesOn({ mentions }: DraftSection, items: readonly Mention[]): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return false;
  const next = mentions.slice(last.index + 1, last.index + 4).find((one) => isOfOneColumn(last, one));
  return (
    next !== undefined && next.sentence === last.sentence && last.sentence === first.sentence && next.nest <= first.nest
  );
}

/** So likely must words make a list that ought to close, of all that begin where it begins. */
const doubtFrom = 0.1;

function wordsAlone(
  lists: readonly OpenList[],
  right: readonly Sum[],
  likely: ReadonlySet<Mention>,
): readonly { sum: Sum; score: number }[] {
  const closed = new Set(right.map(({ whole }) => whole));
  const open = lists.filter(
    ({ whole, items, isToItsEnd, reasons }) =>
      isToItsEnd &&
      !likely.has(whole) &&
      !reasons.includes('list: begins in the middle') &&
      (!closed.has(whole) || whole.sentence === items[0]?.sentence),
  );
  return likelyLists(open).flatMap(({ list: { whole, items }, likely: chance }) => {
    const sum = chance < doubtFrom ? undefined : judged(whole, items);
    return sum ? [{ sum, score: chance }] : [];
  });
}

/** How likely each ought to close, beside the others that begin with the same figure, and none. */
export function likelyLists(lists: readonly OpenList[]): readonly { list: OpenList; likely: number }[] {
  const mass = lists.map(({ reasons }) => Math.exp(aloneScoreOf(reasons)));
  const all = new Map<Mention | undefined, number>();
  lists.forEach(({ items: [first] }, at) => all.set(first, (all.get(first) ?? 1) + (mass[at] ?? 0)));
  return lists.map((list, at) => ({ list, likely: (mass[at] ?? 0) / (all.get(list.items[0]) ?? 1) }));
}

export interface OpenList {
  readonly whole: Mention;
  readonly items: readonly Mention[];
  readonly reasons: readonly WordReason[];
  /** Nothing of its column is left out. */
  readonly isToItsEnd: boolean;
}

/** Columns from their first figure to their end, or short of it by one or two, under each of the wholes before them. */
export function openLists(section: DraftSection, taken: ReadonlySet<Mention>): readonly OpenList[] {
  return section.mentions.flatMap((first) => {
    if (!isAmount(first) || taken.has(first) || first.figure.bound !== 'exact') return [];
    if (isInTheMiddle(section, first)) return [];
    const wholes = wholesBefore(section, first);
    if (wholes.length === 0) return [];
    return columnsFrom(section, first).flatMap((column) => {
      const all = column.items.slice(0, most);
      return [0, 1, 2].flatMap((less) => {
        const items = all.slice(0, all.length - less);
        if (items.length < 2 || items.some((item) => taken.has(item) || item.figure.bound !== 'exact')) return [];
        return wholes.map(
          (whole): OpenList => ({
            whole,
            items,
            reasons: listReasons(section, { whole, items, column }),
            isToItsEnd: less === 0,
          }),
        );
      });
    });
  });
}

/** Two of its kind stand right before it: the list began there. */
const isInTheMiddle = ({ mentions }: DraftSection, first: Mention): boolean =>
  [1, 2].every((steps) => {
    const one = mentions[first.index - steps];
    return one !== undefined && one.segment === first.segment && one.nest === first.nest && isOfOneColumn(first, one);
  });

function wholesBefore({ mentions }: DraftSection, first: Mention): readonly Mention[] {
  const found: Mention[] = [];
  for (let index = first.index - 1; index >= Math.max(0, first.index - 24) && found.length < back; index--) {
    const one = mentions[index];
    if (one && one.figure.bound === 'exact' && isOfOneColumn(first, { ...one, inBrackets: first.inBrackets }))
      found.push(one);
  }
  return found;
}

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

function best(found: readonly { sum: Sum; score: number }[]): readonly Sum[] {
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
