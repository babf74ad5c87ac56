// Words of target companies and what is done with them.
import type { CompanyFactKind } from '../domain/companyFact.ts';
import type { PursuitActKind, PursuitState, refusalCauses } from '../domain/pursuit.ts';
import type { Language, Words } from './language.ts';

type WordsOf<Key extends string> = Readonly<Record<Key, Words>>;
type RefusalCause = (typeof refusalCauses)[number];

const states: WordsOf<PursuitState> = {
  held: { zh: '跟进中', en: 'Pursued' },
  offered: { zh: '流转待接收', en: 'Offered' },
  lead: { zh: '已转线索', en: 'Lead' },
  refused: { zh: '已婉拒', en: 'Refused' },
  released: { zh: '已释放', en: 'Released' },
  lapsed: { zh: '超期释放', en: 'Lapsed' },
  transferred: { zh: '已流转', en: 'Transferred' },
  taken_over: { zh: '已由其他单位接手', en: 'Taken over' },
  lead_lost: { zh: '线索已终止', en: 'Lead lost' },
};

export const pursuitAct: WordsOf<PursuitActKind> = {
  assigned: { zh: '分派', en: 'Assigned' },
  contacted: { zh: '接触', en: 'Contacted' },
  visited: { zh: '拜访', en: 'Visited' },
  offered: { zh: '提出流转', en: 'Offered' },
  declined: { zh: '退回流转', en: 'Declined' },
  released: { zh: '释放', en: 'Released' },
  refused: { zh: '企业婉拒', en: 'Refused' },
  lead: { zh: '转为线索', en: 'Became a lead' },
  retracted: { zh: '撤回', en: 'Taken back' },
};

const causes: WordsOf<RefusalCause> = {
  no_plan: { zh: '近期没有投资计划', en: 'No plan to invest' },
  chose_elsewhere: { zh: '已选定其他城市', en: 'Chose another place' },
  terms: { zh: '条件未谈拢', en: 'Terms not agreed' },
  site: { zh: '用地等要素不满足', en: 'Site or utilities lacking' },
  market: { zh: '市场变化', en: 'Market changed' },
  timing: { zh: '时机不合适', en: 'Not the time' },
  other: { zh: '其他', en: 'Other' },
};

const facts: WordsOf<CompanyFactKind> = {
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

export function pursuitStateWord(state: PursuitState, language: Language): string {
  return states[state][language];
}

export function pursuitActWord(act: PursuitActKind, language: Language): string {
  return pursuitAct[act][language];
}

export function refusalCauseWord(cause: string, language: Language): string {
  return cause in causes ? causes[cause as RefusalCause][language] : cause;
}

export function refusalCauseChoices(language: Language): { code: RefusalCause; word: string }[] {
  return (Object.keys(causes) as RefusalCause[]).map((code) => ({ code, word: causes[code][language] }));
}

export function companyFactWord(kind: string, language: Language): string {
  return kind in facts ? facts[kind as CompanyFactKind][language] : kind;
}
