// The same quantity said twice: 678个项目中 after 签约项目678个, 全市到位资金 in the first line and in the last.
import { equal } from '../exact/rational.ts';
import { meet } from '../exact/interval.ts';
import type { Mention } from '../mentions/mention.ts';
import { digitsOf } from '../readings/digitsOf.ts';
import { isRelative } from '../readings/section.ts';
import { isOneSlipFrom } from '../readings/slips.ts';
import { wholePlaces } from '../words/measures.ts';
import type { Finding } from './claim.ts';
import { before, dimensionOf, type Draft, inSentence, isLevel, leadsSentence, sameDimension } from './draft.ts';
import { writtenIn } from './numbers.ts';
import { isAlike, isInHeadline, isOfOneTime, type NamedFigure, namedAs } from './sameThing.ts';

/** Shorter numbers stand twice by chance. */
const fewestDigits = 3;
const fewestOfNamed = 2;
/** Of figures with one value so many are looked at. */
const mostAlike = 8;

export function repeatFindings(draft: Draft): readonly Finding[] {
  const named = new Map<string, Mention>();
  const byValue = new Map<string, Mention[]>();
  return draft.mentions.flatMap((mention) => {
    if (mention.inBrackets || !(isLevel(mention) || isRelative(mention))) return [];
    const value = valueOf(mention);
    const twins = byValue.get(value) ?? [];
    byValue.set(value, [...twins.slice(1 - mostAlike), mention]);
    if (isLevel(mention) && mention.tail.endsWith('中') && /^$|的$/.test(mention.lead) && mention.figure.unit.counts)
      return backReference(draft, mention);
    const own = namedAs(draft, mention);
    const same = twins.find((one) => isSaidAgain(draft, own, mention, one));
    const name = isLevel(mention) ? nameOf(draft, mention) : undefined;
    const known = name === undefined ? undefined : named.get(name);
    if (name !== undefined) named.set(name, known ?? mention);
    // What is told in a headline, and a growth that nothing else settles, is told by what says it again.
    if (same)
      return [said(mention, same), ...(isRelative(same) || isInHeadline(draft, same) ? [said(same, mention)] : [])];
    return known && known.sentence !== mention.sentence ? [said(mention, known)] : [];
  });
}

const valueOf = ({ figure, role }: Mention): string =>
  `${role} ${figure.unit.dimension} ${figure.bound} ${figure.decimals} ${figure.amount.n}/${figure.amount.d}`;

function isSaidAgain(draft: Draft, own: NamedFigure, mention: Mention, known: Mention): boolean {
  if (known.sentence === mention.sentence || !isOfOneTime(mention, known)) return false;
  const other = namedAs(draft, known);
  const isHeadline = isInHeadline(draft, known);
  const isPair = own.of !== undefined && other.of !== undefined;
  const digits = digitsOf(mention).length;
  if (digits < (isPair || isHeadline ? fewestOfNamed : fewestDigits)) return false;
  return isAlike(own, other, isHeadline || (digits >= fewestDigits && isLevel(mention)));
}

/** 678个项目中, 上报市的40个项目中: one of the figures before, or one that a slip made another. */
function backReference(draft: Draft, mention: Mention): readonly Finding[] {
  const earlier = [...before(draft, mention)].filter((one) => isLevel(one) && sameDimension(one, mention));
  const same = earlier.find((one) => equal(one.figure.amount, mention.figure.amount));
  if (same) return [said(mention, same)];
  const slipped = earlier.filter((one) => leadsSentence(draft, one) && isOneSlipFrom(mention, one));
  return slipped.length === 1 && slipped[0] ? [said(mention, slipped[0])] : [];
}

/** Only a figure that is said of the whole city, of a named time, is sure to be the same when it comes again. */
function nameOf(draft: Draft, mention: Mention): string | undefined {
  const { sentencePeriod, nest, header } = mention;
  if (nest > 0 || /分别/.test(header)) return undefined;
  const words = [...before(draft, mention, inSentence(mention))].reduce(
    (all, { label }) => `${label}|${all}`,
    mention.label,
  );
  if (!wholePlaces.some((place) => words.includes(place)) || words.length < 6) return undefined;
  const { months = [], year = 0 } = sentencePeriod ?? {};
  return [dimensionOf(mention), words, mention.tail, year, ...months].join('/');
}

function said(mention: Mention, known: Mention): Finding {
  const same = equal(known.figure.amount, mention.figure.amount);
  // Which of the two is wrong nobody can say; that they are one number a slip of the hand shows best.
  const verdict = same
    ? 'ok'
    : meet(known.figure.range, mention.figure.range)
      ? 'within_rounding'
      : isOneSlipFrom(mention, known)
        ? 'mismatch'
        : 'in_doubt';
  return {
    kind: 'repeat',
    mention,
    terms: [known],
    formula: writtenIn(known, mention.figure.unit),
    computed: known.figure.amount,
    verdict,
  };
}
