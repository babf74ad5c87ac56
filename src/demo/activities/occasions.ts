// Which of the projects of 2023 was signed where and when: on the spot at an event, or on a day of its own.
import { chanceOf } from '../chance.ts';
import { dayIn } from '../calendar.ts';
import { bearing, caprolactam, farmPark, landPort, pipe, silicone, solarGlass } from '../projects/namedProjects.ts';
import type { ByOccasion } from '../projects/newProjects.ts';
import type { DemoProject } from '../projects/project.ts';
import bureauMeetings from '../words/bureauMeetings.json' with { type: 'json' };
import chiefEvents from '../words/chiefEvents.json' with { type: 'json' };
import cityEvents from '../words/cityEvents.json' with { type: 'json' };

/** By the name of the event: what was signed there. */
export type Signings = ReadonlyMap<string, readonly DemoProject[]>;

const fixed = new Map<DemoProject, string>([
  [bearing, '京津冀（北京）高端制造招商对接活动'],
  [landPort, '京津冀（北京）招商对接活动'],
  [pipe, '首届中国钢管产业峰会暨黑色金属产业发展大会'],
  [caprolactam, '化工新材料产业招商推介会'],
  [silicone, '聊城市高质量发展暨双招双引合作推介会'],
  [solarGlass, '川渝（成都）招商对接活动'],
  [farmPark, '2023聊城市现代农业高质量发展暨双招双引大会'],
]);

interface Occurrence {
  readonly name: string;
  readonly day: string;
  readonly signings?: number;
  readonly cell?: string;
  readonly prefer?: readonly string[];
}

/** Deals the projects out to the events, and gives every project its signing day. */
export function signThem(projects: ByOccasion): Signings {
  const chance = chanceOf('occasions');
  const left = Object.fromEntries(
    Object.entries(projects).map(([occasion, list]) => [occasion, chance.shuffled(list.filter((p) => !fixed.has(p)))]),
  );
  const signings = new Map<string, DemoProject[]>();
  const hold = (event: Occurrence, occasion: string) => {
    const pool = left[occasion] ?? [];
    const here = [...fixed].filter(([, name]) => name === event.name).map(([project]) => project);
    const fits = (p: DemoProject) => event.prefer?.some((code) => p.industry.startsWith(code)) ?? false;
    const wanted = (event.signings ?? 0) - here.length;
    const chosen = [...pool.filter(fits), ...pool.filter((p) => !fits(p))].slice(0, wanted);
    if (chosen.length < wanted) throw new Error(`too few projects for ${event.name}`);
    left[occasion] = pool.filter((p) => !chosen.includes(p));
    for (const project of [...here, ...chosen]) project.signedOn = event.day;
    signings.set(event.name, [...here, ...chosen]);
  };
  // Events that prefer an industry choose before those that take what comes.
  const chief: readonly Occurrence[] = chiefEvents;
  for (const event of chief.toSorted((a, b) => (b.prefer?.length ?? 0) - (a.prefer?.length ?? 0)))
    hold(event, event.cell ?? 'chief');
  for (const event of [...bureauMeetings, ...cityEvents] as Occurrence[])
    if (event.signings) hold(event, event.cell ?? 'rest');
  for (const project of left['rest'] ?? []) project.signedOn = dayIn(chance, 2023);
  return signings;
}
