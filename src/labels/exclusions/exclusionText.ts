// An exclusion rule's conditions in words, made from the conditions themselves.
import type { ExclusionCondition } from '../../domain/exclusions/exclusionRule.ts';
import type { Language, Words } from '../language.ts';
import { yiWords } from '../money.ts';
import { type NounList, nounWord } from '../nouns.ts';

/** As JSON carries it: amounts as text. */
export type ConditionView =
  | Exclude<ExclusionCondition, { field: 'investmentFen' }>
  | { field: 'investmentFen'; below: string };

export type ExclusionField = ConditionView['field'];

const fields: Readonly<Record<ExclusionField, Words>> = {
  moneySource: { zh: '资金来源', en: 'source of the money' },
  use: { zh: '资金用途', en: 'use of the money' },
  industryCode: { zh: '行业代码', en: 'industry code' },
  investmentFen: { zh: '计划总投资', en: 'planned investment' },
  tags: { zh: '项目标签', en: 'project marks' },
  relation: { zh: '项目关系', en: 'project relation' },
};

export function exclusionFieldName(field: ExclusionField, language: Language): string {
  return fields[field][language];
}

export function exclusionFields(language: Language): { readonly code: ExclusionField; readonly word: string }[] {
  return (Object.keys(fields) as ExclusionField[]).map((code) => ({ code, word: fields[code][language] }));
}

export function conditionWords(condition: ConditionView, language: Language): string {
  const zh = language === 'zh';
  const field = exclusionFieldName(condition.field, language);
  const words = (list: NounList, codes: readonly string[]) =>
    codes.map((code) => nounWord(list, code, language)).join(zh ? '或' : ' or ');
  const is = (text: string) => (zh ? `${field}为${text}` : `${field} is ${text}`);
  switch (condition.field) {
    case 'moneySource':
      return is(words('moneySource', condition.in));
    case 'use':
      return is(words('fundUse', condition.in));
    case 'relation':
      return is(words('relation', condition.in));
    case 'industryCode':
      return zh
        ? `${field}以 ${condition.startsWith.join('、')} 开头`
        : `${field} begins with ${condition.startsWith.join(', ')}`;
    case 'investmentFen':
      return `${field}${zh ? '不足 ' : ' below '}${yiWords(BigInt(condition.below), language)}`;
    case 'tags':
      return zh ? `${field}含 ${condition.hasAny.join('、')}` : `${field} include ${condition.hasAny.join(' or ')}`;
  }
}
