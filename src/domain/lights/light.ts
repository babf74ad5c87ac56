// A light: the strongest colour whose limit is reached on a day, by what was known at the end of that day; and how lights changed
// through days, without looking at each of them.
import { addDays } from '../day.ts';
import { type Course, courseOf, type Seen } from './course.ts';
import type { DayText } from './days.ts';
import type { LightKnown, Watched } from './known.ts';
import {
  type LightColour,
  lightColours,
  type LightRule,
  lightRulesOn,
  type LightTest,
  objectOf,
  type LightShown,
} from './lightRule.ts';

export interface Light extends Seen {
  readonly colour: LightColour;
  /** The day on which it turned to this colour, as things are known. */
  readonly turnedOn: DayText;
  /** In the rule's unit, on the day. */
  readonly counted: number;
}

interface Turn {
  readonly colour: LightColour;
  readonly on: DayText;
}

/** In the order of the colours: a stronger one may fall on the same day. */
function turnsOf(test: LightTest, course: Course): Turn[] {
  return lightColours.flatMap((colour) => {
    const limit = test[colour];
    const on = limit === null ? null : course.turnsOn(limit, colour !== 'yellow');
    return on === null ? [] : [{ colour, on }];
  });
}

/** A rule × what is known × a day → the light, or null for green. */
export function lightOn(test: LightTest, known: LightKnown | null, day: DayText): Light | null {
  const course = known && known.of === objectOf(test) ? courseOf(test, known) : null;
  return course && lightOf(test, course, day);
}

function lightOf(test: LightTest, course: Course, day: DayText): Light | null {
  if (course.ends !== undefined && day >= course.ends) return null;
  const turn = turnsOf(test, course).findLast(({ on }) => on <= day);
  if (!turn) return null;
  const { since, facts, entryIds } = course;
  return { since, facts, entryIds, colour: turn.colour, turnedOn: turn.on, counted: course.on(day) };
}

/** What a thing changed to, by which version of which rule. */
export interface LightChange {
  readonly on: DayText;
  readonly of: Watched['of'];
  readonly id: string;
  readonly projectId: string | null;
  readonly officeId: string;
  readonly ruleId: string;
  /** Of a rule that was switched off the version that was in force before. */
  readonly version: number;
  readonly colour: LightShown;
  readonly since: DayText | null;
  readonly counted: number | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly entryIds: readonly string[];
}

/** How things stand before the first day: by `lightKey`. */
export type StandingLights = ReadonlyMap<string, LightChange>;
export const lightKey = ({ of, id, ruleId }: Pick<LightChange, 'of' | 'id' | 'ruleId'>): string =>
  `${of} ${id} ${ruleId}`;

export interface DaySpan {
  readonly from: DayText;
  readonly to: DayText;
}

/**
 * The changes of lights from one day to another, both counted: the same as asking each thing on each day. Between the days on which
 * something became known, or a rule began, a light turns only where a limit is reached, so only those days are looked at.
 */
export function lightsThrough(
  rules: readonly LightRule[],
  watched: readonly Watched[],
  { from, to }: DaySpan,
  before: StandingLights = new Map(),
): LightChange[] {
  if (to < from) return [];
  const begins = [...new Set(rules.map(({ effectiveFrom }) => effectiveFrom))].filter((day) => day > from && day <= to);
  const inForce = new Map([from, ...begins].map((day) => [day, lightRulesOn(rules, day)]));
  const starts = [...inForce.keys()].toSorted();
  const byThing = Map.groupBy(before.values(), ({ of, id }) => `${of} ${id}`);
  const changes: LightChange[] = [];
  for (const thing of watched) {
    const days = daysToLook(thing, starts, { from, to });
    const standing = new Map((byThing.get(`${thing.of} ${thing.id}`) ?? []).map((one) => [one.ruleId, one]));
    through(
      thing,
      days,
      (day) => inForce.get(starts.findLast((start) => start <= day) ?? '') ?? [],
      to,
      standing,
      changes,
    );
  }
  return changes.toSorted(byDay);
}

function daysToLook({ changes }: Watched, starts: readonly DayText[], { from, to }: DaySpan): DayText[] {
  const own = changes.filter((day) => day > from && day <= to);
  return own.length === 0 && starts.length === 1 ? [from] : [...new Set([...starts, ...own])].toSorted();
}

function through(
  thing: Watched,
  days: readonly DayText[],
  rulesOn: (day: DayText) => readonly LightRule[],
  to: DayText,
  standing: Map<string, LightChange>,
  changes: LightChange[],
): void {
  for (const [n, begin] of days.entries()) {
    const next = days[n + 1];
    const end = next === undefined ? to : addDays(next, -1);
    const known = thing.knownOn(begin);
    const rules = rulesOn(begin).filter(({ test }) => objectOf(test) === thing.of);
    // What a rule said that is off now, or of what is gone, is over.
    for (const was of standing.values()) {
      if (was.colour !== 'green' && !rules.some(({ ruleId }) => ruleId === was.ruleId))
        note({ ...was, ...green, on: begin, officeId: known?.officeId ?? was.officeId });
    }
    for (const rule of rules) {
      const course = known && courseOf(rule.test, known);
      for (const day of course ? turningDays(rule.test, course, begin, end) : [begin]) {
        const light = course && lightOf(rule.test, course, day);
        const was = standing.get(rule.ruleId);
        if ((was?.colour ?? 'green') === (light?.colour ?? 'green')) continue;
        const { of, id, projectId } = thing;
        const officeId = known?.officeId ?? was?.officeId ?? '';
        const { ruleId, version } = rule;
        note({ on: day, of, id, projectId, officeId, ruleId, version, ...(light ? shown(light) : green) });
      }
    }
  }

  function note(change: LightChange): void {
    standing.set(change.ruleId, change);
    changes.push(change);
  }
}

const green = { colour: 'green', since: null, counted: null, facts: {}, entryIds: [] } as const;

const shown = ({ colour, since, counted, facts, entryIds }: Light) => ({ colour, since, counted, facts, entryIds });

function turningDays(test: LightTest, course: Course, begin: DayText, end: DayText): DayText[] {
  const turns = turnsOf(test, course).map(({ on }) => on);
  const later = [...turns, ...(course.ends === undefined ? [] : [course.ends])].filter(
    (day) => day > begin && day <= end,
  );
  return later.length === 0 ? [begin] : [...new Set([begin, ...later])].toSorted();
}

function byDay(a: LightChange, b: LightChange): number {
  const [x, y] = [`${a.on} ${lightKey(a)}`, `${b.on} ${lightKey(b)}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
