// The same quantity said twice: 678个项目中 after 签约项目678个, 全市到位资金 in the first line and in the last.
import { equal } from '../exact/rational.ts';
import { meet } from '../exact/interval.ts';
import type { Mention } from '../mentions/mention.ts';
import { wholePlaces } from '../words/measures.ts';
import type { Finding } from './claim.ts';
import { before, dimensionOf, type Draft, isLevel, leadsSentence, sameDimension } from './draft.ts';
import { writtenIn } from './numbers.ts';
import { isOneSlipFrom } from '../readings/slips.ts';

export function repeatFindings(draft: Draft): readonly Finding[] {
  const named = new Map<string, Mention>();
  return draft.mentions.flatMap((mention) => {
    if (!isLevel(mention) || mention.inBrackets) return [];
    if (mention.tail.endsWith('中') && mention.lead === '' && mention.figure.unit.counts)
      return backReference(draft, mention);
    const name = nameOf(mention);
    if (name === undefined) return [];
    const known = named.get(name);
    named.set(name, known ?? mention);
    return known && known.sentence !== mention.sentence ? [said(mention, known)] : [];
  });
}

/** 678个项目中: one of the figures before, or one that a slip made another. */
function backReference(draft: Draft, mention: Mention): readonly Finding[] {
  const earlier = [...before(draft, mention)].filter((one) => isLevel(one) && sameDimension(one, mention));
  const same = earlier.find((one) => equal(one.figure.amount, mention.figure.amount));
  if (same) return [said(mention, same)];
  const slipped = earlier.filter((one) => leadsSentence(draft, one) && isOneSlipFrom(mention, one));
  return slipped.length === 1 && slipped[0] ? [said(mention, slipped[0])] : [];
}

/** Only a figure that is said of the whole city, of a named time, is sure to be the same when it comes again. */
function nameOf(mention: Mention): string | undefined {
  const { label, sentencePeriod, nest, header } = mention;
  if (nest > 0 || /分别/.test(header) || !wholePlaces.some((place) => label.includes(place)) || label.length < 6)
    return undefined;
  const { months = [], year = 0 } = sentencePeriod ?? {};
  return [dimensionOf(mention), label, mention.tail, year, ...months].join('|');
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
