// Amounts are typed in 万元 or 亿元 and sent as fen: exact text arithmetic, no floats on the way.
import { parseScaled, scaledText, trimZeros } from '../../domain/exact.ts';
import { yiExact } from '../../domain/money.ts';
import { typedUnits } from '../../labels/money.ts';

export type AmountUnit = 'wan' | 'yi';
const places: Readonly<Record<AmountUnit, number>> = { wan: 6, yi: 10 };

/** Commas stand between thousands and nowhere else: `3,2亿` may be meant as 3.2. A blank stands before the unit alone. */
const amount = /^(-?(?:\d{1,3}(?:[,，]\d{3})+|\d*)(?:\.\d*)?)\s*([^\d\s.,，-]*)$/u;

/**
 * `9,500.5` 万元 → `9500500000`; a unit that is typed with it goes before that of the field. What is no number goes as it is, and
 * the server says what is wrong with it.
 */
export function fenText(typed: string, unit: AmountUnit): string {
  const [, number = '', word = ''] = amount.exec(typed.trim()) ?? [];
  const digits = word === '' ? places[unit] : typedUnits[word];
  return (
    (digits === undefined ? undefined : parseScaled(number.replaceAll(/[,，]/gu, ''), digits)?.toString()) ?? typed
  );
}

/** How an amount is read, in 亿元; nothing where it is none. */
export function readAsYi(typed: string, unit: AmountUnit): string | undefined {
  const fen = fenText(typed, unit);
  return /^-?\d{1,17}$/.test(fen) && typed.trim() !== '' && fen !== typed ? yiExact(BigInt(fen)) : undefined;
}

/** Fen as 万元, for an amount that is corrected. */
export function wanText(fen: string): string {
  return trimZeros(scaledText(BigInt(fen), places.wan));
}
