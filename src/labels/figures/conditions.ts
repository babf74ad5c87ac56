// Words for the fields that conditions name, and for their values.
import type { Language, Words } from '../language.ts';
import { nounChoices, nounWord, type NounList } from '../nouns.ts';
import { askedOfOccasions } from '../../domain/entries/occasionFields.ts';
import { sectionWord, sectionWords } from './sections.ts';

const fields: Readonly<Record<string, Words>> = {
  milestone: { zh: '节点', en: 'milestone' },
  authority: { zh: '认定部门', en: 'authority' },
  signingNature: { zh: '签约性质', en: 'nature of the signing' },
  agreementType: { zh: '协议类型', en: 'agreement type' },
  packageRole: { zh: '打包关系', en: 'role in a package' },
  investmentFen: { zh: '计划总投资', en: 'planned investment' },
  section: { zh: '行业门类', en: 'industry section' },
  investorClasses: { zh: '投资方类别', en: 'investor class' },
  arrivalSource: { zh: '资金来源', en: 'source of the money' },
  moneySource: { zh: '资金来源', en: 'source of the money' },
  fundSource: { zh: '资金来源（到位登记未写明的按项目）', en: 'source of the money (else of the project)' },
  fundsGrade: { zh: '到资可信度', en: 'how far it is borne out' },
  fundsSignal: { zh: '佐证类型', en: 'kind of signal' },
  siteOutcome: { zh: '现场核查结果', en: 'result on site' },
  checkedKind: { zh: '被核查的登记', en: 'entry checked' },
  step: { zh: '环节', en: 'step' },
  tags: { zh: '项目标签', en: 'project marks' },
  rank: { zh: '人员层级', en: 'rank' },
  topRank: { zh: '带队层级', en: 'rank of the leader' },
  ledBy: { zh: '带队或出席领导', en: 'led by' },
  form: { zh: '活动形式', en: 'form' },
  nature: { zh: '活动类型', en: 'nature' },
  part: { zh: '参与方式', en: 'part' },
  level: { zh: '级别', en: 'level' },
  atHome: { zh: '在本市举办', en: 'held in the city' },
  convener: { zh: '主办方', en: 'convener' },
  series: { zh: '所属活动', en: 'series' },
  atActivity: { zh: '在招商活动上', en: 'at an activity' },
  signingHeld: { zh: '有签约环节', en: 'signing held' },
  how: { zh: '方式', en: 'how' },
  bodyKind: { zh: '单位类别', en: 'kind of body' },
  officeKind: { zh: '单位类别', en: 'kind of office' },
  mode: { zh: '方式', en: 'how' },
  intent: { zh: '投资意向', en: 'intent' },
  paperTitle: { zh: '文件标题', en: 'title of the paper' },
  paperForm: { zh: '文种', en: 'form of the paper' },
  issuer: { zh: '印发单位', en: 'issuer' },
  voucherKind: { zh: '凭证种类', en: 'kind of voucher' },
  status: { zh: '项目状态', en: 'status of the project' },
  industryCode: { zh: '行业代码', en: 'industry code' },
  chainNodes: { zh: '产业链环节', en: 'nodes of chains' },
  chain: { zh: '产业链', en: 'chain' },
  use: { zh: '资金用途', en: 'use of the money' },
  projectPlace: { zh: '项目落地地点', en: 'place of the project' },
  investorSeat: { zh: '投资方所在地', en: 'seat of the investor' },
  fixedInvestmentFen: { zh: '固定资产投资', en: 'fixed investment' },
  place: { zh: '举办地点', en: 'place' },
  destination: { zh: '外出目的地', en: 'destination' },
  region: { zh: '所在地区', en: 'region' },
  host: { zh: '主办单位', en: 'host' },
  days: { zh: '天数', en: 'days' },
  theme: { zh: '活动主题', en: 'theme' },
  activity: { zh: '活动名称', en: 'name of the activity' },
  signingCount: { zh: '现场签约数（所报）', en: 'number signed there, as told' },
  signingFen: { zh: '现场签约金额（所报）', en: 'amount signed there, as told' },
  speeches: { zh: '典型发言次数', en: 'speeches' },
  guests: { zh: '嘉宾人数', en: 'guests' },
  guestCompanies: { zh: '到会企业数', en: 'guest firms' },
  obstacleKind: { zh: '堵点类别', en: 'kind of obstacle' },
  itemOrigin: { zh: '交办来源', en: 'origin of the item' },
  meetingKind: { zh: '会议类别', en: 'kind of the meeting' },
  inTime: { zh: '按时办结', en: 'closed in time' },
  appraisalConclusion: { zh: '评审结论', en: 'conclusion of the review' },
  promiseSide: { zh: '承诺方', en: 'side of the promise' },
  promiseKind: { zh: '承诺类别', en: 'kind of promise' },
  keepingExtent: { zh: '兑现程度', en: 'extent kept' },
  checkedFen: { zh: '核查前的认定金额', en: 'amount before the check' },
  amountFen: { zh: '本条金额', en: 'amount of the row' },
  claimedFen: { zh: '申报金额', en: 'amount claimed' },
  payer: { zh: '出资方', en: 'payer' },
  projectName: { zh: '项目名称', en: 'name of the project' },
  statusReason: { zh: '状态说明', en: 'why the project stands so' },
  landMu: { zh: '用地亩数', en: 'land in mu' },
  investmentUndetermined: { zh: '投资额未定', en: 'investment not settled' },
  phaseName: { zh: '分期名称', en: 'name of the phase' },
  talkPlace: { zh: '洽谈地点', en: 'place of the talk' },
  purpose: { zh: '外出事由', en: 'purpose of the outing' },
  institution: { zh: '拜访单位', en: 'body that was visited' },
  media: { zh: '媒体报道（文字）', en: 'reports, in words' },
  coHosts: { zh: '承办、协办单位', en: 'co-hosts' },
  body: { zh: '单位名称', en: 'name of the body' },
  bodyTitle: { zh: '职务', en: 'office held' },
  outlet: { zh: '媒体名称', en: 'outlet' },
  headline: { zh: '报道标题', en: 'headline' },
  topic: { zh: '发言题目', en: 'topic' },
  node: { zh: '产业链环节', en: 'node of the chain' },
  nodeState: { zh: '环节状况', en: 'how the node stands' },
  signalSource: { zh: '佐证来源', en: 'source of the signal' },
  signalPlace: { zh: '佐证地点', en: 'place of the signal' },
  promiseMeasure: { zh: '非资金承诺的数量', en: 'measure of what is no money' },
};

/** The list of codes that a field holds, for values that have no word of their own here. */
const lists: Readonly<Record<string, NounList>> = {
  milestone: 'milestoneKind',
  authority: 'authority',
  signingNature: 'signingNature',
  agreementType: 'agreementType',
  investorClasses: 'investorClass',
  arrivalSource: 'moneySource',
  moneySource: 'moneySource',
  fundSource: 'moneySource',
  fundsGrade: 'fundsGrade',
  fundsSignal: 'fundsSignal',
  siteOutcome: 'siteOutcome',
  checkedKind: 'entryKind',
  step: 'pursuitAct',
  rank: 'rank',
  topRank: 'rank',
  ledBy: 'rank',
  form: 'activityForm',
  nature: 'activityNature',
  part: 'activityPart',
  level: 'activityLevel',
  convener: 'convener',
  how: 'activityLink',
  bodyKind: 'bodyKind',
  officeKind: 'officeKind',
  mode: 'contactMode',
  intent: 'contactIntent',
  paperForm: 'paperForm',
  voucherKind: 'voucher',
  use: 'fundUse',
  status: 'status',
  itemOrigin: 'itemOrigin',
  appraisalConclusion: 'appraisalConclusion',
  meetingKind: 'meetingKind',
  promiseSide: 'promiseSide',
  promiseKind: 'promiseKind',
  keepingExtent: 'keepingExtent',
  nodeState: 'nodeState',
};

const values: Readonly<Record<string, Words>> = {
  'step assigned': { zh: '分派', en: 'assigned' },
  'step contacted': { zh: '接触', en: 'contacted' },
  'step visited': { zh: '拜访', en: 'visited' },
  'milestone signed': { zh: '签约', en: 'signed' },
  'milestone started': { zh: '开工', en: 'started' },
  'milestone filed': { zh: '立项/备案', en: 'filed' },
  'milestone in_production': { zh: '投产', en: 'in production' },
  'signingNature upgrade': { zh: '升格', en: 'upgrade' },
  'signingNature capital_increase': { zh: '增资', en: 'increase of capital' },
  'authority promotion': { zh: '投促部门', en: 'promotion office' },
  'packageRole part': { zh: '打包项目的子项', en: 'part of a package' },
  'packageRole single': { zh: '单个项目', en: 'a project of its own' },
  'packageRole package': { zh: '打包项目本身', en: 'the package itself' },
  'investorClasses world_500': { zh: '世界500强', en: 'Global 500' },
  'investorClasses china_500': { zh: '中国500强', en: 'China 500' },
  'arrivalSource overseas': { zh: '境外', en: 'overseas' },
  'fundSource overseas': { zh: '境外', en: 'overseas' },
  'fundSource other_province': { zh: '省外', en: 'other provinces' },
  'fundSource other_city': { zh: '市外省内', en: 'other cities of the province' },
  'fundSource local': { zh: '市内', en: 'local' },
  'siteOutcome differs': { zh: '不符', en: 'differs' },
  'checkedKind fund_arrival': { zh: '到位资金', en: 'fund arrivals' },
  'moneySource overseas': { zh: '境外', en: 'overseas' },
  'rank city_chief': { zh: '市主要领导', en: 'city chief' },
  'rank city_leader': { zh: '市级领导', en: 'city leader' },
  'rank county_chief': { zh: '县市区党政主要负责同志', en: 'county chief' },
  'ledBy city_chief': { zh: '市主要领导', en: 'city chief' },
  'form matchmaking': { zh: '对接活动', en: 'matchmaking' },
  'form promotion': { zh: '推介活动', en: 'promotion' },
  'nature comprehensive': { zh: '综合性', en: 'comprehensive' },
  'nature thematic': { zh: '专题性', en: 'thematic' },
  'nature visit': { zh: '走访考察', en: 'visit' },
  'part host': { zh: '承办', en: 'host' },
  'part attend': { zh: '参加', en: 'attend' },
  'part lead': { zh: '主办', en: 'lead' },
  'level national': { zh: '国家级', en: 'national' },
  'level provincial': { zh: '省级', en: 'provincial' },
  'convener provincial_department': { zh: '省直部门', en: 'a provincial department' },
  'how signed': { zh: '现场签约', en: 'signed there' },
  'how advanced': { zh: '对接推进', en: 'advanced there' },
};

export function conditionField(field: string, language: Language): string {
  const asked = askedOfOccasions.get(field);
  if (!asked) return fields[field]?.[language] ?? field;
  const [of, word] = [nounWord('entryKind', asked.of, language), conditionField(asked.field, language)];
  if (language === 'en') return `${word} of its ${of.toLowerCase()}`;
  return `所在${of}的${word.replace(/^活动/u, '')}`;
}

export function conditionValue(field: string, value: string | boolean, language: Language): string {
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (field === 'section') return sectionWord(value, language);
  const own = askedOfOccasions.get(field)?.field ?? field;
  const key = own === 'topRank' ? `rank ${value}` : `${own} ${value}`;
  const list = lists[own];
  return values[key]?.[language] ?? (list ? nounWord(list, value, language) : value);
}

/** What a field of codes may be held against; undefined where anything may be written. */
export function conditionChoices(
  field: string,
  language: Language,
): { readonly code: string; readonly word: string }[] | undefined {
  const list = lists[askedOfOccasions.get(field)?.field ?? field];
  const codes =
    field === 'section'
      ? Object.keys(sectionWords)
      : field === 'packageRole'
        ? ['single', 'package', 'part']
        : list && nounChoices(list, language).map(({ code }) => code);
  return codes?.map((code) => ({ code, word: conditionValue(field, code, language) }));
}
