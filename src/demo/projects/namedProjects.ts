// The projects of 2023 that were published by name. What a public page says of them stands here as it was printed and
// is listed in `known`; every other field is invented like the rest.
import type { Company } from '../company.ts';
import type { DemoProject } from './project.ts';

/** The mark that the city's own figures of 2023 look for. */
export const bearingTag = '案例：轴承龙头';

type Given = Pick<DemoProject, 'name' | 'office' | 'industry' | 'content' | 'investmentWan' | 'known'> &
  Partial<DemoProject>;

/** Published under this name; its code was not, and a real firm gets no invented one. */
function published(name: string, more: Partial<Company> = {}): Company {
  return {
    name,
    trade: '',
    kind: 'domestic',
    creditCode: null,
    country: 'CN',
    seat: null,
    source: 'other_province',
    ...more,
  };
}

function named(given: Given): DemoProject {
  return {
    made: true,
    chain: null,
    investor: null,
    recipient: null,
    source: given.investor?.source ?? 'other_province',
    place: null,
    landMu: null,
    classes: [],
    tags: [],
    phasesWan: [],
    agreement: 'investment',
    startsElsewhere: [],
    ...given,
  };
}

const sinochem = published('中化集团', { seat: '北京' });

export const bearing = named({
  name: '哈尔滨轴承集团生产基地项目',
  office: '371581',
  industry: '3451',
  content: '建设轴承生产基地，分3期进行建设。',
  chain: '轴承',
  investor: published('哈尔滨轴承集团有限公司', { seat: '黑龙江哈尔滨' }),
  investmentWan: 500_000,
  place: '临清市烟店镇',
  landMu: 1200,
  classes: ['world_500', 'china_500'],
  tags: [bearingTag],
  phasesWan: [180_000, 170_000, 150_000],
  known: ['project', 'office', 'content', 'investor', 'investment', 'tags', 'industryTag', 'chainNodes'],
});

export const landPort = named({
  name: '冠州国际陆港项目',
  office: '371525',
  industry: '5810',
  made: false,
  content: '建设国际陆港及配套设施。',
  investmentWan: 518_000,
  place: '冠县',
  known: ['project', 'office'],
});

export const pipe = named({
  name: '年产320万吨海洋装备高端管材项目',
  office: '371525',
  industry: '3130',
  content: '年产320万吨海洋装备高端管材。',
  investor: published('山东长江智能科技有限公司', { seat: '山东', source: 'other_city' }),
  investmentWan: 625_000,
  known: ['project', 'content', 'investor'],
});

export const caprolactam = named({
  name: '己内酰胺·尼龙6项目',
  office: '371521',
  industry: '2653',
  content: '生产己内酰胺与尼龙6。',
  investor: sinochem,
  investmentWan: 580_000,
  classes: ['world_500', 'central_soe'],
  known: ['project', 'content', 'investor'],
});

export const silicone = named({
  name: '100万吨有机硅项目',
  office: '371503',
  industry: '2659',
  content: '生产有机硅100万吨。',
  investor: sinochem,
  investmentWan: 546_000,
  classes: ['world_500', 'central_soe'],
  known: ['project', 'content', 'investor'],
});

export const solarGlass = named({
  name: '全透明太阳能发电玻璃项目',
  office: 'jkq',
  industry: '3825',
  content: '生产全透明太阳能发电玻璃，利用现有厂房。',
  investor: published('四川猛犸半导体科技有限公司', { seat: '四川' }),
  investmentWan: 500_000,
  known: ['project', 'office', 'content', 'investor', 'investment'],
});

/** 9500 万美元; the rate, and with it the RMB reading of 6.65 亿元, is invented. */
export const farmPark = named({
  name: '高效农业产业园项目',
  office: '371522',
  industry: '0141',
  made: false,
  content: '建设高效农业产业园。',
  investor: published('华新控股香港公司', { kind: 'foreign', country: 'HK', seat: '香港', source: 'overseas' }),
  investmentWan: 66_500,
  foreign: {
    text: '9500万美元',
    contractForeignWan: 2650,
    rate: '7.0000',
    rateOn: '2023-05-18',
    rateSource: '示例汇率',
  },
  known: ['project', 'content', 'investor', 'investment', 'contractForeign', 'investorKind'],
});

export const namedProjects: readonly DemoProject[] = [
  bearing,
  landPort,
  pipe,
  caprolactam,
  silicone,
  solarGlass,
  farmPark,
];
