// Activities of the 59 departments (295 projects advanced) and of the counties. The counties' are in no count of the
// city's: they are led by their own chiefs, under no series of the city.
import type { DemoActivity } from './activity.ts';
import { dayIn } from '../calendar.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { countyList } from '../counties.ts';
import { fitTo } from '../fit.ts';
import { departments } from '../offices.ts';
import { destinationOf, discussable } from '../outings/outing.ts';
import type { DemoProject } from '../projects/project.ts';

const departmentCount = 245;
const advancedCount = 295;
const kinds = [
  { form: 'visit', nature: 'visit', word: '走访对接活动' },
  { form: 'matchmaking', nature: 'thematic', word: '项目对接活动' },
  { form: 'promotion', nature: 'thematic', word: '专题推介活动' },
] as const;

const plain = { level: 'city', convener: 'city', part: 'lead', signingHeld: false, speeches: 0, signed: [] } as const;

export function demoDepartmentActivities(projects: readonly DemoProject[]): DemoActivity[] {
  const chance = chanceOf('department activities');
  const counts = fitTo(
    chance,
    departments.map(() => chance.around(1, 0.35)),
    departmentCount,
    1,
    () => ({ low: 1, high: 9 }),
  );
  const activities = departments.flatMap((department, at) =>
    Array.from({ length: counts[at] ?? 0 }, () => {
      const atHome = chance.yes(0.35);
      return { ...event(chance, atHome), office: department.code, ledBy: 'department_head' as const, ...plain };
    }),
  );
  const advanced = fitTo(
    chance,
    activities.map(() => chance.around(1, 0.6)),
    advancedCount,
    1,
    () => ({ low: 0, high: 4 }),
  );
  return told(activities).map((one, at) => ({
    ...one,
    advanced: chance.shuffled(discussable(projects, one.day)).slice(0, advanced[at] ?? 0),
  }));
}

export function countyActivities(): DemoActivity[] {
  const chance = chanceOf('county activities');
  return told(
    countyList.flatMap((county) =>
      Array.from({ length: chance.int(2, 4) }, () => {
        const { place, ...rest } = event(chance, chance.yes(0.4));
        return {
          ...rest,
          ...plain,
          level: 'county' as const,
          place: rest.atHome ? county.name : place,
          name: `${county.short}${rest.name}`,
          office: county.code,
          ledBy: 'county_chief' as const,
          guestCompanies: chance.int(8, 60),
          advanced: [],
        };
      }),
    ),
  );
}

function event(chance: Chance, atHome: boolean) {
  const { form, nature, word } = chance.pick(kinds);
  const { destination, prefix } = destinationOf(chance);
  const place = atHome ? '聊城市' : destination;
  return { name: `${atHome ? '在聊' : `赴${prefix}`}${word}`, day: dayIn(chance, 2023), place, atHome, form, nature };
}

/** An office's events of one name on one day would be one event: the later ones say which they are. */
function told<T extends { readonly name: string; readonly day: string; readonly office: string }>(
  events: readonly T[],
): T[] {
  const seen = new Map<string, number>();
  return events
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.office < b.office ? -1 : 1))
    .map((one) => {
      const key = `${one.office}${one.name}`;
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      return number === 1 ? one : { ...one, name: `${one.name}（第${number}次）` };
    });
}
