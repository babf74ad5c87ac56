/** An exact decimal: `digits` divided by ten to the power of `scale`, which is never negative. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

/** Reads 1234.5, -3, +0.5 and 1,234.5; the commas must part groups of three, else they may mean something else. */
export function parseDecimal(text: string): Decimal | null {
  const found = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (!found || text.length > 60) return null;
  const [, sign, whole = '', fraction = ''] = found;
  const digits = BigInt(whole.replaceAll(',', '') + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** The shortest decimal that is this float: what a person sees in the cell, and what was typed. */
export function decimalOfNumber(number: number): Decimal | null {
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  const plain = parseDecimal(mantissa);
  return plain && shift(plain, Number(exponent));
}

/** Times ten to the power of `power`. */
export function shift(decimal: Decimal, power: number): Decimal {
  const scale = decimal.scale - power;
  return scale >= 0 ? { digits: decimal.digits, scale } : { digits: decimal.digits * 10n ** BigInt(-scale), scale: 0 };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const digits = (part: Decimal) => part.digits * 10n ** BigInt(scale - part.scale);
  return { digits: digits(a) + digits(b), scale };
}

/** Without needless zeros: 12.50 is "12.5". */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = all.slice(0, all.length - scale);
  const fraction = all.slice(all.length - scale).replace(/0+$/, '');
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

/**
 * The whole number that this decimal is, or null where it has a remainder: nothing is rounded.
 *
 * The exception is Excel's own noise. It computes in floats, so a cell that shows 0.3 may hold 0.30000000000000004. Such a
 * remainder is tiny twice over: less than a twentieth of one, and beyond the twelfth digit of the number. What a person
 * typed with too many decimals (1234567.891 yuan) fails the first test, so it is refused and not rounded.
 */
export function toWhole({ digits, scale }: Decimal, isFloat: boolean): bigint | null {
  const one = 10n ** BigInt(scale);
  const rest = digits % one;
  const whole = digits / one;
  if (rest === 0n) return whole;
  if (!isFloat) return null;
  const above = rest < 0n ? rest + one : rest;
  const off = above * 2n < one ? above : one - above;
  const size = digits < 0n ? -digits : digits;
  if (off * 20n >= one || off * 10n ** 12n >= size) return null;
  const floor = rest < 0n ? whole - 1n : whole;
  return above * 2n < one ? floor : floor + 1n;
}
