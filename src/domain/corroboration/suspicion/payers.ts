// One payer for many: money for projects that are none of its own, which look as if they had nothing to do with one another.
import { addDays } from '../../day.ts';
import { inOrderOfDays, type LookedAt, payerKey, noteSeen, type SeenSign, type SuspicionSign } from './arrival.ts';
import type { SuspicionRules } from './rules.ts';

export const onePayer: SuspicionSign<SuspicionRules['signs']['one_payer']> = (
  arrivals,
  { projects: least, days, lenders },
) => {
  const isAsked = (one: LookedAt) => isStranger(one) && !lenders.some((word) => one.payer?.includes(word));
  const seen = new Map<string, SeenSign>();
  for (const [, paid] of Map.groupBy(inOrderOfDays(arrivals.filter(isAsked)), ({ payer }) => payerKey(payer ?? ''))) {
    spread(paid, { least, days, strong: 2 * least - 1 }, seen);
    // Fewer within weeks are as odd.
    if (least > 2) spread(paid, { least: least - 1, days: Math.ceil(days / 4), strong: Infinity }, seen);
  }
  return seen;
};

interface Spread {
  readonly least: number;
  readonly days: number;
  readonly strong: number;
}

function spread(paid: readonly LookedAt[], { least, days, strong }: Spread, seen: Map<string, SeenSign>): void {
  let first = 0;
  for (const [last, { on }] of paid.entries()) {
    while (addDays(paid[first]?.on ?? on, days) < on) first++;
    const within = paid.slice(first, last + 1);
    const projects = new Set(within.map(({ projectId }) => projectId)).size;
    if (projects < least) continue;
    for (const { id, payer } of within)
      noteSeen(seen, id, { strength: projects >= strong ? 2 : 1, told: { payer: payer ?? '', projects, days } });
  }
}

/** A payer that is none of the firms whose project it is. */
function isStranger({ payer, firms }: LookedAt): boolean {
  return payer !== null && payer !== '' && !firms.some((firm) => payerKey(firm) === payerKey(payer));
}
