// A difference of two percents of the text: 由40%提高到46.1%,提高6.1个百分点; 10.4 % less the 2.8 % of the whole.
import { proportion } from '../figures/proportion.ts';
import { pointsUnit } from '../figures/unit.ts';
import { coverage } from '../mentions/label.ts';
import type { Mention } from '../mentions/mention.ts';
import { saidOf } from './shares/shareWords.ts';
import type { FoundReading, Relation } from '../readings/reading.ts';
import type { DraftSection } from '../readings/section.ts';
import type { WordReason } from '../readings/weights/weights.ts';
import { isFall } from './growths/isFall.ts';
import { lessOf } from './less.ts';

const reach = 8;
const mostBehind = 2;
/** 超过去年同期(58.9%)4.5个百分点, 较上年的43.5%提高3.7个百分点 */
const mostBetween = 4;
const isApart = /相差|差距|之差/;

export const points: Relation = {
  name: 'difference of percents',
  traits: { isOfRepeated: true },
  readingsOf(section: DraftSection, claim: Mention): readonly FoundReading[] {
    if (claim.figure.unit.dimension !== pointsUnit) return [];
    const before = [...percentsBefore(section, claim), ...firstPercents(section, claim)];
    const all = [...before, ...percentsBehind(section, claim)];
    return before.flatMap((to, nth) =>
      all.flatMap((from, other): FoundReading[] => {
        if (from === to || (from.paragraph !== claim.paragraph && to.paragraph !== claim.paragraph)) return [];
        const reasons: WordReason[] = [
          `points|${claim.role}` as WordReason,
          ...between(claim, from, to, nth, other),
          ...ofParts(section, claim, from, to),
        ];
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

/** 高于全省1.4个百分点，全省增长6.8%: what it is held against is told behind it. */
function percentsBehind({ mentions }: DraftSection, claim: Mention): readonly Mention[] {
  const near = mentions.slice(claim.index + 1, claim.index + 1 + mostBehind);
  return near.filter((one) => one.sentence === claim.sentence && one.figure.unit.dimension === 'percent');
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
  if (from.index > claim.index) reasons.push('points: less the one behind');
  else if (from.paragraph !== claim.paragraph) reasons.push('points: less one of the first of the text');
  else
    reasons.push(
      other <= 1 ? 'points: less the one beside' : other <= 3 ? 'points: less one near' : 'points: less one further',
    );
  const fromTo = /(?:由|从).{0,12}$/.test(from.lead) || /去年|上年|同期/.test(from.lead);
  if (fromTo && to.index === from.index + 1) reasons.push('points: from … to');
  reasons.push(to.sentence === claim.sentence ? 'points: same sentence' : 'points: other sentence');
  if (from.sentence !== claim.sentence) reasons.push('points: other one in another sentence');
  reasons.push(to.role === from.role ? 'points: both of one kind' : 'points: of two kinds');
  if (/同期|去年|上年/.test(claim.lead) && !fromTo) reasons.push('points: of a time that is not printed');
  return [...reasons, ...heldAgainst(claim, from, to)];
}

/** Which one the words hold it against: by its name, by its time, by standing right before it, or as the other of two. */
function heldAgainst(claim: Mention, from: Mention, to: Mention): WordReason[] {
  const reasons: WordReason[] = [];
  const named =
    /(?:比(?![重例率])|较|高于|高出|低于|快于|慢于)(.{2,14}?)(?:平均)?(?:增速|增幅|水平|进度)?(?:高|低|快|慢|提高|回落|加快)?(?:出)?$/.exec(
      claim.lead,
    )?.[1] ?? '';
  if (named !== '' && !/同期|去年|上年|上月/.test(named))
    reasons.push(isNamed(named, from) ? 'points: as named' : 'points: not as named');
  const months = claim.period?.months;
  if (months && /[比较]/.test(claim.lead) && String(from.period?.months) === String(months))
    reasons.push('points: of the time named');
  const isSaidBefore = from.index === claim.index - 1 && claim.lead.length <= mostBetween && to.index < from.index;
  if (isSaidBefore && /[比较]|超过|高于|低于/.test(from.lead)) reasons.push('points: than the one before it');
  if (isApart.test(claim.lead) && from.index >= claim.index - 2 && to.index >= claim.index - 2)
    reasons.push('points: the two apart');
  if (/环比/.test(claim.lead) && from.index === to.index - 1) reasons.push('points: of the time before');
  return reasons;
}

/** 由17.1:32.4:50.5调整为16.2:34.1:49.7，第一产业比重下降0.9个百分点: the part of that number in both. */
function ofParts(section: DraftSection, claim: Mention, from: Mention, to: Mention): WordReason[] {
  const [before, now] = [partOf(section, from), partOf(section, to)];
  if (before === undefined || now === undefined) return [];
  if (before !== now) return ['points: of two parts'];
  const named = /第?([一二三])(?:次)?产/.exec(claim.lead)?.[1];
  return named !== undefined && from.index < to.index && '一二三'.indexOf(named) === now
    ? ['points: of the part named']
    : [];
}

/** Which number of a proportion it is; undefined where it stands in none. */
function partOf({ mentions }: DraftSection, one: Mention): number | undefined {
  if (one.figure.unit.name !== proportion) return undefined;
  let first = one.index;
  while (mentions[first]?.lead === '' && mentions[first - 1]?.figure.unit.name === proportion) first--;
  return one.index - first;
}

const isNamed = (name: string, one: Mention): boolean => one.lead.includes(name) || coverage(name, saidOf(one)) >= 0.5;

function differenceOf(claim: Mention, from: Mention, to: Mention, reasons: WordReason[]): FoundReading {
  const isLess =
    isFall(claim) || /低|慢|落后/.test(claim.lead) || (isApart.test(claim.lead) && from.figure.size > to.figure.size);
  const [more, less] = isLess ? [from, to] : [to, from];
  return {
    kind: claim.role === 'margin' ? 'margin' : 'growth',
    terms: [more, less],
    part: to,
    base: from,
    reasons,
    ...lessOf(more, less),
  };
}
