import type { NounWords } from './nounWords.ts';

export const creditAgreementWords: NounWords<'credit_agreement'> = {
  name: { zh: '成绩分成', en: 'Shared credit' },
  record: { zh: '登记分成', en: 'Share credit' },
  correct: { zh: '更正分成', en: 'Correct an agreement' },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    fromOn: { zh: '起始日期', en: 'From' },
    toOn: { zh: '截止日期', en: 'To' },
    covers: { zh: '分成内容', en: 'What is shared' },
    shares: { zh: '分成比例', en: 'Shares' },
    document: { zh: '协议名称或文号', en: 'Paper' },
  },
};
