// Every word of the page in Chinese, screen by screen; work.zh.ts has the screens of those who enter and verify.
import { assessmentsZh } from './assessments/zh.ts';
import { counted } from './counted.ts';
import { closesZh } from './closes/zh.ts';
import { consentsZh } from './entries/consents.zh.ts';
import { periodZh } from './figures/period.zh.ts';
import { listedZh } from './entries/listed/listed.zh.ts';
import { targetsZh } from './figures/targets.zh.ts';
import { periodName } from './figures/periods.ts';
import { officesZh } from './offices/zh.ts';
import { evidenceZh } from './evidence/zh.ts';
import { cellsZh } from './figures/cells.zh.ts';
import { catalogueZh } from './figures/catalogue.zh.ts';
import { listsZh } from './figures/lists.zh.ts';
import { netZh } from './chains/answer.zh.ts';
import { clausesZh } from './clauses/zh.ts';
import { corroborationZh } from './corroboration/zh.ts';
import { creditZh } from './credit/zh.ts';
import { disputesZh } from './identity/disputes.zh.ts';
import { mergesZh } from './identity/merges.zh.ts';
import { deskZh } from './verification/desk.zh.ts';
import { enteringZh } from './projects/entering.zh.ts';
import { gridZh } from './imports/grid.zh.ts';
import { importsZh } from './imports/zh.ts';
import { lightsZh } from './lights/zh.ts';
import { appraisalsZh } from './appraisals/zh.ts';
import { dispatchZh } from './dispatch/zh.ts';
import { meetingsZh } from './dispatch/meetings.zh.ts';
import { obstaclesZh } from './obstacles/zh.ts';
import { promisesZh } from './promises/zh.ts';
import { radarZh } from './radar/zh.ts';
import { peopleZh } from './people/zh.ts';
import { chainsZh } from './chains/zh.ts';
import { archiveZh } from './check/archive.zh.ts';
import { checkZh } from './check/zh.ts';
import { firmsZh } from './companies/zh.ts';
import { searchZh } from './companies/search.zh.ts';
import { signInZh } from './people/signIn.zh.ts';
import { ownEntriesZh } from './people/ownEntries.zh.ts';
import { pursuitsZh } from './pursuits/zh.ts';
import { tasksZh } from './tasks/zh.ts';
import { stagesZh } from './stages/zh.ts';
import { templateZh } from './bulletin/template.zh.ts';
import { textsZh } from './bulletin/texts.zh.ts';
import { verificationZh } from './verification/zh.ts';
import { workZh } from './work.zh.ts';

export const screensZh = {
  ...assessmentsZh,
  ...workZh,
  ...consentsZh,
  ...listedZh,
  ...firmsZh,
  ...searchZh,
  ...signInZh,
  ...archiveZh,
  ...checkZh,
  ...chainsZh,
  ...stagesZh,
  ...ownEntriesZh,
  ...pursuitsZh,
  ...tasksZh,
  ...closesZh,
  ...templateZh,
  ...textsZh,
  ...verificationZh,
  ...evidenceZh,
  ...officesZh,
  ...cellsZh,
  ...catalogueZh,
  ...listsZh,
  ...clausesZh,
  ...corroborationZh,
  ...creditZh,
  ...peopleZh,
  ...netZh,
  ...disputesZh,
  ...mergesZh,
  ...deskZh,
  ...enteringZh,
  ...gridZh,
  ...importsZh,
  ...radarZh,
  ...lightsZh,
  ...obstaclesZh,
  ...dispatchZh,
  ...appraisalsZh,
  ...meetingsZh,
  ...promisesZh,
  ...periodZh,
  ...targetsZh,
  product: '一网招商',
  periodName: (period: string): string => periodName(period, 'zh'),
  monthName: (month: number) => `${month}月`,
  unit: (unit: string) => `单位：${unit}`,
  yi: (amount: string) => `${amount}亿元`,
  inBrackets: (text: string) => `（${text}）`,
  listComma: '、',
  listStop: '；',
  decision: { verified: '已审核', returned: '已退回', waiting: '待审核', asking: '待相关单位同意' },
  frame: {
    skip: '跳到正文',
    screens: '页面',
    overview: '总览',
    projects: '项目台账',
    imports: '导入',
    verification: '审核',
    bulletin: '通报',
    check: '核数',
    year: '年份',
    otherLanguage: 'English',
    signOut: '退出',
    demoBanner: '演示数据：标有“示例”的为虚构',
    waiting: '正在读取……',
    drawing: '正在绘图……',
    notDrawn: '图没有画出来，请刷新页面',
    working: '正在办理……',
    cancel: '取消',
    sample: '示例',
    sampleRow: '整行示例',
    chooseAll: '全选',
    sampleHint: '这个值从未公布，是为演示编写的',
    sheetRow: (row: number) => `第${row}行`,
  },
  pager: {
    label: '翻页',
    before: '上一页',
    next: '下一页',
    of: (page: number, pages: number) => `第${page}页，共${pages}页`,
  },
  failure: {
    title: '没有办成',
    notFoundTitle: '没有找到',
    again: '再试一次',
    unreachable: '连不上服务器。已填的内容还在，请检查网络后再试。',
    forbidden: '您的账号没有这项权限。请换一个有权限的账号，或请管理员授权。',
    notFound: '没有找到，可能已被撤回，或不属于您的单位。请从列表重新打开。',
    tooLarge: '文件太大。请分成几个文件再导入。',
    tooMany: '尝试过于频繁，请过一分钟再试。',
    unexpected: '服务器出错，不是您填的内容造成的，已填的内容还在。请再试一次；仍不行，请把时间告诉管理员。',
    notLoaded: '这个页面没有取全，多半是系统刚换了新版本，或网络断了一下。请重新打开。',
    broken: '这是系统自身的错误，不是您的操作造成的；台账没有受到影响。请重新打开；仍不行，请把下面的错误告诉管理员。',
    stillKept: (forms: number) => `您填了没有提交的内容还在（${forms} 份），重新打开后可接着填。`,
    reopen: '重新打开',
    reopenWithout: '清除没有提交的内容，再打开',
    fault: '错误内容',
    errorId: (id: string) => `错误编号：${id}`,
    noSuchScreen: '没有这个页面',
    toOverview: '回到总览',
  },
  receipt: {
    title: '出处',
    open: (name: string, value: string) => `${name} ${value}，打开出处`.trim(),
    back: '上一层',
    close: '关闭',
    definition: '口径',
    version: (version: number, from: string, owner: string) => `第${version}版，${from}起施行，${owner}负责`,
    formula: '算式',
    missing: '缺什么',
    target: '目标',
    completion: (percent: string) => `，完成 ${percent}%`,
    stretch: (value: string) => `（奋斗 ${value}）`,
    period: '时期',
    asKnownAt: '截至',
    inputs: '由这些数算得',
    rows: (total: number) => `明细 ${counted(total)} 行`,
    hidden: (rows: number, offices: string) => `另有 ${counted(rows)} 行已计入，属于其他单位，不能打开：${offices}`,
    hiddenOf: (office: string, rows: number) => `${office} ${counted(rows)} 行`,
    row: '事项',
    day: '日期',
    adds: '计入',
    addsIn: (unit: string) => `计入（${unit}）`,
    hash: '校验值',
  },
  overview: {
    computing: '正在计算……',
    computingLong: '台账刚有大批变动时，第一次计算要十几秒',
    title: (period: string) => `${period}招商引资总览`,
    office: '单位',
    wholeCity: '全市',
    headline: '主要指标',
    completion: '完成年度目标',
    pace: '序时进度',
    points: (signed: string) => `${signed}个百分点`,
    ofPeriod: '完成本期目标',
    stretch: '完成奋斗目标',
    growth: '同比',
    growthUpTo: (day: string) => `截至${day}，与上年同期相同天数比`,
    funnel: '从外出招商到资金到位',
    byMonth: '分月',
    month: '月份',
    monthsTable: '看分月数字',
    asKnownAt: (instant: string) => `按截至 ${instant} 已审核的台账计算；“—”旁写明缺什么。`,
    nothing: '这一时期还没有已审核的数据',
    nothingEnter: '把手头的 Excel 或 CSV 表拖进来，再由另一个账号审核，数字就会出来。',
    nothingRead: '请换一个时期，或等填报单位导入并审核。',
    toImports: '去导入',
  },
  bulletin: {
    screen: '通报',
    live: (instant: string) => `按截至 ${instant} 已审核的台账计算，随台账变动。`,
    docx: '下载 Word',
    publishedDocx: '下载发布时的 Word',
    proofFile: '下载自证通报',
    proof: '自证指纹',
    officeKey: (office: string) => `${office}核对密钥文件`,
    proofKeys: '公钥清单',
    keysHint: '公钥清单可以公开，核验时与自证通报一起选中，用来核对是谁签发的。',
    officeKeyWanted:
      '区县核对名下登记要用“本单位核对密钥文件”：由本单位有“导出 Excel”权限的人在本页下载；没有人有这一权限时，请系统管理员授予。',
    officeKeyHint:
      '核对密钥文件只给本单位：核验时一起选中，可查出本单位的登记是否全部计入、有没有别人记在本单位名下的。',
    filledBy: (version: number) => `按当时的 Word 模板（第${version}版）填写，模板以后修改也不变`,
    publish: '发布',
    publishTitle: (period: string) => `发布${period}通报？`,
    publishHint: '发布后，这一版的文字和每个数连同出处都冻结，以后读来不变；台账日后更正，会在旁边标出今天的数。',
    published: '已发布的版本',
    noneYet: '还没有发布过',
    allPublished: '全部已发布的通报',
    period: '期间',
    text: '文本',
    when: '发布时间',
    by: '发布人',
    state: '状态',
    states: { latest: '现行', replaced: '已被新版替代' },
    sinceLast: (at: string) => `与 ${at} 发布的一版相比`,
    sameAsLast: '文字和各数都没有变动，不必再发。',
    changedWords: '数没有变动，文字或明细有变动。',
    check: '一键核数',
    checking: '正在核数…',
    tied: (tied: number, all: number) => `正文 ${all} 个数，${tied} 个与台账核对一致。`,
    untied: (n: number) => `${n} 个没有核对上：`,
    wrongs: (n: number) => `${n} 处核对不一致：`,
    comparison: '与上期、上年同期比',
    now: '本期',
    before: '上期',
    yearBefore: '上年同期',
    incomplete: (periods: string) =>
      `${periods}的台账未申明完整，只供参考；在“单位管理 · 本市情况”中填写台账完整起始日。`,
    madeBy: (name: string, version: number) =>
      version === 0 ? `文本：${name}（随系统提供）` : `文本：${name}，第${version}版`,
    unsaid: (count: number) => `${count} 个数没有写入`,
    why: {
      no_base: '比较的基数为 0',
      base_incomplete: '上年同期的台账可能不全；在“单位管理 · 本市情况”中填写台账完整起始日',
      no_target: '未定年度目标，请在“目标管理”中填写',
      no_target_of_period: '目标只定到年度，没有分解到本期，请在“目标管理”中按月或按季分解',
      no_stretch: '没有设定奋斗目标',
      across_years: '时期跨年，目标按年度设定',
      target_cut: '目标不分行业和来源',
      not_looked_at: '期间内没有做过产业链盘点',
      not_tied: '这类台账不与产业链、活动或外出关联',
      not_begun: '本期还没有开始',
      parts_differ: '分子与分母的口径版本不一致，请为两者都设新版本',
      not_in_force: '本期间没有生效的口径',
      ledger_incomplete: '未掌握：本期开始时台账还不完整，没有登记不等于没有',
      withheld: '该期的数过细，只对能查看这些台账的人员列出',
    },
    publishedTitle: '已发布的通报',
    publishedBy: (at: string, by: string, known: string) => `${at} 由 ${by} 发布，数据截至 ${known}。`,
    toLive: '看今天的通报',
    nothingMoved: '发布以来，各数都没有变动。',
    moved: (count: number) => `发布以来变动的 ${count} 个数`,
    figure: '指标',
    asPublished: '发布时',
    today: '今天',
    nowReads: '今为 ',
  },
};

export type Screens = typeof screensZh;
