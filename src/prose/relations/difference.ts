// An amount that is the difference of two others: 顺差, 比去年同期增加43.6亿元.
import type { Mention } from '../mentions/mention.ts';
import { amountsAround, isAmount, type DraftSection } from '../readings/section.ts';
import type { RelationReading, Relation } from '../readings/reading.ts';
import type { WordReason } from '../readings/weights/weights.ts';
import { isFall } from './growths/isFall.ts';
import { lessOf } from './less.ts';

const back = 5;
const ahead = 1;
const isBalance = /顺差|逆差|净(?:出口|流入|增)|差额/;

export const differenceOfTwo: Relation = {
  name: 'difference',
  readingsOf(section: DraftSection, claim: Mention): readonly RelationReading[] {
    const balance = isBalance.test(claim.lead);
    if (!isAmount(claim) || !(claim.role === 'increase' || balance)) return [];
    const near = amountsAround(section, claim, claim.figure.unit.dimension, back, ahead).filter((one) => one !== claim);
    return near.flatMap((more) =>
      near.flatMap((less): RelationReading[] => {
        if (more === less || more.sentence !== claim.sentence || less.sentence !== claim.sentence) return [];
        return [differenceReading(claim, more, less, differenceWords(claim, more, less, balance))];
      }),
    );
  },
};

function differenceWords(claim: Mention, more: Mention, less: Mention, balance: boolean): WordReason[] {
  const reasons: WordReason[] = [balance ? 'difference: a balance is named' : 'difference: an increase'];
  const [now, before] = isFall(claim) ? [less, more] : [more, less];
  if (before.role === 'base') reasons.push('difference: less what was before');
  reasons.push(Math.abs(claim.index - now.index) <= 2 ? 'difference: of one beside' : 'difference: of one further');
  if (now.role === 'base') reasons.push('difference: the wrong way');
  if (balance && /出口|流出/.test(more.label) && /进口|流入/.test(less.label))
    reasons.push('difference: as the balance is named');
  if (/(?:由|从)/.test(before.lead)) reasons.push('from: 由 … 到');
  return reasons;
}

function differenceReading(claim: Mention, more: Mention, less: Mention, reasons: WordReason[]): RelationReading {
  return {
    relation: 'difference',
    kind: 'growth',
    terms: [more, less],
    part: more,
    base: less,
    reasons,
    ...lessOf(more, less, claim.figure.unit),
  };
}
