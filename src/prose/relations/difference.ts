// An amount that is the difference of two others: 顺差, 比去年同期增加43.6亿元.
import type { Mention } from '../mentions/mention.ts';
import { amountsAround, isAmount, type DraftSection } from '../readings/section.ts';
import type { FoundReading, Relation } from '../readings/reading.ts';
import type { WordReason } from '../readings/weights/weights.ts';
import { contentOf, coverage } from '../mentions/label.ts';
import { isFall } from './growths/isFall.ts';
import { lessOf } from './less.ts';

const back = 5;
const ahead = 1;
const isBalance = /顺差|逆差|净(?:出口|流入|增)|差额|差距|缺口|结余|超出|超额完成|多完成|[还尚相]差|差$/;
const isBeyondPlan = /超出|超额完成|多完成|缺口|[还尚]差/;
/** 甲县比乙县多: which two are held together. */
const compared = /^(?<now>[^,]*?)[比较](?<before>[^,]+?)(?:的|同期)?(?:多|少|高|低|增|减)/;

export const differenceOfTwo: Relation = {
  name: 'difference',
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    const balance = isBalance.test(claim.lead);
    if (!isAmount(claim) || !(claim.role === 'increase' || balance)) return [];
    const near = amountsAround(section, claim, claim.figure.unit.dimension, back, ahead).filter((one) => one !== claim);
    return near.flatMap((more) =>
      near.flatMap((less): FoundReading[] => {
        if (more === less || more.sentence !== claim.sentence || less.sentence !== claim.sentence) return [];
        return [differenceReading(claim, more, less, differenceWords(claim, more, less, balance))];
      }),
    );
  },
};

function differenceWords(claim: Mention, more: Mention, less: Mention, balance: boolean): WordReason[] {
  const reasons: WordReason[] = [balance ? 'difference: a balance is named' : 'difference: an increase'];
  // What is still lacking is the plan less what was done.
  const isShort = isFall(claim) || /[还尚]差|缺口/.test(claim.lead);
  const [now, before] = isShort ? [less, more] : [more, less];
  if (before.role === 'base') reasons.push('difference: less what was before');
  reasons.push(Math.abs(claim.index - now.index) <= 2 ? 'difference: of one beside' : 'difference: of one further');
  if (now.role === 'base') reasons.push('difference: the wrong way');
  if (balance && /出口|流出/.test(more.label) && /进口|流入/.test(less.label))
    reasons.push('difference: as the balance is named');
  if (/(?:由|从)/.test(before.lead))
    reasons.push(
      /[到至为]$/.test(now.lead) && now.index === before.index + 1 ? 'difference: from … to' : 'from: 由 … 到',
    );
  if (isBeyondPlan.test(claim.lead) && before.role === 'target') reasons.push('difference: less what was planned');
  return [...reasons, ...comparedWords(claim, now, before)];
}

function comparedWords(claim: Mention, now: Mention, before: Mention): WordReason[] {
  const names = compared.exec(claim.lead)?.groups;
  if (!names) return [];
  const isNamed = (name: string | undefined, one: Mention) =>
    name !== undefined && name.length > 1 && coverage(contentOf(name), contentOf(one.label)) > 0.6;
  const both = [isNamed(names['now'], now), isNamed(names['before'], before)].filter(Boolean).length;
  return both === 2 ? ['difference: of the two compared'] : both === 1 ? ['difference: of one compared'] : [];
}

function differenceReading(claim: Mention, more: Mention, less: Mention, reasons: WordReason[]): FoundReading {
  return {
    kind: 'growth',
    terms: [more, less],
    part: more,
    base: less,
    reasons,
    ...lessOf(more, less, claim.figure.unit),
  };
}
