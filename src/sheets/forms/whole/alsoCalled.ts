// What bureaus also call the columns of a project that was signed, each in its own list: spellings of the same, and never first.
import { builders } from '../columns.ts';
import type { FormField } from '../sheetForm.ts';

const alsoCalled: Readonly<Record<string, string>> = {
  office: '落地县区|落户县区|建设单位所在县区|牵头单位|包保单位',
  investment:
    '合同投资额|合同投资总额|协议投资总额|投资金额|合同金额|协议金额|总投资金额|计划投资|拟投资额|拟投资总额|投资规模|金额|额度|投资额度',
  content: '项目概况|主要内容|建设规模及内容|主要建设内容及规模|建设规模及主要内容|项目基本情况',
  investor:
    '投资单位|客商|客商单位|客商企业|外方|外方企业|对接企业|意向投资企业|外来客商|投资商|投资商名称|投资企业名称|投资者|客商名称|投资公司|外方投资者|外方投资方|外商名称',
  investorSeat: '客商所在地|投资商所在地',
  industryTag: '所属产业|产业|产业领域|所属产业类别',
  industryCode: '行业大类|行业分类',
  signedOn: '签约年月|正式签约时间|合同签订时间|合同签订日期|签订时间|签订日期',
};

/** Of them those that give way to what says more: the builder to the investor, an amount to the investment. */
const weaker: Readonly<Record<string, readonly string[]>> = { investor: builders, investment: ['金额', '额度'] };

export function alsoByOtherNames(one: FormField): FormField {
  const weak = weaker[one.field] ?? [];
  const more = [...(alsoCalled[one.field]?.split('|') ?? []), ...weak];
  const [first, ...others] = one.headings;
  return {
    ...one,
    headings: [first, ...others, ...more.filter((heading) => !one.headings.includes(heading))],
    ...(weak.length > 0 ? { weaker: [...(one.weaker ?? []), ...weak] } : {}),
  };
}
