import type { NounWords } from './nounWords.ts';

export const milestoneWords: NounWords<'milestone'> = {
  name: { zh: '项目节点', en: 'Milestone' },
  record: { zh: '登记节点', en: 'Record a milestone' },
  correct: { zh: '更正节点', en: 'Correct a milestone' },
  source: { zh: '项目节点', en: 'milestones of projects' },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    kind: { zh: '节点', en: 'Milestone' },
    authority: { zh: '认定部门', en: 'Authority' },
    agreementType: { zh: '协议类型', en: 'Kind of agreement' },
    evidence: { zh: '佐证材料', en: 'Evidence' },
    signingNature: { zh: '签约性质', en: 'Nature of the signing' },
    incrementFen: { zh: '增资金额', en: 'Increment' },
  },
  form: {
    evidence: {
      label: { zh: '佐证', en: 'Evidence' },
      hint: { zh: '合同、执照、备案证等的编号或名称', en: 'Number or name of the contract, licence or filing' },
    },
    incrementFen: {
      hint: { zh: '只填增加的部分，计划总投资不用改', en: 'Only what is added; the planned investment stays' },
    },
  },
};
