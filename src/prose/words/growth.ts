// How a text says that a figure is a change.

export const rising = [
  '增长',
  '增加',
  '净增',
  '上升',
  '提高',
  '提升',
  '上涨',
  '回升',
  '扩大',
  '高出',
  '增幅',
  '增速',
  '多出',
  '增收',
  '增支',
  '净增加',
  '高',
  '多',
  '增',
];
export const falling = [
  '下降',
  '降低',
  '减少',
  '下滑',
  '回落',
  '收窄',
  '降幅',
  '压缩',
  '减收',
  '减支',
  '短收',
  '净减',
  '跌幅',
  '下跌',
  '低',
  '少',
  '降',
  '减',
];

/** Alone in front of a percent: 同比10.2%. */
export const comparisons = ['同比', '环比', '增长率', '增幅', '增速', '降幅', '增减率', '增减'];

/** What stands before the value that a change starts from. */
export const bases = [
  '去年同期',
  '上年同期',
  '同期',
  '去年同月',
  '上年末',
  '上年底',
  '去年末',
  '去年底',
  '上年',
  '去年',
  '上月',
  '上季度',
  '往年',
  '基数',
  '年初',
  '由',
  '从',
];
