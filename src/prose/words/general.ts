// Words around a figure that narrow nothing: what is left beside them and the name is a qualifier.
export const generalWords: readonly string[] =
  `招商引资 合作 前三季度 上半年 下半年 一季度 季度 月份 截至 截止 目前 以来 今年
  去年 全年 本年 当年 累计 共计 合计 总计 实现 完成 达到 突破
  超过 其中 分别 包括 新增 净增 成功 正式 顺利 先后 陆续 全部
  继续 持续 进一步 项目 资金 企业 投资 数量 总数 总量 总额 金额
  规模 个数 情况 方面 领域 产业 行业 来看 以及 以上 以下 引进
  签约 开工 投产 到位 建成 招商 活动 工作 开展 组织 举办 参加
  外出 带队 拜访 洽谈 对接 推进 考察 机构 单位 部门 主要 负责
  同志 领导 全市 全县 全区 我市 我县 我区 我省 各级 各县 县区
  县市区 市直 实际 计划 同比 较上年 比上年 增长 高质量 新 共 总
  达 为 有 是 约 近 超 已 再 还 均 了
  的 和 与 及 等 由 从 在 对 按 看 年
  月`.split(/\s+/);
