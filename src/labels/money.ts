// Amounts as people read them, with their unit.
import { grouped, quotientText, trimZeros } from '../domain/exact.ts';
import { fenPerYi } from '../domain/money.ts';
import type { Language, Words } from './language.ts';

/** Words behind an amount that is typed, and how many digits of fen each stands for. */
export const typedUnits: Readonly<Record<string, number>> = { 亿: 10, 亿元: 10, 万: 6, 万元: 6, 元: 2 };

const currencies: Readonly<Record<string, Words>> = {
  CNY: { zh: '元', en: 'yuan' },
  USD: { zh: '美元', en: 'US dollars' },
  EUR: { zh: '欧元', en: 'euros' },
  HKD: { zh: '港元', en: 'Hong Kong dollars' },
  JPY: { zh: '日元', en: 'yen' },
};

/** RMB fen as 亿元, with every digit it has. */
export function yiWords(fen: bigint, language: Language): string {
  const yi = grouped(trimZeros(quotientText(fen, fenPerYi, 10)));
  return language === 'zh' ? `${yi}亿元` : `${yi} ×10⁸ yuan`;
}

/** Minor units of a currency: `1,200万美元`. */
export function moneyWords(currency: string, minor: bigint, language: Language): string {
  const word = currencies[currency]?.[language] ?? currency;
  if (language === 'zh') return `${grouped(trimZeros(quotientText(minor, 1_000_000n, 6)))}万${word}`;
  return `${grouped(trimZeros(quotientText(minor, 100n, 2)))} ${word}`;
}
