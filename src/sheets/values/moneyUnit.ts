import { currencyWords, moneyPowers } from '../forms/words.ts';
import { plainText } from './raw.ts';

export type Currency = keyof typeof currencyWords;

/** Fen, cents, yen: how many digits of a currency are behind its point. */
export const minorDigits: Record<Currency, number> = { CNY: 2, USD: 2, HKD: 2, EUR: 2, JPY: 0 };

/** What an amount is counted in: ten to the power of `power` of the currency. */
export interface MoneyUnit {
  currency: Currency;
  power: number;
}

const words = (Object.keys(currencyWords) as Currency[])
  .flatMap((currency) => currencyWords[currency].map((word) => ({ currency, word: plainText(word) })))
  .toSorted((a, b) => b.word.length - a.word.length);

/** The currency that these words are, whole. */
export function currencyOf(text: string): Currency | null {
  return words.find(({ word }) => word.toLowerCase() === text.toLowerCase())?.currency ?? null;
}

export function powerOf(word: string): number | null {
  return moneyPowers.find(([known]) => known === word)?.[1] ?? null;
}

const escape = (word: string) => word.replace(/[$.]/g, '\\$&');

/** For building patterns: every currency word, every power word, longer ones first. */
export const currencyPattern = words.map(({ word }) => escape(word)).join('|');
export const powerPattern = moneyPowers.map(([word]) => word).join('|');

const unitShape = new RegExp(`^(${currencyPattern})?(${powerPattern})?(${currencyPattern})?$`, 'i');

const known = new Map<string, MoneyUnit | null>();

/** The unit in a head or a line above the table; null for what is no unit of money. */
export function parseMoneyUnit(text: string): MoneyUnit | null {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const unit = readUnit(text);
  // A column asks for its unit once per cell.
  if (known.size < 1_000) known.set(text, unit);
  return unit;
}

function readUnit(text: string): MoneyUnit | null {
  const found = unitShape.exec(plainText(text));
  if (!found) return null;
  const [, before, power, after] = found;
  if (!before && !power && !after) return null;
  const currency = currencyOf(after ?? before ?? '') ?? 'CNY';
  // "RMB 10k yuan" names one currency twice; two different ones name none.
  if (before && after && currencyOf(before) !== currency) return null;
  return { currency, power: power ? (powerOf(power) ?? 0) : 0 };
}
