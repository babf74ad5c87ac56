// A second share of a whole that is printed nowhere: 8.4亿元 is 42 % of it, so 6.3亿元 is 31.5 %.
import { point, product, quotient } from '../../exact/interval.ts';
import { divide, multiply, whole } from '../../exact/rational.ts';
import { writtenIn } from '../../claims/numbers.ts';
import { sameDimension } from '../../claims/draft.ts';
import { percent } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import { isAmount, floatRangeOf, type DraftSection } from '../../readings/section.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { partsFor } from './parts.ts';
import { phraseOf } from './sharePhrase.ts';

const reach = 12;

export const unprintedWhole: Relation = {
  name: 'share of an unprinted whole',
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.figure.unit.dimension !== percent || (claim.role !== 'share' && claim.role !== 'rate')) return [];
    const own = phraseOf(section, claim);
    return siblingsBefore(section, claim).flatMap(({ share, of }) =>
      partsFor(section, claim, own).flatMap(({ mention: part, reasons }): FoundReading[] => {
        if (part === of || !sameDimension(part, of) || part.index < share.index) return [];
        const same = phraseOf(section, share).named === own.named;
        const all: WordReason[] = [
          ...reasons,
          'unprinted whole',
          same ? 'unprinted whole: named alike' : 'unprinted whole: named otherwise',
        ];
        return [readingOf(part, of, share, all)];
      }),
    );
  },
};

/** Shares before it, each with the figure right in front of it. */
function siblingsBefore({ mentions }: DraftSection, claim: Mention): readonly { share: Mention; of: Mention }[] {
  return mentions.slice(Math.max(0, claim.index - reach), claim.index).flatMap((share) => {
    const of = mentions[share.index - 1];
    if (share.figure.unit.dimension !== percent || share.role !== claim.role || claim.sentence - share.sentence > 1)
      return [];
    return of && isAmount(of) && of.sentence === share.sentence && share.figure.size > 0 && of.figure.size > 0
      ? [{ share, of }]
      : [];
  });
}

function readingOf(part: Mention, of: Mention, share: Mention, reasons: WordReason[]): FoundReading {
  const [[a, b], [c, d], [e, f]] = [floatRangeOf(part), floatRangeOf(of), floatRangeOf(share)];
  return {
    kind: 'share',
    terms: [part, of, share],
    part,
    reasons,
    value: (part.figure.size / of.figure.size) * share.figure.size,
    at: (size) => (size(part) / size(of)) * size(share),
    low: (a / d) * e,
    high: (b / c) * f,
    exact: () => {
      const over = quotient(part.figure.range, of.figure.range);
      const { unit } = of.figure;
      return (
        over && {
          computed: multiply(divide(part.figure.amount, of.figure.amount), share.figure.amount),
          range: product(product(over, point(whole(1))), share.figure.range),
          formula: `${writtenIn(part, unit)}/(${writtenIn(of, unit)}/${writtenIn(share)}%)`,
        }
      );
    },
  };
}
