// Contact records, targets, offices and companies.
import { companyKindChoices, contactIntentChoices, contactModeChoices, officeKindChoices } from './choices.ts';
import { common, investor, note, office, projectCode, projectNameColumn } from './columns.ts';
import { meanings } from './headings/meanings.ts';
import { but, column, type SheetForm } from './sheetForm.ts';

const always = { always: true } as const;

/** Of a list of guests the title says how they were met. */
const visitTitles = [{ words: ['来访', '接待', '请进来'], value: '来访接待' }] as const;

export const contacts: SheetForm<'contacts'> = {
  id: 'contacts',
  name: '洽谈记录',
  title: ['洽谈记录', '洽谈情况', '对接洽谈', '来访接待', '客商来访', '来访登记', '接待登记', '来访'],
  columns: [
    but(office, always),
    column('day', 'metOn', '洽谈日期|洽谈时间|日期|来访日期|来访时间|接待日期|接待时间|时间', {
      required: true,
      orBy: 'metDay',
      inParts: { month: 'metMonth', day: 'metDay' },
    }),
    column('code', 'metMonth', '时间/月|日期/月|来访时间/月|接待时间/月|来访日期/月'),
    column('code', 'metDay', '时间/日|日期/日|来访时间/日|接待时间/日|来访日期/日'),
    projectCode,
    but(projectNameColumn, {
      ...always,
      headings: `${projectNameColumn.headings.join('|')}|洽谈项目|意向项目|拟投资项目`,
    }),
    but(investor, {
      headings:
        '洽谈企业|投资方|企业名称|投资方名称|外来投资方|来访单位|来访企业|来访单位名称|来访企业名称|来访客商|客商名称|客商单位',
      required: true,
      means: meanings.talkedWith,
    }),
    column('choice', 'mode', '洽谈方式|方式|对接方式', {
      choices: contactModeChoices,
      required: true,
      byTitle: visitTitles,
    }),
    column('text', 'occasion', '活动名称|所在活动|招商活动名称', { always: true, maxLength: 200 }),
    column('day', 'occasionOn', '活动日期|活动时间|活动举办日期', always),
    column('text', 'place', '洽谈地点|地点|考察地点|接待地点|来访地点|参观地点', { always: true, maxLength: 120 }),
    column('text', 'ourSide', '我方参加人员|我方人员|接待领导|陪同领导|接待（陪同）领导|接待人|接待人员|陪同人员', {
      always: true,
      means: meanings.ourSide,
      maxLength: 200,
      personal: true,
    }),
    column('text', 'theirSide', '对方参加人员|对方人员|来访人员|主要来访人员|来访嘉宾|客商代表', {
      always: true,
      means: meanings.theirSide,
      maxLength: 200,
      personal: true,
    }),
    column('text', 'summary', '洽谈内容|内容|洽谈情况|来访事由|来访目的|考察内容|洽谈事项', {
      required: true,
      means: meanings.talkedOf,
      maxLength: 4000,
      orBy: 'project',
    }),
    column('text', 'result', '洽谈结果|结果|下步打算|后续跟进情况|跟进情况|后续情况|后续跟进', {
      always: true,
      maxLength: 1000,
    }),
    column('choice', 'intent', '投资意向|意向|企业意向|迁厂意向', { choices: contactIntentChoices, always: true }),
    column('money', 'investment', '意向投资（亿元）|意向投资|意向投资额|拟投资额|意向投资金额', {
      unit: '亿元',
      ofUnknown: true,
    }),
    note,
    ...common,
  ],
  entry: {
    kind: 'contact',
    day: 'metOn',
    names: {
      project: 'projectId',
      investor: 'companyId',
      occasion: 'activityId',
      mode: 'mode',
      place: 'place',
      ourSide: 'ourSide',
      theirSide: 'theirSide',
      summary: 'summary',
      result: 'result',
      intent: 'intent',
    },
    days: { occasion: 'occasionOn' },
    sameBy: ['occurredOn', 'projectId', 'companyId', 'mode'],
  },
};

export const targets: SheetForm<'targets'> = {
  id: 'targets',
  name: '目标任务',
  title: ['目标任务', '年度目标', '月度目标', '季度目标'],
  columns: [
    but(office, { required: true, headings: '单位|责任单位|报送单位|县市区' }),
    column('code', 'figureId', '指标代码|指标编码', { required: true }),
    column('text', 'figureName', '指标名称|指标', always),
    column('count', 'year', '年度|年份', { required: true }),
    column('rate', 'value', '目标值|目标|任务数|全年目标|年度目标值', { required: true }),
    column('rate', 'stretch', '奋斗目标|力争目标|挑战目标'),
    ...['一', '二', '三', '四'].map((no, n) => column('rate', `quarter${n + 1}`, `${no}季度|第${no}季度|${n + 1}季度`)),
    ...Array.from({ length: 12 }, (_, n) => column('rate', `month${n + 1}`, `${n + 1}月|${n + 1}月份`)),
    note,
    ...common,
  ],
};

export const offices: SheetForm<'offices'> = {
  id: 'offices',
  name: '单位名录',
  title: ['单位名录', '报送单位名录'],
  columns: [
    column('code', 'code', '单位代码|单位编码', { required: true }),
    column('text', 'name', '单位名称|单位全称', { required: true, maxLength: 60 }),
    column('text', 'shortName', '单位简称|简称', { always: true, maxLength: 20 }),
    column('choice', 'kind', '单位类别|单位类型|类别', { choices: officeKindChoices, required: true }),
    column('code', 'parentCode', '上级单位代码|上级单位', always),
    column('code', 'divisionCode', '行政区划代码|区划代码', always),
    column('day', 'validFrom', '启用日期|生效日期', always),
    column('count', 'sortOrder', '排序|顺序号'),
  ],
};

export const companies: SheetForm<'companies'> = {
  id: 'companies',
  name: '企业名录',
  title: ['企业名录', '投资方名录', '客商名录'],
  columns: [
    office,
    column('text', 'name', '企业名称|公司名称|投资方名称|客商名称', { required: true, maxLength: 200 }),
    column('code', 'creditCode', '统一社会信用代码|信用代码', always),
    column('choice', 'kind', '企业类型|企业性质|投资方类型', { choices: companyKindChoices, always: true }),
    column('code', 'country', '国别地区代码|国别代码|国家代码'),
    column('text', 'seat', '所在地|企业所在地|注册地', { always: true, maxLength: 60 }),
    column('names', 'tags', '企业标签|标签'),
    note,
    ...common,
  ],
};

/** Which field of the noun each column of the list of companies tells. */
export const companyFieldNames: Readonly<Record<string, string>> = {
  name: 'name',
  creditCode: 'creditCode',
  kind: 'kind',
  country: 'country',
  seat: 'seat',
  tags: 'tags',
};
