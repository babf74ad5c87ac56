// Names of the common figures, words of units, and how a figure reads.
import { grouped, scaledText } from '../../domain/exact.ts';
import type { Definition, ProgressKind, RatioDefinition, Unit } from '../../metrics/definition.ts';
import { nounFigures } from '../entries/nouns.ts';
import type { Language, Words } from '../language.ts';

const unitWords: Readonly<Record<Unit, Words>> = {
  item: { zh: '个', en: '' },
  yi: { zh: '亿元', en: '×10⁸ yuan' },
  percent: { zh: '%', en: '%' },
  person_times: { zh: '人次', en: 'person-trips' },
  companies: { zh: '家', en: 'firms' },
  times: { zh: '次', en: 'times' },
  events: { zh: '场', en: 'events' },
  people: { zh: '名', en: 'people' },
  offices: { zh: '个', en: 'offices' },
  months: { zh: '个月', en: 'months' },
  phases: { zh: '期', en: 'phases' },
  batches: { zh: '批次', en: 'outings' },
  days: { zh: '天', en: 'days' },
  chains: { zh: '条', en: 'chains' },
  usd_wan: { zh: '万美元', en: '×10⁴ US dollars' },
  points: { zh: '个百分点', en: 'points' },
};

export function unitWord(unit: Unit, language: Language): string {
  return unitWords[unit][language];
}

const names: Readonly<Record<string, Words>> = {
  ...nounFigures,
  projects_new: { zh: '新引进过亿元项目', en: 'New projects of 100 million yuan and more' },
  investment_new: { zh: '新引进过亿元项目计划投资额', en: 'Planned investment of new projects' },
  projects_new_manufacturing: { zh: '新引进过亿元制造业项目', en: 'New manufacturing projects' },
  investment_new_manufacturing: {
    zh: '新引进过亿元制造业项目计划投资额',
    en: 'Planned investment of new manufacturing projects',
  },
  projects_new_manufacturing_share: { zh: '新引进项目中制造业个数占比', en: 'Manufacturing share of new projects' },
  investment_new_manufacturing_share: {
    zh: '新引进项目中制造业投资占比',
    en: 'Manufacturing share of planned investment',
  },
  projects_new_growth: { zh: '新引进过亿元项目个数同比', en: 'Growth of new projects on the year' },
  investment_new_growth: { zh: '新引进过亿元项目计划投资额同比', en: 'Growth of planned investment on the year' },
  projects_started_growth: { zh: '新开工项目同比', en: 'Growth of projects started on the year' },
  projects_new_completion: { zh: '新引进过亿元项目完成率', en: 'New projects against target' },
  investment_new_completion: { zh: '新引进项目计划投资额完成率', en: 'Planned investment against target' },
  projects_started_completion: { zh: '新开工项目完成率', en: 'Projects started against target' },
  projects_new_50yi: { zh: '新引进50亿元及以上项目', en: 'New projects of 5 billion yuan and more' },
  projects_new_10_50yi: { zh: '新引进10亿—50亿元项目', en: 'New projects of 1 to 5 billion yuan' },
  projects_new_world_500: { zh: '世界500强投资项目', en: 'New projects of Fortune Global 500 firms' },
  projects_new_china_500: { zh: '中国500强投资项目', en: 'New projects of China Top 500 firms' },
  projects_new_split: { zh: '新引进过亿元项目（打包项目拆分后）', en: 'New projects, packages split' },
  projects_started: { zh: '新开工项目', en: 'Projects started' },
  projects_started_manufacturing: { zh: '新开工制造业项目', en: 'Manufacturing projects started' },
  projects_started_manufacturing_share: { zh: '新开工项目中制造业占比', en: 'Manufacturing share of projects started' },
  investment_started: { zh: '新开工项目计划投资额', en: 'Planned investment of projects started' },
  projects_filed: { zh: '新立项项目', en: 'Projects filed' },
  investment_largest: { zh: '新引进项目最大单项投资', en: 'Largest planned investment of a new project' },
  investment_largest_before: { zh: '此前新引进项目最大单项投资', en: 'Largest planned investment before' },
  projects_record: { zh: '单项投资刷新历史记录的项目', en: 'Projects larger than any before' },
  foreign_used: { zh: '实际使用外资', en: 'Foreign capital used' },
  foreign_contracted: { zh: '合同外资', en: 'Contracted foreign capital' },
  chains: { zh: '产业链', en: 'Chains' },
  chain_nodes: { zh: '产业链环节', en: 'Nodes of chains' },
  chain_nodes_held: { zh: '有本地企业或在谈在建项目的环节', en: 'Nodes with firms or projects' },
  chain_nodes_strong: { zh: '产业链强环节', en: 'Strong nodes' },
  chain_nodes_weak: { zh: '产业链弱点', en: 'Weak nodes' },
  chain_nodes_missing: { zh: '产业链断点', en: 'Missing nodes' },
  chain_nodes_blocked: { zh: '产业链堵点', en: 'Blocked nodes' },
  chain_nodes_unknown: { zh: '未掌握的产业链环节', en: 'Nodes not known' },
  chain_prospects: { zh: '产业链可招目标企业', en: 'Firms elsewhere worth a call' },
  projects_in_production: { zh: '新投产项目', en: 'Projects gone into production' },
  projects_major: { zh: '重大招商引资项目', en: 'Major projects' },
  funds_arrived: { zh: '招商引资到位资金', en: 'Funds in place' },
  funds_arrived_manufacturing: { zh: '制造业到位资金', en: 'Funds in place in manufacturing' },
  funds_arrived_manufacturing_share: { zh: '到位资金中制造业占比', en: 'Manufacturing share of funds in place' },
  funds_arrived_growth: { zh: '到位资金同比', en: 'Growth of funds in place on the year' },
  funds_arrived_completion: { zh: '到位资金完成率', en: 'Funds in place against target' },
  funds_arrived_overseas: { zh: '境外到位资金', en: 'Funds in place from overseas' },
  funds_arrived_from_overseas: { zh: '境外到位资金（按到位登记）', en: 'Funds in place from overseas, by arrival' },
  funds_arrived_outside_province: { zh: '省外到位资金（含境外）', en: 'Funds in place from outside the province' },
  funds_arrived_outside_city: { zh: '市外到位资金（含境外、省外）', en: 'Funds in place from outside the city' },
  funds_arrived_other_provinces: { zh: '省外境内到位资金', en: 'Funds in place from other provinces' },
  funds_arrived_other_cities: { zh: '市外省内到位资金', en: 'Funds in place from other cities of the province' },
  funds_arrived_local: { zh: '市内到位资金', en: 'Funds in place from the city itself' },
  prospects_assigned: { zh: '分派目标企业', en: 'Target companies assigned' },
  prospects_contacted: { zh: '接触目标企业', en: 'Target companies contacted' },
  prospects_visited: { zh: '拜访目标企业', en: 'Target companies visited' },
  prospects_led: { zh: '目标企业转线索', en: 'Target companies become leads' },
  prospects_signed: { zh: '目标企业转签约', en: 'Leads of target companies signed' },
  prospects_started: { zh: '目标企业转开工', en: 'Leads of target companies started' },
  prospects_funded: { zh: '目标企业转到资', en: 'Leads of target companies with funds' },
  prospects_funds: { zh: '目标企业转到资金额', en: 'Funds from leads of target companies' },
  site_checks: { zh: '现场核查样本', en: 'Rows checked on site' },
  site_checks_differing: { zh: '现场核查不符样本', en: 'Rows that differ on site' },
  discrepancy_rate: { zh: '差错率（按样本）', en: 'Discrepancy rate by rows' },
  site_checks_amount: { zh: '现场核查金额', en: 'Amount checked on site' },
  site_checks_amount_differing: { zh: '现场核查差错金额', en: 'Amount that differs on site' },
  discrepancy_rate_amount: { zh: '差错率（按金额）', en: 'Discrepancy rate by amount' },
  city_leader_outings: { zh: '市级领导外出招商', en: 'Outings of city leaders' },
  city_leader_projects: { zh: '市级领导洽谈推进项目', en: 'Projects advanced by city leaders' },
  city_leader_projects_distinct: {
    zh: '市级领导洽谈推进项目（去重）',
    en: 'Projects advanced by city leaders, each once',
  },
  outing_batches: { zh: '外出招商批次', en: 'Outings' },
  outing_days: { zh: '外出招商天数', en: 'Days of outings' },
  outing_person_times: { zh: '外出招商人次', en: 'Person-trips of outings' },
  outing_batches_greater_bay: { zh: '赴粤港澳大湾区招商批次', en: 'Outings to the Greater Bay Area' },
  outing_batches_yangtze_delta: { zh: '赴长三角招商批次', en: 'Outings to the Yangtze River Delta' },
  outing_batches_jingjinji: { zh: '赴京津冀招商批次', en: 'Outings to Beijing, Tianjin and Hebei' },
  outing_batches_chengyu: { zh: '赴川渝招商批次', en: 'Outings to Sichuan and Chongqing' },
  activities_held: { zh: '招商活动场次', en: 'Activities held' },
  activities_greater_bay: { zh: '在粤港澳大湾区招商活动场次', en: 'Activities in the Greater Bay Area' },
  activities_yangtze_delta: { zh: '在长三角招商活动场次', en: 'Activities in the Yangtze River Delta' },
  activities_jingjinji: { zh: '在京津冀招商活动场次', en: 'Activities in Beijing, Tianjin and Hebei' },
  activities_chengyu: { zh: '在川渝招商活动场次', en: 'Activities in Sichuan and Chongqing' },
  county_chief_outings: { zh: '县市区党政主要负责同志外出招商', en: 'Outings of county chiefs' },
  county_chief_visits: { zh: '县市区党政主要负责同志拜访企业机构', en: 'Institutions visited by county chiefs' },
  county_chief_visits_distinct: {
    zh: '县市区党政主要负责同志拜访企业机构（去重）',
    en: 'Institutions visited by county chiefs, each once',
  },
  chief_matchmaking: { zh: '市主要领导带队招商对接活动', en: 'Matchmaking led by the city’s chiefs' },
  chief_home_promotions: {
    zh: '市主要领导在本市参加重点产业招商推介活动',
    en: 'Promotions at home with the city’s chiefs',
  },
  chief_signings: { zh: '市主要领导招商活动签约项目', en: 'Projects signed at the chiefs’ events' },
  chief_signings_investment: {
    zh: '市主要领导招商活动签约项目计划投资总额',
    en: 'Investment signed at the chiefs’ events',
  },
  departments_active: { zh: '开展招商活动的机关单位', en: 'Departments with activities' },
  department_activities: { zh: '机关单位招商活动', en: 'Activities of departments' },
  department_projects: { zh: '机关单位对接推进招商项目', en: 'Projects advanced by departments' },
  bureau_meetings: { zh: '招商主管部门承办和参加会议活动', en: 'Meetings and events of the bureau' },
  bureau_meetings_comprehensive: { zh: '综合性招商会议', en: 'Comprehensive meetings' },
  bureau_meetings_thematic: { zh: '专题性招商活动', en: 'Thematic events' },
  bureau_visits: { zh: '走访考察企业活动', en: 'Visits to firms' },
  bureau_signing_occasions: { zh: '国家级、省级会议上签约', en: 'Signings at national and provincial meetings' },
  bureau_speeches: { zh: '国家级、省级会议上典型发言', en: 'Speeches at national and provincial meetings' },
  hosted_for_province: { zh: '承办省直部门会议', en: 'Meetings hosted for provincial departments' },
};

/** The name of a common figure by its id; ratios are made of these alone. */
export function commonFigureName(id: string, language: Language): string {
  return names[id]?.[language] ?? id;
}

/** The name of a figure: a city's own carries it, a common one has it here; what is made of one is called after it. */
export function figureName(definition: Pick<Definition, 'id' | 'name'>, language: Language): string {
  if ('made' in definition) return progressName(definition as RatioDefinition, language);
  return (definition.name ?? names[definition.id])?.[language] ?? definition.id;
}

/** A figure counted by a version that is not the only one in sight. */
export const byVersion = (name: string, version: number, language: Language): string =>
  language === 'zh' ? `${name}（第${version}版口径）` : `${name} (version ${version})`;

/** Of a target's year, the part that is over. */
export const elapsedName: Words = { zh: '时间进度', en: 'Time that is over' };

const progress: Readonly<Record<ProgressKind, Words>> = {
  completion: { zh: '完成率', en: ' against target' },
  stretch_completion: { zh: '奋斗目标完成率', en: ' against the stretch target' },
  period_completion: { zh: '本期目标完成率', en: ' against the target of the period' },
  pace: { zh: '序时进度', en: ' ahead of time' },
};

function progressName({ name, numerator, made }: RatioDefinition, language: Language): string {
  const of = name?.[language] ?? commonFigureName(numerator.figure, language);
  return made ? `${of}${progress[made][language]}` : of;
}

interface Readable {
  readonly definition: Definition;
  readonly value: string | null;
  /** Before it was rounded; absent where only the printed value is kept. */
  readonly exact?: { readonly numerator: bigint } | null;
}

/** How a figure prints, with its unit: `471亿元`, `10.2%`, `240余次`, `不到10个月`; `—` where there is none. */
export function displayFigure(figure: Readable, language: Language = 'zh'): string {
  const { value, definition } = figure;
  if (value === null) return '—';
  if (isLessThanPrinted(figure)) return lessThan(definition, language);
  const unit = unitWord(definition.unit, language);
  const gap = language === 'en' && unit !== '%' && unit !== '' ? ' ' : '';
  return `${displayNumber(value, definition, language)}${gap}${unit}`;
}

/** There is something, and rounded to what is printed it would read as nothing. */
function isLessThanPrinted({ value, exact }: Readable): boolean {
  return Boolean(exact && exact.numerator !== 0n && value !== null && /^-?0+(\.0+)?$/.test(value));
}

function lessThan({ printing, unit }: Definition, language: Language, word = unitWord(unit, language)): string {
  const least = 'decimals' in printing ? scaledText(1n, printing.decimals) : '1';
  return language === 'zh' ? `不足${least}${word}` : `under ${least}${word === '%' || word === '' ? '' : ' '}${word}`;
}

/** A difference with its sign and unit; of percentages in points: `−0.50亿元`, `+1.2个百分点`. */
export function differenceText(value: string, unit: Unit, language: Language): string {
  const number = value.startsWith('-') ? `−${grouped(value.slice(1))}` : `+${grouped(value)}`;
  const word = unitWord(unit === 'percent' ? 'points' : unit, language);
  return `${number}${language === 'en' && word !== '' ? ' ' : ''}${word}`;
}

/** The number alone. */
export function displayNumber(value: string, definition: Definition, language: Language = 'zh'): string {
  const { printing } = definition;
  if ('over' in printing) {
    const whole = Math.floor(Number(value) / printing.over) * printing.over;
    // A small number is told as it is: nobody says over 0, or over 10 of 13.
    if (String(whole) === value || Number(value) < Math.max(100, printing.over)) return value;
    return language === 'zh' ? `${whole}余` : `over ${whole}`;
  }
  if ('under' in printing) return language === 'zh' ? `不到${value}` : `under ${value}`;
  return value;
}

/** A number of a column whose unit stands in the head: in thousands, and else as it prints everywhere. */
export function columnNumber(figure: Readable, language: Language = 'zh'): string {
  const { value, definition } = figure;
  if (value === null) return '—';
  if (isLessThanPrinted(figure)) return lessThan(definition, language, '');
  return grouped(displayNumber(value, definition, language));
}
