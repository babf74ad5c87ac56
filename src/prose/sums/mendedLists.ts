// Lists that one slip of the hand would close, where their words leave little doubt.
import { judgeSum } from '../claims/judge.ts';
import type { Mention } from '../mentions/mention.ts';
import { compare, type Rational } from '../exact/rational.ts';
import type { WordReason } from '../readings/weights/weights.ts';
import { mendingOf } from '../readings/slips.ts';
import { closingChance, totalOf } from './closings.ts';
import { closingScore } from './closingScore.ts';
import type { OpenList } from './openList.ts';
import type { ScoredSum, Sum } from './sum.ts';

/** So many sums are wrong by one slip. */
const slipRate = Math.log(0.02);
/** Shorter figures are one slip away from everything. */
const fewestDigits = 2;
/** A whole that adds up from other figures seldom has a second list. */
const rowTaken = 4;
const wrongSlipFrom = -1.8;
const doubtSlipFrom = -2.8;

/** One slip makes it add up: odds as of a list that closes, less the slips that were tried. */
export function mendedLists(lists: readonly OpenList[], right: readonly Sum[]): readonly ScoredSum[] {
  const rows = new Set(right.map(({ whole }) => whole));
  return lists.flatMap(({ whole, items, reasons }) => {
    // Even the rarest digits do not make up for words that say so much against it.
    const least = closingChance(whole, items, 'ok');
    const ifOnly = closingScore(reasons, least) + slipRate - (rows.has(whole) ? rowTaken : 0);
    if (ifOnly < doubtSlipFrom) return [];
    const mending = closingBySlip(whole, items);
    if (mending === 0) return [];
    const score = closingScore(reasons, Math.min(0.9, least / mending)) + slipRate - (rows.has(whole) ? rowTaken : 0);
    if (score < doubtSlipFrom) return [];
    const { total, range } = totalOf(items);
    if (judgeSum(whole.figure, total, range) !== 'mismatch') return [];
    const isWrong = score >= wrongSlipFrom && (isClosed(reasons) || isTooMuch(whole, total, reasons));
    const verdict = isWrong ? ('mismatch' as const) : ('in_doubt' as const);
    return [{ sum: { whole, items, total, verdict }, score: 10 + score }];
  });
}

/** Its words say that it is whole. */
const closing: readonly WordReason[] = [
  'list: words that make a whole',
  'list: ends in 其他',
  'list: their shares make a hundred',
  'list: 分别',
];
const isClosed = (reasons: readonly WordReason[]): boolean => closing.some((one) => reasons.includes(one));

const beside: readonly WordReason[] = [
  'list: in one segment',
  'list: in one sentence',
  'list: introduced, right behind its whole and to its end',
];

/** A partial list comes to less than its whole, never to more; two figures behind 其中 may be said of one thing twice. */
const isTooMuch = (whole: Mention, total: Rational, reasons: readonly WordReason[]): boolean =>
  compare(total, whole.figure.amount) > 0 &&
  beside.some((one) => reasons.includes(one)) &&
  !reasons.includes('list: of two');

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
