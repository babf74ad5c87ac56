// How a text says that a figure is a rate: so much of what was planned, or so many of what was signed.

/** Verbs that hold a target up to what was done: 完成年度目标任务的37.22%. */
export const completionVerbs = ['完成', '实现', '达到', '达', '为', '是', '相当于', '占'];

/** What can be completed. */
export const targetNouns = ['目标', '任务', '计划', '考核数', '指标', '预算', '序时进度'];

/** 一般公共预算收入 is no plan. */
export const noTarget = '(?!收入|支出|内|外)';

/** What a project can have come to; a rate named after one of them counts those that have. */
export const rateStages = [
  '开复工',
  '开工',
  '竣工',
  '投产',
  '履约',
  '到位',
  '到资',
  '落地',
  '注册',
  '签约',
  '转化',
  '入库',
  '入统',
  '建成',
  '达产',
  '复工',
  '在建',
  '续建',
  '新建',
  '储备',
  '完工',
];
