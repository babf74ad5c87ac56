// Rates: so much of a plan, so many of what was signed. Readings as for shares: the likeliest that comes out.
import { contentOf } from '../../mentions/label.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { Finding } from '../claim.ts';
import { completionReadings } from './completions.ts';
import type { Draft } from '../draft.ts';
import { fractionFinding, hold, unchecked } from '../fraction.ts';
import { type RateReading, ratePhraseOf } from './ratePhrase.ts';
import { mendedBySlip } from '../slips.ts';
import { stageReadings } from './stageRates.ts';

export const rateFindings = (draft: Draft): readonly Finding[] =>
  draft.mentions.filter(({ role }) => role === 'rate').map((claim) => rateFinding(draft, claim));

const mostMended = 3;
const isSlip = (claim: Mention, { part, base }: RateReading): boolean =>
  part.sentence === base.sentence && mendedBySlip(claim.figure, part.figure, base.figure);

/** 完成…任务589亿元的37.22%: the words of the plan stand before its figure. */
function isHeldAgainstPlan(draft: Draft, claim: Mention): boolean {
  const one = draft.mentions[claim.index - 1];
  return one !== undefined && /^的?$/.test(claim.lead) && one.clause === claim.clause;
}

function rateFinding(draft: Draft, claim: Mention): Finding {
  const head = draft.mentions[claim.listHead ?? claim.index] ?? claim;
  const said = /率|完成|占|实现|目标|任务|计划/.test(head.lead)
    ? head.lead
    : `${head.header}${contentOf(head.header) === '' ? head.lead : ''}`;
  const phrase = ratePhraseOf(said);
  const readings =
    phrase.completion || isHeldAgainstPlan(draft, claim)
      ? completionReadings(draft, claim, phrase)
      : stageReadings(draft, claim, phrase);
  const held = readings.flatMap((reading) => {
    const result = hold(claim, reading.part, reading.base);
    return result ? [{ reading, result }] : [];
  });
  const [likeliest] = held;
  const best =
    held.find(({ result }) => result.verdict === 'ok') ??
    held.find(({ result }) => result.verdict === 'within_rounding') ??
    (likeliest?.reading.sure ? likeliest : held.slice(0, mostMended).find(({ reading }) => isSlip(claim, reading)));
  if (!best) return unchecked('rate', claim, likeliest ? [likeliest.reading.part] : []);
  return fractionFinding('rate', claim, best.reading.part, best.reading.base, best.result);
}
