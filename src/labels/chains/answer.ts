// Words of the net that are worked out: amounts as a card can hold them, parts of a whole.
import { grouped, quotientText, trimZeros } from '../../domain/exact.ts';
import { fenPerWan, fenPerYi } from '../../domain/money.ts';
import type { Language } from '../language.ts';

/** About how much: 亿元 to two places, below one 亿 in whole 万元. */
export function roughMoney(fen: string, language: Language): string {
  const amount = BigInt(fen);
  if (amount >= fenPerYi || amount <= -fenPerYi) {
    const yi = grouped(trimZeros(quotientText(amount, fenPerYi, 2)));
    return language === 'zh' ? `${yi}亿元` : `${yi} ×10⁸ yuan`;
  }
  const wan = grouped(quotientText(amount, fenPerWan, 0));
  return language === 'zh' ? `${wan}万元` : `${wan} ×10⁴ yuan`;
}

/** 8 of 11 as `72.7`, always to one place: they stand in columns. */
export function percentText(part: number, whole: number): string {
  return quotientText(BigInt(part) * 100n, BigInt(Math.max(whole, 1)), 1);
}
