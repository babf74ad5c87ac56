import type { TaskKind } from '../../domain/tasks/task.ts';

const kind: Record<TaskKind, string> = {
  returned: '退回待改',
  unproven: '缺材料',
  late_lights: '项目超期亮红灯',
  late_promises: '承诺到期未兑现',
  open_obstacles: '我单位负责的堵点未解决',
  ending_protection: '首谈保护将到期',
  late_pursuits: '跟进到期未办',
  disputes: '争议待处理',
  to_verify: '待审核',
  consents: '跨单位登记待答复',
  clause_reviews: '条款待审查',
  site_checks: '现场核查未完成',
  to_close: '月份待结账',
  to_publish: '待发布通报',
  account_requests: '账号事项待确认',
  turned_red: '近七天转红',
  stuck: '持续红灯项目',
};

export const tasksZh = {
  tasks: {
    screen: '待办',
    title: '我的待办',
    figures: '进度',
    none: '没有待办',
    noneHint: '退回、到期、待审核的事项会出现在这里。',
    kind,
    act: { returned: '改好重报' } as Partial<Record<TaskKind, string>>,
    count: (n: number) => `${n} 项`,
    oldest: (day: string) => `最早 ${day}`,
    period: '期间',
    noTarget: '未设目标',
    ahead: (points: string) => `累计超序时 ${points} 个百分点`,
    behind: (points: string) => `累计落后序时 ${points} 个百分点`,
    onTime: '累计与序时持平',
    whoBehind: '到位资金落后本单位序时',
    nobodyBehind: '没有落后序时的单位',
    overview: '总览',
  },
};
