import type { PromiseKind, promiseSides } from '../../domain/promises/promise.ts';
import type { keepingExtents } from '../../domain/promises/promiseKeeping.ts';
import type { Words } from '../language.ts';
import type { NounWords } from './nounWords.ts';

const promiseSide: Readonly<Record<(typeof promiseSides)[number], Words>> = {
  ours: { zh: '我方承诺', en: 'Ours' },
  theirs: { zh: '企业承诺', en: "The firm's" },
};

const promiseKind: Readonly<Record<PromiseKind, Words>> = {
  invest: { zh: '投资到位', en: 'Invest' },
  start: { zh: '开工', en: 'Start building' },
  produce: { zh: '投产', en: 'Produce' },
  output: { zh: '产值营收', en: 'Output' },
  tax: { zh: '税收', en: 'Tax' },
  jobs: { zh: '就业', en: 'Jobs' },
  land: { zh: '供地', en: 'Land' },
  plant: { zh: '厂房', en: 'Plant' },
  facility: { zh: '基础配套', en: 'Facilities' },
  subsidy: { zh: '依法奖补', en: 'Subsidy within the law' },
  approval: { zh: '手续办理', en: 'Approvals' },
  other: { zh: '其他', en: 'Other' },
};

const keepingExtent: Readonly<Record<(typeof keepingExtents)[number], Words>> = {
  whole: { zh: '全部兑现', en: 'In whole' },
  part: { zh: '部分兑现', en: 'In part' },
};

export const promiseWords: NounWords<'promise'> = {
  name: { zh: '承诺事项', en: 'Promise' },
  record: { zh: '登记承诺', en: 'Record a promise' },
  correct: { zh: '更正承诺', en: 'Correct a promise' },
  source: { zh: '承诺事项（以到期日计）', en: 'promises, by the day on which they are due' },
  added: { zh: '承诺金额', en: 'amount promised' },
  figures: {
    promises_due: { zh: '到期承诺', en: 'Promises due' },
    promises_kept: { zh: '到期承诺已兑现', en: 'Promises due that were kept' },
    promises_kept_share: { zh: '承诺兑现率', en: 'Share of promises kept' },
    promises_overdue: { zh: '逾期未兑现承诺', en: 'Promises overdue' },
    our_promises_due: { zh: '我方到期承诺', en: 'Our promises due' },
    our_promises_kept: { zh: '我方到期承诺已兑现', en: 'Our promises due that were kept' },
    our_promises_kept_share: { zh: '我方承诺兑现率', en: 'Share of our promises kept' },
    our_promises_overdue: { zh: '我方逾期未兑现承诺', en: 'Our promises overdue' },
  },
  lists: { promiseSide, promiseKind },
  form: {
    occurredOn: {
      label: { zh: '到期日', en: 'Due on' },
      hint: { zh: '按协议约定应完成的日期', en: 'The day the agreement sets' },
    },
    no: { hint: { zh: '按协议条款编号填写，如 3.2', en: 'As the agreement numbers it, such as 3.2' } },
    measure: { hint: { zh: '不是金额的写这里，如 300 人、120 亩', en: 'What is no money, such as 300 jobs' } },
    agreedOn: { hint: { zh: '从这一天起算进度', en: 'Progress is counted from this day' } },
  },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    no: { zh: '承诺编号', en: 'Number' },
    side: { zh: '承诺方', en: 'Side' },
    kind: { zh: '承诺类别', en: 'Kind' },
    what: { zh: '承诺内容', en: 'What is promised' },
    amountFen: { zh: '金额', en: 'Amount' },
    measure: { zh: '数量指标', en: 'Measure' },
    condition: { zh: '前提条件', en: 'Condition' },
    agreedOn: { zh: '约定日期', en: 'Agreed on' },
    responsibleOfficeId: { zh: '责任单位', en: 'Office responsible' },
  },
};

export const promiseKeepingWords: NounWords<'promise_keeping'> = {
  name: { zh: '承诺兑现', en: 'Keeping of a promise' },
  record: { zh: '登记兑现', en: 'Record what was kept' },
  correct: { zh: '更正兑现', en: 'Correct what was kept' },
  lists: { keepingExtent },
  form: { promiseNo: { hint: { zh: '兑现的是本项目哪一条承诺', en: 'Which promise of the project' } } },
  fields: {
    projectId: { zh: '项目', en: 'Project' },
    promiseNo: { zh: '承诺编号', en: 'Promise number' },
    extent: { zh: '兑现程度', en: 'Extent' },
    what: { zh: '兑现内容', en: 'What was done' },
    amountFen: { zh: '金额', en: 'Amount' },
    evidence: { zh: '依据', en: 'Evidence' },
    dueOn: { zh: '承诺到期日', en: 'Promise due on' },
    side: { zh: '承诺方', en: 'Side' },
    kind: { zh: '承诺类别', en: 'Kind' },
  },
};
