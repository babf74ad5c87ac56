import type { contactIntents } from '../../domain/projects/contact.ts';
import type { Words } from '../language.ts';
import type { NounWords } from './nounWords.ts';

const contactIntent: Readonly<Record<(typeof contactIntents)[number], Words>> = {
  relocate: { zh: '迁厂', en: 'Move here' },
  expand: { zh: '扩产', en: 'Expand' },
  new_base: { zh: '新建基地', en: 'Build a new base' },
  partner: { zh: '合作或并购', en: 'Join or buy' },
  other: { zh: '其他意向', en: 'Something else' },
  none: { zh: '暂无意向', en: 'No plan' },
};

export const contactWords: NounWords<'contact'> = {
  name: { zh: '洽谈记录', en: 'Contact' },
  record: { zh: '登记洽谈', en: 'Record a contact' },
  correct: { zh: '更正洽谈记录', en: 'Correct a contact' },
  lists: { contactIntent },
  listed: {
    title: { zh: '洽谈记录', en: 'Talks' },
    total: { zh: '次洽谈', en: 'Talks' },
    sums: {
      companies: { zh: '涉及企业（家）', en: 'Companies' },
      projects: { zh: '涉及项目（个）', en: 'Projects' },
    },
    filters: {
      mode: { zh: '方式', en: 'Mode' },
      intent: { zh: '投资意向', en: 'Intent' },
      company: { zh: '洽谈企业', en: 'Company' },
      activity: { zh: '所在活动', en: 'At activity' },
      place: { zh: '地点', en: 'Place' },
      people: { zh: '参加人员', en: 'People' },
    },
  },
  parts: {},
  source: { zh: '洽谈记录', en: 'contact records' },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    companyId: { zh: '洽谈企业', en: 'Company' },
    activityId: { zh: '所在活动', en: 'At activity' },
    mode: { zh: '方式', en: 'Mode' },
    place: { zh: '地点', en: 'Place' },
    ourSide: { zh: '我方人员', en: 'Our side' },
    theirSide: { zh: '对方人员', en: 'Their side' },
    summary: { zh: '洽谈内容', en: 'Summary' },
    result: { zh: '结果', en: 'Result' },
    intent: { zh: '投资意向', en: 'Intent' },
  },
};
