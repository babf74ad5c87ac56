// Promises beyond an office's powers: the law waived, approvals and quotas warranted, debts guaranteed, no upper end.
import { terms } from './terms.ts';
import type { RuleWords } from './pattern.ts';

export const powersRules: readonly RuleWords[] = [
  {
    id: 'law_waived',
    version: 1,
    patterns: [
      {
        words: [
          terms(`
      零打扰 无打扰 不检查 不处罚 免检查 免处罚 免罚 首违必免 零检查 零处罚 挂牌保护 宁静日内不得执法 免检企业
      不立案 不予查处 免予查处`),
        ],
        unless: ['依法免罚', '依法不予处罚', '轻微违法'],
      },
      {
        words: [
          terms(`
      行政处罚 执法检查 环保检查 安全检查 税务检查 稽查 监督检查 环评 环境影响评价 能评 安评
      消防验收 执法部门 环保要求 安全监管 违法行为`),
          terms(`
      免于 免予 免除 豁免 不进行 不实施 不再进行 不予追究 不追究 未经甲方同意不得 须经甲方同意
      须经甲方批准 经甲方批准方可 绕开 放宽 降低标准 从宽`),
        ],
        within: 20,
        prohibits: true,
        unless: ['依法', '排污许可登记'],
      },
      {
        words: [
          terms('入企检查 入企执法 执法检查 进企检查 现场检查 到企检查'),
          terms('未经批准 未经同意 须经批准 经批准方可 报甲方批准'),
        ],
        within: 20,
        prohibits: true,
      },
      { words: [terms('未批先建 边建边批 先建后批 先上车后买票 容缺开工 未取得施工许可即 先开工后办证')] },
    ],
  },
  {
    id: 'beyond_powers',
    version: 1,
    patterns: [
      {
        words: [
          ['甲方', '政府', '管委会'],
          terms('确保 保证 承诺 负责 包'),
          terms(`
      通过环评 环评批复 环评审批通过 能评批复 节能审查通过 取得批复 获得批准 取得批准 规划调整
      调整规划 调整容积率 土地性质变更 变更土地用途 林地指标 用海指标 能耗指标 排放总量 永久基本农田
      流动资金贷款 取得贷款 获得贷款 银行贷款 信贷 落实贷款 取得许可 办妥全部 办理完毕 取得采矿 上市成功
      列入省重点 列入国家 争取上级资金 争取国家资金 取得不动产权证 获得授信 安全许可`),
        ],
        within: 18,
        unless: ['依法', '协助', '配合'],
      },
    ],
  },
  {
    id: 'debt_guarantee',
    version: 1,
    patterns: [
      {
        words: [
          terms('基金 股权 出资 入股 跟投'),
          terms('年化 固定利率 固定收益 本息 本金及利息'),
          terms('回购 退出 收购'),
        ],
        within: 24,
      },
      {
        words: [
          terms(`
      财政兜底 政府兜底 财政担保 政府担保 保本保收益 保底收益 固定回报 最低收益 明股实债 回购承诺
      兜底回购 承诺回购 保底回报 财政承诺函 安慰函 纳入财政预算偿还`),
        ],
      },
      {
        words: [
          terms('甲方 政府 财政 平台公司 城投公司 国有公司 管委会'),
          terms('借款 贷款 债务 融资 亏损 本金 收益 投资损失 经营亏损 股权'),
          terms(`
      提供担保 连带责任 承担偿还 代为偿还 兜底 补足 保证偿还 差额补足 弥补 溢价回购 到期回购
      承担亏损 回购乙方 负责偿还 担保`),
        ],
        within: 24,
        unless: terms('乙方提供担保 乙方承担 担保公司 融资担保机构'),
      },
    ],
  },
  {
    id: 'case_by_case',
    version: 1,
    patterns: [{ words: [terms('一事一议 一企一策 一项目一策 特事特办 专项政策 另行签订补充协议给予 单独给予')] }],
  },
  {
    id: 'uncapped_promise',
    version: 1,
    patterns: [
      {
        words: [
          terms(`
      上不封顶 不设上限 不设封顶 最优惠政策 最优惠的政策 最大优惠 就高不就低 从优执行 最惠待遇
      不低于其他企业 享受最优 更优惠 政策叠加享受 给予最大支持 最大限度`),
        ],
      },
    ],
  },
];
