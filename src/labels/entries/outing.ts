import type { NounWords } from './nounWords.ts';

export const outingWords: NounWords<'outing'> = {
  source: { zh: '外出招商（每次一行）', en: 'outings, one row each' },
  name: { zh: '外出招商', en: 'Outing' },
  fields: {
    endedOn: { zh: '结束日期', en: 'Last day' },
    destination: { zh: '目的地', en: 'Destination' },
    region: { zh: '区域', en: 'Region' },
    purpose: { zh: '事由', en: 'Purpose' },
    members: { zh: '参加人员', en: 'Members' },
    visits: { zh: '拜访单位', en: 'Visits' },
    projectIds: { zh: '涉及项目', en: 'Projects' },
  },
};
