// Who may do business: named suppliers, exclusive rights, competitors kept out.
import { terms } from './terms.ts';
import type { RuleWords } from './pattern.ts';

export const marketRules: readonly RuleWords[] = [
  {
    id: 'designated_operator',
    version: 1,
    patterns: [
      {
        words: [
          terms('由甲方指定 由甲方推荐 甲方推荐的 甲方指定的 由甲方确定的'),
          terms('承担 承建 施工 供应 供货 采购 实施 运营'),
        ],
        within: 16,
        unless: ['自主选择'],
      },
      {
        words: [
          terms(`
      指定供应商 指定供货商 指定施工 指定设计单位 指定监理 指定品牌 指定厂家 指定企业采购 指定的企业
      指定的单位 指定的公司 指定的供应商 指定单位 定点采购 指定银行 指定中介`),
        ],
      },
      {
        words: [
          terms('须 应 必须 只能 应当 统一 限定 仅限'),
          terms('甲方指定 甲方推荐 甲方确定 甲方认可的 甲方下属 甲方所属 甲方平台公司 城投公司 园区平台公司'),
          terms('采购 购买 使用 选用 委托 承建 施工 发包 供应 供货 聘用 提供服务'),
        ],
        within: 20,
        unless: ['自主选择'],
      },
      {
        words: [
          terms('优先 强制 必须 应当 承诺'),
          terms('采购 购买 选用 使用'),
          terms('乙方产品 乙方生产 乙方的产品 乙方设备 乙方服务 其产品 乙方的设备 乙方车辆'),
        ],
        within: 16,
      },
      {
        words: [
          terms('政府采购 公共采购 政府投资项目 市政工程 财政资金项目'),
          terms(`
      指定 直接委托 直接发包 优先采购 不经招标 不再招标 免于招标 无需招标 定向采购 直接采购 交由乙方
      由乙方承建 委托乙方`),
        ],
        within: 24,
      },
      {
        words: [
          terms('不经招标 不再招标 免于招标 无需招标 不进行招标 规避招标 以邀请方式直接'),
          terms('发包 委托 承建 采购 施工 确定'),
        ],
        within: 20,
        prohibits: true,
      },
    ],
  },
  {
    id: 'exclusive_right',
    version: 1,
    patterns: [
      {
        words: [
          terms(`
      独家经营 独家供应 独家开发 独家特许 独家运营 独家代理 排他性 排他经营 垄断经营 独占 唯一供应
      唯一合作 独家享有 独家权利 独家使用`),
        ],
      },
      {
        words: [
          terms('特许经营权 特许经营 采矿权 收费权 资源开发权 经营权'),
          terms('直接授予 授予乙方 无偿授予 直接交由 交由乙方 给予乙方 独家 不经招标 优先授予'),
        ],
        within: 20,
        unless: terms('招标 竞争性 公开招标 依法确定'),
      },
      {
        words: [
          terms('不再 不得 不予 停止 不 禁止 限制'),
          terms('引进 引入 批准 审批 新批 新建 招引 许可 布局'),
          terms('同类 同行业 同质 竞争性 相同产品 相竞争 类似项目 竞争对手 同业'),
        ],
        within: 14,
        inOrder: true,
        prohibits: true,
        unless: terms('不得限制 不限制 淘汰类 高耗能'),
      },
    ],
  },
];
