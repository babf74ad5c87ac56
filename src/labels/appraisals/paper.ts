// The words of what is sent out about a review. An official paper is in Chinese whatever the page's language.
import type { Conclusion } from '../../domain/appraisals/appraisalCourse.ts';

type Paper = 'opinions' | 'notice';
const titles: Readonly<Record<Paper, string>> = { opinions: '招商项目评审意见表', notice: '招商项目评审结论通知书' };

export const appraisalPaperWords = {
  title: (paper: Paper, no: string, mark: string) => `${titles[paper]}（第${no}号）${mark}`,
  demo: '（示例）',
  file: (paper: Paper, no: string) => `${titles[paper]} ${no}`,
  addressee: (office: string) => `${office}：`,
  lead: {
    opinions: (project: string, on: string) => `${project}于${on}报请签约前评审，各评审部门意见如下。`,
    notice: (project: string, on: string, conclusion: string) =>
      `贵单位报送的${project}经${on}评审研究，结论为：${conclusion}。`,
  },
  caption: '项目情况',
  item: '项目',
  said: '内容',
  facts: {
    project: '项目名称',
    office: '申报单位',
    lines: '评审类别',
    investment: '计划总投资',
    agreement: '拟签协议',
    what: '评审事项',
    documents: '报审材料',
    convener: '召集单位',
    conclusion: '评审结论',
    reason: '理由',
    conditions: '条件',
    validUntil: '有效期至',
  },
  yi: (amount: string) => `${amount}亿元`,
  opinions: { caption: '部门意见', head: ['部门', '意见', '理由', '条件', '日期'], awaited: '未反馈', none: '—' },
  overdue: (due: string, late: number) => `时限${due}，逾期${late}天`,
  due: (due: string) => `时限${due}`,
  steps: '补充材料和会议经过',
  step: (on: string, office: string, step: string, what: string) => `${on}，${office}${step}：${what}`,
  closing: {
    opinions: '本表由系统按登记生成，供评审会研究。',
    passed: '请在有效期内签约；逾期未签，或者行业、规模有变化的，须重新报审。',
    supplement: '请按要求补充材料，在系统中补报后继续评审。',
    refused: '方案有重大调整的，可以重新报审。',
  } satisfies Readonly<Record<Conclusion | 'opinions', string>>,
} as const;
