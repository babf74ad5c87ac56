// Contact records (洽谈记录): one exchange with one investor each. 哈轴's nine lie in under ten months.
import type { contactIntents, contactModes } from '../domain/projects/contact.ts';
import { addDays } from '../domain/day.ts';
import { workdayNear } from './calendar.ts';
import { type Chance, chanceOf } from './chance.ts';
import { countyOf } from './counties.ts';
import { bearing } from './projects/namedProjects.ts';
import type { DemoProject } from './projects/project.ts';

type Mode = (typeof contactModes)[number];
type Intent = (typeof contactIntents)[number];

export interface DemoContact {
  readonly project: DemoProject;
  readonly day: string;
  readonly mode: Mode;
  readonly place: string;
  readonly ourSide: string;
  readonly theirSide: string;
  readonly summary: string;
  readonly result: string;
  readonly intent: Intent | null;
}

const bearingTalks: readonly (readonly [day: string, mode: Mode, summary: string, result: string])[] = [
  ['2023-01-11', 'visit_out', '赴哈尔滨拜访，了解迁厂想法。', '邀请来临清考察。'],
  ['2023-02-16', 'visit_in', '来临清考察轴承产业集聚区。', '建立对接机制。'],
  ['2023-03-15', 'visit_out', '介绍选址与配套条件。', '商定互派考察组。'],
  ['2023-04-19', 'visit_in', '考察组查看地块与能源配套。', '提出选址比较方案。'],
  ['2023-05-25', 'visit_out', '考察现有生产线，商谈产能布局。', '形成分期建设思路。'],
  ['2023-07-06', 'visit_in', '商谈上下游配套与用工。', '列出问题清单。'],
  ['2023-08-17', 'visit_out', '商谈投资规模与分期。', '基本确定分3期建设。'],
  ['2023-09-21', 'visit_in', '审议协议条款。', '除个别条款外达成一致。'],
  ['2023-11-02', 'visit_out', '就投资生产基地达成共识。', '确定签约时间。'],
];

const talks: readonly (readonly [summary: string, result: string, intent: Intent | null])[] = [
  ['介绍产业配套与要素保障情况。', '对方表示有投资意向。', 'new_base'],
  ['商谈选址与用地。', '约定实地考察。', null],
  ['实地考察园区与配套企业。', '提交初步方案。', null],
  ['商谈投资规模与建设周期。', '修改投资方案。', null],
  ['商谈协议文本。', '进入内部决策程序。', null],
  ['交流市场与产能规划。', '保持联系，定期沟通。', 'expand'],
];

export function demoContacts(projects: readonly DemoProject[], leads: readonly DemoProject[]): DemoContact[] {
  const chance = chanceOf('contacts');
  return [
    ...bearingTalks.map(([day, mode, summary, result]) => ({
      ...meeting(chance, bearing, day, mode),
      place: mode === 'visit_out' ? '黑龙江哈尔滨' : '临清市',
      summary,
      result,
      // The wish to move is published: it is why the talks began.
      intent: 'relocate' as const,
    })),
    ...projects.flatMap((project) => (hasTalks(project) && chance.yes(0.5) ? beforeSigning(chance, project) : [])),
    ...leads.flatMap((lead) => (lead.investor && chance.yes(0.8) ? sinceFound(chance, lead) : [])),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The talks of a project that was published by name are not known, save those of 哈轴. */
function hasTalks(project: DemoProject): boolean {
  return !project.known && !project.parent && project.investor !== null;
}

function beforeSigning(chance: Chance, project: DemoProject): DemoContact[] {
  const signed = project.signedOn ?? '';
  // The ledger begins with 2022: what was said before is not in it.
  return Array.from({ length: chance.int(1, 3) }, () => workdayNear(addDays(signed, -chance.int(8, 190))))
    .filter((day) => day >= '2022-01-04' && day >= (project.foundOn ?? ''))
    .map((day) => meeting(chance, project, day));
}

function sinceFound(chance: Chance, lead: DemoProject): DemoContact[] {
  const found = lead.foundOn ?? '';
  return Array.from({ length: chance.int(1, 3) }, () => workdayNear(addDays(found, chance.int(0, 150))))
    .filter((day) => day <= '2023-12-29')
    .map((day) => meeting(chance, lead, day));
}

function meeting(chance: Chance, project: DemoProject, day: string, given?: Mode): DemoContact {
  const mode =
    given ?? chance.weighted<Mode>(['visit_out', 'visit_in', 'meeting', 'call'], (one) => (one === 'call' ? 1 : 2));
  const county = countyOf(project.office);
  const there = project.investor?.seat ?? '省外';
  const [summary, result, intent] = chance.pick(talks);
  return {
    project,
    day,
    mode,
    place: mode === 'visit_in' ? county.name : mode === 'call' ? '线上' : there,
    ourSide: `${county.short}招商负责同志${chance.pick(['A', 'B', 'C'])}`,
    theirSide: `企业${chance.pick(['董事长', '总经理', '副总经理', '投资总监', '项目经理'])}`,
    summary,
    result,
    intent,
  };
}
