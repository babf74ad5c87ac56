// The words of what is sent out about an item. An official paper is in Chinese whatever the page's language.
import type { ItemPaper } from '../../domain/dispatch/dispatchStep.ts';

const titles: Readonly<Record<ItemPaper, string>> = { order: '交办单', urge: '催办单', supervise: '督办函' };

export const dispatchPaperWords = {
  title: (paper: ItemPaper, no: string, mark: string) => `招商引资${titles[paper]}（第${no}号）${mark}`,
  demo: '（示例）',
  file: (paper: ItemPaper, no: string) => `${titles[paper]} ${no}`,
  addressee: (office: string) => `${office}：`,
  lead: {
    order: (on: string, due: string) => `${on}研究确定，下列事项交由贵单位办理，请于${due}前办结并反馈。`,
    urge: (due: string, late: number) => `下列事项办理时限为${due}，已逾期${late}天未办结，现予催办。`,
    supervise: (due: string, late: number) => `下列事项办理时限为${due}，已逾期${late}天，经催办仍未办结，现予督办。`,
  },
  caption: '事项',
  item: '项目',
  said: '内容',
  facts: {
    what: '交办事项',
    project: '涉及项目',
    origin: '来源',
    measure: '办理措施',
    owner: '责任单位',
    person: '责任人',
    due: '办理时限',
    says: '要求',
  },
  steps: '办理经过',
  step: (on: string, office: string, step: string, what: string) => `${on}，${office}${step}：${what}`,
  closing: {
    order: '办结后请在系统中反馈并附佐证材料，由交办单位销号。',
    urge: '请抓紧办理，并在系统中反馈进展。',
    supervise: '请说明未办结的原因和下一步措施，在系统中反馈，由交办单位跟踪到销号。',
  },
} as const;
