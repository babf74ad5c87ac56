// Words of a result as an official document.
import { periodName } from '../figures/periods.ts';

export const resultPaperWords = {
  title: (city: string, period: string, name: string) => `${city}${periodName(period, 'zh')}${name}考核结果通报`,
  corrected: '（更正）',
  lead: (basis: string, period: string) =>
    `依据${basis}，对${periodName(period, 'zh')}情况进行考核，结果如下。数据来自招商引资台账，均为已审核数。`,
  change: (change: string) => `与上次发布相比：${change}`,
  moved: (name: string, what: readonly string[]) => `${name}${what.join('，')}。`,
  turned: {
    text: (before: string, after: string) => `得分由 ${before} 变为 ${after}`,
    place: (before: string, after: string) => `位次由${before}变为${after}`,
    grade: (before: string, after: string) => `等次由${before}变为${after}`,
  },
  caption: (no: number, name: string) => `表${no + 1}　${name}考核得分`,
  place: '位次',
  office: '单位',
  total: '得分',
  none: '—',
  opened: '得分计算',
  unplaced: { veto: (name: string) => `${name}，不排位次`, missing: (name: string) => `${name}缺少数据，不排位次` },
  said: (name: string, why: string) => `${name}：${why}。`,
  hangs: (name: string, others: string) => `${name}与${others}的位次由四舍五入决定。`,
  lifted: (name: string, by: string) => `${name}因“${by}”上调一个等次。`,
  excluded: (name: string, reason: string) => `${name}不参加考核：${reason}。`,
  score: (name: string, indicator: string, pieces: string, text: string) =>
    `${name}${indicator}：${pieces} = ${text}。`,
  objections: (day: string) => `对结果有异议的单位，可在${day}前提出，并附佐证材料。`,
  mark: (hash: string) => `核对码 ${hash}`,
  demo: '（演示数据）',
};
