// Sums: the columns that close, by their words and the chance of their digits; then those that ought to and do not.
import type { Finding } from '../claims/claim.ts';
import { writtenIn } from '../claims/numbers.ts';
import type { Mention } from '../mentions/mention.ts';
import { type WordReason, weights } from '../readings/weights/weights.ts';
import type { DraftSection } from '../readings/section.ts';
import { closingScore } from './closingScore.ts';
import { type Closing, closingsOf } from './closings.ts';
import { openListsOf } from './openLists.ts';
import type { Sum } from './sum.ts';
import { listReasons } from './sumWords.ts';

export interface WeighedClosing {
  readonly closing: Closing;
  readonly reasons: readonly WordReason[];
  readonly score: number;
}

/** Odds at which a closing is no chance: e to so many. */
const tickFrom = 1.3;

export function weighedClosings(section: DraftSection): readonly WeighedClosing[] {
  return closingsOf(section).map((closing) => {
    const reasons = listReasons(section, closing);
    if (closing.verdict === 'within_rounding') reasons.push('list: only within rounding');
    return { closing, reasons, score: closingScore(reasons, closing.chance) };
  });
}

export function sumsOf(section: DraftSection): readonly Sum[] {
  const found = withTwins(weighedClosings(section));
  const right = accepted(found);
  // What may well close is not held to be open.
  const likely = new Set(found.filter(({ score }) => score > 0).map(({ closing }) => closing.whole));
  return [...right, ...openListsOf(section, right, likely)];
}

/** The same rows of another column close on the figure beside the whole: then neither is chance. */
function withTwins(found: readonly WeighedClosing[]): readonly WeighedClosing[] {
  const likely = found.filter(({ score }) => score > tickFrom - 4);
  const isTwin = ({ closing: a }: WeighedClosing, { closing: b }: WeighedClosing): boolean =>
    a.items.length === b.items.length &&
    a.whole.figure.unit.dimension !== undefined &&
    a.whole !== b.whole &&
    Math.abs(a.whole.index - b.whole.index) <= 3 &&
    a.items.every(
      (item, at) =>
        Math.abs(item.index - (b.items[at]?.index ?? Number.NaN)) <= 3 &&
        item !== b.items[at] &&
        item.segment === b.items[at]?.segment,
    );
  const byWhole = new Map<number, WeighedClosing[]>();
  for (const one of likely)
    byWhole.set(one.closing.whole.index, [...(byWhole.get(one.closing.whole.index) ?? []), one]);
  return likely.map((one) => {
    const near = [-3, -2, -1, 1, 2, 3].flatMap((by) => byWhole.get(one.closing.whole.index + by) ?? []);
    const twin = near.some((other) => isTwin(one, other));
    return twin ? { ...one, score: one.score + weights['list: a twin column closes'] } : one;
  });
}

/** The likeliest first; a figure is a part of one whole only, by its value, though it may be said twice. */
function accepted(found: readonly WeighedClosing[]): readonly Sum[] {
  const partOf = new Map<Mention, number>();
  const byWhole = new Map<Mention, readonly Sum[]>();
  const sums: Sum[] = [];
  for (const { closing } of found.filter(({ score }) => score >= tickFrom).toSorted((a, b) => b.score - a.score)) {
    const { whole, items } = closing;
    if (items.some((item) => (partOf.get(item) ?? whole.figure.size) !== whole.figure.size)) continue;
    const known = byWhole.get(whole) ?? [];
    if (known.some((one) => one.items.some((item) => items.includes(item)))) continue;
    if (items.every((item) => partOf.has(item))) continue;
    for (const item of items) partOf.set(item, whole.figure.size);
    sums.push(closing);
    byWhole.set(whole, [...known, closing]);
  }
  return sums;
}

export const sumFinding = ({ whole, items, total, verdict, rivals }: Sum): Finding => ({
  kind: 'sum',
  mention: whole,
  terms: items,
  formula: items.map((item) => writtenIn(item, whole.figure.unit)).join('+'),
  computed: total,
  verdict,
  ...(rivals ? { rivals } : {}),
});
