// Amounts are typed in 万元 or 亿元 and sent as fen: exact text arithmetic, no floats on the way.
import { parseScaled, scaledText, trimZeros } from '../../domain/exact.ts';

export type AmountUnit = 'wan' | 'yi';
const places: Readonly<Record<AmountUnit, number>> = { wan: 6, yi: 10 };

/** `9,500.5` 万元 → `9500500000`; what is no number goes as it is, and the server says what is wrong with it. */
export function fenText(typed: string, unit: AmountUnit): string {
  return parseScaled(typed.replaceAll(/[,\s]/gu, ''), places[unit])?.toString() ?? typed;
}

/** Fen as 万元, for an amount that is corrected. */
export function wanText(fen: string): string {
  return trimZeros(scaledText(BigInt(fen), places.wan));
}
