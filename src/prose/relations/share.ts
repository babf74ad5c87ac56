// A part over a whole, or what was done over what was planned: 369/496.
import { product, point, quotient } from '../exact/interval.ts';
import { divide, multiply, whole } from '../exact/rational.ts';
import { rangeOfTerm } from '../claims/fraction.ts';
import { writtenIn } from '../claims/numbers.ts';
import { isMoney, leadsSentence } from '../claims/draft.ts';
import { moneyKind } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { percent, times } from '../figures/unit.ts';
import { comesNear } from '../readings/near.ts';
import type { RelationReading, Relation } from '../readings/reading.ts';
import { amountsAround, floatRangeOf, type DraftSection } from '../readings/section.ts';
import type { WordReason } from '../readings/weights.ts';
import { targetNouns } from '../words/rates.ts';
import { type Part, partsFor } from './parts.ts';
import { phraseOf } from './sharePhrase.ts';
import { likeness, naming, standing } from './shareWords.ts';

const back = 60;
const ahead = 12;

export const share: Relation = { name: 'share', readingsOf };

function readingsOf(section: DraftSection, claim: Mention): readonly RelationReading[] {
  const { dimension } = claim.figure.unit;
  if (dimension !== percent && dimension !== times) return [];
  const written = baseInClaim(section, claim);
  const { subject, named } = phraseOf(section, claim);
  return partsFor(section, claim, subject, written).flatMap((part) => {
    const bases = amountsAround(section, part.mention, part.mention.figure.unit.dimension, back, ahead);
    let nearness = bases.filter(({ index }) => index < part.mention.index).length;
    const scale = dimension === percent ? 100 : 1;
    const [partLow, partHigh] = floatRangeOf(part.mention);
    return bases.flatMap((base): RelationReading[] => {
      if (base.index < part.mention.index) nearness--;
      if (base === part.mention || base.figure.size === 0) return [];
      const [baseLow, baseHigh] = floatRangeOf(base);
      const near = comesNear(claim, (scale * partLow) / baseHigh, (scale * partHigh) / baseLow);
      const favoured = isFavoured(claim, part) && isFavouredBase(section, part.mention, base, written, nearness);
      if (!near && !favoured) return [];
      const reasons = [...part.reasons, `share|${claim.role}` as WordReason];
      if (base === written) reasons.push('base: written into the claim');
      else if (written) reasons.push('base: not the one in the claim');
      if (dimension === times) reasons.push('share: in times');
      reasons.push(
        ...standing(part.mention, base, nearness),
        ...likeness(part.mention, base, named, claim.role === 'rate'),
      );
      reasons.push(
        ...naming(named, base),
        ...planned(section, claim, part, base),
        ...beside(section, part, base, claim),
      );
      const reading = shareReading(claim, part.mention, base, reasons);
      return [favoured ? reading : { ...reading, bySearch: true }];
    });
  });
}

/** Beyond these a reading is looked at only where its digits come near. */
const nearest = 6;

const isFavoured = (claim: Mention, { reasons }: Part): boolean =>
  claim.role !== 'growth' &&
  !reasons.includes('part: further') &&
  !reasons.includes('part: out of the order of the list');

const isFavouredBase = (
  section: DraftSection,
  part: Mention,
  base: Mention,
  written: Mention | undefined,
  nearness: number,
): boolean =>
  base === written ||
  base.sentence === part.sentence ||
  (base.index < part.index && nearness < nearest) ||
  (section.place[base.index] ?? 1) === 0 ||
  (part.sentence - base.sentence <= 3 && base.index < part.index && leadsSentence(section, base));

/** 占全市496个的74.4%, 完成任务(32亿元)的57%: the whole stands in the claim. */
export function baseInClaim({ mentions }: DraftSection, claim: Mention): Mention | undefined {
  const written = mentions[claim.index - 1];
  if (!written || !/^的?$/.test(claim.lead) || written.sentence !== claim.sentence) return undefined;
  if (written.inBrackets && !claim.inBrackets) return claim.lead.startsWith('的') ? written : undefined;
  return written.clause === claim.clause && /占|完成|任务|目标|计划|达|的/.test(written.lead + claim.lead)
    ? written
    : undefined;
}

function planned(section: DraftSection, claim: Mention, { mention: part }: Part, base: Mention): WordReason[] {
  const reasons: WordReason[] = [];
  const ofPlan = claim.role === 'rate' && targetNouns.some((noun) => claim.lead.includes(noun));
  if (base.role === 'target')
    reasons.push(claim.role === 'rate' ? 'base: a plan for a rate' : 'base: a plan for a share');
  else if (ofPlan) reasons.push('base: no plan though one is named');
  if (base.role === 'base') reasons.push('base: of before');
  if (base.role === 'increase') reasons.push(part.role === 'increase' ? 'base: both increases' : 'base: an increase');
  if (base.role === 'average') reasons.push('base: an average');
  if (base.index < part.index && leadsSentence(section, base)) reasons.push('base: leads its sentence');
  if ((section.place[base.index] ?? 1) === 0) reasons.push('base: first of its kind in the text');
  return reasons;
}

/** What stands amountsAround the base: a share of its own, a place beside the part in one list. */
function beside({ mentions }: DraftSection, { mention: part }: Part, base: Mention, claim: Mention): WordReason[] {
  const reasons: WordReason[] = [];
  const next = mentions[base.index + 1];
  if (
    next &&
    next !== claim &&
    next.clause - base.clause <= 1 &&
    next.sentence === base.sentence &&
    next.role === claim.role &&
    next.figure.unit.dimension === percent
  )
    reasons.push('base: has a share itself');
  if (
    base.segment === part.segment &&
    base.nest === part.nest &&
    Math.abs(base.index - part.index) === 1 &&
    base.index < part.index
  )
    reasons.push('base: figure before the part');
  return reasons;
}

export function shareReading(claim: Mention, part: Mention, base: Mention, reasons: WordReason[]): RelationReading {
  const scale = claim.figure.unit.dimension === percent ? 100 : 1;
  const [partLow, partHigh] = floatRangeOf(part);
  const [baseLow, baseHigh] = floatRangeOf(base);
  return {
    relation: 'share',
    kind: scale === 1 ? 'growth' : claim.role === 'rate' || base.role === 'target' ? 'rate' : 'share',
    terms: [part, base],
    part,
    base,
    reasons,
    value: (scale * part.figure.size) / base.figure.size,
    at: (size) => (scale * size(part)) / size(base),
    low: (scale * partLow) / baseHigh,
    high: (scale * partHigh) / baseLow,
    exact: () => {
      const over = quotient(rangeOfTerm(part), rangeOfTerm(base));
      if (!over) return undefined;
      const { unit } = base.figure;
      return {
        computed: multiply(divide(part.figure.amount, base.figure.amount), whole(scale)),
        range: product(over, point(whole(scale))),
        formula: `${writtenIn(part, unit)}/${writtenIn(base, unit)}`,
        ...(isLabelSwitch(part, base) ? { remark: 'label_switch' as const } : {}),
      };
    },
  };
}

/** 签约金额 over 计划投资额: both say what they are, and it is not the same. */
function isLabelSwitch(part: Mention, base: Mention): boolean {
  if (!isMoney(part) || base.role === 'target') return false;
  const [a, b] = [moneyKind(part.label), moneyKind(base.label)];
  return a !== undefined && b !== undefined && a !== b;
}
