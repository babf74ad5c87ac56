import type { NounWords } from './nounWords.ts';

export const agreementWords: NounWords<'agreement'> = {
  name: { zh: '协议条款', en: 'Agreement' },
  record: { zh: '登记协议条款', en: 'Register an agreement' },
  correct: { zh: '更正协议条款', en: 'Correct an agreement' },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    agreementType: { zh: '协议类型', en: 'Kind of agreement' },
    number: { zh: '协议编号', en: 'Number' },
    agreedOn: { zh: '签订日期', en: 'Agreed on' },
    noCommitments: { zh: '不含政府承诺', en: 'No commitments' },
    clauses: { zh: '条款', en: 'Clauses' },
  },
};
