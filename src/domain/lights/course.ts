// What a rule measures of a thing as it is known: since when it runs, on which day it reaches a limit, and how far it is on a day.
import { addDays, epochDay, fromEpochDay } from '../day.ts';
import { addMonths, type DayText, monthsOver } from './days.ts';
import type { LightKnown, SeenProject, Moment } from './known.ts';
import type { LightTest, LightUnit } from './lightRule.ts';

/** What a light rests on, as the page words it. */
export interface Seen {
  readonly since: DayText;
  /** Amounts in fen and days, by name. */
  readonly facts: Readonly<Record<string, string>>;
  readonly entryIds: readonly string[];
}

export interface Course extends Seen {
  /** The first day on which the limit is reached; of points beyond yellow, passed. Null: never, as things are known. */
  turnsOn(limit: number, strictly: boolean): DayText | null;
  /** In the rule's unit. */
  on(day: DayText): number;
  /** From this day on it shows nothing any more. */
  readonly ends?: DayText;
}

/** Null where the rule has nothing to say of it. */
export function courseOf(test: LightTest, known: LightKnown): Course | null {
  switch (known.of) {
    case 'project':
      return known.isActive ? ofProject(test, known) : null;
    case 'pledge': {
      if (known.isKept || !known.isProjectActive) return null;
      if (test.kinds.length > 0 && !test.kinds.some((kind) => kind === known.kind)) return null;
      return clock(test.unit, known.due, { due: known.due.on });
    }
    case 'pursuit':
      return known.isOpen
        ? {
            ...clock(test.unit, { on: known.protectedUntil, entryId: '' }, { until: known.protectedUntil }),
            ends: known.releasesOn,
          }
        : null;
    case 'returned':
      return clock(test.unit, known.returned);
    case 'follow_up':
      return known.isFollowedUp ? null : clock(test.unit, known.ended);
  }
}

function ofProject(test: LightTest, known: SeenProject): Course | null {
  const { signed, filed, started, inStatistics } = known;
  switch (test.measure) {
    case 'talks_idle':
      // Who never spoke with anybody is counted from the day it was put in the books.
      return signed || filed || started ? null : clock(test.unit, known.lastTalk ?? known.firstKnown);
    case 'signed_not_started':
      return signed && !started && !inStatistics ? clock(test.unit, signed) : null;
    case 'filed_not_started':
      return filed && !started && !inStatistics ? clock(test.unit, filed) : null;
    case 'started_not_in_statistics':
      return started && !inStatistics ? clock(test.unit, started) : null;
    case 'funds_behind':
      return behind(test, known);
    case 'promise_due':
    case 'protection_ending':
    case 'returned_unmended':
    case 'no_follow_up':
      return null;
  }
}

function clock(unit: LightUnit, { on, entryId }: Moment, facts: Readonly<Record<string, string>> = {}): Course {
  return {
    since: on,
    facts,
    entryIds: entryId ? [entryId] : [],
    turnsOn: (limit) => (unit === 'month' ? addMonths(on, limit) : addDays(on, limit)),
    on: (day) => (unit === 'month' ? monthsOver(on, day) : epochDay(day) - epochDay(on)),
  };
}

/** The plan runs evenly from one day to another; points are hundredths of the whole. */
function behind(test: LightTest, known: SeenProject): Course | null {
  const plan = planOf(test, known);
  if (!plan || plan.fen <= 0n || plan.to <= plan.from) return null;
  const [from, days] = [epochDay(plan.from), BigInt(epochDay(plan.to) - epochDay(plan.from))];
  const { fundsFen } = known;
  return {
    since: plan.from,
    facts: { from: plan.from, to: plan.to, planned: String(plan.fen), funds: String(fundsFen) },
    entryIds: [plan.entryId, ...known.arrivals],
    turnsOn(limit, strictly) {
      // elapsed / days − funds / planned ≥ limit / 100, solved for the days that are over.
      const [over, per] = [(BigInt(limit) * plan.fen + 100n * fundsFen) * days, 100n * plan.fen];
      const least = strictly ? over / per + 1n : (over + per - 1n) / per;
      return least > days ? null : fromEpochDay(from + Number(least));
    },
    on(day) {
      const elapsed = BigInt(Math.min(Math.max(epochDay(day) - from, 0), Number(days)));
      return Math.max(0, Number((elapsed * 100n * plan.fen - 100n * fundsFen * days) / (days * plan.fen)));
    },
  };
}

function planOf({ overMonths }: LightTest, { plan, signed, investmentFen }: SeenProject) {
  if (plan) return { from: plan.from, to: plan.on, fen: plan.fen, entryId: plan.entryId };
  if (!overMonths || !signed || !investmentFen) return null;
  return { from: signed.on, to: addMonths(signed.on, overMonths), fen: investmentFen, entryId: signed.entryId };
}
