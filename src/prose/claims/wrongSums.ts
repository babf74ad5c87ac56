// Lists that ought to add up and do not. A list may be partial, so something must say that it is whole.
import { point, sum as sumOf } from '../exact/interval.ts';
import { add, compare, equal, multiply, ratio, subtract, zero } from '../exact/rational.ts';
import { contentOf, moneyKind } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { closingItems, complements, nestedComplements, openEnds, partialWords } from '../words/measures.ts';
import { dimensionOf, type Draft, isLevel, isMoney, leadsSentence } from './draft.ts';
import { judgeSum } from './judge.ts';
import { explainedBySlip } from './slips.ts';
import { isListHeader, type Sum } from './sum.ts';

export function wrongSums(draft: Draft, found: readonly Sum[], candidates: readonly Sum[]): readonly Sum[] {
  const twins = found.flatMap((one) => twinsOf(draft, one)).filter(({ verdict }) => verdict !== 'ok');
  const taken = new Set([...found, ...twins].flatMap(({ items }) => items));
  const wrong: Sum[] = [];
  const whole = candidates.filter((one) => one.verdict === 'mismatch' && one.complete && saysItIsWhole(draft, one));
  for (const one of whole.toSorted((a, b) => b.items.length - a.items.length)) {
    if (one.items.some((item) => taken.has(item))) continue;
    for (const item of one.items) taken.add(item);
    wrong.push(one);
  }
  const right = new Set(found.flatMap(({ items }) => items));
  return [...twins.filter(({ items }) => !items.some((item) => right.has(item))), ...wrong];
}

/** Where the numbers of projects add up, so must what stands beside each of them: 100+12+5=117个, 896+229+27≠1228亿元. */
function twinsOf(draft: Draft, { whole, items }: Sum): readonly Sum[] {
  const besides = items.map((item, index) => beside(draft, item, items[index + 1]));
  const [first] = items;
  if (!first) return [];
  // A whole that is said twice may have its money beside it only once.
  const wholes = draft.mentions
    .slice(Math.max(0, first.index - reach), first.index)
    .filter((one) => isLevel(one) && sameCount(one, whole));
  const besideWhole = wholes
    .toReversed()
    .flatMap((one) => beside(draft, one, first))
    .slice(0, 3);
  return besideWhole.flatMap((one) => {
    const parts = besides.map((list) =>
      list.find((part) => dimensionOf(part) === dimensionOf(one) && isAlike(part, one, list)),
    );
    if (parts.length < 2 || parts.includes(undefined) || one.figure.bound !== 'exact') return [];
    const known = parts.filter((part) => part !== undefined);
    const total = known.reduce((sum, part) => add(sum, part.figure.amount), zero);
    const range = known.reduce((sum, part) => sumOf(sum, part.figure.range), point(zero));
    return [{ whole: one, items: known, total, verdict: judgeSum(one.figure, total, range), complete: true }];
  });
}

const sameCount = (one: Mention, other: Mention): boolean =>
  dimensionOf(one) === dimensionOf(other) && equal(one.figure.amount, other.figure.amount);

/** The other figures of the record that holds `mention`: behind it up to the next item, and the count before it. */
function beside({ mentions }: Draft, mention: Mention, next: Mention | undefined): readonly Mention[] {
  const found: Mention[] = [];
  for (let index = mention.index - 1; index >= mention.index - 3; index--) {
    const one = mentions[index];
    if (
      !one ||
      one.segment !== mention.segment ||
      one.nest !== mention.nest ||
      dimensionOf(one) === dimensionOf(mention)
    )
      break;
    if (isLevel(one) && isMoney(one) !== isMoney(mention)) {
      found.push(one);
      break;
    }
  }
  for (let index = mention.index + 1; index < Math.min(mentions.length, next?.index ?? mention.index + 6); index++) {
    const one = mentions[index];
    if (!one || one.segment !== mention.segment || one.nest > mention.nest || one.inBrackets) break;
    if (dimensionOf(one) === dimensionOf(mention)) break;
    if (isLevel(one)) found.push(one);
  }
  return found;
}

/** 总投资 beside 总投资; where a record has one sum of money only, however it is called. */
function isAlike(part: Mention, whole: Mention, list: readonly Mention[]): boolean {
  if (!isMoney(part)) return true;
  const [a, b] = [moneyKind(part.label), moneyKind(whole.label)];
  return (
    a === b ||
    a === undefined ||
    b === undefined ||
    (list.filter(isMoney).length === 1 && a !== 'arrived' && b !== 'arrived')
  );
}

/** 10亿元以上a个,50亿元以上b个: the one holds the other. */
const isTiered = (items: readonly Mention[]): boolean => items.some(({ label }) => /以上|以下/.test(label.slice(-8)));

function saysItIsWhole(draft: Draft, one: Sum): boolean {
  const { whole, items } = one;
  const [first] = items;
  if (!first || whole.figure.bound !== 'exact' || items.some(({ figure }) => figure.bound !== 'exact')) return false;
  if (isPartial(items, whole) || !sameMeasure(one) || isTiered(items)) return false;
  if (items.at(-1)?.sentence !== first.sentence) return false;
  if (/分别|为$/.test(whole.header) && whole.lead.length > 0 && whole.header === first.header) return false;
  if (whole.sentence !== first.sentence && (whole.sentenceNest > 0 || whole.header !== '')) return false;
  const near = nearestWhole(draft, first);
  if (near !== whole && !(near?.sentence === whole.sentence && leadsSentence(draft, whole) && near.nest === whole.nest))
    return false;
  const sameSentence = first.sentence === whole.sentence;
  if (isListHeader(first.header) && first.segment === whole.segment && !/率/.test(first.header)) return true;
  if (first.header !== '' && first.header !== whole.header && first.segment === whole.segment && items.length >= 4)
    return true;
  const governs = leadsSentence(draft, whole) || first.sentenceNest > 0;
  if (governs && closingItems.some((word) => items.at(-1)?.lead.startsWith(word))) return true;
  if (governs && complements.some((set) => isMadeOf(set, items))) return true;
  if (first.sentenceNest > whole.sentenceNest && nestedComplements.some((set) => isMadeOf(set, items))) return true;
  if (items.every(({ lead, label }) => (lead || label).endsWith('级')) && sameSentence) return true;
  const introduced = first.nest > whole.nest || (first.header !== whole.header && first.header !== '');
  if (!sameSentence) return isParallel(one) && (explainedBySlip(one, 2) || isNearlyWhole(one));
  if (!introduced) return false;
  return (items.length >= 3 && explainedBySlip(one)) || isNearlyWhole(one);
}

/** 完成投资417亿元。续建项目完成投资…;新建项目完成投资…;储备项目完成投资…: all end in the words of the whole. */
function isParallel({ whole, items }: Sum): boolean {
  const end = whole.label.slice(-3);
  return (
    items.length >= 3 &&
    end.length === 3 &&
    items.every(
      ({ label, segment }, index) => label.endsWith(end) && (index === 0 || segment !== items[index - 1]?.segment),
    )
  );
}

const isMadeOf = (set: readonly string[], items: readonly Mention[]): boolean =>
  set.length === items.length && set.every((word) => items.some(({ label }) => label.includes(word)));

const longName = 6;
const reach = 60;
const manyItems = 6;
const nearly = ratio(3n, 100n);

/** Bare names, in sum more than there is, or many of them and hardly less. */
function isNearlyWhole({ whole, items, total }: Sum): boolean {
  if (
    items.length < 3 ||
    items.some(({ lead }, index) => contentOf(lead).length > longName || (index > 0 && lead === ''))
  )
    return false;
  const gap = subtract(total, whole.figure.amount);
  if (gap.n > 0n) return true;
  return items.length >= manyItems && compare({ n: -gap.n, d: gap.d }, multiply(whole.figure.amount, nearly)) <= 0;
}

function nearestWhole({ mentions }: Draft, first: Mention): Mention | undefined {
  for (let index = first.index - 1; index >= Math.max(0, first.index - reach); index--) {
    const one = mentions[index];
    if (!one || first.sentence - one.sentence > 2) return undefined;
    if (isLevel(one) && dimensionOf(one) === dimensionOf(first) && one.nest <= first.nest && !one.inBrackets)
      return one;
  }
  return undefined;
}

function sameMeasure({ whole, items }: Sum): boolean {
  if (!isMoney(whole)) return true;
  const kind = moneyKind(whole.label);
  return items.every(({ label }) => kind === undefined || moneyKind(label) === undefined || moneyKind(label) === kind);
}

/** 主要有, 较多的是, 等: the text says that there is more. */
export function isPartial(items: readonly Mention[], whole: Mention): boolean {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return true;
  const words = first.header === whole.header ? first.lead : first.header + first.lead;
  return (
    partialWords.some((word) => words.includes(word)) ||
    openEnds.some((word) => last.tail.startsWith(word) || last.tail.endsWith(word))
  );
}
