// Lists of words that several rules share.

import { terms } from './terms.ts';

export const taxes = terms(`
      税收 税款 税金 税额 税费 增值税 所得税 个税 土地使用税 房产税 契税 印花税 附加税 城建税
      税负 已缴税 纳税 缴税 税收贡献 地方留成 地方留存 留成部分 留存部分 地方财力 地方所得 地方实得
      县级实得 市级实得 财政贡献 经济贡献 综合贡献 财力贡献 地方贡献`);

export const shares = terms(`
      % ‰ 百分之 比例 全额 全部 等额 一成 二成 两成 三成 四成 五成 六成 七成 八成 九成 十成
      县级部分 市级部分 区级部分 地方部分 县区部分 挂钩 为基数 为依据 为标准 为限 超出部分 超过部分 增量部分 新增部分 一半 减半 对应 相应额度
      同等额度 同等数额 倍`);

export const returns = terms(`
      返还 返给 返税 返补 奖返 返奖 退还 退税 退给 退付 返回 反还 列支返 回返 回补 返现 返拨`);

export const awards = terms(`
      奖励 奖补 奖给 补助 补贴 补偿 扶持 资助 支持资金 发展资金 产业资金 兑现 拨付 贴补 给予支持
      奖金 以奖代补 专项资金 引导资金 拨还 拨给 支付给乙方 划拨给`);

/** Who is favoured: the party of the agreement, not everyone. */
export const operators = terms(`
      乙方 丙方 该公司 该企业 该项目 本项目 项目公司 投资方 投资人 贵公司 其公司 你公司 标的公司
      目标公司 落户企业 乙方或其 入驻企业`);

export const localPlaces = terms(`
      本地 当地 本县 本市 本区 我县 我市 我区 县内 市内 区内 园区 辖区 境内 开发区 高新区
      经开区 甲方所在地 甲方区域 甲方管辖`);
