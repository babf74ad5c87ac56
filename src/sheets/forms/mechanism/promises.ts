// What the agreements of projects promise and what was kept of it (承诺兑现), a row each; a promise is known by its number within the
// project, as the agreement numbers it.
import type { PromiseKind, promiseSides } from '../../../domain/promises/promise.ts';
import type { keepingExtents } from '../../../domain/promises/promiseKeeping.ts';
import { choices } from '../choices.ts';
import { common, office, projectCode, projectNameColumn } from '../columns.ts';
import { but, column, type SheetForm } from '../sheetForm.ts';

const always = { always: true } as const;
const ofProject = [but(office, always), projectCode, but(projectNameColumn, { required: true })] as const;

export const promises: SheetForm<'promise'> = {
  id: 'promise',
  name: '承诺事项',
  title: ['承诺事项', '履约事项', '承诺清单', '履约清单', '协议承诺'],
  columns: [
    ...ofProject,
    column('code', 'no', '承诺编号|承诺序号|条款编号|协议条款', { required: true }),
    column('choice', 'side', '承诺方|承诺主体|履约方', {
      required: true,
      choices: choices<(typeof promiseSides)[number]>({
        ours: '我方承诺|我方|政府方|甲方|政府',
        theirs: '企业承诺|企业方|企业|乙方|投资方',
      }),
    }),
    column('choice', 'kind', '承诺类别|承诺类型|事项类别', {
      required: true,
      choices: choices<PromiseKind>({
        invest: '投资到位|投资|到资|资金到位',
        start: '开工',
        produce: '投产|竣工投产',
        output: '产值营收|产值|营收|营业收入',
        tax: '税收|纳税',
        jobs: '就业|用工',
        land: '供地|土地|用地',
        plant: '厂房|标准厂房',
        facility: '基础配套|配套|基础设施',
        subsidy: '依法奖补|奖补|奖励|补助',
        approval: '手续办理|手续|审批',
        other: '其他|其它',
      }),
    }),
    column('text', 'what', '承诺内容|承诺事项|履约内容', { required: true, maxLength: 500 }),
    column('money', 'amount', '承诺金额（亿元）|承诺金额|金额（亿元）|金额', { unit: '亿元', always: true }),
    column('text', 'measure', '数量指标|数量', { always: true, maxLength: 60 }),
    column('text', 'condition', '前提条件|条件', { always: true, maxLength: 500 }),
    column('day', 'agreedOn', '约定日期|协议日期|签约日期', always),
    column('day', 'dueOn', '到期日|到期日期|承诺到期日|完成时限|履约时限', { required: true }),
    column('text', 'responsibleOffice', '承诺责任单位|履约责任单位|兑现责任单位', { always: true, maxLength: 60 }),
    ...common,
  ],
  entry: {
    kind: 'promise',
    day: 'dueOn',
    names: {
      project: 'projectId',
      no: 'no',
      side: 'side',
      kind: 'kind',
      what: 'what',
      amount: 'amountFen',
      measure: 'measure',
      condition: 'condition',
      agreedOn: 'agreedOn',
      responsibleOffice: 'responsibleOfficeId',
    },
    sameBy: ['projectId', 'no'],
  },
};

export const promiseKeepings: SheetForm<'promise_keeping'> = {
  id: 'promise_keeping',
  name: '承诺兑现情况',
  title: ['承诺兑现情况', '承诺兑现', '履约情况', '兑现情况'],
  columns: [
    ...ofProject,
    column('code', 'promiseNo', '兑现的承诺编号|承诺编号|承诺序号|条款编号|协议条款', { required: true }),
    column('day', 'keptOn', '兑现日期|兑现时间|履约日期|完成日期', { required: true }),
    column('choice', 'extent', '兑现程度|履约程度|兑现情况', {
      required: true,
      choices: choices<(typeof keepingExtents)[number]>({
        whole: '全部兑现|全部|已兑现|完成',
        part: '部分兑现|部分',
      }),
    }),
    column('text', 'what', '兑现内容|完成内容', { required: true, maxLength: 500 }),
    column('money', 'amount', '兑现金额（亿元）|兑现金额|金额（亿元）|金额', { unit: '亿元', always: true }),
    column('text', 'evidence', '兑现依据|依据|佐证材料|证明材料', { always: true, maxLength: 300 }),
    ...common,
  ],
  entry: {
    kind: 'promise_keeping',
    day: 'keptOn',
    names: {
      project: 'projectId',
      promiseNo: 'promiseNo',
      extent: 'extent',
      what: 'what',
      amount: 'amountFen',
      evidence: 'evidence',
    },
    sameBy: ['projectId', 'promiseNo', 'occurredOn'],
  },
};
