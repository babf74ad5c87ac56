// Facts about a company in words: what is said, and what it says.
import type { CompanyFactKind } from '../../domain/companies/companyFact.ts';
import { grouped } from '../../domain/exact.ts';
import { wanExact } from '../../domain/money.ts';
import type { Language, Words } from '../language.ts';

const facts: Readonly<Record<CompanyFactKind, Words>> = {
  employees: { zh: '职工人数', en: 'Employees' },
  output: { zh: '产值', en: 'Output' },
  above_scale: { zh: '规上企业', en: 'Above designated size' },
  product: { zh: '产品', en: 'Product' },
  chain_node: { zh: '产业链环节', en: 'Node of a chain' },
  supplies: { zh: '供货给', en: 'Supplies' },
  buys_from: { zh: '采购自', en: 'Buys from' },
  invested_in: { zh: '异地投资', en: 'Invested in' },
  expanding: { zh: '扩产意向', en: 'Plans to expand' },
  listed: { zh: '上市', en: 'Listed' },
  qualification: { zh: '资质名单', en: 'On a list' },
  parent: { zh: '母公司', en: 'Parent' },
  risk: { zh: '风险', en: 'Risk' },
  note: { zh: '备注', en: 'Note' },
};

export function companyFactWord(kind: string, language: Language): string {
  return kind in facts ? facts[kind as CompanyFactKind][language] : kind;
}

type Value = Readonly<Record<string, unknown>>;
const said = (...texts: readonly unknown[]): string =>
  texts.filter((text) => typeof text === 'string' || typeof text === 'number').join(' ');

/** With units; of a firm that it names, what passes between the two. */
export function companyFactText(kind: string, value: Value, language: Language): string {
  const zh = language === 'zh';
  switch (kind) {
    case 'employees':
      return `${grouped(said(value['count']))}${zh ? ' 人' : ''}`;
    case 'output': {
      const wan = grouped(wanExact(BigInt(said(value['outputFen']) || '0')));
      const year = said(value['year']);
      return `${wan}${zh ? ' 万元' : ' ×10⁴ yuan'}${year ? (zh ? `（${year}年）` : ` (${year})`) : ''}`;
    }
    case 'above_scale':
      return value['aboveScale'] === true ? (zh ? '是' : 'yes') : zh ? '否' : 'no';
    case 'supplies':
    case 'buys_from':
      return said(value['product']);
    case 'invested_in':
      return said(value['project'] ?? value['divisionCode']);
    case 'parent':
      return said(value['name']);
    case 'listed':
      return said(value['exchange'], value['stockCode']);
    default:
      return said(...Object.values(value));
  }
}
