// What a printed number says: an interval of exact ones, since it was rounded. Written once more than in labels, so that a
// stranger's check takes nothing of the program's word.
import { compareExact, type Exact, exactly, minus, timesWhole } from './fraction.ts';

const falls = /(下降|慢于序时进度)$/;
const number = /^(不足|不到|)(-?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?(余|)$/;

/** A fall told of a ratio anywhere else in its clause: a reader takes it for one all the same. */
export const fallsElsewhere = (before: string): boolean =>
  /(?:下降|慢于)[^，。；、,;]*$/.test(before) && !falls.test(before);

/** Whether a printed text says an exact number. `before` is the text in front of it: a fall is told in words, without a sign. */
export function saysExact(printed: string, unit: string, exact: Exact, before: string): boolean {
  const bare = unit !== '' && printed.endsWith(unit) ? printed.slice(0, -unit.length) : printed;
  const [, under, sign, whole = '', places = '', above] = number.exec(bare) ?? [];
  if (under === undefined) return false;
  const digits = BigInt(whole.replaceAll(',', '') + places);
  const per = 10n ** BigInt(places.length);
  const told = exactly(sign ? -digits : digits, per);
  const isFall = falls.test(before);
  if (isFall && (sign || exact.n > 0n)) return false;
  const value = isFall ? timesWhole(exact, -1n) : exact;
  const size = exactly(value.n < 0n ? -value.n : value.n, value.d);
  // Something that would round to nothing; the last month begun; a round number and some more.
  if (under === '不足') return !sign && exact.n !== 0n && compareExact(size, told) < 0;
  if (under === '不到') return compareExact(value, told) <= 0 && compareExact(value, minus(told, exactly(1n))) > 0;
  if (above)
    return (
      digits > 0n && compareExact(value, told) >= 0 && compareExact(value, exactly(digits + roundness(digits), per)) < 0
    );
  const apart = minus(value, told);
  return compareExact(exactly(apart.n < 0n ? -apart.n : apart.n, apart.d), exactly(1n, 2n * per)) <= 0;
}

/** 240: 10; 1200: 100. */
function roundness(n: bigint): bigint {
  let power = 1n;
  while (n > 0n && n % (power * 10n) === 0n) power *= 10n;
  return power;
}
