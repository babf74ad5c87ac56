// Where a column closes: its first so many figures add up to a figure of the same kind that stands around them.
import { point, sum as sumOf, type Interval } from '../exact/interval.ts';
import { add, type Rational, zero } from '../exact/rational.ts';
import type { Verdict } from '../claims/claim.ts';
import { judgeSum } from '../claims/judge.ts';
import type { Mention } from '../mentions/mention.ts';
import { isAmount, type DraftSection } from '../readings/section.ts';
import { type SumColumn, columnsFrom, isOfOneColumn } from './columns.ts';

export interface Closing {
  readonly whole: Mention;
  readonly items: readonly Mention[];
  readonly column: SumColumn;
  readonly total: Rational;
  readonly verdict: Verdict;
  /** How likely numbers of this size and form come so close by chance. */
  readonly chance: number;
}

const mostItems = 20;
/** A whole may be printed more coarsely than its parts. */
const coarse = 0.006;
const back = 60;
const ahead = 6;

/** By size, to find the figures that a total may be. */
class BySize {
  readonly #sorted: readonly Mention[];
  constructor(figures: readonly Mention[]) {
    this.#sorted = figures.toSorted((a, b) => a.figure.size - b.figure.size);
  }
  *near(low: number, high: number): Generator<Mention> {
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle]?.figure.size ?? 0) < low) from = middle + 1;
      else to = middle;
    }
    for (let at = from; at < this.#sorted.length && at < from + 200; at++) {
      const one = this.#sorted[at];
      if (!one || one.figure.size > high) return;
      yield one;
    }
  }
}

export function closingsOf(section: DraftSection): readonly Closing[] {
  const bySize = new Map([...section.amounts].map(([dimension, figures]) => [dimension, new BySize(figures)]));
  const found = new Map<string, Closing>();
  for (const first of section.mentions) {
    if (!isAmount(first) || first.role === 'average' || first.figure.bound !== 'exact') continue;
    const sizes = bySize.get(first.figure.unit.dimension);
    if (!sizes) continue;
    for (const column of columnsFrom(section, first)) {
      for (const closing of closingsIn(column, sizes)) {
        const key = `${closing.whole.index}:${closing.items.map(({ index }) => index).join()}`;
        if (!found.has(key)) found.set(key, closing);
      }
    }
  }
  return [...found.values()];
}

function* closingsIn(column: SumColumn, sizes: BySize): Generator<Closing> {
  const [first] = column.items;
  if (!first) return;
  let [size, slack] = [first.figure.size, stepOf(first) / 2];
  for (let count = 2; count <= Math.min(mostItems, column.items.length); count++) {
    const last = column.items[count - 1];
    if (!last || last.figure.bound !== 'exact') return;
    size += last.figure.size;
    slack += stepOf(last) / 2;
    for (const whole of sizes.near(size - 2 * slack - coarse * size, size + 2 * slack + coarse * size)) {
      if (
        whole.index > last.index + ahead ||
        whole.index < first.index - back ||
        !isOfOneColumn(first, { ...whole, inBrackets: first.inBrackets })
      )
        continue;
      if (whole.index >= first.index && whole.index <= last.index) continue;
      const closing = heldAgainst(whole, { ...column }, count);
      if (closing) yield closing;
    }
  }
}

export function totalOf(items: readonly Mention[]): { total: Rational; range: Interval } {
  return {
    total: items.reduce((sum, { figure }) => add(sum, figure.amount), zero),
    range: items.reduce((sum, { figure }) => sumOf(sum, figure.range), point(zero)),
  };
}

function heldAgainst(whole: Mention, column: SumColumn, count: number): Closing | undefined {
  const items = column.items.slice(0, count);
  const { total, range } = totalOf(items);
  const verdict = judgeSum(whole.figure, total, range);
  if (verdict !== 'ok' && verdict !== 'within_rounding') return undefined;
  return { whole, items, column, total, verdict, chance: closingChance(whole, items, verdict) };
}

/** In the base unit: one step of the last printed digit. */
export const stepOf = ({ figure }: Mention): number =>
  (Number(figure.unit.scale.n) / Number(figure.unit.scale.d)) * 10 ** -figure.decimals;

/** Round numbers meet more easily: the step is the finest that any of them needs. */
export function closingChance(whole: Mention, items: readonly Mention[], verdict: Verdict): number {
  const grain = Math.min(...[whole, ...items].map(grainOf));
  const wide = verdict === 'ok' ? 1 : items.length + 1;
  return Math.min(0.9, (wide * grain) / Math.max(whole.figure.size, grain));
}

function grainOf(mention: Mention): number {
  let step = stepOf(mention);
  const digits = Math.round(mention.figure.size / step);
  for (let left = digits; left > 0 && left % 10 === 0; left /= 10) step *= 10;
  return step;
}
