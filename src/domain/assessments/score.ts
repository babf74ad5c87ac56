// The scores of one group: each indicator's points, their sum, the places, and where a place hangs on rounding. A group knows
// nothing of the others.
import type { Fraction } from '../exact.ts';
import { compareFractions, fractionOf, fractionText, noughtFraction, roundFraction, sumFraction } from './fractions.ts';
import { inputKey } from './formula.ts';
import type { IndicatorScore, OfficeScore, Scored, Unplaced } from './officeScore.ts';
import { placeOffices } from './places.ts';
import { pointsOf } from './points.ts';
import type { ReadOffice, ScorePiece } from './reading.ts';
import type { Indicator, SchemeBody } from './scheme.ts';

/** In the order of the offices as they are given. */
export function scoreGroup(body: SchemeBody, offices: readonly string[], read: ReadOffice): OfficeScore[] {
  const scored = offices.map((officeId): Scored => {
    const indicators = body.indicators.map((one) => indicatorScore(one, { officeId, peers: offices, read }));
    const total = roundFraction(
      indicators.reduce((sum, { points }) => sumFraction(sum, points), noughtFraction),
      body.decimals,
    );
    const exact = indicators.reduce((sum, one) => sumFraction(sum, one.exact), noughtFraction);
    return {
      officeId,
      total,
      exact,
      text: fractionText(total, body.decimals),
      indicators,
      unplaced: unplacedBy(body, officeId, indicators, read),
      ...gradeOf(body, officeId, total, read),
    };
  });
  return placeOffices(body, scored);
}

interface OfOffice {
  readonly officeId: string;
  readonly peers: readonly string[];
  readonly read: ReadOffice;
}

function indicatorScore(indicator: Indicator, of: OfOffice): IndicatorScore {
  const { id, formula, decimals } = indicator;
  const { exact: found, pieces } = pointsOf(formula, of);
  const doubted = doubtOf(indicator, of);
  const isNought = found === null || (doubted !== null && indicator.requires?.otherwise === 'nought');
  const exact = isNought ? noughtFraction : found;
  const points = decimals === null ? exact : roundFraction(exact, decimals);
  const told: ScorePiece[] = isNought && found !== null ? [...pieces, { is: 'word', word: 'nought' }] : [...pieces];
  return {
    id,
    points,
    exact,
    text: fractionText(points, decimals ?? printedDecimals),
    pieces: told,
    missing: found === null,
    doubted,
  };
}

/** Of points that are not rounded so many are printed. */
const printedDecimals = 4;

function doubtOf({ requires }: Indicator, { officeId, read }: OfOffice): string | null {
  if (!requires) return null;
  const found = read(officeId, requires.figure);
  const isEnough = found?.value && compareFractions(found.value, fractionOf(requires.atLeast)) >= 0;
  return isEnough ? null : (found?.text ?? '');
}

function unplacedBy(
  { vetoes, indicators }: SchemeBody,
  officeId: string,
  scores: readonly IndicatorScore[],
  read: ReadOffice,
): Unplaced | null {
  const veto = vetoes.find(({ input, atLeast }) => isReached(read(officeId, inputKey(input))?.value, atLeast));
  if (veto) return { because: 'veto', name: veto.name };
  const lacking = indicators.find(({ missing }, n) => missing === 'unplaced' && scores[n]?.missing);
  return lacking ? { because: 'missing', name: lacking.name } : null;
}

const isReached = (value: Fraction | null | undefined, atLeast: string): boolean =>
  Boolean(value && compareFractions(value, fractionOf(atLeast)) >= 0);

function gradeOf(
  { grades, lifts }: SchemeBody,
  officeId: string,
  total: Fraction,
  read: ReadOffice,
): Pick<OfficeScore, 'grade' | 'liftedBy'> {
  const at = grades.findIndex(({ atLeast }) => compareFractions(total, fractionOf(atLeast)) >= 0);
  const own = at < 0 ? grades.length : at;
  const lift = lifts.find(({ input, atLeast }) => isReached(read(officeId, inputKey(input))?.value, atLeast));
  const isLifted = lift !== undefined && own > 0 && grades.length > 0;
  return { grade: grades[isLifted ? own - 1 : own]?.name ?? null, liftedBy: isLifted ? lift.name : null };
}
