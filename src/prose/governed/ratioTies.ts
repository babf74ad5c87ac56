// A share, growth or completion is of the figure before it that has one.
import { before, listOf } from '../claims/draft.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Governed, Tie } from './governed.ts';

/** A share, growth or completion is of the figure before it that has one; a list of them, of as many figures in order. */
export function ratioFor(
  mention: Mention,
  mentions: readonly Mention[],
  ties: ReadonlyMap<number, Tie>,
  figures: readonly Governed[],
): Tie | undefined {
  const kind = mention.role === 'rate' ? 'completion' : mention.role;
  const ratios = new Map(figures.flatMap((one) => (one.ratio?.kind === kind ? [[one.ratio.part, one] as const] : [])));
  if (ratios.size === 0) return undefined;
  const list = listOf({ mentions }, mention);
  const members = Math.max(1, list.length);
  const place = Math.max(0, list.indexOf(mention));
  const head = list[0] ?? mention;
  const parts: Tie[] = [];
  for (const one of before({ mentions }, head)) {
    if (
      parts.length >= members ||
      one.paragraph !== mention.paragraph ||
      (one.sentence !== mention.sentence && parts.length === 0)
    )
      break;
    const tie = ties.get(one.index);
    if (tie && ratios.has(tie.figure)) parts.unshift(tie);
    else if (tie && kind === 'growth') break;
  }
  const part = parts.length === members ? parts[place] : undefined;
  const ratio = part && ratios.get(part.figure);
  return part && ratio ? { mention, figure: ratio.id, place: part.place, industry: part.industry } : undefined;
}
