// Outings (F5), and the projects that were advanced on them.
import { bodyKindChoices, rankChoices } from '../choices.ts';
import { common, note, office, projectCode, projectNameColumn } from '../columns.ts';
import { meanings } from '../headings/meanings.ts';
import { but, column, type SheetForm, type FormField } from '../sheetForm.ts';

const always = { always: true } as const;
const batch = column('code', 'batch', '批次号|批次|外出批次|外出批次号');
const startedOn = column(
  'day',
  'startedOn',
  '外出时间/开始时间|开始时间|开始日期|出发时间|外出时间|外出日期|走出去时间|外出考察时间|赴外时间|拜访时间|走访时间|招商时间|考察时间|出访时间|起止时间|外出起止时间|活动时间',
  { means: meanings.outingDays },
);
const destination = column(
  'text',
  'destination',
  '目的地|外出目的地|目的城市|招商地点|招商地区|外出地点|外出地区|走出去地点|赴外地点|外出招商地点|走访地点|考察地点|考察地区|拜访地点|到访城市|到访地|前往地|前往地区|所到城市|地点|去向|出访地|赴外地区|招商城市',
  { maxLength: 120, weaker: ['地点'], means: meanings.destination },
);

export const outings: SheetForm<'outings'> = {
  id: 'outings',
  name: '外出招商情况',
  title: ['外出招商情况', '外出招商', '走出去', '外出考察', '赴外招商'],
  columns: [
    but(office, { ...always, headings: '单位|报送单位|填报单位|县市区' }),
    batch,
    column(
      'names',
      'members',
      '外出人员/姓名|姓名|外出人员|带队领导|带队人|带队负责人|带队人员|参加人员|领导姓名|领导|带队领导姓名|外出领导|招商领导|市领导|县领导|县级领导|区领导',
      {
        required: true,
        personal: true,
        means: meanings.members,
      },
    ),
    column('each', 'titles', '外出人员/职务|职务|外出人员职务', always),
    column('choices', 'ranks', '外出人员/招商领导类型|招商领导类型|领导类型|领导层级|层级', {
      choices: rankChoices,
      always: true,
    }),
    column('text', 'department', '部门|所在部门', { maxLength: 100 }),
    but(startedOn, { required: true, headings: startedOn.headings.join('|'), until: 'endedOn' }),
    column('day', 'endedOn', '外出时间/结束时间|结束时间|结束日期|返回时间', { required: true, endOf: 'startedOn' }),
    column('count', 'days', '外出时间/天数|天数|外出天数', always),
    but(destination, { required: true }),
    column('text', 'region', '区域|所在省份|所属区域', { maxLength: 40 }),
    column(
      'names',
      'institutions',
      '拜访情况/拜访企业名称|拜访企业名称|拜访企业|走访企业|拜访机构|考察企业|对接企业|洽谈企业|拜访单位|拜访企业及机构|拜访企业和机构|走访企业及机构|拜访对象|走访对象|走访单位|拜访客商|对接机构',
      { ...always, means: meanings.institutions },
    ),
    column('choices', 'bodyKinds', '拜访情况/单位类别|拜访单位类别|拜访机构类别', { choices: bodyKindChoices }),
    column('each', 'metPersons', '拜访情况/接洽人姓名|接洽人姓名|接洽人', { ...always, personal: true }),
    column('each', 'metTitles', '拜访情况/接洽人职务|接洽人职务', always),
    column('names', 'projects', '推进项目|洽谈项目|洽谈推进项目|对接项目'),
    column('text', 'purpose', '外出事由|工作内容|洽谈内容|外出目的|洽谈事项|对接事项|活动内容|招商内容', {
      maxLength: 1000,
    }),
    note,
    ...common,
  ],
};

/** Which field of the noun each column of the two forms tells; `startedOn` its day. */
export const outingFields = {
  startedOn: 'occurredOn',
  endedOn: 'endedOn',
  destination: 'destination',
  region: 'region',
  purpose: 'purpose',
  members: 'members',
  titles: 'members',
  ranks: 'members',
  institutions: 'visits',
  bodyKinds: 'visits',
  metPersons: 'visits',
  metTitles: 'visits',
  projects: 'projectIds',
  project: 'projectIds',
} as const;

const required: FormField[] = [but(projectNameColumn, { required: true, headings: '推进项目|项目名称|洽谈项目|项目' })];

export const outingProjects: SheetForm<'outing_projects'> = {
  id: 'outing_projects',
  name: '外出招商推进项目',
  title: ['外出招商推进项目', '外出推进项目', '洽谈推进项目'],
  columns: [
    but(office, always),
    but(batch, { required: true }),
    but(startedOn, { headings: '开始时间|开始日期|外出时间' }),
    destination,
    projectCode,
    ...required,
    note,
    ...common,
  ],
};
