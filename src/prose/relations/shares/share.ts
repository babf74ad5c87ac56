// A part over a whole, or what was done over what was planned: 369/496.
import { leadsSentence } from '../../claims/draft.ts';
import type { Mention } from '../../mentions/mention.ts';
import { percent, times } from '../../figures/unit.ts';
import { comesNear } from '../../readings/near.ts';
import type { FoundReading, Relation } from '../../readings/reading.ts';
import { amountsAround, floatRangeOf, type DraftSection } from '../../readings/section.ts';
import type { WordReason } from '../../readings/weights/weights.ts';
import { targetNouns } from '../../words/rates.ts';
import { type Part, partsFor } from './parts.ts';
import { baseInClaim } from './baseInClaim.ts';
import { shareReading } from './shareReading.ts';
import { phraseOf } from './sharePhrase.ts';
import { isCalledSo, likeness, naming, standing } from './shareWords.ts';

const back = 60;
const ahead = 12;

export const share: Relation = { name: 'share', readingsOf };

function readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
  const { dimension } = claim.figure.unit;
  if (dimension !== percent && dimension !== times) return [];
  const written = baseInClaim(section, claim);
  const { subject, named } = phraseOf(section, claim);
  return partsFor(section, claim, { subject, named }, written).flatMap((part) => {
    const bases = amountsAround(section, part.mention, part.mention.figure.unit.dimension, back, ahead);
    let nearness = bases.filter(({ index }) => index < part.mention.index).length;
    const scale = dimension === percent ? 100 : 1;
    const [partLow, partHigh] = floatRangeOf(part.mention);
    return bases.flatMap((base): FoundReading[] => {
      if (base.index < part.mention.index) nearness--;
      if (base === part.mention || base.figure.size === 0) return [];
      if (written ? base !== written : isOpenEnded(base)) return [];
      const [baseLow, baseHigh] = floatRangeOf(base);
      const near = comesNear(claim, (scale * partLow) / baseHigh, (scale * partHigh) / baseLow);
      const favoured =
        isFavoured(claim, part) && (base === written || isFavouredBase(section, part.mention, base, named, nearness));
      if (!near && !favoured) return [];
      const reasons = [...part.reasons, `share|${claim.role}` as WordReason];
      if (base === written) reasons.push('base: written into the claim');
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

/** 超过200亿元 is no number to divide by. */
const isOpenEnded = ({ figure: { bound } }: Mention): boolean => bound !== 'exact' && bound !== 'about';

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
  named: string,
  nearness: number,
): boolean =>
  base.sentence === part.sentence ||
  (base.index < part.index && nearness < nearest) ||
  (section.place[base.index] ?? 1) === 0 ||
  (part.sentence - base.sentence <= 3 && base.index < part.index && leadsSentence(section, base)) ||
  isCalledSo(named, base);

/** 计划投资93.68亿元, 占年度计划的47.2%. */
const isPlanned = /计划|任务|目标/;

function planned(section: DraftSection, claim: Mention, { mention: part }: Part, base: Mention): WordReason[] {
  const reasons: WordReason[] = [];
  const ofPlan = claim.role === 'rate' && targetNouns.some((noun) => claim.lead.includes(noun));
  if (base.role === 'target' || (ofPlan && isPlanned.test(base.label)))
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
