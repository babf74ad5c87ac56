// Words of the texts of a city around its own sentences: tables, charts, marks, numbers of sections.

export const bulletinWords = {
  byCounty: '各县市区主要指标',
  byIndustry: '各行业门类主要指标',
  byMonthProjects: '各月新引进过亿元项目',
  byCountyFunds: '各县市区到位资金',
  total: '全市',
  month: '{n}月',
  county: '县市区',
  industry: '行业门类',
  unitsMixed: '单位：个、亿元',
  copies: '抄送：',
  /** Before what is said of changed definitions under a text. */
  notes: '口径说明：',
  table: '表',
  chart: '图',
  /** Where a city has none yet. */
  bureau: '招商主管部门',
  sample: '（示例）',
  demoNote: '演示数据：标有“示例”的为虚构',
  /** The text that ships with the program, of a city that has written none. */
  neutralName: '招商引资工作情况通报',
  shipped: {
    monthly: { name: '招商引资月调度', title: '{city}{period}招商引资工作调度情况' },
    quarterly: { name: '招商引资季通报', title: '{city}{period}招商引资工作情况通报' },
    half_year: { name: '招商引资半年通报', title: '{city}{period}招商引资工作情况通报' },
  },
  columns: {
    projects_new: '新引进过亿元项目（个）',
    investment_new: '计划投资额（亿元）',
    projects_started: '新开工项目（个）',
    funds_arrived: '到位资金（亿元）',
  },
} as const;

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → `一、`, 12 → `十二、`. A text has at most twenty sections. */
export function sectionNumber(n: number): string {
  const tens = n >= 20 ? '二十' : n >= 10 ? '十' : '';
  return `${tens}${digits[n % 10] ?? ''}${enumerationMark}`;
}

/** The unit that stands in a column's head. */
export const bracketed = /（.*）$/u;
export const inBrackets = /（(.*)）$/u;
export const fullStop = '。';
export const enumerationMark = '、';
/** Marks at which a clause may end, the weightiest last. */
export const marksByWeight: readonly string[] = ['', '：', '、', '，', '；', '。'];

/** The mark behind a saying; none where it ends without. */
export function trailingMark(say: string): string {
  return /[：、，；。]$/u.exec(say)?.[0] ?? '';
}

/** How a change is told; its size follows, but for the last. */
export const riseWords = { up: '增长', down: '下降', level: '持平' } as const;
/** The same of a pace: how far ahead of time a target is reached. */
export const paceWords = { up: '快于序时进度', down: '慢于序时进度', level: '与序时进度持平' } as const;

/** Under a text of a period that is not over, which tells how it compares with the year before. */
export const soFarNote = (days: string): string => `本期尚未结束，同比和上年同期都按已过的天数与${days}比较${fullStop}`;

/** Under a text of an activity or outing. */
export const outsideDaysNote = (what: string, rows: number): string =>
  `另有${what}${rows}条写明属于本次，但日期不在起止日期内，未计入；请更正其日期或所属活动${fullStop}`;

/** By which it may yet come; of a time that is over it did not. */
const open = /尚无|尚未|尚没有|还没有?|仍未|暂无|暂未/gu;
const overWords: Readonly<Record<string, string>> = { 尚未: '未', 仍未: '未', 暂未: '未' };
export const toldAsOver = (say: string): string => say.replaceAll(open, (word) => overWords[word] ?? '没有');

/** A number in brackets behind another one: 667个（去重后667个）. */
export const numberInBrackets = /\{([^{}]+)\}（[^（）{}]*\{([^{}]+)\}）/gu;
