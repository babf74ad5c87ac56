// The points of one office by one formula, exact, and opened: 得分 = … with the numbers put in.
import { type Fraction, trimZeros } from '../exact.ts';
import { beforeKey, type PointFormula, type FormulaOf, goalKey, inputKey } from './formula.ts';
import {
  compareFractions,
  fractionOf,
  lessFraction,
  noughtFraction,
  overFraction,
  sumFraction,
  timesFraction,
} from './fractions.ts';
import { missingPoints, type NumberRead, type OpenedPoints, type PointsOf, readNumber } from './opened.ts';
import { given, type ScorePiece, sign } from './reading.ts';
import { spreadPoints } from './spread.ts';

const hundred = fractionOf('100');
const percent = (decimal: string) => timesFraction(fractionOf(decimal), fractionOf('0.01'));
export function pointsOf(formula: PointFormula, of: PointsOf): OpenedPoints {
  switch (formula.how) {
    case 'rate':
      return ratePoints(formula, of);
    case 'spread':
      return spreadPoints(formula, of);
    case 'tiers':
      return tierPoints(formula, of);
    case 'items':
      return itemPoints(formula, of);
    case 'growth':
      return growthPoints(formula, of);
  }
}

function ratePoints(formula: FormulaOf<'rate'>, of: PointsOf): OpenedPoints {
  const single = formula.parts.length === 1;
  let rate = noughtFraction;
  const pieces: ScorePiece[] = [];
  for (const [n, { input, goal, share }] of formula.parts.entries()) {
    const found = readNumber(of, of.officeId, goalKey(input, goal));
    if (!found) return missingPoints;
    const part =
      goal.is === 'own' ? timesFraction(found.value, percent('1')) : overFraction(found.value, fractionOf(goal.value));
    if (!part) return missingPoints;
    rate = sumFraction(rate, timesFraction(part, percent(share)));
    if (n > 0) pieces.push(sign('+'));
    pieces.push(...ratioPieces(found, goal.is === 'fixed' ? goal.value : found.parts?.goal));
    if (!single || share !== '100') pieces.push(sign('×'), given(`${trimZeros(share)}%`));
  }
  const inBrackets = single ? pieces : [sign('('), ...pieces, sign(')')];
  const exact = timesFraction(rate, fractionOf(formula.weight));
  return within(formula, exact, [...inBrackets, sign('×'), given(trimZeros(formula.weight))]);
}

/** What is done over what was to be done. */
function ratioPieces(found: NumberRead, goal: string | undefined): ScorePiece[] {
  if (goal === undefined) return [{ ...found.piece, text: `${found.text}%` }];
  const done = found.parts ? { ...found.piece, text: found.parts.done } : found.piece;
  return [done, sign('÷'), given(trimZeros(goal))];
}

function tierPoints(formula: FormulaOf<'tiers'>, of: PointsOf): OpenedPoints {
  const { weight, tiers, off, floor } = formula;
  let lacking = noughtFraction;
  const pieces: ScorePiece[] = [];
  for (const [n, { input, need }] of tiers.entries()) {
    const found = readNumber(of, of.officeId, inputKey(input));
    if (!found) return missingPoints;
    const less = lessFraction(fractionOf(need), found.value);
    const isShort = compareFractions(less, noughtFraction) > 0;
    if (isShort) lacking = sumFraction(lacking, less);
    if (n > 0) pieces.push(sign(','));
    pieces.push(found.piece, sign(isShort ? '<' : '≥'), given(trimZeros(need)));
  }
  const exact = lessFraction(fractionOf(weight), timesFraction(lacking, fractionOf(off)));
  const missing = trimZeros(lackingText(lacking));
  const told = [given(trimZeros(weight)), sign('−'), given(missing), sign('×'), given(trimZeros(off))];
  return within({ cap: weight, floor }, exact, [...told, sign('('), ...pieces, sign(')')]);
}

const lackingText = ({ numerator, denominator }: Fraction): string =>
  denominator === 1n ? numerator.toString() : (Number(numerator) / Number(denominator)).toFixed(6);

function itemPoints(formula: FormulaOf<'items'>, of: PointsOf): OpenedPoints {
  let exact = fractionOf(formula.start);
  const pieces: ScorePiece[] = [];
  if (exact.numerator !== 0n) pieces.push(given(trimZeros(formula.start)));
  for (const { input, each } of formula.items) {
    const found = readNumber(of, of.officeId, inputKey(input));
    if (!found) return missingPoints;
    exact = sumFraction(exact, timesFraction(found.value, fractionOf(each)));
    const isLess = each.startsWith('-');
    // Before the first it is part of the number, not between two.
    if (pieces.length > 0) pieces.push(sign(isLess ? '−' : '+'));
    else if (isLess) pieces.push(given('−'));
    pieces.push(found.piece, sign('×'), given(trimZeros(isLess ? each.slice(1) : each)));
  }
  return within(formula, exact, pieces);
}

function growthPoints(formula: FormulaOf<'growth'>, of: PointsOf): OpenedPoints {
  const [now, before] = [inputKey(formula.input), beforeKey(formula.input)].map((key) =>
    readNumber(of, of.officeId, key),
  );
  const grown = now && before && overFraction(lessFraction(now.value, before.value), before.value);
  const rate = grown && overFraction(timesFraction(grown, hundred), fractionOf(formula.goal));
  if (!now || !before || !rate) return missingPoints;
  const pieces = [sign('('), now.piece, sign('−'), before.piece, sign(')'), sign('÷'), before.piece, sign('÷')];
  const told = [...pieces, given(`${trimZeros(formula.goal)}%`), sign('×'), given(trimZeros(formula.weight))];
  return within(formula, timesFraction(rate, fractionOf(formula.weight)), told);
}

/** Points are cut at the bounds, and it is said so. */
function within(
  { cap, floor }: { readonly cap: string | null; readonly floor: string | null },
  exact: Fraction,
  pieces: readonly ScorePiece[],
): OpenedPoints {
  if (cap !== null && compareFractions(exact, fractionOf(cap)) > 0)
    return {
      exact: fractionOf(cap),
      cut: 'capped',
      pieces: [...pieces, { is: 'word', word: 'capped', text: trimZeros(cap) }],
    };
  if (floor !== null && compareFractions(exact, fractionOf(floor)) < 0)
    return {
      exact: fractionOf(floor),
      cut: 'floored',
      pieces: [...pieces, { is: 'word', word: 'floored', text: trimZeros(floor) }],
    };
  return { exact, pieces };
}
