// The words that speak for a figure: its own, those of its sentence before it, those of its paragraph before that.
import { before as mentionsBefore, inSentence } from '../claims/draft.ts';
import { wholeName } from '../words/governed.ts';
import type { Mention } from '../mentions/mention.ts';

export interface Zones {
  readonly own: string;
  /** Of the sentence as far as it names what is counted; where own words do, no more than what stands over the sentence. */
  readonly subject: string;
  readonly sentence: string;
  readonly paragraph: string;
}

/** Longest stretches that are read for one figure, so that a text without marks takes no longer. */
const longest = { own: 60, sentence: 200, paragraph: 500 };

export function zonesOf(text: string, mentions: readonly Mention[], mention: Mention): Zones {
  const at = mention.figure.outerAt;
  const sentence = startOf(text, at, longest.sentence, '。!?\n');
  const paragraph = startOf(text, at, longest.paragraph, '\n');
  const own = Math.max(startOf(text, at, longest.own, ',;:()。!?\n\t|'), lastCounted(text, mentions, mention));
  // What stands before 等 are examples of what is counted.
  const words = text.slice(own, at).replace(/^.*等$/, '');
  const before = text.slice(Math.min(sentence, own), own);
  return {
    own: `${nestWords(text, mentions, mention)} ${words} ${mention.tail}${didWhat(mentions, mention)}`,
    subject: wholeName.test(words) ? heading(before) : before,
    sentence: before,
    paragraph: text.slice(Math.min(paragraph, own), Math.min(sentence, own)),
  };
}

/** 制造业方面,新引进项目12个,: what comes before the first mark, unless it counts something itself. */
function heading(sentence: string): string {
  const [first = ''] = /^[^,:;]*[,:;]/.exec(sentence) ?? [];
  return /\d[个亿万家%人次]/.test(first) ? '' : first;
}

/** 有59个机关单位开展了240余次招商活动: what those that are counted did stands behind the next figure. */
function didWhat(mentions: readonly Mention[], mention: Mention): string {
  const next = mentions[mention.index + 1];
  return mention.tail.endsWith('了') && next?.clause === mention.clause ? next.tail : '';
}

function startOf(text: string, at: number, most: number, ends: string): number {
  let from = at;
  while (from > Math.max(0, at - most) && !ends.includes(text[from - 1] ?? '')) from--;
  return from;
}

/** Where the figure before it ends; a condition (10亿—50亿元项目) is none and stays in its words. */
function lastCounted(text: string, mentions: readonly Mention[], mention: Mention): number {
  for (const one of mentionsBefore({ mentions }, mention, inSentence(mention))) {
    const condition = one.role === 'threshold' || text[one.figure.outerEnd] === '-';
    if (!condition) return one.figure.outerEnd;
  }
  return 0;
}

/** 其中制造业项目369个、计划投资额1905.68亿元: the second figure is of manufacturing too. */
function nestWords(text: string, mentions: readonly Mention[], mention: Mention): string {
  const before = mentions[mention.index - 1];
  const goesOn =
    before !== undefined &&
    mention.sentenceNest > 0 &&
    before.sentence === mention.sentence &&
    before.sentenceNest === mention.sentenceNest &&
    before.role === 'level' &&
    before.figure.unit.dimension !== mention.figure.unit.dimension &&
    '、,'.includes(text[before.figure.outerEnd] ?? '.');
  return goesOn ? before.label : '';
}
