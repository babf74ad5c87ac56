// Outings of the city's leaders: 114 journeys of persons, on which 667 projects were talked about (occurrences).
import { addDays } from '../../domain/day.ts';
import { chanceOf } from '../chance.ts';
import type { CompanyMaker } from '../company.ts';
import { dayIn } from '../calendar.ts';
import { fitTo } from '../fit.ts';
import { destinationOf, diary, discussable, type Member, type Outing } from './outing.ts';
import type { DemoProject } from '../projects/project.ts';
import chambers from '../words/chambers.json' with { type: 'json' };
import chiefEvents from '../words/chiefEvents.json' with { type: 'json' };

const chiefs: readonly Member[] = ['A', 'B'].map((letter) => ({
  name: `市主要领导${letter}`,
  title: letter === 'A' ? '市委主要负责同志' : '市政府主要负责同志',
  rank: 'city_chief',
}));
const leaders: readonly Member[] = Array.from('CDEFGHJKLMNPQR', (letter) => ({
  name: `市领导${letter}`,
  title: '市级领导',
  rank: 'city_leader',
}));
const companions: readonly Member[] = [
  { name: '市投资促进局负责同志A', title: '市投资促进局负责同志', rank: 'department_head' },
  { name: '市投促局干部B', title: '工作人员', rank: 'staff' },
  { name: '市投促局干部C', title: '工作人员', rank: 'staff' },
];
/** 13 events with a chief and one leader make 26 of the 114; 36 outings of one leader and 26 of two make 88. */
const alone = 36;
const inPairs = 26;
const discussed = 667;

export function cityOutings(makers: CompanyMaker, projects: readonly DemoProject[]): Outing[] {
  const chance = chanceOf('city outings');
  const { isFree, send } = diary();
  const take = (from: string, to: string, count: number): Member[] => {
    const free = chance.shuffled(leaders.filter((one) => isFree(one.name, from, to))).slice(0, count);
    if (free.length < count) throw new Error(`no leader is free on ${from}`);
    for (const one of free) send(one.name, from, to);
    return free;
  };
  const away = chiefEvents.filter((event) => !event.home);
  const withChief = away.map((event, at) => ({
    from: addDays(event.day, -1),
    to: addDays(event.day, 1),
    destination: event.place,
    region: event.region ?? '',
    purpose: `参加${event.name}，拜访重点企业。`,
    main: [chiefs[at % 2] as Member, ...take(addDays(event.day, -1), addDays(event.day, 1), 1)],
  }));
  const byLeaders = [...Array(alone).fill(1), ...Array(inPairs).fill(2)].map((count: number) => {
    const day = dayIn(chance, 2023);
    const from = day > '2023-12-25' ? '2023-12-25' : day;
    const to = addDays(from, chance.int(1, 3));
    const { destination, region } = destinationOf(chance);
    return {
      from,
      to,
      destination,
      region,
      purpose: '拜访产业链重点企业，洽谈推进项目。',
      main: take(from, to, count),
    };
  });
  const all = [...withChief, ...byLeaders].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const sizes = fitTo(
    chance,
    all.map(() => chance.around(1, 0.3)),
    discussed,
    1,
    () => ({ low: 3, high: 17 }),
  );
  return all.map(({ main, ...outing }, at) =>
    withChamber(at, {
      ...outing,
      batch: `SJ2023-${String(at + 1).padStart(3, '0')}`,
      office: '371500',
      members: [...main, ...companions.slice(0, chance.int(1, companions.length))],
      institutions: Array.from({ length: chance.int(2, 5) }, () =>
        makers.inventName(chance, chance.pick(['34', '36', '26', '39', '14', '27'])),
      ),
      projects: chance.shuffled(discussable(projects, outing.from)).slice(0, sizes[at] ?? 0),
    }),
  );
}

/** Some call on a national or a provincial chamber too; nothing is drawn for that, so that all else stays as it was. */
function withChamber(at: number, outing: Outing): Outing {
  const kind = at % 6 === 1 ? 'national_chamber' : at % 6 === 4 ? 'provincial_chamber' : undefined;
  const names = kind ? chambers[kind] : [];
  const chamber = names[Math.floor(at / 6) % names.length];
  const companies = outing.institutions.map(() => 'company' as const);
  if (!kind || !chamber) return { ...outing, bodyKinds: companies };
  return { ...outing, institutions: [...outing.institutions, chamber], bodyKinds: [...companies, kind] };
}
