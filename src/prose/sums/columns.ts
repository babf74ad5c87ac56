// Columns of the grid: from each figure on, the figures that may stand under it. Rows are found three ways: evenly
// spaced figures, one figure to each block (clause, segment, sentence, paragraph), and figures that are called alike.
import { rowName } from './listNames.ts';
import type { Mention } from '../mentions/mention.ts';
import { complements, partialPlaces } from '../words/measures.ts';
import { isAmount, type DraftSection } from '../readings/section.ts';

export type ColumnWay = 'side by side' | 'evenly spaced' | 'one to a block' | 'called alike' | 'each named of a set';

export interface SumColumn {
  readonly way: ColumnWay;
  readonly items: readonly Mention[];
}

const widestGap = 8;
const longest = 24;
const lookAhead = 8;
/** So many figures on, a list is at its end: a text without marks takes no longer. */
const farthest = 200;
const blocks = ['segment', 'sentence', 'paragraph'] as const;
const wideBlocks = ['sentence', 'paragraph'] as const;

/** 顺差1559亿元, 逆差1404亿元: what is short stands in no column with what is over. */
const isShort = ({ lead }: Mention): boolean => /逆差|赤字|净流出|净减少?|亏损$/.test(lead);

/** Whether the two can stand in one column: of one kind, neither a growth, a plan beside what was done, nor an average. */
export const isOfOneColumn = (one: Mention, other: Mention): boolean =>
  one.figure.unit.dimension === other.figure.unit.dimension &&
  one.role === other.role &&
  one.inBrackets === other.inBrackets &&
  isShort(one) === isShort(other) &&
  isAmount(other);

export function columnsFrom(section: DraftSection, first: Mention): readonly SumColumn[] {
  const found: SumColumn[] = [];
  // Things that are counted side by side are one column; amounts of money may be several.
  const next = section.mentions[first.index + 1];
  const isOne =
    first.figure.unit.counts && next !== undefined && isOfOneColumn(first, next) && next.segment === first.segment;
  for (let gap = 1; gap <= (isOne ? 1 : widestGap); gap++)
    add(found, gap === 1 ? 'side by side' : 'evenly spaced', evenly(section, first, gap));
  for (const block of isOne ? wideBlocks : blocks) add(found, 'one to a block', byBlock(section, first, block));
  add(found, 'called alike', calledAlike(section, first));
  const name = rowName(section, first);
  for (const set of complements)
    if (set[0] !== undefined && name.includes(set[0]))
      add(found, 'each named of a set', namedOfSet(section, first, set));
  return found;
}

function add(found: SumColumn[], way: ColumnWay, items: readonly Mention[]): void {
  if (items.length < 2) return;
  const same = (one: SumColumn) =>
    one.items.length >= items.length && items.every((item, at) => one.items[at] === item);
  if (!found.some(same)) found.push({ way, items });
}

/** 会议7次, 活动8次, 走访7次, then 进行了3次签约: what is counted stands before the number or behind it. */
/** 其中 opens anew: its figures are parts of another. */
const opensAnew = (last: Mention, one: Mention): boolean =>
  one.sentence === last.sentence
    ? one.segment === last.segment && one.nest > last.nest
    : (one.sentenceNest > 0 && last.sentenceNest === 0) || (isOfTheWhole(one) && !isOfTheWhole(last));

/** 全市新开工项目460个 is no part of anything. */
const isOfTheWhole = ({ label }: Mention): boolean => partialPlaces.some((place) => label.includes(place));

const isSaidAlike = (one: Mention, other: Mention): boolean =>
  !one.figure.unit.counts || (one.tail === '') === (other.tail === '');

function evenly({ mentions }: DraftSection, first: Mention, gap: number): readonly Mention[] {
  const items = [first];
  for (let index = first.index + gap; items.length < longest; index += gap) {
    const one = mentions[index];
    const last = items.at(-1);
    if (!one || !last || !isOfOneColumn(first, one) || !isSaidAlike(first, one)) break;
    if (one.paragraph - last.paragraph > 1 || opensAnew(last, one)) break;
    items.push(one);
  }
  return items;
}

/** The figure of the same kind and the same place in each block that follows. */
function byBlock({ mentions }: DraftSection, first: Mention, block: (typeof blocks)[number]): readonly Mention[] {
  let rank = 0;
  for (
    let index = first.index - 1;
    rank <= lookAhead && index >= Math.max(0, first.index - farthest) && mentions[index]?.[block] === first[block];
    index--
  ) {
    const one = mentions[index];
    if (one && isOfOneColumn(first, one)) rank++;
  }
  if (rank > lookAhead) return [];
  const items = [first];
  let [at, seen, empty] = [first[block], 0, false];
  for (
    let index = first.index + 1;
    index < Math.min(mentions.length, first.index + farthest) && items.length < longest;
    index++
  ) {
    const one = mentions[index];
    if (!one) break;
    if (one[block] !== at) {
      // A block without such a figure ends the list, unless it is the first that follows.
      if (one[block] - at > 1 || (empty && at !== first[block])) break;
      [at, seen, empty] = [one[block], 0, true];
    }
    if (at === first[block] || !isOfOneColumn(first, one)) continue;
    if (seen++ === rank) {
      if (opensAnew(items.at(-1) ?? first, one)) break;
      items.push(one);
      empty = false;
    }
  }
  return items;
}

const tailOf = ({ lead, tail }: Mention): string =>
  lead.replace(/(?:达到|达|为|有|是|完成|共|约)+$/, '').slice(-2) || tail.slice(0, 2);

function calledAlike({ mentions }: DraftSection, first: Mention): readonly Mention[] {
  const name = tailOf(first);
  if (name.length < 2) return [];
  const items = [first];
  let passed = 0;
  for (let index = first.index + 1; index < mentions.length && passed < lookAhead && items.length < longest; index++) {
    const one = mentions[index];
    if (!one || one.paragraph - first.paragraph > 6) break;
    if (isOfOneColumn(first, one) && tailOf(one) === name) {
      if (opensAnew(items.at(-1) ?? first, one)) break;
      items.push(one);
      passed = 0;
    } else passed++;
  }
  return items;
}

/** 第一产业…;第二产业…,其中工业…;第三产业…: what stands between is of one of them. */
function namedOfSet(section: DraftSection, first: Mention, set: readonly string[]): readonly Mention[] {
  const items = [first];
  for (const word of set.slice(1)) {
    const last = items.at(-1) ?? first;
    const next = section.mentions
      .slice(last.index + 1, last.index + 1 + lookAhead)
      .find(
        (one) => isOfOneColumn(first, one) && rowName(section, one).includes(word) && tailOf(one) === tailOf(first),
      );
    if (!next || next.paragraph - first.paragraph > 1) return [];
    items.push(next);
  }
  return items;
}
