import type { NounWords } from './nounWords.ts';

export const activityWords: NounWords<'activity'> = {
  name: { zh: '招商活动', en: 'Activity' },
  source: { zh: '招商活动', en: 'activities' },
  fields: {
    name: { zh: '名称', en: 'Name' },
    place: { zh: '地点', en: 'Place' },
    endedOn: { zh: '结束日期', en: 'Last day' },
    nature: { zh: '类型', en: 'Nature' },
    part: { zh: '承担角色', en: 'Part' },
    form: { zh: '形式', en: 'Form' },
    level: { zh: '级别', en: 'Level' },
    atHome: { zh: '在本市举办', en: 'Held at home' },
    ledBy: { zh: '带队领导层级', en: 'Led by' },
    convener: { zh: '召集方', en: 'Convener' },
    series: { zh: '系列活动', en: 'Series' },
    theme: { zh: '主题', en: 'Theme' },
    guests: { zh: '嘉宾人数', en: 'Guests' },
    guestCompanies: { zh: '参会企业数', en: 'Companies present' },
    signingHeld: { zh: '举行签约', en: 'Signing held' },
    speeches: { zh: '典型发言', en: 'Speeches' },
    media: { zh: '媒体报道', en: 'Media' },
    signedProjectIds: { zh: '现场签约项目', en: 'Signed there' },
    advancedProjectIds: { zh: '对接推进项目', en: 'Advanced there' },
  },
};
