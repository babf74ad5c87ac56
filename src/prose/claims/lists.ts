// Runs of figures that may be the parts of a whole: from a place where a list can begin to places where it can end.
import type { Mention } from '../mentions/mention.ts';
import { moneyKind } from '../mentions/label.ts';
import { dimensionOf, type Draft, isLevel } from './draft.ts';

export interface List {
  readonly items: readonly Mention[];
  /** It runs up to a mark that ends a list: ；。or the last item of an enumeration. */
  readonly complete: boolean;
  /** About what it adds up to. */
  readonly size: number;
}

const longest = 40;
const mostSentences = 3;

/** Where a list can begin: behind 其中, at the head of a sentence or segment, under a new header, in brackets, behind a whole. */
export function startsOf({ mentions }: Draft): readonly Mention[] {
  return mentions.filter((mention, index) => {
    if (!isLevel(mention)) return false;
    const before = mentions.slice(Math.max(0, index - 3), index).findLast(({ role }) => role !== 'threshold');
    if (!before || before.sentence !== mention.sentence || before.segment !== mention.segment) return true;
    if (mention.nest > before.nest || mention.header !== before.header || mention.inBrackets !== before.inBrackets)
      return true;
    return isLevel(before) && dimensionOf(before) === dimensionOf(mention) && before.clause !== mention.clause;
  });
}

/** The lists of one dimension from `start` on, short ones first. */
export function listsFrom({ mentions }: Draft, start: Mention, dimension: string): readonly List[] {
  const run: Mention[] = [];
  for (let index = start.index; index < Math.min(mentions.length, start.index + longest); index++) {
    const mention = mentions[index];
    if (!mention || mention.sentence - start.sentence >= mostSentences) break;
    if (mention.inBrackets !== start.inBrackets) {
      if (start.inBrackets) break;
      continue;
    }
    if (mention.nest > (mention.segment === start.segment ? start.nest : 0)) continue;
    if (isLevel(mention) && dimensionOf(mention) === dimension) run.push(mention);
  }
  const kind = moneyKind(run[0]?.label ?? '');
  const ways: (readonly Mention[])[] = [run];
  for (const way of [run.filter(({ label }) => (moneyKind(label) ?? kind) === kind), firstOfSegments(run)]) {
    if (ways.every((other) => other.length !== way.length)) ways.push(way);
  }
  return ways.flatMap(prefixes);
}

const firstOfSegments = (run: readonly Mention[]): readonly Mention[] =>
  run.filter((mention, index) => run[index - 1]?.segment !== mention.segment);

/** A县2个,…;B县5个,…;C县: one item to a segment, and the next segment of the sentence begins so too. */
const goesOnBySegments = (run: readonly Mention[], size: number): boolean =>
  run[size]?.sentence === run[0]?.sentence &&
  run.slice(1, size).every((item, index) => item.segment !== run[index]?.segment);

function prefixes(run: readonly Mention[]): readonly List[] {
  const lists: List[] = [];
  let sum = run[0]?.figure.size ?? 0;
  for (let size = 2; size <= run.length; size++) {
    const last = run[size - 1];
    sum += last?.figure.size ?? 0;
    const next = run[size];
    if (!last) continue;
    const goesOn = next !== undefined && next.clause === last.clause && next.segment === last.segment;
    if (goesOn) continue;
    const complete = next === undefined || (next.segment !== last.segment && !goesOnBySegments(run, size));
    lists.push({ items: run.slice(0, size), complete, size: sum });
  }
  return lists;
}
