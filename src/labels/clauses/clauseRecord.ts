// The words of a printed review record (公平竞争审查表).
import type { Words } from '../language.ts';

const amount = '金额（万元）';

/** An official paper is in Chinese whatever the page's language. */
export const clauseRecordWords = {
  amount,
  title: '投资协议公平竞争审查表',
  facts: '一、协议',
  clauses: '二、承诺条款',
  flags: '三、提示及处理',
  conclusion: '四、审查结论',
  project: '项目：',
  agreement: '协议：',
  noNumber: '无编号',
  agreedOn: '，签订日期 ',
  notKnown: '未定',
  registered: '登记：',
  clauseTable: '登记的承诺',
  clauseHead: ['序号', '承诺内容', '类别', amount, '依据', '受益对象'],
  flagTable: '逐项处理',
  flagHead: ['条款', '规则', '等级', '触发文字', '处理', '依据'],
  noCommitments: '登记声明：本协议不含政府承诺。',
  noFlags: '按审查当日施行的规则，没有触发提示。',
  says: '结论：',
  opinion: '审查意见：',
  reviewer: '审查人：',
  at: '审查时间：',
  hand: '规则只作提示，处理和结论由审查人作出。本表依据记录生成，记录不可修改。',
  file: '公平竞争审查表',
} as const;

export const clauseRecordFile: Words = { zh: clauseRecordWords.file, en: 'Clause review' };
