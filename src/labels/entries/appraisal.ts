import type { AppraisalStepKind, Conclusion, Opinion } from '../../domain/appraisals/appraisalCourse.ts';
import type { Words } from '../language.ts';
import type { NounWords } from './nounWords.ts';

const appraisalStep: Readonly<Record<AppraisalStepKind, Words>> = {
  opinion: { zh: '部门意见', en: 'Opinion' },
  supplement: { zh: '补充材料', en: 'Supplement' },
  conclusion: { zh: '评审结论', en: 'Conclusion' },
};

const appraisalOpinion: Readonly<Record<Opinion, Words>> = {
  agree: { zh: '同意', en: 'Agrees' },
  agree_if: { zh: '有条件同意', en: 'Agrees under conditions' },
  disagree: { zh: '不同意', en: 'Disagrees' },
  more: { zh: '需补充', en: 'Needs more' },
};

const appraisalConclusion: Readonly<Record<Conclusion, Words>> = {
  passed: { zh: '通过', en: 'Passed' },
  supplement: { zh: '补充材料', en: 'To be supplemented' },
  refused: { zh: '不予引进', en: 'Refused' },
};

export const appraisalWords: NounWords<'appraisal'> = {
  name: { zh: '项目评审', en: 'Project review' },
  record: { zh: '报项目评审', en: 'File for review' },
  correct: { zh: '更正报审', en: 'Correct a filing' },
  source: { zh: '项目评审报审（以报审日期计）', en: 'projects filed for review, by the day on which they were' },
  figures: {
    appraisals_filed: { zh: '项目评审报审', en: 'Projects filed for review' },
    appraisals_concluded: { zh: '项目评审办结', en: 'Reviews concluded' },
    appraisals_passed: { zh: '项目评审通过', en: 'Reviews passed' },
    appraisals_refused: { zh: '项目评审不予引进', en: 'Reviews refused' },
    appraisal_days: { zh: '项目评审用时合计', en: 'Days of reviews' },
    appraisal_days_mean: { zh: '项目评审平均用时', en: 'Days of a review on average' },
  },
  form: {
    occurredOn: { label: { zh: '报审日期', en: 'Filed on' } },
    agreementType: { hint: { zh: '评审通过后拟签的协议', en: 'What is to be signed once it is passed' } },
    what: {
      hint: {
        zh: '项目概况、用地用能和环保安全要点、拟约定的主要事项',
        en: 'The project, its land, energy, environment and safety, and what is to be agreed',
      },
    },
    documents: { hint: { zh: '没有上传材料的，写明材料是什么', en: 'Where no file is sent: what the documents are' } },
  },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    agreementType: { zh: '拟签协议', en: 'To be signed' },
    what: { zh: '评审事项', en: 'What is reviewed' },
    documents: { zh: '报审材料说明', en: 'Documents' },
    no: { zh: '编号', en: 'Number' },
    lines: { zh: '评审类别', en: 'Kind by the rule' },
    investmentFen: { zh: '报审时计划总投资', en: 'Investment when filed' },
    industryCode: { zh: '报审时行业', en: 'Trade when filed' },
    convenerId: { zh: '召集单位', en: 'Convened by' },
    dueOn: { zh: '意见时限', en: 'Opinions due on' },
  },
};

export const appraisalStepWords: NounWords<'appraisal_step'> = {
  name: { zh: '评审办理', en: 'Step of a review' },
  record: { zh: '登记评审办理', en: 'Record a step of a review' },
  correct: { zh: '更正评审办理', en: 'Correct a step of a review' },
  lists: { appraisalStep, appraisalOpinion, appraisalConclusion },
  form: {
    what: {
      hint: { zh: '理由和依据；补报的写明补了什么', en: 'Why, and on what ground; of a supplement what it brings' },
    },
    conditions: { hint: { zh: '签约或开工前要办到的', en: 'What is to be done before signing or start' } },
    validUntil: { hint: { zh: '不填的，按本市规则最长期限', en: 'Left empty: as long as the rule lets it' } },
  },
  fields: {
    appraisalNo: { zh: '评审编号', en: 'Number of the review' },
    step: { zh: '办理类型', en: 'Step' },
    opinion: { zh: '意见', en: 'Opinion' },
    conclusion: { zh: '结论', en: 'Conclusion' },
    what: { zh: '理由', en: 'Reason' },
    conditions: { zh: '条件', en: 'Conditions' },
    validUntil: { zh: '有效期至', en: 'Holds until' },
    filedOfficeId: { zh: '申报单位', en: 'Filed by' },
    convenerId: { zh: '召集单位', en: 'Convened by' },
    filedOn: { zh: '报审日期', en: 'Filed on' },
    dueOn: { zh: '再次意见时限', en: 'New opinions due on' },
    days: { zh: '评审用时（天）', en: 'Days from filing' },
  },
};
