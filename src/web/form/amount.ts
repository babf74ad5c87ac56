// Amounts are typed in 万元, or with their unit (3.2亿), and sent as fen: exact text arithmetic, no floats on the way.
import { parseScaled, scaledText, trimZeros } from '../../domain/exact.ts';
import { amountUnits } from '../../labels/money.ts';

/** Decimals of fen: 1 万元 is 10⁶ fen, 1 亿元 10¹⁰. */
const wan = 6;
const yi = 10;

export type AmountUnit = 'wan' | 'yi';

function scaledFen(typed: string, unit: AmountUnit): bigint | undefined {
  const bare = typed.replaceAll(/[,，\s]/gu, '');
  const named = amountUnits.find(([word]) => bare.endsWith(word));
  const places = named?.[1] ?? (unit === 'wan' ? wan : yi);
  return parseScaled(named ? bare.slice(0, -named[0].length) : bare, places);
}

/** `9,500.5` 万元 → `9500500000`; what is no number goes as it is, and the server says what is wrong with it. */
export function fenText(typed: string, unit: AmountUnit): string {
  return scaledFen(typed, unit)?.toString() ?? typed;
}

/** What was typed, as fen; undefined where it is no amount. */
export function fenOf(typed: string): bigint | undefined {
  return typed.trim() === '' ? undefined : scaledFen(typed, 'wan');
}

/** Fen as 万元, for an amount that is corrected. */
export function wanText(fen: string): string {
  return trimZeros(scaledText(BigInt(fen), wan));
}
