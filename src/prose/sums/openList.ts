// The lists of a text that may be the parts of a whole: columns to their end, under each of the wholes before them.
import type { Mention } from '../mentions/mention.ts';
import { isAmount, type DraftSection } from '../readings/section.ts';
import type { WordReason } from '../readings/weights/weights.ts';
import { columnsFrom, isOfOneColumn } from './columns.ts';
import { listReasons } from './sumWords.ts';

const back = 3;
const most = 14;

export interface OpenList {
  readonly whole: Mention;
  readonly items: readonly Mention[];
  readonly reasons: readonly WordReason[];
  /** Nothing of its column is left out; nothing of its sentence. */
  readonly isToItsEnd: boolean;
  readonly isToSentenceEnd: boolean;
}

/** Columns from their first figure on, under each of the wholes before them. */
export function openLists(section: DraftSection, taken: ReadonlySet<Mention>): readonly OpenList[] {
  return section.mentions.flatMap((first) => {
    if (!isAmount(first) || taken.has(first) || first.figure.bound !== 'exact') return [];
    if (isInTheMiddle(section, first)) return [];
    const wholes = wholesBefore(section, first);
    if (wholes.length === 0) return [];
    return columnsFrom(section, first).flatMap((column) => {
      const all = column.items.slice(0, most);
      return endsOf(all).flatMap((length) => {
        const items = all.slice(0, length);
        if (items.length < 2 || items.some((item) => taken.has(item) || item.figure.bound !== 'exact')) return [];
        return wholes.map(
          (whole): OpenList => ({
            whole,
            items,
            reasons: listReasons(section, { whole, items, column }),
            isToItsEnd: length === all.length,
            isToSentenceEnd: all[length]?.sentence !== items.at(-1)?.sentence,
          }),
        );
      });
    });
  });
}

/** To its end, short of it by one or two, and to the end of the sentence where it begins. */
function endsOf(all: readonly Mention[]): readonly number[] {
  const inSentence = all.findIndex(({ sentence }) => sentence !== all[0]?.sentence);
  return [...new Set([all.length, all.length - 1, all.length - 2, inSentence])].filter((length) => length > 1);
}

/** Two of its kind stand right before it: the list began there. */
const isInTheMiddle = ({ mentions }: DraftSection, first: Mention): boolean =>
  [1, 2].every((steps) => {
    const one = mentions[first.index - steps];
    return one !== undefined && one.segment === first.segment && one.nest === first.nest && isOfOneColumn(first, one);
  });

function wholesBefore({ mentions }: DraftSection, first: Mention): readonly Mention[] {
  const found: Mention[] = [];
  for (let index = first.index - 1; index >= Math.max(0, first.index - 24) && found.length < back; index--) {
    const one = mentions[index];
    if (one && one.figure.bound === 'exact' && isOfOneColumn(first, { ...one, inBrackets: first.inBrackets }))
      found.push(one);
  }
  return found;
}
