// Numerals as they are written: 1,234.5 and 一百二十三, each read from a place of the text on.
import { isDigit } from '../reading/characters.ts';
import { multiply, type Rational, ratio, step, whole } from '../exact/rational.ts';

export interface Numeral {
  readonly end: number;
  readonly value: Rational;
  /** Digits behind the point. */
  readonly decimals: number;
  readonly chinese: boolean;
}

/** A longer row of digits names a thing (a licence, a telephone), it counts nothing. */
const mostDigits = 13;
const mostGroups = 5;

/** Reads `1,234.5` at a digit; `value` is undefined for a row of digits that is no number. */
export function readDigits(text: string, at: number): { end: number; numeral?: Numeral } {
  let end = at;
  while (isDigit(text[end])) end++;
  let digits = text.slice(at, Math.min(end, at + mostDigits + 1));
  if (end - at <= 3) {
    for (let group = 0; group < mostGroups && isGroup(text, end); group++) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  let decimals = 0;
  if (text[end] === '.' && isDigit(text[end + 1])) {
    const point = end;
    end++;
    while (isDigit(text[end])) end++;
    decimals = end - point - 1;
    if (decimals <= mostDigits) digits += text.slice(point + 1, end);
    if (text[end] === '.' && isDigit(text[end + 1])) return { end: pastDots(text, end) };
  }
  if (digits.length > mostDigits || decimals > mostDigits) return { end };
  return { end, numeral: { end, value: multiply(whole(BigInt(digits)), step(decimals)), decimals, chinese: false } };
}

const isGroup = (text: string, at: number): boolean =>
  text[at] === ',' && isDigit(text[at + 1]) && isDigit(text[at + 2]) && isDigit(text[at + 3]) && !isDigit(text[at + 4]);

/** `1.2.3` numbers a chapter or a day. */
function pastDots(text: string, at: number): number {
  let end = at;
  while (isDigit(text[end]) || (text[end] === '.' && isDigit(text[end + 1]))) end++;
  return end;
}

const ones: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const shortTens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const longest = 20;

/** Reads `一百二十三`, `两百`, `廿五`, `三点五` at a Chinese numeral; leaves 万 and 亿 to the unit. */
export function readChinese(text: string, at: number): Numeral | undefined {
  let end = at;
  let total = 0;
  let pending: number | undefined;
  let digits = 0;
  for (; end < at + longest; end++) {
    const character = text[end] ?? '';
    const one = ones[character];
    const ten = tens[character];
    const short = shortTens[character];
    if (one !== undefined) {
      // 二〇二三 and 二三: digit by digit.
      pending = pending !== undefined && pending > 0 && digits > 0 && one >= 0 ? pending * 10 + one : one;
      digits++;
    } else if (ten !== undefined) {
      if (pending === undefined && ten !== 10) break;
      total += (pending ?? 1) * ten;
      pending = undefined;
      digits = 0;
    } else if (short !== undefined) {
      total += short;
      digits = 0;
    } else break;
  }
  if (end === at) return undefined;
  const value = total + (pending ?? 0);
  if (text[end] === '点' && ones[text[end + 1] ?? ''] !== undefined) {
    let places = '';
    let next = end + 1;
    for (; next < end + 8 && ones[text[next] ?? ''] !== undefined; next++) places += ones[text[next] ?? ''];
    return {
      end: next,
      value: ratio(BigInt(`${value}${places}`), 10n ** BigInt(places.length)),
      decimals: places.length,
      chinese: true,
    };
  }
  return { end, value: whole(value), decimals: 0, chinese: true };
}

export const startsChinese = (character: string | undefined): boolean =>
  character !== undefined && (character in ones || character in shortTens || character === '十');
