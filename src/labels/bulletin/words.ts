// The sentences of the annual briefing. {figure_id} stands for a figure as printed, {period} and {city} for their
// names, {names:figure_id} for the names of the projects behind a figure, {when:figure_id} for nothing but its condition. A clause whose figure is missing or nought
// is left out, so a year without a summit has no sentence about one.

export interface SectionWords {
  readonly id: string;
  readonly heading: string;
  /** Paragraphs of clauses. */
  readonly paragraphs: readonly (readonly string[])[];
}

export const bulletinTitle = '{city}{period}招商引资工作情况通报';

export const bulletinSections: readonly SectionWords[] = [
  {
    id: 'overall',
    heading: '一、项目引进总体情况',
    paragraphs: [
      [
        '{period}，全市新引进过亿元项目{projects_new}，计划投资额{investment_new}。',
        '制造业仍是主力：其中制造业项目{projects_new_manufacturing}、计划投资额{investment_new_manufacturing}，',
        '个数和投资额占比分别为{projects_new_manufacturing_share}、{investment_new_manufacturing_share}。',
      ],
      [
        '全市新开工项目{projects_started}，其中制造业项目{projects_started_manufacturing}，占比{projects_started_manufacturing_share}。',
      ],
      [
        '招商引资到位资金{funds_arrived}，',
        '同比增长{funds_arrived_growth}，',
        '其中制造业到位资金{funds_arrived_manufacturing}，占比{funds_arrived_manufacturing_share}。',
      ],
    ],
  },
  {
    id: 'large',
    heading: '二、招大引强',
    paragraphs: [
      [
        '全市新引进50亿元及以上项目{projects_new_50yi}、10亿—50亿元项目{projects_new_10_50yi}。',
        '列入重大招商引资项目{projects_major}。',
        '世界500强企业投资项目{projects_new_world_500}，中国500强企业投资项目{projects_new_china_500}。',
      ],
      [
        '轴承是我市特色产业，企业多、缺龙头。获悉哈尔滨轴承集团有限公司有意搬迁后，临清市与企业在{lc2023_bearing_months}内往来洽谈{lc2023_bearing_exchanges}，生产基地项目签约落户。',
        '项目总投资{lc2023_bearing_investment}，分{lc2023_bearing_phases}建设，',
        '{when:lc2023_bearing_filed}已办结立项手续，正在筹备开工。',
      ],
      ['总投资50亿元及以上的项目为：{names:projects_new_50yi}。'],
    ],
  },
  {
    id: 'leaders',
    heading: '三、顶格招商',
    paragraphs: [
      [
        '市级领导外出招商{city_leader_outings}，洽谈推进项目{city_leader_projects}（去重后{city_leader_projects_distinct}）。',
        '市主要领导带队开展招商对接活动{chief_matchmaking}，',
        '在市内出席重点产业招商推介活动{chief_home_promotions}，',
        '两类活动共签约项目{chief_signings}，计划投资总额{chief_signings_investment}。',
      ],
      [
        '县市区党政主要负责同志带队外出招商{county_chief_outings}，拜访企业机构{county_chief_visits}（去重后{county_chief_visits_distinct}）。',
      ],
      ['{departments_active}机关单位开展招商活动{department_activities}，对接推进招商项目{department_projects}。'],
    ],
  },
  {
    id: 'themes',
    heading: '四、产业专题招商',
    paragraphs: [
      [
        '举办2023聊城市现代农业高质量发展暨双招双引大会，现场签约项目{lc2023_agriculture_signings}，签约金额{lc2023_agriculture_investment}。',
      ],
      ['举办首届中国钢管产业峰会暨黑色金属产业发展大会，{lc2023_pipe_summit_guests}专家学者和企业家到会。'],
      ['承办2023跨国公司(聊城)产业发展交流大会，{lc2023_multinationals}跨国公司的高层来聊考察对接。'],
      ['在上海举办轴承、大健康两个产业的专题招商推介会，共{lc2023_shanghai_promotions}。'],
    ],
  },
  {
    id: 'promotion',
    heading: '五、推介聊城',
    paragraphs: [
      ['承办省直部门主办的会议{hosted_for_province}。'],
      [
        '第三届儒商大会期间组织招商活动{lc2023_confucian_events}，',
        '签约产业合作项目{lc2023_confucian_signings}，总投资{lc2023_confucian_investment}。',
      ],
      [
        '市投资促进局全年承办和参加会议、活动{bureau_meetings}，',
        '其中综合性招商会议{bureau_meetings_comprehensive}、专题性招商活动{bureau_meetings_thematic}、走访考察企业活动{bureau_visits}；',
        '在国家级、省级会议上签约{bureau_signing_occasions}，作典型发言{bureau_speeches}。',
      ],
    ],
  },
];

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
  table: '表',
  chart: '图',
  issuer: '市投资促进局',
  sample: '（示例）',
  demoNote: '演示数据：合计为公开数字，明细为示例',
  columns: {
    projects_new: '新引进过亿元项目（个）',
    investment_new: '计划投资额（亿元）',
    projects_started: '新开工项目（个）',
    funds_arrived: '到位资金（亿元）',
  },
} as const;

/** `A2023` → 2023考核年度, `2023` → 2023年, `2023-H1` → 2023年上半年, `2023-05` → 2023年5月. */
export function periodWords(period: string): string {
  const m = /^(\d{4})(?:-(H[12]|Q[1-4]|\d{2}))?$/.exec(period);
  if (/^A\d{4}$/.test(period)) return `${period.slice(1)}考核年度`;
  if (!m) return period.replace('..', '至');
  const part = m[2];
  if (!part) return `${m[1]}年`;
  if (part.startsWith('H')) return `${m[1]}年${part === 'H1' ? '上半年' : '下半年'}`;
  if (part.startsWith('Q')) return `${m[1]}年${['一', '二', '三', '四'][Number(part[1]) - 1] ?? ''}季度`;
  return `${m[1]}年${Number(part)}月`;
}

/** The unit that stands in a column's head. */
export const bracketed = /（.*）$/u;
export const inBrackets = /（(.*)）$/u;
/** Marks at which a clause may end, and the full stop that ends a sentence. */
export const clauseEnd = /[，、；]$/u;
export const fullStop = '。';
export const enumerationMark = '、';
