// Words around a figure that narrow nothing: what is left beside them and the name is a qualifier.
export const generalWords: readonly string[] =
  `招商引资 合作 前三季度 上半年 下半年 一季度 季度 月份 截至 截止 目前 以来 今年
  去年 全年 本年 当年 累计 共计 合计 总计 实现 完成 达到 突破
  超过 其中 分别 包括 新增 净增 成功 正式 顺利 先后 陆续 全部
  继续 持续 进一步 项目 资金 企业 投资 数量 总数 总量 总额 金额
  规模 个数 情况 方面 领域 产业 行业 来看 以及 以上 以下 引进
  签约 开工 投产 到位 建成 招商 活动 工作 开展 组织 举办 参加
  外出 带队 拜访 洽谈 对接 推进 考察 机构 单位 部门 主要 负责
  同志 领导 各级 各县 县区
  县市区 市直 实际 计划 同比 较上年 比上年 增长 高质量 新 共 总
  达 为 有 是 约 近 超 已 再 还 均 了
  的 和 与 及 等 由 从 在 对 按 看 年
  月`.split(/\s+/);

/**
 * Phrases that narrow nothing, whatever stands in them: where a figure comes from (据不完全统计, 经市统计局初步核算, 数据显示) and
 * the parts that are one whole together (各个县, 各市区).
 */
const source = '(?:统计|核算|核定|汇总|测算|监测|调度|摸排|反馈|通报|报送|了解|介绍|数据)';
export const generalPhrases: readonly RegExp[] = [
  new RegExp(String.raw`(?:根据|据|经过?|依据)(?:\p{Script=Han}{0,8}?${source})+(?:数据|结果|显示|表明|反映)*`, 'gu'),
  new RegExp(`(?:不完全|初步|综合|快报|最新)*${source}+(?:显示|表明|反映)`, 'gu'),
  /(?:不完全|初步)(?:统计|核算|汇总|测算)/g,
  /[各每]个?[县市区州盟旗镇乡]+/g,
];
