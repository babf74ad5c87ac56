// An outing of the demo city, before it is written into forms, and how the people on it are called.
import { addDays } from '../../domain/day.ts';
import type { bodyKinds } from '../../domain/projects/activityLists.ts';
import type { Rank } from '../../domain/projects/outing.ts';
import type { Chance } from '../chance.ts';
import { quarterOf } from '../calendar.ts';
import type { DemoProject } from '../projects/project.ts';
import places from '../words/places.json' with { type: 'json' };

export interface Member {
  /** A title and a letter; no person of that name exists. */
  readonly name: string;
  readonly title: string;
  readonly rank: Rank;
}

export interface Outing {
  readonly batch: string;
  /** Code of the office that reports it. */
  readonly office: string;
  readonly from: string;
  readonly to: string;
  readonly destination: string;
  readonly region: string;
  readonly purpose: string;
  readonly members: readonly Member[];
  readonly institutions: readonly string[];
  /** Of each institution; absent where nobody said. */
  readonly bodyKinds?: readonly (typeof bodyKinds)[number][];
  readonly projects: readonly DemoProject[];
}

export function destinationOf(chance: Chance): { destination: string; region: string; prefix: string } {
  const seat = chance.weighted(places.seats, (one) => Number(one[3]));
  return { destination: String(seat[0]), prefix: String(seat[1]), region: String(seat[4]) };
}

/** Days that a person is away, so that nobody is in two places at once. */
export function diary() {
  const away = new Map<string, Set<string>>();
  const daysOf = (from: string, to: string) => {
    const days: string[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
    return days;
  };
  return {
    isFree: (name: string, from: string, to: string) => daysOf(from, to).every((day) => !away.get(name)?.has(day)),
    send: (name: string, from: string, to: string) => {
      const days = away.get(name) ?? new Set();
      for (const day of daysOf(from, to)) days.add(day);
      away.set(name, days);
    },
  };
}

/** Projects that can be talked about on a day: reported by the end of its quarter, and not yet under construction. */
export function discussable(projects: readonly DemoProject[], day: string): DemoProject[] {
  const quarter = quarterOf(day);
  return projects.filter(
    (p) =>
      !p.parent &&
      !p.status &&
      quarterOf(p.foundOn ?? p.signedOn ?? '') <= quarter &&
      (!p.startedOn || p.startedOn > day) &&
      (!p.signedOn || p.signedOn > addDays(day, -240)),
  );
}
