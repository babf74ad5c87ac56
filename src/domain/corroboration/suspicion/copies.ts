// Rows that repeat an earlier one: a year before with the same sum, or the same sum again for the same project.
import { addDays } from '../../day.ts';
import {
  inOrderOfDays,
  isRound,
  type LookedAt,
  payerKey,
  noteSeen,
  type SeenSign,
  type SuspicionSign,
} from './arrival.ts';
import type { SuspicionRules } from './rules.ts';

type Rule = SuspicionRules['signs']['copy'];

export const copy: SuspicionSign<Rule> = (arrivals, rule) => {
  const seen = new Map<string, SeenSign>();
  for (const [, same] of Map.groupBy(inOrderOfDays(arrivals), ({ officeId, fen }) => `${officeId} ${fen}`)) {
    for (const [n, later] of same.entries()) {
      for (const earlier of same.slice(Math.max(0, n - 40), n)) {
        const strength = likeness(earlier, later, rule);
        if (strength)
          noteSeen(seen, later.id, { strength, told: { fen: later.fen, on: later.on, earlier: earlier.on } });
      }
    }
  }
  return seen;
};

/** Round sums come again by themselves: of them project, payer and nearly the day must agree as well. */
function likeness(earlier: LookedAt, later: LookedAt, { days, unitFen }: Rule): 1 | 2 | undefined {
  const isSameProject = earlier.projectId === later.projectId;
  const isSamePayer =
    earlier.payer !== null && later.payer !== null && payerKey(earlier.payer) === payerKey(later.payer);
  const off = Math.abs(apart(earlier.on, later.on) - 365);
  if (isRound(later.fen, unitFen)) return off <= 3 && isSameProject && isSamePayer ? 2 : undefined;
  if (off <= days) return isSameProject || isSamePayer ? 2 : 1;
  // Within the same year: a part as large as the one before is usual, so that is weak; elsewhere only a very odd sum says anything.
  if (later.on > addDays(earlier.on, 200) || (!isSameProject && isRound(later.fen, unitFen / 100))) return undefined;
  return 1;
}

const apart = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
