// A value over the one that it grew from: said to be of before, in brackets, 由…到…, or what is left without the increase.
import { add, type Rational, ratio, subtract, whole } from '../../exact/rational.ts';
import type { ClaimTerm } from '../../claims/claim.ts';
import { listOf } from '../../claims/draft.ts';
import { doublings, percent, times } from '../../figures/unit.ts';
import type { Mention } from '../../mentions/mention.ts';
import { comesNear } from '../../readings/near.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import { amountsAround, floatRangeOf, type DraftSection } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { partsFor } from '../shares/parts.ts';
import { growthReading } from './growthReading.ts';
import { isFall } from './isFall.ts';
import { likeness } from '../shares/shareWords.ts';

const back = 6;
const ahead = 3;

export const growth: Relation = { name: 'growth', traits: { hasOwnBase: true }, readingsOf };

function readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
  const { dimension } = claim.figure.unit;
  if (dimension !== percent && dimension !== times && dimension !== doublings) return [];
  return partsFor(section, claim).flatMap(({ mention: now, reasons }): FoundReading[] => {
    const favoured = claim.role !== 'share' && claim.role !== 'rate' && !reasons.includes('part: further');
    return amountsAround(section, now, now.figure.unit.dimension, back, ahead).flatMap((other): FoundReading[] => {
      if (other === now || other.figure.size === 0) return [];
      const all = () => wordsOf(section, claim, now, other, reasons);
      const isAfter = other.index > now.index && other.sentence === now.sentence;
      const said = other.role === 'increase' || saysChange.test(other.lead);
      const found: FoundReading[] = [];
      if (other.role !== 'increase') {
        const direct = growthReading(claim, now, other, []);
        if (favoured || comesNear(claim, direct.low, direct.high))
          found.push({ ...direct, reasons: all(), bySearch: !favoured });
      }
      if (isAfter || said) {
        const rest = overTheRest(claim, now, other, []);
        const left: WordReason[] = [
          'from: what the increase leaves',
          said ? 'from: an increase is said' : 'from: no increase is said',
        ];
        if ((favoured && said) || comesNear(claim, rest.low, rest.high))
          found.push({ ...rest, reasons: [...all(), ...left], bySearch: !(favoured && said) });
      }
      return found;
    });
  });
}

function wordsOf(
  section: DraftSection,
  claim: Mention,
  now: Mention,
  other: Mention,
  part: readonly WordReason[],
): WordReason[] {
  const all = [
    ...part,
    `growth|${claim.role}` as WordReason,
    ...fromWords(section, claim, now, other),
    ...likeness(now, other, ''),
  ];
  if (claim.lead.includes('口径') || claim.lead.includes('可比') || claim.lead.includes('年均'))
    all.push('growth: of another definition');
  return all;
}

const saysChange = /[增减升降](?:收|支|长|加|少)?[^,;]{0,2}$|[多少](?:了)?$/;

const before = (claim: Mention, now: Mention, increase: Mention): ClaimTerm => ({
  implied:
    isFall(increase) || isFall(claim)
      ? add(now.figure.amount, increase.figure.amount)
      : subtract(now.figure.amount, increase.figure.amount),
  unit: now.figure.unit,
  from: increase,
});

/** 87.83亿元,增收18.15亿元: 18.15 over what is left without it. */
function overTheRest(claim: Mention, now: Mention, increase: Mention, reasons: WordReason[]): FoundReading {
  const base = before(claim, now, increase);
  const reading = growthReading(claim, now, base, reasons);
  const fell = isFall(increase) || isFall(claim);
  const by = (size: (one: Mention) => number) =>
    (100 * size(increase)) / (size(now) + (fell ? size(increase) : -size(increase)));
  const sign = isFall(claim) === fell ? 1 : -1;
  const scale = claim.figure.unit.dimension === percent ? 1 : 0.01;
  const at = (size: (one: Mention) => number) => sign * scale * by(size);
  const [[a, b], [c, d]] = [floatRangeOf(now), floatRangeOf(increase)];
  const ends = [
    [a, d],
    [b, c],
  ].map(([of, less]) => at((term) => (term === increase ? (less ?? 0) : (of ?? 0))));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const isMultiple = claim.figure.unit.dimension !== percent && !/增|多|高/.test(claim.lead);
  if (isMultiple) return reading;
  const range = { low: rational(low), high: rational(high) };
  const exact = () => {
    const worked = reading.exact();
    return worked && { ...worked, range };
  };
  return { ...reading, value: at(({ figure }) => figure.size), at, low, high, exact, terms: [now, increase, base] };
}

const rational = (value: number): Rational =>
  Number.isFinite(value) ? ratio(BigInt(Math.round(value * 1e9)), 1_000_000_000n) : whole(0);

function fromWords(section: DraftSection, claim: Mention, now: Mention, other: Mention): WordReason[] {
  const reasons: WordReason[] = [];
  if (other.role === 'base') reasons.push('from: said to be of before');
  if (other.inBrackets && !now.inBrackets && other.index === now.index + 1) reasons.push('from: in brackets behind');
  const fromTo =
    /(?:由|从)[^,;]*$/.test(other.lead) && now.index > other.index && /(?:到|至|为)(?:了)?$/.test(now.lead);
  if (fromTo) reasons.push('from: 由 … 到');
  reasons.push(other.sentence === claim.sentence ? 'from: same sentence' : 'from: other sentence');
  if (Math.abs(other.index - now.index) > 1 && listOf(section, claim).length === 1) reasons.push('from: not beside it');
  if (other.index > now.index && other.role === 'increase' && other.sentence === now.sentence)
    reasons.push('from: increase behind it');
  if (other.period?.year !== undefined && other.index < now.index) reasons.push('from: of a named year');
  if (other.figure.bound !== 'exact') reasons.push('base: about');
  return reasons;
}
