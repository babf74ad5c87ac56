// 完成年度目标任务589亿元的37.22%: what was done, and the plan it is held against.
import { contentOf, coverage } from '../../mentions/label.ts';
import type { Mention } from '../../mentions/mention.ts';
import { before, type Draft, inSentence, isLevel, listOf, sameDimension } from '../draft.ts';
import type { RatePhrase, RateReading } from './ratePhrase.ts';

const mostBases = 6;

export function completionReadings(draft: Draft, claim: Mention, phrase: RatePhrase): readonly RateReading[] {
  if (listOf(draft, claim).length > 1) return [];
  const explicit = explicitBase(draft, claim);
  if (explicit)
    return partsBefore(draft, explicit, explicit).map((part, order) => ({ part, base: explicit, sure: order === 0 }));
  if (contentOf(phrase.subject.replace(/投资|资金|任务/g, '')) !== '' && !/计划|年/.test(phrase.subject)) return [];
  return partsBefore(draft, claim, undefined).flatMap((part, order) =>
    plansFor(draft, part, claim, phrase).map(({ base, sure }) => ({ part, base, sure: sure && order === 0 })),
  );
}

/** The plan stands in the claim itself: 完成…589亿元的. */
function explicitBase(draft: Draft, claim: Mention): Mention | undefined {
  const one = draft.mentions[claim.index - 1];
  return one && /^的?$/.test(claim.lead) && one.clause === claim.clause && (one.role === 'target' || isLevel(one))
    ? one
    : undefined;
}

/** What was done: the nearest figure before, then the nearest of another measure. */
function partsBefore(draft: Draft, claim: Mention, base: Mention | undefined): readonly Mention[] {
  const found: Mention[] = [];
  for (const one of before(draft, claim, inSentence(claim))) {
    if (!isLevel(one) || one.inBrackets || (base && !sameDimension(one, base))) continue;
    if (found.some((other) => sameDimension(other, one))) continue;
    found.push(one);
    if (found.length === 2) break;
  }
  return found;
}

function plansFor(
  draft: Draft,
  part: Mention,
  claim: Mention,
  { target }: RatePhrase,
): readonly { base: Mention; sure: boolean }[] {
  const plans: { base: Mention; points: number }[] = [];
  const wanted = contentOf(target.replace(/目标|任务/g, ''));
  for (const base of before(draft, claim)) {
    if (!sameDimension(base, part) || base === part) continue;
    const named = wanted !== '' && coverage(wanted, contentOf(base.label)) === 1;
    if (base.role !== 'target' && !(named && isLevel(base) && /计划/.test(base.label))) continue;
    const back = claim.sentence - base.sentence;
    plans.push({
      base,
      points:
        (named ? 3 : 0) - back - (base.inBrackets ? (back > 0 ? 3 : 1) : 0) + (base.segment === claim.segment ? 2 : 0),
    });
  }
  plans.sort((a, b) => b.points - a.points);
  const near = plans.slice(0, mostBases);
  const planned = [...before(draft, claim, inSentence(claim))].some(({ role }) => role === 'target');
  const own = near.filter(({ base }) => base.segment === claim.segment);
  if (own[0]) return own.map(({ base }, order) => ({ base, sure: order === 0 }));
  // A plan that is far off may be another's: it proves a rate right, never wrong.
  return near.map(({ base, points }, order) => ({
    base,
    sure:
      order === 0 &&
      (base.sentence === claim.sentence || (base.paragraph === claim.paragraph && points >= -1 && !planned)) &&
      near.filter((other) => other.points === points).length === 1,
  }));
}
