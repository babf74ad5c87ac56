// What the words and places say for and against a list of figures being the parts of a whole.
import type { Mention } from '../mentions/mention.ts';
import { type DraftSection } from '../readings/section.ts';
import type { WordReason } from '../readings/weights/weights.ts';
import { openEnds, partialWords } from '../words/measures.ts';
import { isLike, isRow, sharesMakeHundred } from './listRows.ts';
import { listNames } from './listNames.ts';
import type { SumColumn, ColumnWay } from './columns.ts';

export interface List {
  readonly whole: Mention;
  readonly items: readonly Mention[];
  readonly column: SumColumn;
}

const ways: Readonly<Record<ColumnWay, WordReason>> = {
  'side by side': 'list: side by side',
  'evenly spaced': 'list: evenly spaced',
  'one to a block': 'list: one to a block',
  'called alike': 'list: called alike',
  'each named of a set': 'list: each named of a set',
};

export function listReasons(section: DraftSection, list: List): WordReason[] {
  const { items, column } = list;
  const reasons: WordReason[] = ['list', ways[column.way]];
  reasons.push(items.length === 2 ? 'list: of two' : items.length === 3 ? 'list: of three' : 'list: of four and more');
  reasons.push(ending(list));
  if (sharesMakeHundred(section, items)) reasons.push('list: their shares make a hundred');
  if (isRow(section, list)) reasons.push('list: a row, not a column');
  reasons.push(...spread(items), ...standing(section, list), ...listNames(section, list), ...introduced(section, list));
  if (isRound(reasons)) reasons.push('list: introduced, right behind its whole and to its end');
  if (isNamedWhole(list, reasons)) reasons.push('list: words that make a whole, beside it');
  return reasons;
}

/** 共22次,其中甲7次,乙8次,丙7次: nothing is missing at either end. */
const isRound = (reasons: readonly WordReason[]): boolean =>
  (reasons.includes('list: runs to its end') || reasons.includes('list: stops where its segment ends')) &&
  reasons.includes('whole: right beside') &&
  !reasons.includes('whole: behind') &&
  !reasons.includes('list: passes over a figure') &&
  !reasons.includes('list: passes over many') &&
  (!reasons.includes('list: over paragraphs') || reasons.includes('list: under a heading')) &&
  (reasons.includes('whole: same sentence') || reasons.includes('whole: sentence beside')) &&
  (reasons.includes('list: behind 其中') ||
    reasons.includes('list: under a heading') ||
    reasons.includes('list: 分别'));

/** 进出口…亿元,其中出口…,进口…; a second division of the same whole may follow the first: 男…,女…. */
function isNamedWhole({ items: [first, ...others], whole }: List, reasons: readonly WordReason[]): boolean {
  const against: readonly WordReason[] = [
    'whole: behind',
    'list: said to be partial',
    'list: a row, not a column',
    'list: passes over many',
  ];
  if (!first || !reasons.includes('list: words that make a whole') || against.some((one) => reasons.includes(one)))
    return false;
  const isNear = reasons.includes('whole: same sentence') || reasons.includes('whole: sentence beside');
  const opens = first.sentenceNest > 0 && whole.sentenceNest === 0;
  // 乡村人口…；男性人口…: what stands beside it behind the same 其中 is another part.
  const isPart = whole.sentence === first.sentence && whole.sentenceNest > 0 && whole.nest >= first.nest;
  return (
    isNear &&
    !isPart &&
    (opens || reasons.includes('whole: right beside')) &&
    others.every(({ sentence }) => sentence === first.sentence)
  );
}

function ending({ items, column }: List): WordReason {
  const [last, next] = [items.at(-1), column.items[items.length]];
  if (!last || !next) return 'list: runs to its end';
  return next.segment === last.segment ? 'list: stops before its end' : 'list: stops where its segment ends';
}

function spread(items: readonly Mention[]): WordReason[] {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return [];
  if (first.segment === last.segment) return ['list: in one segment'];
  if (first.sentence === last.sentence) return ['list: in one sentence'];
  return [first.paragraph === last.paragraph ? 'list: in one paragraph' : 'list: over paragraphs'];
}

/** Where the whole stands, and what lies between. */
function standing(section: DraftSection, { whole, items }: List): WordReason[] {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return [];
  const reasons: WordReason[] = [];
  const isBehind = whole.index > last.index;
  const back = isBehind ? whole.sentence - last.sentence : first.sentence - whole.sentence;
  if (isBehind)
    reasons.push(
      /^(?:总计|合计|共计|共|累计|总共|全)/.test(whole.lead) ? 'whole: behind, said to be all' : 'whole: behind',
    );
  reasons.push(
    back === 0
      ? 'whole: same sentence'
      : back === 1
        ? 'whole: sentence beside'
        : back <= 3
          ? 'whole: near'
          : 'whole: far',
  );
  const between = section.mentions
    .slice(isBehind ? last.index + 1 : whole.index + 1, isBehind ? whole.index : first.index)
    .filter((one) => isLike(one, first));
  reasons.push(
    between.length === 0
      ? 'whole: right beside'
      : between.length <= 2
        ? 'whole: a figure between'
        : 'whole: figures between',
  );
  const passed = section.mentions
    .slice(first.index, last.index)
    .filter((one) => isLike(one, first) && !items.includes(one)).length;
  if (passed > 0) reasons.push(passed < items.length ? 'list: passes over a figure' : 'list: passes over many');
  if (whole.inBrackets !== first.inBrackets) reasons.push('whole: brackets between');
  if (whole.paragraph !== first.paragraph) reasons.push('whole: other paragraph');
  const before = section.mentions[first.index - 1];
  if (
    before &&
    before !== whole &&
    isLike(before, first) &&
    before.segment === first.segment &&
    before.nest === first.nest
  )
    reasons.push('list: begins in the middle');
  return reasons;
}

/** 亿元以上项目302个,其中10-50亿元项目31个,50亿元以上项目7个: what is smaller is not told. */
function isOfLarge({ mentions }: DraftSection, whole: Mention, items: readonly Mention[]): boolean {
  if (!whole.figure.unit.counts) return false;
  const sized = (one: Mention): boolean =>
    /亿元(?:[(]?含?[)]?及?以上|级)/.test(one.label) ||
    [1, 2].some((steps) => {
      const before = mentions[one.index - steps];
      return (
        before?.clause === one.clause && before.figure.unit.dimension.startsWith('money') && before.role !== 'level'
      );
    });
  return items.some(sized) && !items.some(({ label }) => /以下|以内|不足|不到/.test(label));
}

function introduced(section: DraftSection, { whole, items }: List): WordReason[] {
  const reasons: WordReason[] = [];
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return [];
  if (first.sentenceNest > (whole.sentence === first.sentence ? whole.sentenceNest : 0))
    reasons.push('list: behind 其中');
  if (first.header !== '' && first.header !== whole.header) reasons.push('list: under a heading');
  if (/分别/.test(first.header + first.lead)) reasons.push('list: 分别');
  if (/^(?:从|分|按)/.test(first.lead) || /(?:来看|看)$/.test(first.header)) reasons.push('list: a view is named');
  const words = first.header === whole.header ? first.lead : first.header + first.lead;
  if (isOfLarge(section, whole, items)) reasons.push('list: of the larger ones');
  if (
    partialWords.some((word) => words.replace(/第[一二三]产业/g, '').includes(word)) ||
    openEnds.some((word) => last.tail.startsWith(word) || last.tail.endsWith(word))
  )
    reasons.push('list: said to be partial');
  return reasons;
}
