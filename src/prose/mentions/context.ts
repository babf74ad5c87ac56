// What the text says of a figure besides its number: measure, period, region, industry, threshold. As worded, not interpreted.
import type { Reading } from '../reading/reading.ts';
import { industryWords, noPlaces, placeEnds } from '../words/context.ts';
import type { Mention } from './mention.ts';

export interface Context {
  readonly phrase: string;
  readonly period: string;
  readonly region: string;
  readonly industry: string;
  readonly threshold: string;
}

/** How far back a period, a region or an industry still holds, in figures of the same paragraph. */
const reach = 12;

export function mentionContext(
  { text }: Reading,
  mentions: readonly Mention[],
  mention: Mention,
  period: string,
): Context {
  const threshold = thresholdOf(text, mentions, mention);
  const own = mention.label + mention.tail;
  let near = periodText(text, mention);
  let region = regionIn(own);
  const industry = industryIn(own);
  for (let index = mention.index - 1; index >= Math.max(0, mention.index - reach) && (!near || !region); index--) {
    const one = mentions[index];
    if (!one || one.paragraph !== mention.paragraph) break;
    near ||= periodText(text, one);
    // 其中茌平区5个、阳谷县3个: a neighbour's place is not this one's.
    if (one.sentenceNest === 0) region ||= regionIn(one.label + one.tail);
  }
  return { phrase: phraseOf(mention), period: near || period, region, industry, threshold };
}

const phraseOf = ({ label, tail, header }: Mention): string =>
  (label === '' ? tail || header : label)
    .replace(/^(?:其中|全年|实现|,|、)+/, '')
    .replace(/(?:约|达到|达|为|共|有|是)+$/, '');

const periodText = (text: string, { period }: Mention): string => (period ? text.slice(period.at, period.end) : '');

const bare = /(?:过|超过|超)?(?:百|千|十)?[亿万]元(?:及?以上)?/;

function thresholdOf(text: string, mentions: readonly Mention[], mention: Mention): string {
  const before = mentions[mention.index - 1];
  if (before?.role === 'threshold' && before.clause === mention.clause)
    return text.slice(before.figure.outerAt, before.figure.outerEnd);
  return bare.exec(mention.label + mention.tail)?.[0] ?? '';
}

const industryIn = (words: string): string => industryWords.find((one) => words.includes(one)) ?? '';

const longestName = 6;

/** 茌平区, 市开发区: the name that ends first, back to a word that is none of a name. */
function regionIn(words: string): string {
  for (const end of placeEnds) {
    const at = words.indexOf(end);
    if (at <= 0) continue;
    const name =
      words
        .slice(Math.max(0, at - longestName), at)
        .split(/[、和与及的在到对为由中签约引进其分别]/)
        .at(-1) ?? '';
    if (name !== '' && !noPlaces.test(name)) return name + end;
  }
  return '';
}
