// Twins in words: kinds, findings field by field, bands of amounts. A test holds that every finding has its words.
import type { AmountBand } from '../../domain/radar/keptApart.ts';
import type { Language, Words } from '../language.ts';

interface Kind {
  readonly name: Words;
  /** What somebody should ask. */
  readonly rule: Words;
}

export const suspicionWords = {
  two_codes: {
    name: { zh: '信用代码不同', en: 'Two credit codes' },
    rule: {
      zh: '其余相像，但两个统一社会信用代码都有效且不同：是两家企业，不能合并',
      en: 'Alike but for two valid credit codes that differ: two firms, never merged',
    },
  },
  unit_slip: {
    name: { zh: '金额差一万倍', en: 'Amount off by 10,000' },
    rule: { zh: '疑似一处填万元、一处填元', en: 'One was probably told in 元, the other in 万元' },
  },
  digit_slip: {
    name: { zh: '金额差十倍、百倍', en: 'Amount off by a power of ten' },
    rule: {
      zh: '同一企业同一项目，金额正好差10倍、100倍或1000倍：疑似多写或少写了零',
      en: 'A nought too many or too few',
    },
  },
  rate_slip: {
    name: { zh: '疑似美元当人民币', en: 'Dollars as yuan' },
    rule: {
      zh: '同一企业同一项目，金额之比像美元汇率：疑似一处按美元数填报',
      en: 'The amounts differ as yuan and dollars do: one was probably told in dollars',
    },
  },
  later_phase: {
    name: { zh: '后期当新项目', en: 'Later phase as new' },
    rule: {
      zh: '同一企业同名项目的不同期：在首次签约范围内的后期不另计',
      en: 'Another phase of the same project: what the first signing covered does not count again',
    },
  },
  signed_again: {
    name: { zh: '重复签约', en: 'Signed again' },
    rule: {
      zh: '同一企业同一项目，两次签约相隔超过31天：签约只计首次',
      en: 'The same project signed twice, more than 31 days apart: only the first signing counts',
    },
  },
  told_twice: {
    name: { zh: '疑似重复申报', en: 'Probably told twice' },
    rule: { zh: '企业、项目、金额相像：疑似两处各报一次', en: 'Firm, project and amount are alike' },
  },
  same_investor: {
    name: { zh: '同投资方近似', en: 'Same investor' },
    rule: {
      zh: '同一投资方，金额、地点或日期相像，项目名称不同：疑似换名再报',
      en: 'The same investor with a like amount, site or day under another name',
    },
  },
  package_part: {
    name: { zh: '疑似打包与分项', en: 'Package and part' },
    rule: {
      zh: '同一投资方、同一县市区、同期，几个项目的金额之和正好等于另一个：疑似总项目与分项重复计数',
      en: 'Amounts of one investor’s projects add up to another’s: a package and its parts probably count twice',
    },
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type SuspicionName = keyof typeof suspicionWords;

const findings: Readonly<Record<string, Words>> = {
  'company same': { zh: '企业名称一致', en: 'same firm name' },
  'company contained': { zh: '企业名称一个是另一个的简称', en: 'one firm name is short for the other' },
  'company close': { zh: '企业名称相近，疑似错字', en: 'firm names differ by a slip' },
  'company related': { zh: '企业名称部分相同', en: 'firm names share a part' },
  'company other': { zh: '企业名称不同', en: 'other firm name' },
  'code not_said': { zh: '信用代码未都填写', en: 'credit codes not both given' },
  'code same': { zh: '信用代码一致', en: 'same credit code' },
  'code other': { zh: '信用代码不同', en: 'other credit code' },
  'project same': { zh: '项目名称一致', en: 'same project name' },
  'project close': { zh: '项目名称相近', en: 'like project name' },
  'project related': { zh: '项目名称部分相同', en: 'project names share a part' },
  'project other': { zh: '项目名称不同', en: 'other project name' },
  'project same_other_phase': { zh: '项目名称相同，期次不同', en: 'same project name, other phase' },
  'amount not_said': { zh: '投资额未都填写', en: 'amounts not both given' },
  'amount same': { zh: '投资额一致', en: 'same amount' },
  'amount other_unit': { zh: '投资额正好差一万倍', en: 'amounts differ by exactly 10,000' },
  'amount rounded': { zh: '投资额取整后一致', en: 'same amount when rounded' },
  'amount near': { zh: '投资额接近', en: 'amounts near each other' },
  'amount other': { zh: '投资额不同', en: 'other amount' },
  'county same': { zh: '同一县市区', en: 'same county' },
  'county same_city': { zh: '不同县市区', en: 'two counties' },
  'county other': { zh: '不同城市', en: 'two cities' },
  'day not_said': { zh: '日期未都填写', en: 'days not both given' },
  'day same': { zh: '同一天', en: 'same day' },
  'day month': { zh: '日期相隔不到一个月', en: 'days within a month' },
  'day year': { zh: '日期相隔不到一年', en: 'days within a year' },
  'day other': { zh: '日期相隔一年以上', en: 'days more than a year apart' },
  'place not_said': { zh: '名称未都写明地点', en: 'the names do not both say a place' },
  'place same': { zh: '名称写明的地点一致', en: 'the names say one place' },
  'place elsewhere': {
    zh: '一个项目名称写明地点，另一个由别处填报',
    en: 'one name says a place, the other is told from elsewhere',
  },
  'place other': { zh: '项目名称写明的地点不同', en: 'the names say two places' },
  'crowd few': { zh: '该企业项目少', en: 'the firm has few projects' },
  'crowd several': { zh: '该企业有4个以上项目', en: 'the firm has four projects or more' },
  'crowd many': { zh: '该企业有8个以上项目', en: 'the firm has eight projects or more' },
  'crowd very_many': { zh: '该企业有16个以上项目', en: 'the firm has sixteen projects or more' },
  'brand same': { zh: '未写企业，项目名称与企业字号一致', en: 'no firm is written; the project bears its name' },
  'brand contained': {
    zh: '未写企业，项目名称含企业字号',
    en: 'no firm is written; the project’s name holds its name',
  },
  'brand close': { zh: '未写企业，项目名称与企业字号相近', en: 'no firm is written; the names are near' },
  'brand related': { zh: '未写企业，项目名称与企业字号部分相同', en: 'no firm is written; the names share a part' },
  'brand other': { zh: '未写企业，项目名称不含企业字号', en: 'no firm is written; the names share nothing' },
  'slip digit_slip': { zh: '投资额正好差10倍、100倍或1000倍', en: 'amounts differ by a power of ten' },
  'slip rate_slip': { zh: '投资额之比像美元汇率', en: 'amounts differ as dollars and yuan' },
  'site not_said': { zh: '地点未都填写', en: 'sites not both given' },
  'site same': { zh: '地点一致', en: 'same site' },
  'site contained': { zh: '地点一个包含另一个', en: 'one site within the other' },
  'site other': { zh: '地点不同', en: 'other site' },
};

const bands: Readonly<Record<AmountBand, Words>> = {
  undetermined: { zh: '未定', en: 'undetermined' },
  below_1yi: { zh: '1亿元以下', en: 'below 1 ×10⁸ yuan' },
  from_1yi: { zh: '1亿元至5亿元', en: '1 to 5 ×10⁸ yuan' },
  from_5yi: { zh: '5亿元至10亿元', en: '5 to 10 ×10⁸ yuan' },
  from_10yi: { zh: '10亿元至50亿元', en: '10 to 50 ×10⁸ yuan' },
  from_50yi: { zh: '50亿元以上', en: '50 ×10⁸ yuan and more' },
};

export function suspicionWord(suspicion: SuspicionName, language: Language): string {
  return suspicionWords[suspicion].name[language];
}

export function suspicionRule(suspicion: SuspicionName, language: Language): string {
  return suspicionWords[suspicion].rule[language];
}

export function suspicionChoices(language: Language): { readonly code: SuspicionName; readonly word: string }[] {
  return (Object.keys(suspicionWords) as SuspicionName[]).map((code) => ({
    code,
    word: suspicionWord(code, language),
  }));
}

export function findingWord(field: string, finding: string, language: Language): string {
  return findings[`${field} ${finding}`]?.[language] ?? `${field} ${finding}`;
}

export function bandWord(band: AmountBand, language: Language): string {
  return bands[band][language];
}
