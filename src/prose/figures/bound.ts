// Words beside a number that make it a bound: 约 超 近 不到 in front, 余 多 以上 左右 behind.
import type { Interval } from '../exact/interval.ts';
import { add, multiply, type Rational, ratio, subtract } from '../exact/rational.ts';

export type Bound = 'exact' | 'about' | 'over' | 'under' | 'near' | 'at_least' | 'at_most' | 'some_more';

const inFront: readonly (readonly [string, Bound])[] = [
  ['不低于', 'at_least'],
  ['不少于', 'at_least'],
  ['不超过', 'at_most'],
  ['不高于', 'at_most'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['将近', 'near'],
  ['接近', 'near'],
  ['超过', 'over'],
  ['突破', 'over'],
  ['高于', 'over'],
  ['不到', 'under'],
  ['不足', 'under'],
  ['不满', 'under'],
  ['低于', 'under'],
  ['至少', 'at_least'],
  ['至多', 'at_most'],
  ['最多', 'at_most'],
  ['约', 'about'],
  ['近', 'near'],
  ['超', 'over'],
  ['逾', 'over'],
  ['过', 'over'],
];

const behind: readonly (readonly [string, Bound])[] = [
  ['及以上', 'at_least'],
  ['(含)以上', 'at_least'],
  ['以上', 'at_least'],
  ['及以下', 'at_most'],
  ['以下', 'at_most'],
  ['以内', 'at_most'],
  ['左右', 'about'],
  ['上下', 'about'],
];

export interface BoundWord {
  readonly word: string;
  readonly bound: Bound;
}

/** Words in front that belong to another: 大约 合约 签约, 经过 通过, 最近 附近. */
const others = /(?:[签合履契条制公集节]约|[经通不跨]过|[最附靠邻远]近|反超)$/;

export function boundInFront(text: string, at: number): BoundWord | undefined {
  const found = inFront.find(([word]) => text.startsWith(word, at - word.length));
  if (!found || (found[0].length === 1 && others.test(text.slice(Math.max(0, at - 2), at)))) return undefined;
  return { word: found[0], bound: found[1] };
}

export function boundBehind(text: string, at: number): BoundWord | undefined {
  const found = behind.find(([word]) => text.startsWith(word, at));
  return found && { word: found[0], bound: found[1] };
}

/** What a bounded number may stand for when it is computed with. `grain` is one step of its last digit that is not 0. */
export function rangeOf(value: Rational, bound: Bound, half: Rational, grain: Rational): Interval {
  const part = (percent: number) => multiply(value, ratio(BigInt(percent), 100n));
  switch (bound) {
    case 'exact':
      return { low: subtract(value, half), high: add(value, half) };
    case 'about':
      return { low: part(95), high: part(105) };
    case 'over':
    case 'at_least':
      return { low: value, high: part(120) };
    case 'under':
    case 'near':
    case 'at_most':
      return { low: part(90), high: value };
    case 'some_more':
      return { low: value, high: add(value, grain) };
  }
}
