// Taxes: returned by share, levied first and returned then, reduced.
import { terms } from './terms.ts';
import type { RuleWords } from './pattern.ts';
import { awards, returns, shares, taxes } from './vocabulary.ts';

/** What the tax law itself gives back to everyone. */
const lawfulRefunds = terms('多缴 误缴 多征 误征 溢缴 留抵 出口退税 汇算清缴 预缴');

const levied = terms(`
      先征后返 先征后退 先征后奖 先征后补 先缴后返 先缴后退 先缴后补 先缴后奖 先交后返 先交后补
      先税后返 先税后补 先收后返 先纳后返 即征即退 即征即返 即征即奖 即缴即返 当征当退 缴后返还
      征后返还`);

const relief = terms(`
      减免 免征 减征 免缴 免交 免除 缓征 缓缴 减按 豁免 核定征收 减半征收 免税 减税 税率优惠
      优惠税率 退税优惠 税收优惠 不征 免予征收 定额征收 包税`);

/** The tax law's own relief for all who meet its terms; a returned share is never that. */
const byTaxLaw = terms(`
      国家统一 税法规定 依照税法 按照税法 税收法律 国家税收政策 国家规定的税收 国家现行税收
      法律法规规定的税收 国家级高新技术企业税收 税务机关依法`);

export const taxRules: readonly RuleWords[] = [
  {
    id: 'tax_returned_by_share',
    version: 1,
    patterns: [
      { words: [taxes, returns], within: 40, unless: lawfulRefunds },
      { words: [taxes, shares, awards], within: 30, unless: lawfulRefunds },
      { words: [['财政', '国库', '入库'], shares, returns], within: 24 },
    ],
  },
  { id: 'levied_then_returned', version: 1, patterns: [{ words: [levied] }] },
  {
    id: 'levied_then_returned',
    version: 2,
    patterns: [{ words: [[...levied, '列收列支', '列支返还', '收支挂钩', '以支定返']] }],
  },
  {
    id: 'tax_relief',
    version: 1,
    patterns: [
      { words: [taxes, relief], within: 16, unless: [...byTaxLaw, ...lawfulRefunds] },
      {
        words: [
          terms(`
      三免三减半 两免三减半 二免三减半 五免五减半 三免二减半 两免两减半 三免两减半 十年免税 五年免税
      三年免税`),
        ],
        unless: byTaxLaw,
      },
    ],
  },
];
