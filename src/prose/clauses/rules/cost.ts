// Costs of production: subsidies for one, prices of power and water, fees and social insurance, rent.
import { terms } from './terms.ts';
import type { RuleWords } from './pattern.ts';
import { operators } from './vocabulary.ts';

/** Open to everyone on published terms. */
const openToAll = terms(`
      普惠 面向所有 所有符合条件 凡符合条件 符合条件的企业均可 公开发布 公开申报 公开征集 面向社会公开`);
/** Help with what others award. */
const helpsApply = terms('协助 申报国家 申报省 申报上级 争取国家 争取省 争取上级');
const subsidies = terms(`
      奖励 奖补 补贴 补助 资助 扶持资金 扶持 贴息 专项资金 产业资金 发展资金 以奖代补 引导资金支持
      奖金 财政支持 资金支持`);
const gives = terms('给予 提供 安排 兑现 拨付 支付 发放 享受 予以 补贴 奖励 补助 资助');
const cheaper = terms(`
      优惠 减免 补贴 补助 降低 下浮 打折 折扣 折优惠 免收 免交 免缴 免费 低于 保底 差额由甲方
      差价由甲方 甲方承担 甲方补 不高于 不超过 返还 奖励 锁定 固定为 七折 八折 五折 减半`);

export const costRules: readonly RuleWords[] = [
  {
    id: 'listed_beneficiary',
    version: 1,
    patterns: [
      {
        words: [
          terms('名录库 企业库 白名单 重点企业名单 重点企业目录 直接确定 政府认定名单 定向遴选 甲方认定的重点'),
          [...subsidies, '优惠', '享受'],
        ],
        within: 30,
        unless: openToAll,
      },
    ],
  },
  {
    id: 'selective_subsidy',
    version: 1,
    patterns: [
      { words: [operators, gives, subsidies], within: 24, unless: [...openToAll, ...helpsApply] },
      {
        words: [
          terms(`
      奖励乙方 补贴乙方 补助乙方 扶持乙方 资助乙方 奖励该公司 补贴该公司 奖励项目公司 补贴项目公司
      奖励企业 奖给乙方`),
        ],
        unless: openToAll,
      },
      {
        words: [
          terms(`
      设备投资 设备购置 固定资产投资 实际投资额 固投 销售收入 营业收入 产值 出口额 物流 装修
      研发投入 贷款利息 融资成本 首台套 上市`),
          subsidies,
        ],
        within: 30,
        unless: [...openToAll, ...helpsApply],
      },
    ],
  },
  {
    id: 'factor_price',
    version: 1,
    patterns: [
      {
        words: [
          terms(`
      电价 用电 电费 水价 用水 水费 气价 用气 天然气 燃气 蒸汽 供热 热价 热力 污水处理费
      能源价格 用能 原盐 煤炭价格 水电气 水电 度电 千瓦时`),
          cheaper,
        ],
        within: 24,
        unless: terms('用电报装 国家规定的电价 直接交易 市场化交易 峰谷 节能改造'),
      },
      {
        words: [
          terms('能耗指标 排污指标 排污权 能耗 排放指标 碳排放 煤耗指标 用能权'),
          terms('无偿 免费 单列 优先保障 甲方承担 补贴 优惠 无偿划拨 无偿配置'),
        ],
        within: 20,
      },
    ],
  },
  {
    id: 'fee_and_insurance',
    version: 1,
    patterns: [
      {
        words: [
          terms(`
      行政事业性收费 事业性收费 行政性收费 规费 城市基础设施配套费 基础设施配套费 配套费 政府性基金
      人防费 人防工程易地 易地建设费 水土保持 耕地占用 耕地开垦费 残保金 残疾人就业保障金 教育费附加
      水资源费 森林植被恢复费 社保 社会保险 养老保险 医疗保险 失业保险 工伤保险 住房公积金 公积金
      墙改基金`),
          terms(`
      减免 免收 免缴 免交 缓缴 缓交 返还 减半 降低 不收 不缴 代缴 代甲 补贴 优惠 全免 豁免
      甲方承担 由甲方缴 甲方负责缴 按下限 最低收取 先缴后返 奖励 先征后返 延期缴 不予征收 暂缓`),
        ],
        within: 24,
        unless: terms('国家统一规定 依照法律 按照国家规定 国务院规定 依照国家规定'),
      },
    ],
  },
  {
    id: 'rent_subsidy',
    version: 1,
    patterns: [
      {
        words: [
          terms('租金 房租 厂房 标准厂房 办公用房 办公场地 人才公寓 仓库 办公场所 物业费'),
          terms(`
      免租 免费 减免 补贴 全免 减半 三免两减半 优惠 奖励 返还 零租金 无偿 免收 代建 免交 补助`),
        ],
        within: 24,
        unless: openToAll,
      },
      { words: [terms('免租期 零租金 三免两减 租金全免')] },
    ],
  },
];
