// Land: for nothing, below the benchmark, given back, sold to one bidder, at a price fixed before the auction.
import { terms } from './terms.ts';
import type { RuleWords } from './pattern.ts';
import { operators } from './vocabulary.ts';

const land = terms('土地 用地 地块 宗地 国有建设用地 供地 出让地 工业地');
const landIncome = terms(`
      土地出让金 土地出让价款 土地出让收入 出让价款 出让金 土地价款 土地款 地价款 土地成本 土地费用
      土地竞买价款 成交价款 土地溢价 净收益 土地收益`);

export const landRules: readonly RuleWords[] = [
  {
    id: 'land_below_benchmark',
    version: 1,
    patterns: [
      {
        words: [
          terms(`
      零地价 0地价 零元地价 零价供地 零成本供地 零成本用地 零地租 零元供地 负地价 一元地价 1元地价`),
        ],
      },
      {
        words: [
          terms('基准地价 最低价标准 最低价 最低标准 评估价 评估价值 市场评估 成本价 起始价标准 标定地价'),
          terms('低于 不足 下浮 打折 七折 八折 五折 折扣 折价 优惠 以下价格 的70% 的60% 的50%'),
        ],
        within: 14,
        unless: ['不低于'],
      },
      {
        words: [
          landIncome,
          terms(`
      返还 退还 退回 返给 奖励 奖补 补助 补贴 扶持 减免 免缴 免交 免收 抵扣 抵顶 冲抵 支持资金
      发展资金 全额奖 先缴后奖 缓缴 豁免 予以补偿 弥补`),
        ],
        within: 40,
      },
      {
        words: [
          terms('每亩 元亩 土地 用地 地价 地块'),
          terms('高出部分 超出部分 超过部分 多出部分 溢价部分 差额部分 差价部分'),
          terms('返还 退还 奖励 奖补 补助 补贴 扶持 弥补 补足'),
        ],
        within: 20,
      },
      {
        words: [['每亩', '元亩'], terms('补助 奖励 奖补 补贴 返还 扶持')],
        within: 16,
        unless: terms('亩均税收 每亩税收 流转 青苗 拆迁 附着物'),
      },
      {
        words: [land, terms('无偿 免费 赠送 零价 零对价 象征性价格 白送 不收取土地 零租金 零成本')],
        within: 16,
        unless: terms('无偿收回 收回 临时便道 拆除 无偿移交 移交甲方'),
      },
    ],
  },
  {
    id: 'land_directed',
    version: 1,
    patterns: [
      {
        words: [
          terms(`
      定向出让 定向供地 定向挂牌 定向拍卖 定向招标出让 量身定制 量身设置 带方案只限 限定竞买人
      指定竞得人 排他性竞买`),
        ],
      },
      {
        words: [
          operators,
          terms('确保 保证 承诺 负责'),
          terms(`
      摘牌 竞得 摘得 拍得 取得土地使用权 取得该宗地 取得该地块 取得上述土地 受让该 取得国有建设用地
      取得项目用地`),
        ],
        within: 14,
      },
    ],
  },
  {
    id: 'land_price_fixed',
    version: 1,
    patterns: [
      {
        words: [
          terms('每亩 元亩 亩均 土地价格 地价 供地价格 土地成交价 出让价格 拿地成本'),
          terms(`
      包干 包死 净地价 一口价 实际承担 封顶 兜底价 锁定 固定为 不超过 不高于 由甲方承担 甲方补足
      甲方补差 超出部分由甲方 超过部分由甲方 差额由甲方 控制在`),
        ],
        within: 24,
        unless: ['投资强度', '税收强度'],
      },
    ],
  },
];
