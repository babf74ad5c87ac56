// Places by score: how ties are counted and broken, and where a place hangs on rounding.
import { compareFractions, noughtFraction } from './fractions.ts';
import type { SchemeBody } from './scheme.ts';
import type { OfficeScore, Scored } from './officeScore.ts';

/** In the order of the offices as they are given. Whoever is unplaced has no place and takes none from others. */
export function placeOffices({ ties, tieBreak }: SchemeBody, scored: readonly Scored[]): OfficeScore[] {
  const placed = scored.filter(({ unplaced }) => !unplaced);
  const standsAbove = (a: Scored, b: Scored) => before(a, b, tieBreak) < 0;
  return scored.map((one): OfficeScore => {
    if (one.unplaced) return { ...one, place: null, hangsOn: [] };
    const above = placed.filter((other) => standsAbove(other, one));
    const levels = above.filter((other, n) => above.findIndex((same) => before(same, other, tieBreak) === 0) === n);
    const hangsOn = placed.filter((other) => other !== one && hangs(one, other, tieBreak));
    return {
      ...one,
      place: 1 + (ties === 'skip' ? above.length : levels.length),
      hangsOn: hangsOn.map(({ officeId }) => officeId),
    };
  });
}

/** Below nought where `a` stands above `b`. */
function before(a: Scored, b: Scored, tieBreak: readonly string[]): number {
  return compareFractions(b.total, a.total) || broken(a, b, tieBreak);
}

function broken(a: Scored, b: Scored, tieBreak: readonly string[]): number {
  for (const id of tieBreak) {
    const order = compareFractions(pointsBy(b, id), pointsBy(a, id));
    if (order !== 0) return order;
  }
  return 0;
}

const pointsBy = ({ indicators }: Scored, id: string) =>
  indicators.find((one) => one.id === id)?.points ?? noughtFraction;

/** Unrounded they would stand the other way round, or apart. */
function hangs(a: Scored, b: Scored, tieBreak: readonly string[]): boolean {
  const exact = compareFractions(b.exact, a.exact);
  return exact !== 0 && Math.sign(exact) !== Math.sign(before(a, b, tieBreak));
}
