import type { NounWords } from './nounWords.ts';

export const outingWords: NounWords<'outing'> = {
  source: { zh: '外出招商（每次一行）', en: 'outings, one row each' },
  name: { zh: '外出招商', en: 'Outing' },
  record: { zh: '登记外出招商', en: 'Record an outing' },
  correct: { zh: '更正外出招商', en: 'Correct an outing' },
  listed: {
    title: { zh: '外出招商', en: 'Outings' },
    total: { zh: '批次', en: 'Outings' },
    sums: {
      people: { zh: '人次', en: 'Person-times' },
      visits: { zh: '拜访企业机构（家次）', en: 'Visits' },
      institutions: { zh: '其中不同企业机构（家）', en: 'Different institutions' },
      projects: { zh: '洽谈推进项目（个次）', en: 'Projects discussed' },
      days: { zh: '天数', en: 'Days' },
    },
    filters: {
      rank: { zh: '参加领导层级', en: 'Rank of members' },
      region: { zh: '区域', en: 'Region' },
      place: { zh: '目的地', en: 'Destination' },
      bodyKind: { zh: '拜访单位类别', en: 'Kind of body' },
      met: { zh: '拜访单位或接洽人', en: 'Whom they met' },
    },
  },
  parts: {
    members: {
      personName: { zh: '姓名', en: 'Name' },
      title: { zh: '职务', en: 'Office' },
      rank: { zh: '领导层级', en: 'Rank' },
    },
    visits: {
      institution: { zh: '企业或机构', en: 'Institution' },
      companyId: { zh: '对应企业', en: 'Company' },
      kind: { zh: '单位类别', en: 'Kind of body' },
      metPerson: { zh: '接洽人', en: 'Person met' },
      metTitle: { zh: '接洽人职务', en: 'Their office' },
    },
  },
  form: { occurredOn: { label: { zh: '出发日期', en: 'First day' } } },
  fields: {
    endedOn: { zh: '结束日期', en: 'Last day' },
    destination: { zh: '目的地', en: 'Destination' },
    region: { zh: '区域', en: 'Region' },
    purpose: { zh: '事由', en: 'Purpose' },
    members: { zh: '参加人员', en: 'Members' },
    visits: { zh: '拜访单位', en: 'Visits' },
    projectIds: { zh: '洽谈推进项目', en: 'Projects' },
  },
};
