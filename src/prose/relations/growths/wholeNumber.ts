// Growth of a count whose base is printed nowhere: 78个, +16.42 % come from 67 and from no other whole number.
import { ceiling, divide, floor, ratio, type Rational, whole } from '../../exact/rational.ts';
import { multiply } from '../../exact/rational.ts';
import { percent } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import type { DraftSection } from '../../readings/section.ts';
import { growthReading } from './growthReading.ts';
import { isFall } from './isFall.ts';
import { partsFor } from '../shares/parts.ts';

const hundred = 100n;

export const wholeNumberGrowth: Relation = {
  name: 'growth from a whole number',
  traits: { impliesBase: true },
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    const { figure } = claim;
    if (figure.unit.dimension !== percent || figure.bound !== 'exact' || claim.role !== 'growth') return [];
    return partsFor(section, claim).flatMap(({ mention: now, reasons }) => {
      if (!now.figure.unit.counts || now.figure.bound !== 'exact' || now.figure.amount.n === 0n) return [];
      const implied = impliedBase(claim, now);
      const base =
        implied ?? (now.index === claim.index - 1 && isFew(claim, now) ? nearestBase(claim, now) : undefined);
      if (base === undefined) return [];
      const reading = growthReading(claim, now, { implied: base, unit: now.figure.unit, from: claim }, [
        ...reasons,
        'growth from a whole number',
      ]);
      const exact = () => {
        const worked = reading.exact();
        return (
          worked && { ...worked, remark: implied ? ('implied_base' as const) : ('implied_base_not_whole' as const) }
        );
      };
      // Between half of it and twice as much every whole number might have been the base.
      return [{ ...reading, exact, free: 1.5 * now.figure.size }];
    });
  },
};

/** The only whole number that the percent leaves. */
function impliedBase(claim: Mention, now: Mention): Rational | undefined {
  const { low, high } = claim.figure.range;
  const sign = isFall(claim) ? -1n : 1n;
  const factor = (end: Rational): Rational => ratio(hundred * end.d + sign * end.n, hundred * end.d);
  const [a, b] = [factor(low), factor(high)];
  if (a.n <= 0n || b.n <= 0n) return undefined;
  const ends = [divide(now.figure.amount, a), divide(now.figure.amount, b)];
  const [least, most] =
    Number(ends[0]?.n) * Number(ends[1]?.d) < Number(ends[1]?.n) * Number(ends[0]?.d) ? ends : ends.toReversed();
  if (!least || !most) return undefined;
  const [first, last] = [ceiling(least), floor(most)];
  return first === last && first > 0n ? multiply(whole(first), whole(1)) : undefined;
}

/** So few bases are possible that a percent of its digits seldom is one of them by chance. */
const isFew = (claim: Mention, now: Mention): boolean => now.figure.size * 10 ** -claim.figure.decimals < 30;

/** Of whole numbers the one whose growth comes nearest, where none comes out. */
function nearestBase(claim: Mention, now: Mention): Rational | undefined {
  const rise = (isFall(claim) ? -1 : 1) * claim.figure.size;
  const base = Math.round(now.figure.size / (1 + rise / 100));
  return claim.figure.decimals > 0 && Number.isFinite(base) && base > 0 ? whole(base) : undefined;
}
