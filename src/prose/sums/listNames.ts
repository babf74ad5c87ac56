// What the items of a list are called, beside each other and beside their whole.
import { moneyKind } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { isMoney } from '../claims/draft.ts';
import type { DraftSection } from '../readings/section.ts';
import type { WordReason } from '../readings/weights/weights.ts';
import { closingItems, complements } from '../words/measures.ts';

export interface NamedList {
  readonly whole: Mention;
  readonly items: readonly Mention[];
}

const endOf = ({ lead }: Mention): string => lead.replace(/(?:达到|达|为|有|是|共|约)+$/, '').slice(-2);

const widestRow = 4;

/** 续建项目204个,本月到位资金17.77亿元: what the row is of stands with its first figure. */
export function rowName({ mentions }: DraftSection, one: Mention): string {
  let head = one;
  for (let index = one.index - 1; index >= Math.max(0, one.index - widestRow); index--) {
    const before = mentions[index];
    if (before?.segment !== one.segment || before.figure.unit.dimension === one.figure.unit.dimension) break;
    head = before;
  }
  return head === one ? one.label + one.tail : head.label + head.tail + one.label + one.tail;
}

export function listNames(section: DraftSection, { whole, items }: NamedList): WordReason[] {
  const reasons: WordReason[] = [];
  const ends = new Set(items.map(endOf));
  reasons.push(
    ends.size === 1 && !ends.has('')
      ? 'list: called alike to the end'
      : ends.size === items.length
        ? 'list: each called otherwise'
        : 'list: some called alike',
  );
  if (endOf(whole) !== '' && items.some((item) => endOf(item) === endOf(whole)))
    reasons.push('whole: called as its parts');
  if (new Set([whole, ...items].map(({ figure }) => figure.unit.name)).size > 1) reasons.push('list: other units');
  if (items.every(isMoney)) {
    const kinds = new Set([whole, ...items].map(({ label }) => moneyKind(label)).filter((kind) => kind !== undefined));
    if (kinds.size > 1) reasons.push('list: other kinds of money');
  }
  const label = (one: Mention) => rowName(section, one);
  if (
    complements.some(
      (set) => set.length === items.length && set.every((word) => items.some((item) => label(item).includes(word))),
    )
  )
    reasons.push('list: words that make a whole');
  if (closingItems.some((word) => items.at(-1)?.lead.includes(word))) reasons.push('list: ends in 其他');
  if (whole.role !== 'level') reasons.push('list: of plans or of before');
  return reasons;
}
