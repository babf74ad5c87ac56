// Whether two figures are said of one thing at one time: the record behind a figure, as far as words tell it.
import { equal } from '../exact/rational.ts';
import { contentOf, coverage } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { isRelative } from '../readings/section.ts';
import { falling, rising } from '../words/growth.ts';
import type { Draft } from './draft.ts';

const changes = new RegExp(`(?:同比|环比|比?(?:去年|上年)(?:同期)?|分别|${[...rising, ...falling].join('|')})`, 'g');
const alikeFrom = 0.6;
const inOtherWords = 0.3;
const figuresOfHeadline = 2;
const wordsOfName = 2;
/** So many percents may stand between a growth and its amount. */
const mostPassed = 12;

/** What it is a figure of; a growth is of the amount before it. */
export interface NamedFigure {
  readonly name: string;
  /** The amount that a percent follows. */
  readonly of?: Mention;
}

export function namedAs({ mentions }: Draft, mention: Mention): NamedFigure {
  const { label, tail, figure } = mention;
  if (!isRelative(mention)) return { name: contentOf(figure.unit.counts ? label + tail : label) };
  const own = contentOf(label).replace(changes, '');
  let index = mention.index - 1;
  const last = Math.max(0, index - mostPassed);
  const isPassed = (one: Mention) => one.sentence === mention.sentence && (isRelative(one) || one.inBrackets);
  while (index > last && isPassed(mentions[index] ?? mention)) index--;
  const of = mentions[index];
  if (of?.sentence !== mention.sentence) return { name: own };
  return own.length >= 2 ? { name: own } : { name: contentOf(of.label), of };
}

/** 1-5月 here and 1-6月 there are two things. */
export function isOfOneTime(one: Mention, other: Mention): boolean {
  const [a, b] = [one.sentencePeriod, other.sentencePeriod];
  if (!a || !b) return true;
  return (
    (a.year === undefined || b.year === undefined || a.year === b.year) &&
    (a.months === undefined || b.months === undefined || a.months.join() === b.months.join())
  );
}

export function isAlike({ name, of }: NamedFigure, other: NamedFigure, isSure: boolean): boolean {
  if (of && other.of) return equal(of.figure.amount, other.of.figure.amount);
  if (Math.min(name.length, other.name.length) < (isSure ? 1 : wordsOfName)) return false;
  const [there, back] = [coverage(name, other.name), coverage(other.name, name)];
  const [more, less] = [Math.max(there, back), Math.min(there, back)];
  return more >= alikeFrom && (less >= alikeFrom || (isSure && (more === 1 || less >= inOtherWords)));
}

/** The first sentence, where it has no more than a figure or two. */
export const isInHeadline = ({ mentions }: Draft, { sentence }: Mention): boolean =>
  sentence === 0 && mentions[figuresOfHeadline]?.sentence !== 0;
