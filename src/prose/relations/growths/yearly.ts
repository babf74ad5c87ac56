// Mean yearly growth: the root of a growth over so many years, 年均增长10%; 两年平均增长6.5 % of the 13.5 % since then.
import { type Interval, point } from '../../exact/interval.ts';
import { type Rational, ratio } from '../../exact/rational.ts';
import { writtenIn } from '../../claims/numbers.ts';
import { percent } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import { amountsAround, floatRangeOf, type DraftSection } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { isFall } from './isFall.ts';
import { partsFor } from '../shares/parts.ts';

const inYears: Readonly<Record<string, number>> = {
  两年: 2,
  二年: 2,
  三年: 3,
  四年: 4,
  五年: 5,
  '2年': 2,
  '3年': 3,
  '4年': 4,
  '5年': 5,
};
const exactly = 10n ** 12n;

export const yearly: Relation = {
  name: 'yearly growth',
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.figure.unit.dimension !== percent || !/年均|年平均|年递增|复合|[两二三四五2-5]年平均/.test(claim.lead))
      return [];
    return [...ofLevels(section, claim), ...ofGrowth(section, claim)];
  },
};

const rational = (value: number): Rational => ratio(BigInt(Math.round(value * Number(exactly))), exactly);
const root = (factor: number, years: number): number => 100 * (factor ** (1 / years) - 1);

function ofLevels(section: DraftSection, claim: Mention): readonly FoundReading[] {
  const said = yearsSaid(section, claim);
  return partsFor(section, claim).flatMap(({ mention: now, reasons }) =>
    amountsAround(section, now, now.figure.unit.dimension, 6, 2).flatMap((base): FoundReading[] => {
      if (base === now || base.figure.size <= 0) return [];
      // 年均增长12% of what has fallen is of another.
      if (isFall(claim) !== now.figure.size < base.figure.size) return [];
      const counted = yearsBetween(section, base, now);
      const all: WordReason[] = [
        ...reasons,
        'yearly',
        ...(base.role === 'base' ? (['from: said to be of before'] as const) : []),
      ];
      const isFrom = /(?:由|从)[^,;]*$/.test(base.lead);
      if (isFrom) all.push(now.index === base.index + 1 ? 'yearly: from … to' : 'from: 由 … 到');
      all.push(base.sentence === claim.sentence ? 'from: same sentence' : 'from: other sentence');
      const [[a, b], [c, d]] = [floatRangeOf(now), floatRangeOf(base)];
      return [...new Set([counted, ...said])].flatMap((n): FoundReading[] =>
        n === undefined || n < 2
          ? []
          : [
              rootReading(
                [now, base],
                n,
                (size) => size(now) / size(base),
                [a / d, b / c],
                `(${writtenIn(now, base.figure.unit)}/${writtenIn(base)})^(1/${n})-1`,
                all,
              ),
            ],
      );
    }),
  );
}

/** 从2011年…到2016年, or 五年来: said once for all that the sentence tells. */
function yearsSaid({ mentions }: DraftSection, claim: Mention): readonly number[] {
  const beside = mentions.filter(({ sentence }) => sentence === claim.sentence);
  const named = [...new Set(beside.flatMap(({ period }) => period?.year ?? []))].toSorted((a, b) => a - b);
  const [first, last] = [named[0], named.at(-1)];
  const words = beside
    .filter(({ index }) => index <= claim.index)
    .map(({ lead }) => lead)
    .join('|');
  const inWords = Object.entries(inYears).flatMap(([word, years]) => (words.includes(word) ? [years] : []));
  return [...inWords, ...(first !== undefined && last !== undefined && last > first ? [last - first] : [])];
}

function yearsBetween({ mentions }: DraftSection, base: Mention, now: Mention): number | undefined {
  const yearOf = (one: Mention) => one.period?.year ?? one.sentencePeriod?.year;
  const [from, to] = [yearOf(base), yearOf(now)];
  const last = mentions.slice(Math.max(0, now.index - 40), now.index).findLast((one) => one.period?.year !== undefined)
    ?.period?.year;
  const until = to === from ? last : to;
  return from !== undefined && until !== undefined ? Math.abs(until - from) : undefined;
}

/** 比2019年同期增长13.5%,两年平均增长6.5%. */
function ofGrowth({ mentions }: DraftSection, claim: Mention): readonly FoundReading[] {
  const years = Object.entries(inYears).find(([word]) => claim.lead.includes(word))?.[1];
  if (years === undefined) return [];
  return mentions.slice(Math.max(0, claim.index - 3), claim.index).flatMap((since): FoundReading[] => {
    if (since.figure.unit.dimension !== percent || since.sentence !== claim.sentence) return [];
    const [low, high] = floatRangeOf(since);
    const reasons: WordReason[] = [
      'yearly',
      since.index === claim.index - 1 ? 'yearly: of the growth before it' : 'yearly: of a growth further before',
    ];
    return [
      rootReading(
        [since],
        years,
        (size) => 1 + size(since) / 100,
        [1 + low / 100, 1 + high / 100],
        `(1+${writtenIn(since)}%)^(1/${years})-1`,
        reasons,
      ),
    ];
  });
}

function rootReading(
  terms: readonly Mention[],
  years: number,
  factor: (size: (one: Mention) => number) => number,
  [low, high]: readonly [number, number],
  formula: string,
  reasons: WordReason[],
): FoundReading {
  const at = (size: (one: Mention) => number) => root(factor(size), years);
  const value = at(({ figure }) => figure.size);
  const range: Interval = { low: rational(root(low, years)), high: rational(root(high, years)) };
  return {
    kind: 'growth',
    terms,
    ...(terms[0] ? { part: terms[0] } : {}),
    ...(terms[1] ? { base: terms[1] } : {}),
    reasons,
    value,
    at,
    low: root(low, years),
    high: root(high, years),
    exact: () =>
      Number.isFinite(value)
        ? { computed: rational(value), range: range.low.n === range.high.n ? point(rational(value)) : range, formula }
        : undefined,
  };
}
