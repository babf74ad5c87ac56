// Whether an arrival wants a second look (疑点): signs with points and the numbers that they rest on. Never a verdict: it says
// where to look first, and nothing counts for less by it.
import type { LookedAt, SeenSign, SuspicionSign, Told } from './arrival.ts';
import { copy } from './copies.ts';
import { bare, beforeSigning, beyondPlan, justPasses, moneyBack, roundAtEnd } from './money.ts';
import { officeUnlike } from './offices.ts';
import { onePayer } from './payers.ts';
import { photo } from './photos.ts';
import { type SignName, signNames, type SuspicionRules } from './rules.ts';
import { voucherSeries } from './vouchers.ts';

const signs: { readonly [Name in SignName]: SuspicionSign<SuspicionRules['signs'][Name]> } = {
  round_at_end: roundAtEnd,
  one_payer: onePayer,
  voucher_series: voucherSeries,
  money_back: moneyBack,
  just_passes: justPasses,
  office_unlike: officeUnlike,
  copy,
  photo,
  beyond_plan: beyondPlan,
  before_signing: beforeSigning,
  bare,
};

export interface SuspicionReason {
  readonly sign: SignName;
  readonly points: number;
  readonly told: Told;
}

export interface ArrivalSuspicion {
  readonly points: number;
  /** The weightiest first. */
  readonly reasons: readonly SuspicionReason[];
  /** Taken off because several hands bear it out. */
  readonly relief: number;
}

/** Below this many rows nothing is called common. */
const enough = 50;

/** Of every arrival that shows a sign. */
export function suspicionsOf(arrivals: readonly LookedAt[], rules: SuspicionRules): Map<string, ArrivalSuspicion> {
  const found = new Map<string, SuspicionReason[]>();
  for (const sign of signNames) {
    const seen = seenOf(sign, arrivals, rules);
    const isCommon = arrivals.length >= enough && seen.size * 100 > arrivals.length * rules.commonFrom;
    const { weight } = rules.signs[sign];
    if (isCommon || weight === 0) continue;
    for (const [id, { strength, told }] of seen) {
      const reasons = found.get(id) ?? [];
      reasons.push({ sign, points: strength * weight, told });
      found.set(id, reasons);
    }
  }
  const corroborated = new Set(arrivals.flatMap(({ id, grade }) => (grade === 'corroborated' ? id : [])));
  return new Map([...found].map(([id, reasons]) => [id, weighed(reasons, corroborated.has(id) ? rules.relief : 0)]));
}

/** Each sign is given the bounds of its own name. */
function seenOf(name: SignName, arrivals: readonly LookedAt[], rules: SuspicionRules): Map<string, SeenSign> {
  const look = signs[name] as SuspicionSign<SuspicionRules['signs'][SignName]>;
  return look(arrivals, rules.signs[name]);
}

function weighed(reasons: readonly SuspicionReason[], most: number): ArrivalSuspicion {
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  const relief = Math.min(sum, most);
  return { points: sum - relief, relief, reasons: reasons.toSorted((a, b) => b.points - a.points) };
}

/** Arrivals that are to be looked at, the most suspicious first. */
export function suspicious(
  found: ReadonlyMap<string, ArrivalSuspicion>,
  { from }: SuspicionRules,
): [string, ArrivalSuspicion][] {
  return [...found]
    .filter(([, { points }]) => points >= from)
    .toSorted(([a, x], [b, y]) => y.points - x.points || (a < b ? -1 : 1));
}
