// 开工率 458/904: those that have come so far, over all.
import { compare } from '../../exact/rational.ts';
import { contentOf, coverage, stagesIn } from '../../mentions/label.ts';
import type { Mention } from '../../mentions/mention.ts';
import { before, type Draft, isLevel, isMoney, listOf, sameDimension } from '../draft.ts';
import type { RatePhrase, RateReading } from './ratePhrase.ts';

const mostBases = 5;
/** So much of a list's name is said in the other's: 固投亿元以上新签约项目 in 固投亿元以上新签约开工项目. */
const alike = 0.85;

export function stageReadings(draft: Draft, claim: Mention, phrase: RatePhrase): readonly RateReading[] {
  const { stage } = phrase;
  if (!stage) return [];
  if (claim.header.includes('率') && claim.lead !== '' && !claim.lead.includes('率'))
    return listReadings(draft, claim, stage);
  if (listOf(draft, claim).length > 1) return [];
  const part = partOf(draft, claim, phrase, stage);
  return part
    ? basesOf(draft, part, stage).map((base, order) => ({
        part,
        base,
        sure: order === 0 && base.sentence === part.sentence && !isFurther(base, stage),
      }))
    : [];
}

/** The last figure that is said to have come so far. */
function partOf(draft: Draft, claim: Mention, { subject }: RatePhrase, stage: string): Mention | undefined {
  const beside = draft.mentions[claim.index - 1];
  // 65个重大项目开复工率: the figure is what the rate is of.
  if (beside && beside.clause === claim.clause && beside.tail.includes(`${stage}率`)) return undefined;
  const content = contentOf(subject).replace(/资金/g, '');
  for (const one of before(draft, claim, (other) => other.sentence === claim.sentence)) {
    if (!isLevel(one) || one.inBrackets) continue;
    const words = one.label + one.tail;
    const reached =
      words.includes(stage) ||
      (stage === '到位' && /到资|到账/.test(words)) ||
      (stage === '开复工' && /开工|复工/.test(words));
    if (
      reached &&
      (content === '' || coverage(content, contentOf(words)) === 1) &&
      (!/资金/.test(subject) || isMoney(one))
    )
      return one;
  }
  return undefined;
}

function basesOf(draft: Draft, part: Mention, stage: string): readonly Mention[] {
  const found: Mention[] = [];
  for (const one of before(draft, part)) {
    if (part.sentence - one.sentence > 1 || found.length === mostBases) break;
    if (!sameDimension(one, part) || one.inBrackets) continue;
    if (
      (isLevel(one) && !(one.label + one.tail).includes(`已${stage}`)) ||
      (one.role === 'target' && /计划/.test(one.label))
    )
      found.push(one);
  }
  // Outside 其中 first, then what is no smaller, then the nearest.
  return found.toSorted(
    (a, b) => Number(isBase(b, part)) - Number(isBase(a, part)) || a.sentenceNest - b.sentenceNest || b.index - a.index,
  );
}

const isBase = (one: Mention, part: Mention): boolean => compare(one.figure.range.high, part.figure.range.low) >= 0;

/** 履约9个,开工6个: the rate may be of those that signed, who are not there. */
const isFurther = ({ label, tail }: Mention, stage: string): boolean =>
  stagesIn(label + tail).some((one) => !stage.includes(one) && !/签约|新建|在建|续建|储备/.test(one)) &&
  !/签约|计划/.test(label + tail);

/** 开工率分别为:金安区93.5%: the county's figure of one list over its figure of another. */
function listReadings(draft: Draft, claim: Mention, stage: string): readonly RateReading[] {
  const name = claim.lead;
  const named: { item: Mention; owner: Mention }[] = [];
  for (const item of before(draft, claim)) {
    if (!isLevel(item) || item.lead !== name) continue;
    const owner = ownerOf(draft, item);
    if (owner) named.push({ item, owner });
  }
  const part = named.find(({ owner }) => owner.label.includes(stage));
  if (!part) return [];
  const bases = named.filter(
    ({ item, owner }) => item !== part.item && sameDimension(item, part.item) && !owner.label.includes(stage),
  );
  const likeness = ({ owner }: { owner: Mention }) => coverage(owner.label, part.owner.label);
  return bases
    .toSorted((a, b) => likeness(b) - likeness(a))
    .map(({ item, owner }, order) => ({
      part: part.item,
      base: item,
      sure: order === 0 && likeness({ owner }) >= alike,
    }));
}

/** The figure that a list divides: the first of its segment. */
function ownerOf(draft: Draft, item: Mention): Mention | undefined {
  let owner: Mention | undefined;
  for (const one of before(draft, item, (other) => other.segment === item.segment)) {
    if (isLevel(one) && sameDimension(one, item) && one.header !== item.header) owner = one;
  }
  return owner;
}
