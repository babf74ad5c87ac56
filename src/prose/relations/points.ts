// A difference of two percents of the text: 由40%提高到46.1%,提高6.1个百分点; 10.4 % less the 2.8 % of the whole.
import { pointsUnit } from '../figures/unit.ts';
import { coverage } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { saidOf } from './shares/shareWords.ts';
import type { RelationReading, Relation } from '../readings/reading.ts';
import type { DraftSection } from '../readings/section.ts';
import type { WordReason } from '../readings/weights/weights.ts';
import { isFall } from './growths/isFall.ts';
import { lessOf } from './less.ts';

const reach = 8;

export const points: Relation = {
  name: 'difference of percents',
  traits: { isOfRepeated: true },
  readingsOf(section: DraftSection, claim: Mention): readonly RelationReading[] {
    if (claim.figure.unit.dimension !== pointsUnit) return [];
    const before = [...percentsBefore(section, claim), ...firstPercents(section, claim)];
    return before.flatMap((to, nth) =>
      before.flatMap((from, other): RelationReading[] => {
        if (from === to || (from.paragraph !== claim.paragraph && to.paragraph !== claim.paragraph)) return [];
        const reasons: WordReason[] = [`points|${claim.role}` as WordReason, ...between(claim, from, to, nth, other)];
        return [differenceOf(claim, from, to, reasons)];
      }),
    );
  },
};

/** Nearest first; one may stand behind, as in 比全国(5.2%)高0.9个百分点. */
function percentsBefore({ mentions }: DraftSection, claim: Mention): readonly Mention[] {
  const found: Mention[] = [];
  for (let index = claim.index - 1; index >= Math.max(0, claim.index - 3 * reach) && found.length < reach; index--) {
    const one = mentions[index];
    if (!one || one.paragraph !== claim.paragraph) break;
    if (one.figure.unit.dimension === 'percent') found.push(one);
  }
  return found;
}

/** 比外贸总体增速高2个百分点: that of the whole stands where the text begins. */
const firstPercents = ({ percents }: DraftSection, claim: Mention): readonly Mention[] =>
  percents.slice(0, 4).filter(({ paragraph, index }) => paragraph < claim.paragraph && index < claim.index);

function between(claim: Mention, from: Mention, to: Mention, nth: number, other: number): WordReason[] {
  const reasons: WordReason[] = [];
  if (to.paragraph !== claim.paragraph) reasons.push('points: of another paragraph');
  reasons.push(
    nth === 0 ? 'points: of the last percent' : nth === 1 ? 'points: of the second last' : 'points: of one further',
  );
  if (from.paragraph !== claim.paragraph) reasons.push('points: less one of the first of the text');
  else
    reasons.push(
      other <= 1 ? 'points: less the one beside' : other <= 3 ? 'points: less one near' : 'points: less one further',
    );
  const fromTo = /(?:由|从).{0,12}$/.test(from.lead) || /去年|上年|同期/.test(from.lead);
  if (fromTo && to.index === from.index + 1) reasons.push('points: from … to');
  reasons.push(to.sentence === claim.sentence ? 'points: same sentence' : 'points: other sentence');
  if (from.sentence !== claim.sentence) reasons.push('points: other one in another sentence');
  reasons.push(to.role === from.role ? 'points: both of one kind' : 'points: of two kinds');
  const named =
    /(?:比|较|高于|低于|快于|慢于)(.{2,14}?)(?:增速|增幅|水平|进度)?(?:高|低|快|慢|提高|回落|加快)?(?:出)?$/.exec(
      claim.lead,
    )?.[1] ?? '';
  if (named !== '' && !/同期|去年|上年|上月/.test(named))
    reasons.push(coverage(named, saidOf(from)) >= 0.5 ? 'points: as named' : 'points: not as named');
  if (/同期|去年|上年/.test(claim.lead) && !fromTo) reasons.push('points: of a time that is not printed');
  return reasons;
}

function differenceOf(claim: Mention, from: Mention, to: Mention, reasons: WordReason[]): RelationReading {
  const [more, less] = isFall(claim) || /低|慢|落后/.test(claim.lead) ? [from, to] : [to, from];
  return {
    relation: 'difference of percents',
    kind: claim.role === 'margin' ? 'margin' : 'growth',
    terms: [more, less],
    part: to,
    base: from,
    reasons,
    ...lessOf(more, less),
  };
}
