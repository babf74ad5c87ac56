// The figures of a text that another text may say again: each with what it measures, where, and of which months. What is
// planned, a part of something, or of no year is none.
import { draftFigures } from '../governed/draftFigures.ts';
import { lineBreaks, whenOf } from '../governed/when.ts';
import { contentOf } from '../mentions/label.ts';
import { mentionContext } from '../mentions/context.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../reading/reading.ts';
import { type Interval, meet } from '../exact/interval.ts';
import type { Rational } from '../exact/rational.ts';
import { percent } from '../figures/unit.ts';
import { wholePlaces } from '../words/measures.ts';
import { fallsWords, lastYearWords, realTermsWords, thisYearWords, risesWords } from '../words/archive.ts';
import { isFall } from '../relations/growths/isFall.ts';

export interface ArchiveFigure {
  /** Number and unit, as printed, in the original. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What it measures, in the words that tell it from others; equal where two texts mean the same. */
  readonly measure: string;
  /** As worded; empty for the whole of what the text is about. */
  readonly place: string;
  readonly dimension: string;
  /** In the base unit of its dimension. */
  readonly amount: Rational;
  readonly range: Interval;
  readonly year: number;
  /** First and last month. */
  readonly months: readonly [number, number];
}

/** A level of the text, or how it grew; `mention` is the claim that the text makes with it. */
export interface ArchiveMention {
  readonly mention: Mention;
  readonly figure: ArchiveFigure;
  /** Told beside this year's figure, as what it grew from. */
  readonly isLastYear?: true;
  /** Of a growth: that it fell, and that it is reckoned in prices of another year. */
  readonly growth?: { readonly falls: boolean; readonly real: boolean };
}

export interface ArchiveContext {
  /** The year and months that the text is of, where its own words name none. */
  readonly year?: number | undefined;
  readonly months?: readonly [number, number] | undefined;
  /** How the city itself is called: what is of the whole of it has no place. */
  readonly city: readonly string[];
}

const wholeYear = [1, 12] as const;
/** Shorter words are said of many things: 投资, 税收. */
const shortest = 3;

export interface ArchiveText {
  readonly reading: Reading;
  readonly levels: readonly ArchiveMention[];
  readonly growths: readonly ArchiveMention[];
}

export function archiveText(text: string, context: ArchiveContext): ArchiveText {
  const { reading, mentions, periods } = draftFigures(text);
  const breaks = lineBreaks(reading.text);
  const levels: ArchiveMention[] = [];
  const growths: ArchiveMention[] = [];
  for (const mention of mentions) {
    const isGrowth = mention.role === 'growth' && mention.figure.unit.dimension === percent;
    const isLevel = (mention.role === 'level' || mention.role === 'base') && mention.figure.unit.dimension !== percent;
    if ((!isGrowth && !isLevel) || mention.nest > 0 || mention.sentenceNest > 0) continue;
    const when = whenOf({ text: reading.text, breaks, periods }, mention.figure.at);
    const own = {
      year: when.year ?? context.year,
      months: when.months ?? (when.year === undefined ? context.months : undefined),
    };
    const isLast = isLevel && isLastYear(reading, mention);
    const before = isGrowth || isLast ? levelBefore(levels, mention) : undefined;
    const named = measureOf(reading, mentions, mention, context);
    const measure = named.measure.length >= shortest ? named.measure : (before?.figure.measure ?? '');
    if (own.year === undefined || measure.length < shortest) continue;
    const { amount, range, unit } = mention.figure;
    const figure: ArchiveFigure = {
      ...spanOf(reading, mention.figure.at, mention.figure.end),
      measure,
      place: named.measure.length >= shortest ? named.place : (before?.figure.place ?? ''),
      dimension: isGrowth ? (before?.figure.dimension ?? '') : unit.dimension,
      amount,
      range,
      year: own.year - (isLast ? 1 : 0),
      months: own.months ?? wholeYear,
    };
    if (isGrowth) growths.push({ mention, figure, growth: growthOf(reading, mention) });
    else levels.push({ mention, figure, ...(isLast ? { isLastYear: true } : {}) });
  }
  return { reading, levels: levels.filter((one) => !isAmbiguous(one, levels)), growths };
}

/** Where one text says two things by the same words, the words do not tell which of them another text means. */
function isAmbiguous({ figure }: ArchiveMention, levels: readonly ArchiveMention[]): boolean {
  return levels.some(({ figure: other }) => isSameAs(other, figure) && !meet(other.range, figure.range));
}

/** The same measure of the same place and the same months. */
export const isSameAs = (a: ArchiveFigure, b: ArchiveFigure): boolean =>
  levelKey(a) === levelKey(b) && a.year === b.year && sameMonths(a, b);

export const levelKey = ({ measure, place, dimension }: ArchiveFigure): string => `${measure}|${place}|${dimension}`;

export const sameMonths = (a: ArchiveFigure, b: ArchiveFigure): boolean =>
  a.months[0] === b.months[0] && a.months[1] === b.months[1];

/** The level that a growth behind it, or last year's figure in the same breath, is of. */
function levelBefore(levels: readonly ArchiveMention[], mention: Mention): ArchiveMention | undefined {
  const last = levels.findLast(({ isLastYear: isLast }) => !isLast);
  return last?.mention.sentence === mention.sentence && last.mention.segment === mention.segment ? last : undefined;
}

/** Said of a figure, or at the head of its sentence and not taken back since: 去年同期, 今年. */
function isLastYear({ text }: Reading, { figure, sentencePeriod }: Mention): boolean {
  const from = Math.max(figure.at - farthest, text.lastIndexOf('。', figure.at) + 1, sentencePeriod?.end ?? 0);
  const before = text.slice(from, figure.at);
  const lastOf = (words: readonly string[]) => Math.max(...words.map((word) => before.lastIndexOf(word)));
  const said = lastOf(lastYearWords);
  return said >= 0 && said > lastOf(thisYearWords) && !/[比较]$/.test(before.slice(0, said));
}

/** Characters that are looked back. */
const farthest = 60;

function measureOf(
  reading: Reading,
  mentions: readonly Mention[],
  mention: Mention,
  { city }: ArchiveContext,
): { measure: string; place: string } {
  const { phrase, region } = mentionContext(reading, mentions, mention, '');
  const isWhole = wholePlaces.includes(region) || city.includes(region);
  const gone = [...wholePlaces, ...city, region, ...lastYearWords, ...risesWords, ...fallsWords].filter(Boolean);
  let words = phrase;
  for (const word of gone) words = words.replaceAll(word, '');
  return { measure: contentOf(words), place: isWhole ? '' : region };
}

function growthOf({ text }: Reading, mention: Mention): { falls: boolean; real: boolean } {
  const { figure } = mention;
  const from = Math.max(0, figure.at - 60);
  const sentence = text.slice(Math.max(from, text.lastIndexOf('。', figure.at) + 1), figure.at);
  return {
    falls: isFall(mention),
    real: realTermsWords.some((word) => sentence.includes(word)),
  };
}
