// Sums: lists of parts that add up to a figure before them (or behind: 共, 合计). Those that add up exactly first,
// then those that the printed precision explains, then those that ought to and do not.
import { point, sum as sumOf } from '../exact/interval.ts';
import { add, compare, equal, multiply, type Rational, ratio, subtract, zero } from '../exact/rational.ts';
import type { Mention } from '../mentions/mention.ts';
import { dimensionOf, type Draft, isLevel, leadsSentence } from './draft.ts';
import type { Finding, Verdict } from './claim.ts';
import { judgeSum } from './judge.ts';
import { type List, listsFrom, startsOf } from './lists.ts';
import { writtenIn } from './numbers.ts';
import { isListHeader, type Sum } from './sum.ts';
import { isPartial, wrongSums } from './wrongSums.ts';

const wholesBack = 60;
const wrongBack = 12;

export function sumsOf(draft: Draft): readonly Sum[] {
  const candidates = startsOf(draft).flatMap((start) => sumsFrom(draft, start));
  const right = accept(
    candidates.filter(({ verdict }) => verdict === 'ok'),
    [],
  );
  const rounded = accept(
    candidates.filter(({ verdict, complete }) => verdict === 'within_rounding' && complete),
    right,
  );
  const found = [...right, ...rounded];
  return [...found, ...wrongSums(draft, found, candidates)];
}

export const sumFinding = ({ whole, items, total, verdict }: Sum): Finding => ({
  kind: 'sum',
  mention: whole,
  terms: items,
  formula: items.map((item) => writtenIn(item, whole.figure.unit)).join('+'),
  computed: total,
  verdict,
});

function sumsFrom(draft: Draft, start: Mention): readonly Sum[] {
  const dimensions = new Set<string>();
  const own: Sum[] = [];
  for (let index = start.index; index < start.index + 3; index++) {
    const mention = draft.mentions[index];
    if (!mention || !isLevel(mention) || dimensions.has(dimensionOf(mention)) || mention.segment !== start.segment)
      continue;
    dimensions.add(dimensionOf(mention));
    const lists = listsFrom(draft, start, dimensionOf(mention));
    const wholes = lists[0]?.items[0] ? wholesOf(draft, lists[0].items[0]) : [];
    for (const list of lists) own.push(...sumsOfList(draft, list, wholes));
  }
  return own;
}

function sumsOfList(draft: Draft, list: List, wholes: readonly Mention[]): readonly Sum[] {
  const { items, complete } = list;
  const last = items.at(-1);
  const behind = last && totalBehind(draft, last);
  const near = (behind ? [...wholes, behind] : wholes).filter((whole) => mayBe(whole, list));
  if (near.length === 0) return [];
  const total = items.reduce((sum, item) => add(sum, item.figure.amount), zero);
  const range = items.reduce((sum, item) => sumOf(sum, item.figure.range), point(zero));
  return near.flatMap((whole) => {
    const verdict = judgeSum(whole.figure, total, range);
    return isLikely(draft, whole, list, total, verdict) ? [{ whole, items, total, verdict, complete }] : [];
  });
}

/** Near enough in size to be equal when the last digits are counted out; the next few before a list may also be wrong. */
function mayBe({ figure, index }: Mention, { items, complete, size }: List): boolean {
  const gap = Math.abs(figure.size - size);
  if (gap <= Math.abs(figure.size) * (figure.bound === 'exact' ? 0.006 : 0.25)) return true;
  return complete && (items[0]?.index ?? 0) - index <= wrongBack;
}

function wholesOf({ mentions }: Draft, first: Mention): readonly Mention[] {
  return mentions
    .slice(Math.max(0, first.index - wholesBack), first.index)
    .filter((one) => isLevel(one) && dimensionOf(one) === dimensionOf(first) && (!one.inBrackets || first.inBrackets))
    .toReversed();
}

/** 工业5个、农业3个,共8个. */
function totalBehind({ mentions }: Draft, last: Mention): Mention | undefined {
  const next = mentions.slice(last.index + 1, last.index + 3).find((one) => dimensionOf(one) === dimensionOf(last));
  return next && isLevel(next) && next.sentence === last.sentence && /^(?:总计|合计|共计|共|累计|总共)/.test(next.lead)
    ? next
    : undefined;
}

/** What 其中 in the same segment stands under: the last figure of the kind before it. */
function governorOf({ mentions }: Draft, first: Mention): Mention | undefined {
  if (first.nest === 0) return undefined;
  for (let index = first.index - 1; index >= Math.max(0, first.index - wholesBack); index--) {
    const one = mentions[index];
    if (!one || one.segment !== first.segment) return undefined;
    if (isLevel(one) && dimensionOf(one) === dimensionOf(first) && one.nest < first.nest && !one.inBrackets) return one;
  }
  return undefined;
}

const few = ratio(20n, 1n);

function isLikely(draft: Draft, whole: Mention, { items, complete }: List, total: Rational, verdict: Verdict): boolean {
  const [first] = items;
  if (!first || verdict === 'cannot_check') return false;
  // A list under 分别为 runs to its end, and is of the figure right before it.
  if (
    isListHeader(first.header) &&
    whole.index < first.index &&
    (!complete || whole.segment !== first.segment || whole.header === first.header)
  )
    return false;
  if (!complete && items.length < 3) return false;
  const governor = governorOf(draft, first);
  if (governor && governor !== whole && whole.index < first.index) return false;
  const back = first.sentence - whole.sentence;
  // Few things add up to a small number by chance: such a whole stands near.
  if (whole.figure.unit.counts && compare(total, few) < 0 && back > 1) return false;
  if (verdict === 'within_rounding') {
    if (
      isPartial(items, whole) ||
      whole.figure.bound !== 'exact' ||
      items.some(({ figure }) => figure.bound !== 'exact')
    )
      return false;
    return nearlyEqual(total, whole.figure.amount);
  }
  if (
    isUnmarked(whole, first) &&
    first.index > whole.index &&
    (whole.sentenceNest > 0 || (whole.segment !== first.segment && !leadsSentence(draft, whole)))
  )
    return false;
  if (back > 0 && items.length === 2 && first.nest === 0 && !looksAlike(first, items[1])) return false;
  if (verdict === 'ok')
    return whole.figure.bound === 'exact'
      ? equal(total, whole.figure.amount)
      : back <= 1 && !isPartial(items, whole) && compare(total, whole.figure.range.high) <= 0;
  return back <= 4;
}

/** Named in the same way: 续建项目 and 新建项目, 第二产业 and 第三产业. */
const looksAlike = (one: Mention, other: Mention | undefined): boolean =>
  other !== undefined && one.lead.slice(-2) === other.lead.slice(-2) && (one.tail === '') === (other.tail === '');

function nearlyEqual(a: Rational, b: Rational): boolean {
  const gap = subtract(a, b);
  const size = gap.n < 0n ? { n: -gap.n, d: gap.d } : gap;
  return compare(size, multiply(b, ratio(1n, 200n))) <= 0;
}

/** The likeliest first, each figure a part of one whole only. */
export function accept(candidates: readonly Sum[], known: readonly Sum[]): readonly Sum[] {
  const taken = new Set(known.flatMap(({ items }) => items));
  const accepted: Sum[] = [];
  for (const one of [...candidates].toSorted((a, b) => distance(a) - distance(b) || b.items.length - a.items.length)) {
    if (one.items.some((item) => taken.has(item))) continue;
    for (const item of one.items) taken.add(item);
    accepted.push(one);
  }
  return accepted;
}

/** Sentences from the whole to the end of its parts; a whole that looks like one of the parts stands further off. */
function distance({ whole, items }: Sum): number {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return 0;
  return (
    Math.abs(first.sentence - whole.sentence) + (last.sentence - first.sentence) + (isUnmarked(whole, first) ? 2 : 0)
  );
}

/** Nothing between them says that the one holds the other. */
const isUnmarked = (whole: Mention, first: Mention): boolean =>
  first.sentence === whole.sentence &&
  first.nest <= whole.nest &&
  first.header === whole.header &&
  first.inBrackets === whole.inBrackets;
