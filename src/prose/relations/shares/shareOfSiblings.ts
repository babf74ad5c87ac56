// A part over all the parts of its list, where the whole is what they make and is printed nowhere: 12/(12+2+6).
import { percent } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import { type ClaimTerm, isImplied } from '../../claims/claim.ts';
import { listOf } from '../../claims/draft.ts';
import { comesNear } from '../../readings/near.ts';
import { amountsAround, isAmount, type DraftSection } from '../../readings/section.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { complements } from '../../words/measures.ts';
import { lastAmount, longestSum } from './shareOfSum.ts';
import { sumReading } from './sumReading.ts';

export const shareOfSiblings: Relation = {
  name: 'share of a sum',
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.figure.unit.dimension !== percent || claim.role === 'growth') return [];
    const last = lastAmount(section, claim);
    if (!last) return [];
    const found = [
      ...ofSiblings(section, claim, last),
      ...ofComplements(section, claim, last),
      ...ofList(section, claim),
    ];
    return found.filter(
      (one) =>
        !isPrinted(section, one.terms) &&
        (comesNear(claim, one.low, one.high) ||
          one.reasons.includes('sum: their shares make a hundred') ||
          one.reasons.includes('sum: words that make a whole')),
    );
  },
};

/** What the parts make is a figure of the text: then that is the whole. */
function isPrinted(section: DraftSection, terms: readonly ClaimTerm[]): boolean {
  const parts = terms.flatMap((term) => (isImplied(term) ? [] : [term]));
  const [first] = parts;
  if (!first) return false;
  const total = parts.reduce((sum, { figure }) => sum + figure.size, 0);
  return amountsAround(section, first, first.figure.unit.dimension, 3 * longestSum, 2 * longestSum).some(
    (one) => !parts.includes(one) && Math.abs(one.figure.size - total) <= 1e-9 * total,
  );
}

/** One of several parts over all of them, where each has its share: 12亿元,占60%;2亿元,占10%;6亿元,占30%. */
function ofSiblings(section: DraftSection, claim: Mention, last: Mention): readonly FoundReading[] {
  const longest = longestSum;
  const near = amountsAround(section, last, last.figure.unit.dimension, longest, longest).filter(
    (one) => one === last || shareOf(section, one, claim) !== undefined,
  );
  const at = near.indexOf(last);
  const found: FoundReading[] = [];
  for (let from = Math.max(0, at - longest); from <= at; from++) {
    for (let to = Math.max(at, from + 1); to < Math.min(near.length, from + longest + 1); to++) {
      const parts = near.slice(from, to + 1);
      const [first, end] = [parts[0], parts.at(-1)];
      if (!first || !end || end.paragraph !== first.paragraph) continue;
      const reasons: WordReason[] = ['sum: of siblings that have shares', `sum|${claim.role}` as WordReason];
      const shares = parts.reduce(
        (sum, one) => sum + (one === last ? claim : (shareOf(section, one, claim) ?? claim)).figure.size,
        0,
      );
      reasons.push(
        Math.abs(shares - 100) <= 0.5 ? 'sum: their shares make a hundred' : 'sum: their shares make no hundred',
      );
      if (
        first.sentence === end.sentence &&
        near[from - 1]?.sentence !== first.sentence &&
        near[to + 1]?.sentence !== first.sentence
      )
        reasons.push('sum: all of their sentence');
      found.push(sumReading(claim, [last], parts, reasons));
    }
  }
  return found;
}

function shareOf({ mentions }: DraftSection, one: Mention, claim: Mention): Mention | undefined {
  const next = mentions[one.index + 1];
  return next?.figure.unit.dimension === percent && next.role === claim.role && next.sentence === one.sentence
    ? next
    : undefined;
}

/** 第一产业项目71个,到位资金22.93亿元, 第二产业…, 第三产业…: by their words they are all there is. */
function ofComplements({ mentions }: DraftSection, claim: Mention, last: Mention): readonly FoundReading[] {
  const sentence = sentenceOf(mentions, last);
  return complements.flatMap((set): FoundReading[] => {
    const heads = set.map((word) => sentence.findIndex(({ label }) => label.includes(word)));
    if (heads.includes(-1) || new Set(heads).size < heads.length) return [];
    const parts = heads.map((from) => {
      const until = Math.min(...heads.filter((other) => other > from), sentence.length);
      return sentence
        .slice(from, until)
        .find((one) => isAmount(one) && one.figure.unit.dimension === last.figure.unit.dimension);
    });
    const known = parts.filter((one) => one !== undefined);
    if (known.length < set.length || !known.includes(last)) return [];
    return [sumReading(claim, [last], known, ['sum: words that make a whole', `sum|${claim.role}` as WordReason])];
  });
}

function sentenceOf(mentions: readonly Mention[], last: Mention): readonly Mention[] {
  const far = 4 * longestSum;
  return mentions
    .slice(Math.max(0, last.index - far), last.index + far)
    .filter(({ sentence }) => sentence === last.sentence);
}

/** 甲67.19亿元, 乙858.69亿元, 丙1450.28亿元, 比重为2.8:36.1:61.1: as many shares as parts, in their order. */
function ofList(section: DraftSection, claim: Mention): readonly FoundReading[] {
  const list = listOf(section, claim);
  const [head] = list;
  if (list.length < 2 || list.length > longestSum || !head) return [];
  const last = lastAmount(section, head, 3 * list.length);
  if (!last) return [];
  const parts = amountsAround(section, last, last.figure.unit.dimension, list.length - 1, 0).filter(isAmount);
  const part = parts[list.indexOf(claim)];
  const [first] = parts;
  if (parts.length !== list.length || !part || first?.paragraph !== head.paragraph) return [];
  const whole = Math.abs(list.reduce((sum, { figure }) => sum + figure.size, 0) - 100) <= 0.6;
  return [
    sumReading(claim, [part], parts, [
      'sum: as many as there are shares',
      whole ? 'sum: their shares make a hundred' : 'sum: their shares make no hundred',
      `sum|${claim.role}` as WordReason,
    ]),
  ];
}
