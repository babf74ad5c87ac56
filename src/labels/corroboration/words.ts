import type { FundsGrade } from '../../domain/corroboration/gradeScheme.ts';
import type { Language, Words } from '../language.ts';

export const fundsGrade: Readonly<Record<FundsGrade, Words>> = {
  corroborated: { zh: '数据互证', en: 'Borne out by several hands' },
  single: { zh: '单一凭证', en: 'A single voucher' },
  none: { zh: '无佐证', en: 'Nothing bears it out' },
};

/** Those of the scheme that ships; a city that names another one reads its code. */
const hands: Readonly<Record<string, Words>> = {
  bank: { zh: '银行', en: 'Bank' },
  auditor: { zh: '会计师、评估机构', en: 'Auditor' },
  trade: { zh: '交易对方', en: 'Trading partner' },
  land: { zh: '自然资源部门', en: 'Land office' },
  tax: { zh: '税务部门', en: 'Tax office' },
  insurance: { zh: '社保部门', en: 'Social insurance' },
  power: { zh: '供电企业', en: 'Power company' },
  statistics: { zh: '统计部门', en: 'Statistics' },
  exchange: { zh: '外汇管理部门', en: 'Foreign exchange' },
  site: { zh: '现场查看', en: 'On site' },
  firm: { zh: '企业自己', en: 'The firm itself' },
  other: { zh: '其他', en: 'Other' },
};
export const handNames: readonly string[] = Object.keys(hands);
const noHand: Words = { zh: '不计', en: 'Counts for nothing' };

export const handWord = (hand: string | null, language: Language): string =>
  hand === null ? noHand[language] : (hands[hand]?.[language] ?? hand);
