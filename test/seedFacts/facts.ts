// The facts of the press briefing of 31 January 2024, as it said them: what each is asked of the product, and what must come.
// docs/SEED-FACTS.md has a row for each; seedFacts.test.ts asks the running server and holds its marks to the answers.

/** What an answer must have: its number of rows, and sums by their names. */
export interface Wanted {
  readonly total?: number;
  readonly sums?: Readonly<Record<string, number | string>>;
}

export interface Fact {
  readonly no: number;
  /** Addresses of the page; the table has them too. */
  readonly found?: readonly (readonly [address: string, wanted: Wanted])[];
  /** Figures of 2023 as they print. */
  readonly counted?: Readonly<Record<string, string>>;
  /** What the bulletin of 2023 says. */
  readonly printed?: readonly string[];
}

const overview = '/overview?period=2023';
const outings = '/listed/outing?period=2023';
const activities = '/listed/activity?period=2023';
const papers = '/listed/paper?period=2023';
const bearingTalks = '/listed/contact?period=2023&company=哈尔滨轴承';

/** Rows of a figure, opened where it stands. */
const rowsOf = (figure: string, total: number) => [`${overview}#${figure}`, { total }] as const;

const projects: readonly Fact[] = [
  {
    no: 1,
    found: [['/projects?signed=2023&minYi=1', { sums: { investmentYi: '2529.64' } }], rowsOf('projects_new', 496)],
    counted: { projects_new: '496个', investment_new: '2529.64亿元' },
    printed: ['新引进过亿元项目496个，计划投资额2529.64亿元。'],
  },
  {
    no: 2,
    found: [['/projects?signed=2023&minYi=1&section=C', { sums: { investmentYi: '1905.68' } }]],
    counted: {
      projects_new_manufacturing: '369个',
      investment_new_manufacturing: '1905.68亿元',
      projects_new_manufacturing_share: '74.40%',
      investment_new_manufacturing_share: '75.33%',
    },
    printed: ['其中制造业项目369个、计划投资额1905.68亿元，个数和投资额占比分别为74.40%、75.33%。'],
  },
  {
    no: 3,
    found: [rowsOf('projects_started', 460), rowsOf('projects_started_manufacturing', 319)],
    counted: {
      projects_started: '460个',
      projects_started_manufacturing: '319个',
      projects_started_manufacturing_share: '69.35%',
    },
    printed: ['全市新开工项目460个，其中制造业项目319个，占比69.35%。'],
  },
  {
    no: 4,
    found: [rowsOf('funds_arrived', 1300)],
    counted: {
      funds_arrived: '471亿元',
      funds_arrived_growth: '10.2%',
      funds_arrived_manufacturing: '282.40亿元',
      funds_arrived_manufacturing_share: '59.96%',
    },
    printed: ['招商引资到位资金471亿元，同比增长10.2%，其中制造业到位资金282.40亿元，占比59.96%。'],
  },
  {
    no: 6,
    found: [['/projects?signed=2023&investorClass=隐形冠军', { total: 6 }]],
    counted: { lc2023_hidden_champions: '6个' },
    printed: ['隐形冠军企业投资项目6个'],
  },
  {
    no: 7,
    found: [['/projects?signed=2023&investorClass=专精特新', { total: 22 }]],
    counted: { lc2023_specialised: '22个' },
    printed: ['“专精特新”企业投资项目22个'],
  },
  {
    no: 8,
    found: [
      ['/search?q=北京建龙', { sums: { companies: 1 } }],
      ['/projects?signed=2023&investorClass=世界500强', { total: 5 }],
    ],
    counted: { projects_new_world_500: '5个' },
    printed: ['世界500强企业投资项目5个'],
  },
  {
    no: 9,
    found: [['/listed/contact?period=2023&intent=relocate', { sums: { companies: 1, projects: 1 } }]],
    counted: { lc2023_relocating: '1家' },
    printed: ['获悉哈尔滨轴承集团有限公司有意搬迁后，临清市'],
  },
  {
    no: 10,
    found: [[bearingTalks, { total: 9 }]],
    counted: { lc2023_bearing_exchanges: '9次', lc2023_bearing_months: '不到10个月' },
    printed: ['在不到10个月内往来洽谈9次'],
  },
  {
    no: 11,
    found: [['/search?q=哈尔滨轴承', { sums: { projects: 1 } }]],
    counted: { lc2023_bearing_investment: '50亿元', lc2023_bearing_phases: '3期' },
    printed: ['项目总投资50亿元，分3期建设'],
  },
  {
    no: 12,
    found: [rowsOf('lc2023_bearing_filed', 1), rowsOf('projects_filed', 488)],
    counted: { lc2023_bearing_filed: '1个' },
    printed: ['已办结立项手续'],
  },
  { no: 13, found: [['/projects?stage=filed&q=哈尔滨轴承', { total: 1 }]], printed: ['正在筹备开工'] },
  {
    no: 14,
    found: [['/projects?signed=2023&minYi=50', { total: 6, sums: { investmentYi: '326.9' } }]],
    counted: { projects_new_50yi: '6个' },
    printed: ['冠州国际陆港项目', '年产320万吨海洋装备高端管材项目', '己内酰胺·尼龙6项目', '100万吨有机硅项目'],
  },
  {
    no: 15,
    found: [rowsOf('projects_record', 5)],
    counted: { projects_record: '5个', investment_largest: '62.50亿元' },
    printed: ['全年有5个项目签约时刷新我市招商引资历史记录，单个项目投资最高62.50亿元。'],
  },
];

const leaders: readonly Fact[] = [
  {
    no: 16,
    found: [[`${outings}&rank=city_chief,city_leader`, { sums: { people: 114, projects: 667 } }]],
    counted: { city_leader_outings: '114人次', city_leader_projects: '667个' },
    printed: ['市级领导外出招商114人次，洽谈推进项目667个'],
  },
  {
    no: 17,
    found: [
      [`${activities}&ledBy=city_chief&form=matchmaking&atHome=false`, { total: 13, sums: { signed: 183 } }],
      [`${activities}&ledBy=city_chief&form=promotion&atHome=true`, { total: 6, sums: { signed: 79 } }],
    ],
    counted: {
      chief_matchmaking: '13次',
      chief_home_promotions: '6次',
      chief_signings: '260个',
      chief_signings_investment: '1528.29亿元',
    },
    printed: ['招商对接活动13次', '推介活动6次', '两类活动共签约项目260个，计划投资总额1528.29亿元。'],
  },
  {
    no: 18,
    found: [
      [`${outings}&region=粤港澳`, { total: 101 }],
      [`${outings}&region=长三角`, { total: 209 }],
      [`${outings}&region=京津冀`, { total: 90 }],
      [`${outings}&region=川渝`, { total: 40 }],
    ],
    counted: {
      outing_batches_greater_bay: '101批次',
      outing_batches_yangtze_delta: '209批次',
      outing_batches_jingjinji: '90批次',
      outing_batches_chengyu: '40批次',
    },
    printed: ['全市外出招商赴粤港澳大湾区101批次、长三角209批次、京津冀90批次、川渝地区40批次'],
  },
  {
    no: 19,
    found: [[`${outings}&bodyKind=national_chamber,provincial_chamber`, { sums: { visits: 25 } }]],
    counted: { lc2023_chamber_visits: '25次' },
    printed: ['对接国家级、省级商协会25次'],
  },
  {
    no: 20,
    found: [['/projects?signed=2023&investorClass=行业领军', { total: 14 }]],
    counted: { lc2023_chain_leaders: '14个' },
    printed: ['引进产业链头部企业投资项目14个'],
  },
  {
    no: 21,
    found: [[`${outings}&rank=county_chief`, { sums: { people: 425, visits: 1408 } }]],
    counted: { county_chief_outings: '425人次', county_chief_visits: '1408家' },
    printed: ['县市区党政主要负责同志带队外出招商425人次，拜访企业机构1408家'],
  },
  {
    no: 22,
    found: [rowsOf('department_activities', 245), rowsOf('department_projects', 295)],
    counted: { departments_active: '59个', department_activities: '240余次', department_projects: '295个' },
    printed: ['59个机关单位开展招商活动240余次，对接推进招商项目295个。'],
  },
];

const events: readonly Fact[] = [
  {
    no: 23,
    found: [
      [`${papers}&q=一张网`, { total: 1 }],
      ['/search?q=一张网', { total: 1 }],
    ],
    counted: { lc2023_net_rule: '1个' },
    printed: ['印发《聊城市“一张网”产业链精准招商工作制度》'],
  },
  {
    no: 24,
    found: [[`${papers}&q=百日行动`, { total: 1 }]],
    counted: { lc2023_hundred_days: '1个' },
    printed: ['开展“产业链集中招商百日行动”'],
  },
  {
    no: 25,
    found: [[`${activities}&q=农业高质量`, { total: 1, sums: { signed: 20 } }]],
    counted: { lc2023_agriculture_signings: '20个', lc2023_agriculture_investment: '71.17亿元' },
    printed: ['现场签约项目20个，签约金额71.17亿元'],
  },
  {
    no: 26,
    found: [['/search?q=国务院发展研究中心', { sums: { entries: 1 } }]],
    counted: { lc2023_pipe_summit_guests: '400余名' },
    printed: ['国务院发展研究中心、冶金工业经济发展研究中心、山东省大数据研究会等400余名专家学者和企业家到会'],
  },
  {
    no: 27,
    found: [[`${activities}&host=商务厅`, { total: 2, sums: { guestCompanies: 24 } }]],
    counted: { lc2023_multinationals: '24家' },
    printed: ['24家跨国公司的高层来聊考察对接'],
  },
  {
    no: 28,
    found: [[`${activities}&q=上海 专题招商推介会`, { total: 2 }]],
    counted: { lc2023_shanghai_promotions: '2场' },
    printed: ['在上海举办轴承、大健康两个产业的专题招商推介会，共2场'],
  },
  {
    no: 29,
    found: [
      [`${activities}&q=实体经济`, { total: 1 }],
      [`${activities}&q=商务厅北京招商`, { total: 1 }],
    ],
    counted: { lc2023_forum_signings: '1次', lc2023_beijing_promotions: '1次' },
    printed: ['在2023中国实体经济发展投资论坛上签约，在山东省商务厅北京招商活动中推介聊城'],
  },
  {
    no: 30,
    found: [[`${activities}&part=host&convener=provincial_department`, { total: 5 }]],
    counted: { hosted_for_province: '5次' },
    printed: ['承办省直部门主办的会议5次'],
  },
  {
    no: 31,
    found: [[`${activities}&q=儒商`, { total: 3, sums: { signed: 29 } }]],
    counted: { lc2023_confucian_events: '3场', lc2023_confucian_signings: '29个' },
    printed: ['第三届儒商大会期间组织招商活动3场'],
  },
  {
    no: 32,
    found: [[`${activities}&q=青岛峰会`, { total: 1 }]],
    counted: { lc2023_qingdao_events: '1场' },
    printed: ['第四届跨国公司领导人青岛峰会期间，举办2023山东聊城（青岛）高质量发展大会暨新一代信息技术产业合作推介会'],
  },
  {
    no: 33,
    found: [
      [`${activities}&guest=联合国`, { total: 1, sums: { attendees: 1 } }],
      ['/search?q=联合国', { total: 1 }],
    ],
    counted: { lc2023_qingdao_un_guests: '1名' },
    printed: ['邀请联合国贸易和发展会议副秘书长参会'],
  },
  {
    no: 34,
    found: [[`${activities}&q=联合国网站`, { total: 1 }]],
    counted: { lc2023_qingdao_reports: '1个' },
    printed: ['联合国网站作专题报道'],
  },
  {
    no: 35,
    found: [rowsOf('bureau_meetings', 22)],
    counted: {
      bureau_meetings: '22次',
      bureau_meetings_comprehensive: '7次',
      bureau_meetings_thematic: '8次',
      bureau_visits: '7次',
    },
    printed: ['承办和参加会议、活动22次，其中综合性招商会议7次、专题性招商活动8次、走访考察企业活动7次'],
  },
  {
    no: 36,
    found: [rowsOf('bureau_signing_occasions', 3)],
    counted: { bureau_signing_occasions: '3次', bureau_speeches: '5次' },
    printed: ['在国家级、省级会议上签约3次，作典型发言5次'],
  },
  {
    no: 37,
    found: [[`${papers}&paperForm=rule,plan`, { total: 2 }]],
    counted: { lc2023_mechanism_papers: '2个' },
    printed: ['健全完善招商工作机制'],
  },
];

export const facts: readonly Fact[] = [...projects, ...leaders, ...events];
