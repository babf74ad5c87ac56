// Columns beside one that closes: where the numbers of projects add up, so must what stands beside each of them.
import { equal } from '../exact/rational.ts';
import { judgeSum } from '../claims/judge.ts';
import type { Mention } from '../mentions/mention.ts';
import { isAmount, type DraftSection } from '../readings/section.ts';
import { totalOf } from './closings.ts';
import { isOfOneColumn } from './columns.ts';
import type { Sum } from './sum.ts';

/**
 * Of the figures beside a whole, the one that is called as the parts are: 协议引资7.78亿元,到位资金8.29亿元. A part is called so
 * too: none that belongs to the list is its whole.
 */
const wholeCalledSo = (
  { mentions }: DraftSection,
  whole: Mention,
  [part, ...parts]: readonly (Mention | undefined)[],
): Mention | undefined =>
  part &&
  [1, 2, 3]
    .map((steps) => mentions[whole.index + steps])
    .find(
      (one) =>
        one?.segment === whole.segment &&
        one !== part &&
        !parts.includes(one) &&
        isOfOneColumn(part, one) &&
        part.lead.slice(-4) === one.lead.slice(-4),
    );

/** Where the numbers of projects add up, so must what stands beside each of them: 100+12+5=117个, 896+229+27≠1228亿元. */
export function twinsOf(
  section: DraftSection,
  { whole, items, verdict }: Sum,
  taken: ReadonlySet<Mention>,
  wholes: ReadonlySet<Mention>,
): readonly Sum[] {
  if (verdict !== 'ok') return [];
  const places = saidBefore(section, whole, items).map((one) => ({ whole: one, items }));
  for (const place of places) {
    const found = twinsBeside(section, place, taken, wholes);
    if (found.length > 0) return found;
  }
  return [];
}

const farthest = 60;

/** A whole that is said twice has its neighbours at either place. */
function saidBefore({ amounts, place }: DraftSection, whole: Mention, [first]: readonly Mention[]): readonly Mention[] {
  const list = amounts.get(whole.figure.unit.dimension) ?? [];
  const at = first ? (place[first.index] ?? 0) : 0;
  const same = list
    .slice(Math.max(0, at - farthest), at)
    .filter((one) => one !== whole && equal(one.figure.amount, whole.figure.amount));
  return [whole, ...same.slice(-2)];
}

function twinsBeside(
  section: DraftSection,
  { whole, items }: Pick<Sum, 'whole' | 'items'>,
  taken: ReadonlySet<Mention>,
  wholes: ReadonlySet<Mention>,
): readonly Sum[] {
  return [1, 2, 3].flatMap((shift): Sum[] => {
    const at = (one: Mention) => section.mentions[one.index + shift];
    const parts = items.map(at);
    const beside = wholeCalledSo(section, whole, parts) ?? at(whole);
    const [first] = items;
    if (beside && wholes.has(beside)) return [];
    if (!beside || !first || !isAmount(beside) || beside.segment !== whole.segment || beside.figure.bound !== 'exact')
      return [];
    const known = parts.filter((one) => one !== undefined);
    if (
      known.length < items.length ||
      known.some(
        (one, n) =>
          !isOfOneColumn({ ...beside, inBrackets: one.inBrackets }, one) ||
          one.segment !== items[n]?.segment ||
          taken.has(one) ||
          items.includes(one) ||
          one.figure.bound !== 'exact',
      )
    )
      return [];
    // 5个,7.2亿元、7个,9亿元: the figure beside must not be the next item's.
    if (known.some((one, n) => items[n + 1] !== undefined && one.index >= (items[n + 1]?.index ?? 0))) return [];
    const { total, range } = totalOf(known);
    // 专项资金10433万元;金融贷款6645万元: the column may go on where that of the numbers ends.
    if (goesOn(section, known)) return [];
    const held = judgeSum(beside.figure, total, range);
    return held === 'mismatch' ? [{ whole: beside, items: known, total, verdict: held }] : [];
  });
}

function goesOn({ mentions }: DraftSection, items: readonly Mention[]): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return false;
  const next = mentions.slice(last.index + 1, last.index + 4).find((one) => isOfOneColumn(last, one));
  return (
    next !== undefined && next.sentence === last.sentence && last.sentence === first.sentence && next.nest <= first.nest
  );
}
