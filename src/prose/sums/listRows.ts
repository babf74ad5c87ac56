// How the items of a list stand to the figures beside them: each with its share, each under a whole of its own.
import type { Mention } from '../mentions/mention.ts';
import { isAmount, type DraftSection } from '../readings/section.ts';
import type { NamedList } from './listNames.ts';

export const isLike = (one: Mention, other: Mention): boolean =>
  one.figure.unit.dimension === other.figure.unit.dimension && one.role === other.role && isAmount(one);

const nameOf = ({ lead }: Mention): string => lead.replace(/^.*[、,和]/, '').slice(-4);

/** 合同额12639亿元,执行额8527亿元,其中离岸合同额7195亿元,执行额4748亿元: each under a whole of its own. */
export function isRow({ mentions }: DraftSection, { whole, items }: NamedList): boolean {
  const [first] = items;
  if (!first || items.length > 4) return false;
  const above: Mention[] = [];
  for (let index = whole.index; index >= 0 && whole.index - index < 12 && above.length < items.length; index--) {
    const one = mentions[index];
    if (one?.sentence !== whole.sentence) break;
    if (isLike(one, whole)) above.unshift(one);
  }
  return (
    above.length === items.length &&
    new Set(above.map(nameOf)).size === above.length &&
    above.every((one, at) => nameOf(one) !== '' && (items[at] ?? first).lead.endsWith(nameOf(one)))
  );
}

/** 占58.8%, 占22.6%, 占18.6%: each has its share right behind it, and nothing is left. */
export function sharesMakeHundred({ mentions }: DraftSection, items: readonly Mention[]): boolean {
  const shares = items.map((item) => mentions[item.index + 1]);
  if (
    shares.some(
      (one, at) =>
        one?.figure.unit.dimension !== 'percent' || one.role === 'growth' || one.sentence !== items[at]?.sentence,
    )
  )
    return false;
  return Math.abs(shares.reduce((sum, one) => sum + (one?.figure.size ?? 0), 0) - 100) <= 0.6;
}
