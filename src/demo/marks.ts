// Marks that some projects carry: the list of 重大项目, the class of the investor, a pause or an end, a second signing.
import { addDays } from '../domain/day.ts';
import { quarterOf, workdayNear } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { namedProjects } from './projects/namedProjects.ts';
import type { Signings } from './activities/occasions.ts';
import type { DemoProject } from './projects/project.ts';

/** The city's list is renewed once in each quarter; 127 are on it on 2023-12-26. */
const majorDays = ['2023-03-30', '2023-06-29', '2023-09-27', '2023-12-26'] as const;
const majorCount = 127;

/** A mark of its own and no threshold: size helps, and some small ones are on the list. */
export function markMajor(projects: readonly DemoProject[]): void {
  const chance = chanceOf('major');
  const listDay = (p: DemoProject) => majorDays[quarterOf(p.signedOn ?? '') - 1] ?? '';
  const inTime = projects.filter((p) => (p.signedOn ?? '') <= listDay(p));
  const ranked = inTime
    .map((p) => ({ p, rank: (p.investmentWan / 10_000) * chance.around(1, 0.5) }))
    .toSorted((a, b) => b.rank - a.rank);
  const always = ranked.filter(({ p }) => p.investmentWan >= 500_000);
  for (const { p } of [...always, ...ranked.filter((one) => !always.includes(one))].slice(0, majorCount))
    p.majorOn = listDay(p);
}

/** World 500: the three named ones and two more; China 500: the named one and three more. */
export function markInvestors(projects: readonly DemoProject[]): void {
  const chance = chanceOf('investors');
  const invented = chance.shuffled(projects.filter((p) => !namedProjects.includes(p)));
  const substantial = invented.filter((p) => p.investmentWan > 60_000);
  substantial.slice(0, 2).forEach((p) => (p.classes = ['world_500', 'multinational']));
  substantial.slice(2, 5).forEach((p) => (p.classes = ['china_500']));
  const classes = ['specialised', 'specialised', 'listed', 'private_500', 'industry_leader', 'central_soe'];
  for (const p of invented) if (p.classes.length === 0 && chance.yes(0.16)) p.classes = [chance.pick(classes)];
  // Of the small firms that are good at one thing some are champions of it; nothing is drawn for that.
  const small = invented.filter((p) => p.classes.includes('specialised'));
  for (const p of small.slice(0, 6)) p.classes = [...p.classes, 'hidden_champion'];
}

const whyPaused = ['投资方融资安排调整，暂缓建设。', '用地报批未完成，暂缓推进。'];
const whyEnded = ['投资方战略调整，双方协商解除协议。', '一年内未开工，依协议终止。'];

/** Before the timeline: what has ended goes no further. */
export function markStatus(older: readonly DemoProject[], young: readonly DemoProject[]): void {
  const chance = chanceOf('status');
  const choose = (list: readonly DemoProject[], count: number) =>
    chance.shuffled(list.filter((p) => !namedProjects.includes(p))).slice(0, count);
  for (const p of choose(older, 9)) p.status = { is: 'terminated', why: chance.pick(whyEnded) };
  for (const p of choose(
    older.filter((one) => !one.status),
    6,
  ))
    p.status = { is: 'paused', why: chance.pick(whyPaused) };
  for (const p of choose(young, 5)) p.status = { is: 'paused', why: chance.pick(whyPaused) };
}

export interface SecondSigning {
  readonly project: DemoProject;
  /** The event where it was signed once more, if at one. */
  readonly event: string | null;
}

/** Four second signings: two on stage again at a chief event, one of a project of 2022, one by a supplement. */
export function signAgain(
  signings: Signings,
  older: readonly DemoProject[],
  rest: readonly DemoProject[],
): SecondSigning[] {
  const first = (event: string) =>
    (signings.get(event) ?? []).find(
      (p) => !p.known && !p.status && p.investmentWan < 90_000 && p.signedAgainOn === undefined,
    );
  const again = (project: DemoProject | undefined, day: string, event: string | null): SecondSigning => {
    if (!project) throw new Error('no project for a second signing');
    project.signedAgainOn = day;
    return { project, event };
  };
  const lateLast = older.find((p) => (p.signedOn ?? '') > '2022-09-01' && !p.status);
  const early = rest.find((p) => (p.signedOn ?? '') < '2023-05-01' && !p.status);
  return [
    again(first('长三角（上海）招商对接活动'), '2023-09-15', '长三角（南京）招商对接活动'),
    again(first('粤港澳大湾区（深圳）招商对接活动'), '2023-12-08', '粤港澳大湾区（东莞）招商对接活动'),
    again(lateLast, '2023-04-18', null),
    again(early, workdayNear(addDays(early?.signedOn ?? '2023-01-01', 120)), null),
  ];
}
