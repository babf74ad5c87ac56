// Signs in amounts: round sums at the end of a period, amounts that just pass a threshold, more money than was planned,
// and nothing that bears it out.
import { addDays } from '../../day.ts';
import { inOrderOfDays, isRound, noteSeen, type SeenSign, type SuspicionSign } from './arrival.ts';
import type { SuspicionRules } from './rules.ts';

type Rules = SuspicionRules['signs'];

/** Weak at the end of a month, strong at that of a quarter. */
export const roundAtEnd: SuspicionSign<Rules['round_at_end']> = (arrivals, { days, unitFen }) => {
  const seen = new Map<string, SeenSign>();
  for (const { id, on, fen } of arrivals) {
    const later = addDays(on, days);
    if (later.slice(0, 7) === on.slice(0, 7) || !isRound(fen, unitFen)) continue;
    const isQuarter = Number(on.slice(5, 7)) % 3 === 0;
    seen.set(id, { strength: isQuarter ? 2 : 1, told: { fen, on, unitFen, days } });
  }
  return seen;
};

export const justPasses: SuspicionSign<Rules['just_passes']> = (arrivals, { overPercent, thresholdsFen }) => {
  const seen = new Map<string, SeenSign>();
  for (const { id, fen } of arrivals) {
    const threshold = thresholdsFen.find((one) => fen > one && (fen - one) * 100 <= one * overPercent);
    if (threshold) seen.set(id, { strength: 1, told: { fen, threshold, over: fen - threshold } });
  }
  return seen;
};

/** From the arrival on by which a project has more than all that was planned for it; strong where that one alone goes far beyond. */
export const beyondPlan: SuspicionSign<Rules['beyond_plan']> = (arrivals, { overPercent }) => {
  const [seen, sums] = [new Map<string, SeenSign>(), new Map<string, number>()];
  for (const { id, projectId, fen, investmentFen } of inOrderOfDays(arrivals)) {
    const sum = (sums.get(projectId) ?? 0) + fen;
    sums.set(projectId, sum);
    if (!investmentFen || (sum - investmentFen) * 100 <= investmentFen * overPercent) continue;
    const isFar = Math.min(fen, sum - investmentFen) * 4 > investmentFen;
    seen.set(id, { strength: isFar ? 2 : 1, told: { fen, sum, plan: investmentFen } });
  }
  return seen;
};

export const bare: SuspicionSign<Rules['bare']> = (arrivals) =>
  new Map(
    arrivals.flatMap(({ id, grade }): [string, SeenSign][] =>
      grade === 'none' ? [[id, { strength: 1, told: {} }]] : [],
    ),
  );

/** Money for what was not signed yet. */
export const beforeSigning: SuspicionSign<Rules['before_signing']> = (arrivals, { days }) => {
  const seen = new Map<string, SeenSign>();
  for (const { id, on, signedOn } of arrivals)
    if (signedOn && addDays(on, days) < signedOn) noteSeen(seen, id, { strength: 2, told: { on, signedOn } });
  return seen;
};

/** The same money was seen to leave again. */
export const moneyBack: SuspicionSign<Rules['money_back']> = (arrivals, { days }) => {
  const seen = new Map<string, SeenSign>();
  for (const { id, on, backOn } of arrivals)
    if (backOn && backOn >= on && backOn <= addDays(on, days)) seen.set(id, { strength: 2, told: { on, backOn } });
  return seen;
};
