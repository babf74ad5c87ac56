import type { NounWords } from './nounWords.ts';

export const companyWords: NounWords<'company_version'> = {
  name: { zh: '企业信息', en: 'Company facts' },
  fields: {
    companyId: { zh: '企业', en: 'Company' },
    name: { zh: '名称', en: 'Name' },
    tags: { zh: '标签', en: 'Marks' },
    seat: { zh: '所在地', en: 'Seat' },
    kind: { zh: '企业性质', en: 'Kind of company' },
    creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
    country: { zh: '国家（地区）', en: 'Country' },
  },
};
