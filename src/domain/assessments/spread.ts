// 功效系数: where an office lies between the least and the most of its group.
import { trimZeros } from '../exact.ts';
import { type FormulaOf, inputKey } from './formula.ts';
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

export function spreadPoints(formula: FormulaOf<'spread'>, of: PointsOf): OpenedPoints {
  const key = inputKey(formula.input);
  const own = readNumber(of, of.officeId, key);
  if (!own) return missingPoints;
  const all = of.peers.flatMap((id) => readNumber(of, id, key) ?? []);
  const ordered = all.toSorted((a, b) => compareFractions(a.value, b.value));
  const [least = own, most = own] = [ordered[0], ordered.at(-1)];
  const [weight, base] = [fractionOf(formula.weight), fractionOf(formula.base)];
  const forAll = timesFraction(weight, timesFraction(base, fractionOf('0.01')));
  const rest = lessFraction(weight, forAll);
  const [worst, best] = formula.lessIsMore ? [most, least] : [least, most];
  const range = lessFraction(best.value, worst.value);
  if (range.numerator === 0n) {
    const word = formula.equal === 'full' ? 'equal_full' : 'equal_base';
    const exact = formula.equal === 'full' ? weight : forAll;
    return { exact, pieces: [own.piece, { is: 'word', word }] };
  }
  const place = overFraction(lessFraction(own.value, worst.value), range) ?? noughtFraction;
  return {
    exact: sumFraction(forAll, timesFraction(rest, place)),
    pieces: spreadPieces(formula, { own, worst, best }),
  };
}

function spreadPieces(
  { weight, base }: FormulaOf<'spread'>,
  { own, worst, best }: Readonly<Record<'own' | 'worst' | 'best', NumberRead>>,
): ScorePiece[] {
  const whole = given(trimZeros(weight));
  const restShare = trimZeros(restOf(base));
  const forAll = [given(`${trimZeros(base)}%`), sign('×'), whole];
  const rest = [given(`${restShare}%`), sign('×'), whole];
  const above = [sign('('), own.piece, sign('−'), worst.piece, sign(')')];
  const range = [sign('('), best.piece, sign('−'), worst.piece, sign(')')];
  return [...forAll, sign('+'), ...rest, sign('×'), ...above, sign('÷'), ...range];
}

/** What of a hundred is left. */
function restOf(base: string): string {
  const { numerator, denominator } = lessFraction(fractionOf('100'), fractionOf(base));
  return denominator === 1n ? numerator.toString() : String(Number(numerator) / Number(denominator));
}
