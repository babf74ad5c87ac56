// Where a firm stands: kept from leaving, paid for coming, made to register here, treated worse for being from elsewhere.
import { terms } from './terms.ts';
import type { RuleWords } from './pattern.ts';
import { awards, localPlaces } from './vocabulary.ts';

const forbids = terms(`
      不得 不准 不能 禁止 严禁 不可 不允许 保证不 承诺不 未经甲方同意 未经甲方书面同意 须经甲方同意
      限制`);
const leaving = terms(`
      迁出 迁离 外迁 搬离 迁移 迁往 转出 搬迁至 撤离 变更注册地 变更注册地址 变更税务登记地
      变更纳税地 变更住所 注销 改变税收关系 转移至其他 转移到其他 转移税源`);
/** Said of the office: it is the office that may not hinder. */
const officeMayNot = terms(`
      甲方不得 甲方不限制 甲方不干预 不得限制 不得阻碍 不得干预 不得强制 不得阻挠 不得妨碍 不限制
      不阻碍`);
const coming = terms(`
      迁入 迁至 迁到 迁移至 迁移到 注册地变更 注册地址变更 变更至 税务关系转 税收关系转 落户 总部迁`);
const outsiders = terms('外地 外省 外市 外县 省外 市外 县外 区外 非本地 非本县 非本市 外来企业 异地企业 域外');

export const placeRules: readonly RuleWords[] = [
  {
    id: 'relocation_blocked',
    version: 1,
    patterns: [
      { words: [forbids, leaving], within: 24, inOrder: true, prohibits: true, unless: officeMayNot },
      {
        words: [
          terms('经营期限 经营年限 存续 十年内 10年内 五年内 5年内 十五年内 二十年内'),
          terms('不迁出 不外迁 不搬离 不迁离 不变更注册地 不注销'),
        ],
        within: 30,
        prohibits: true,
      },
      {
        words: [leaving, terms('退回全部 全额退回 退还已 退还全部 双倍返还 赔偿甲方 承担违约金 支付违约金 追回')],
        within: 40,
        inOrder: true,
      },
    ],
  },
  {
    id: 'relocation_rewarded',
    version: 1,
    patterns: [{ words: [coming, awards], within: 40, unless: ['拆迁', '搬迁补偿'] }],
  },
  {
    id: 'relocation_rewarded',
    version: 2,
    patterns: [
      { words: [coming, awards], within: 40, unless: ['拆迁', '搬迁补偿'] },
      {
        words: [
          terms(`
      在本地纳税 在本县纳税 在本市纳税 在甲方辖区纳税 在辖区纳税 纳入本地统计 纳入本县统计 纳入本市统计
      纳入甲方统计 在甲方入统 入库纳统 纳统`),
          awards,
        ],
        within: 40,
      },
      {
        words: [
          terms('为条件 为前提 前提下 作为条件 作为前提 方可享受 方能享受 方可兑现'),
          terms('注册地 纳税地 在本地纳税 纳入统计 统计关系 税收关系 税务关系 迁入 落户 迁移'),
          awards,
        ],
        within: 40,
      },
    ],
  },
  {
    id: 'registration_condition',
    version: 1,
    patterns: [
      {
        words: [terms('须 应 必须 应当 需 保证 承诺 要求'), localPlaces, terms('注册 设立 成立 登记')],
        within: 20,
        unless: terms('自主选择 自愿选择 登记备案 不动产登记'),
      },
      {
        words: [localPlaces, terms('独立法人 独立核算 法人公司 子公司 分公司'), ['注册', '设立', '成立']],
        within: 20,
        unless: ['自主选择', '自愿选择'],
      },
    ],
  },
  {
    id: 'outside_discrimination',
    version: 1,
    patterns: [
      {
        words: [
          outsiders,
          terms(`
      不得 不准 禁止 不能 不予 不允许 限制 排除 拒绝 谢绝 不接受 加收 提高门槛 额外 另行备案
      差别 高于本地 不享受 不得参与 不受理`),
        ],
        within: 20,
        prohibits: true,
        unless: terms(`
      不得限制 不得排斥 不得歧视 不限制 不排斥 同等 一视同仁 不得拒绝 不得排除 不得对外地 平等
      不得差别 不得以外地 不得额外 不得加收 不得因`),
      },
    ],
  },
  {
    id: 'local_preferred',
    version: 1,
    patterns: [
      {
        words: [
          terms(`
      本地企业 本地施工 本地建筑 本地供应商 本地产品 本地材料 本地品牌 当地企业 当地施工 当地供应商
      本县企业 本县施工 本市企业 本市施工 本县产品 辖区企业 辖区内企业 本地队伍 当地队伍 本地厂家`),
          terms('优先 加分 不低于 不少于 必须 只能 独家 优惠 全部由 承建 优先选用 承揽'),
        ],
        within: 20,
        unless: terms('公平竞争 自主决定 自主选择 平等'),
      },
    ],
  },
];
