// Outings of the counties' chiefs (425 journeys of persons, 1408 institutions visited) and of the missions. No city
// leader is on them, for an outing belongs to the highest rank among its members.
import { addDays } from '../../domain/day.ts';
import { type Chance, chanceOf } from '../chance.ts';
import type { CompanyMaker } from '../company.ts';
import { type County, countyList } from '../counties.ts';
import { dayIn } from '../calendar.ts';
import { fitTo } from '../fit.ts';
import { missions, shortNameOf } from '../offices.ts';
import { destinationOf, diary, discussable, type Member, type Outing } from './outing.ts';
import type { DemoProject } from '../projects/project.ts';

const journeys = 425;
const visits = 1408;
const fields = ['345', '34', '36', '26', '39', '13', '14', '27', '17', '25', '59', '64', '44'];

interface Plan {
  readonly office: string;
  readonly from: string;
  readonly to: string;
  readonly main: readonly Member[];
}

export function countyOutings(makers: CompanyMaker, projects: readonly DemoProject[]): Outing[] {
  const chance = chanceOf('county outings');
  const perCounty = fitTo(
    chance,
    countyList.map((one) => 20 + one.weight * 2),
    journeys,
    1,
    () => ({ low: 18, high: 60 }),
  );
  const plans = countyList.flatMap((county, at) => plansOf(chance, county, perCounty[at] ?? 0));
  const wanted = plans.map(() => chance.around(1, 0.35));
  const sizes = fitTo(chance, wanted, visits, 1, () => ({ low: 1, high: 9 }));
  const outings = plans.map((plan, at) => outingOf(chance, makers, projects, plan, sizes[at] ?? 1));
  return numbered([...outings, ...missionOutings(chance, makers, projects)]);
}

function plansOf(chance: Chance, county: County, count: number): Plan[] {
  const { code: office, name, short } = county;
  const titles = office.startsWith('37')
    ? [`${name}委主要负责同志`, `${name}政府主要负责同志`]
    : [`${short}党工委主要负责同志`, `${short}管委会主要负责同志`];
  const chiefs = titles.map((title, at): Member => ({ name: `${title}${'AB'[at]}`, title, rank: 'county_chief' }));
  const { isFree, send } = diary();
  const plans: Plan[] = [];
  for (let left = count; left > 0; ) {
    const drawn = dayIn(chance, 2023);
    const from = drawn > '2023-12-25' ? '2023-12-25' : drawn;
    const to = addDays(from, chance.int(0, 3));
    const free = chiefs.filter((one) => isFree(one.name, from, to));
    // Both are rarely away together.
    const main = left > 1 && chance.yes(0.07) ? free : chance.shuffled(free).slice(0, 1);
    if (main.length === 0) continue;
    for (const one of main) send(one.name, from, to);
    plans.push({ office, from, to, main });
    left -= main.length;
  }
  return plans;
}

function outingOf(
  chance: Chance,
  makers: CompanyMaker,
  projects: readonly DemoProject[],
  plan: Plan,
  size: number,
): Outing {
  const { destination, region } = destinationOf(chance);
  const own = discussable(projects, plan.from).filter((p) => p.office === plan.office);
  const talked = chance.shuffled(own).slice(0, chance.int(0, 3));
  const hosts = talked.flatMap((p) => (p.investor && !p.known && chance.yes(0.6) ? [p.investor.name] : []));
  const institutions = [...new Set(hosts)].slice(0, size);
  while (institutions.length < size) institutions.push(makers.inventName(chance, chance.pick(fields)));
  const staff = Array.from({ length: chance.int(0, 2) }, (_, at): Member => {
    const letter = 'CDE'[at] ?? 'C';
    return { name: `${shortNameOf(plan.office)}招商干部${letter}`, title: '工作人员', rank: 'staff' };
  });
  return {
    batch: '',
    office: plan.office,
    from: plan.from,
    to: plan.to,
    destination,
    region,
    purpose: '带队外出招商，拜访企业机构。',
    members: [...plan.main, ...staff],
    institutions,
    projects: talked,
  };
}

function missionOutings(chance: Chance, makers: CompanyMaker, projects: readonly DemoProject[]): Outing[] {
  return missions.flatMap((mission) =>
    Array.from({ length: 8 }, () => {
      const from = dayIn(chance, 2023);
      const head: Member = { name: `${mission.shortName}负责人A`, title: '招商办事处负责人', rank: 'department_head' };
      return outingOf(
        chance,
        makers,
        projects,
        { office: mission.code, from, to: from, main: [head] },
        chance.int(1, 3),
      );
    }),
  );
}

function numbered(outings: readonly Outing[]): Outing[] {
  const counts = new Map<string, number>();
  return outings
    .toSorted((a, b) => (a.office === b.office ? (a.from < b.from ? -1 : 1) : a.office < b.office ? -1 : 1))
    .map((outing) => {
      const number = (counts.get(outing.office) ?? 0) + 1;
      counts.set(outing.office, number);
      return { ...outing, batch: `${outing.office.toUpperCase()}-2023-${String(number).padStart(3, '0')}` };
    });
}
