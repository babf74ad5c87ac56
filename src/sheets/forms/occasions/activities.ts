// Activities (F8 with what the year's briefing needs), their signings, and those of departments.
import {
  activityFormChoices,
  activityLevelChoices,
  activityNatureChoices,
  activityPartChoices,
  convenerChoices,
  rankChoices,
} from '../choices.ts';
import { activityListForms } from './activityLists.ts';
import { common, note, office, projectCode, projectNameColumn } from '../columns.ts';
import { meanings } from '../headings/meanings.ts';
import { but, column, type SheetForm, type FormField } from '../sheetForm.ts';

const always = { always: true } as const;
const name = column('text', 'name', '活动名称|名称|会议名称|招商活动名称', {
  required: true,
  maxLength: 200,
  means: meanings.activityName,
});
const heldOn = column('day', 'heldOn', '日期|活动日期|活动时间|举办时间|时间|会议时间', {
  required: true,
  until: 'endedOn',
  means: meanings.activityDays,
});

const about: readonly FormField[] = [
  column('day', 'endedOn', '结束日期|结束时间'),
  column('text', 'place', '地点|活动地点|举办地点|会议地点|举办城市', {
    always: true,
    maxLength: 120,
    means: meanings.activityPlace,
  }),
  column('yesno', 'atHome', '是否在本市举办|是否在本市|本市举办'),
  column('choice', 'nature', '活动类型|类型', { choices: activityNatureChoices }),
  column('choice', 'part', '参与方式|承办或参加|主办承办参加', { choices: activityPartChoices }),
  column('choice', 'form', '活动形式|形式', { choices: activityFormChoices }),
  column('choice', 'level', '活动级别|级别', { choices: activityLevelChoices }),
  column('choice', 'ledBy', '带队领导级别|出席领导级别|领导级别', { choices: rankChoices }),
  column('choice', 'convener', '召集方|主办方类别', { choices: convenerChoices }),
  column('text', 'series', '活动系列|系列', { maxLength: 100 }),
  // A list without another name calls them by it.
  column('text', 'theme', '活动主题|主题|会议主题', { maxLength: 100, insteadOf: 'name' }),
  column('count', 'guests', '嘉宾数|嘉宾人数|参会嘉宾数|参会客商|参会客商数|参会人数|到会客商', {
    means: meanings.guests,
  }),
  column('count', 'guestCompanies', '参会企业数|参加企业数', { ...always, means: meanings.guestCompanies }),
  column('count', 'leadCount', '线索数|获取线索数', always),
  column('yesno', 'isKey', '是否重点', always),
  column('yesno', 'signingHeld', '是否进行签约|是否签约|举行签约'),
  column(
    'count',
    'signings',
    '签约数|签约个数|签约项目数|签约项目个数|现场签约数|现场签约个数|现场签约项目数|签约数量|签约项目数量|签约（个）',
    { means: meanings.signings },
  ),
  column('money', 'signedAmount', '签约金额（亿元）|签约金额|现场签约金额|签约总金额', {
    unit: '亿元',
    means: meanings.signedAmount,
  }),
  column('count', 'speeches', '典型发言数|典型发言|典型发言次数'),
  column('text', 'media', '媒体报道|媒体', { maxLength: 500 }),
  column('text', 'host', '主办单位|举办单位|主办方', { maxLength: 200 }),
  column('names', 'coHosts', '承办单位|协办单位|承办、协办单位|承办协办单位'),
  column('text', 'region', '区域|所属区域', { maxLength: 40 }),
  column('text', 'details', '详情|活动详情|活动内容', always),
];

/** Columns that tell a field of the noun of the same name. */
export const activityScalars = [
  'endedOn',
  'place',
  'atHome',
  'nature',
  'part',
  'form',
  'level',
  'ledBy',
  'convener',
  'series',
  'theme',
  'guests',
  'guestCompanies',
  'signingHeld',
  'speeches',
  'media',
  'host',
  'coHosts',
  'region',
] as const;

/** Which field of the noun each column of a form of activities tells; `heldOn` its day. */
export function activityFields(form: string): Readonly<Record<string, string>> {
  const list = activityListForms.find((one) => one.form === form);
  const own = list
    ? Object.keys(list.parts).map((part) => [part, list.field])
    : [
        ...activityScalars.map((field) => [field, field]),
        ['signings', 'signingCount'],
        ['signedAmount', 'signingFen'],
        ['signedProjects', 'signedProjectIds'],
        ['project', 'signedProjectIds'],
        ['advancedProjects', 'advancedProjectIds'],
      ];
  return Object.fromEntries([['name', 'name'], ['heldOn', 'occurredOn'], ...own]) as Record<string, string>;
}

export const activities: SheetForm<'activities'> = {
  id: 'activities',
  name: '招商活动',
  title: ['招商活动', '招商推介活动'],
  columns: [
    but(office, always),
    name,
    heldOn,
    ...about,
    column('names', 'signedProjects', '现场签约项目|签约项目'),
    column('names', 'advancedProjects', '对接推进项目|对接项目|推进项目'),
    note,
    ...common,
  ],
};

export const activitySignings: SheetForm<'activity_signings'> = {
  id: 'activity_signings',
  name: '招商活动现场签约',
  title: ['活动现场签约', '现场签约项目', '招商活动签约'],
  columns: [
    but(office, { ...always, headings: '活动单位|报送单位|单位|主办单位' }),
    but(name, { headings: '活动名称|签约活动|签约活动名称|招商活动名称' }),
    but(heldOn, { headings: '活动日期|活动时间|日期|举办时间', required: false, always: true }),
    projectCode,
    but(projectNameColumn, { required: true, headings: '签约项目|项目名称|现场签约项目|项目' }),
    note,
    ...common,
  ],
};

export const departmentActivities: SheetForm<'department_activities'> = {
  id: 'department_activities',
  name: '机关单位招商活动',
  title: ['机关单位招商活动', '机关单位活动', '市直部门招商活动'],
  columns: [
    but(office, { ...always, headings: '机关单位|报送单位|单位|部门' }),
    name,
    heldOn,
    ...about,
    column('names', 'advancedProjects', '对接推进项目|对接项目|推进项目', { offered: true, always: true }),
    projectCode,
    note,
    ...common,
  ],
};
