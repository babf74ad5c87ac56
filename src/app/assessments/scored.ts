// A scheme answered for a period: scores and places by group, and how they have moved since the period before.
import { isAssessed } from '../../domain/assessments/periods.ts';
import type { OfficeScore } from '../../domain/assessments/officeScore.ts';
import { scoreGroup } from '../../domain/assessments/score.ts';
import type { SchemeBody } from '../../domain/assessments/scheme.ts';
import type { Period } from '../../domain/figures/period.ts';
import { periodBefore } from '../../domain/figures/periodBefore.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, yearsAt } from '../../metrics/facts.ts';
import type { Sight } from '../figures/mayAsk.ts';
import { groupMembers } from './members.ts';
import { type NumbersByHand, type SchemeReadings, schemeReadings } from './readings.ts';

export interface OfficeResult extends OfficeScore {
  /** Places gained since the period before; null where it had none then, or has none now. */
  readonly gained: number | null;
}

export interface SchemeResult {
  readonly period: Period;
  readonly before: Period;
  readonly groups: readonly { readonly name: string; readonly offices: readonly OfficeResult[] }[];
  readonly readings: SchemeReadings;
}

export interface SchemeAsked {
  readonly period: Period;
  readonly at: Question['at'];
  readonly byHand: (period: string) => NumbersByHand;
}

/** Refuses a period of another kind than the scheme's. */
export function scoreScheme(facts: CityFacts, body: SchemeBody, { period, at, byHand }: SchemeAsked): SchemeResult {
  if (!isAssessed(period.text, body.period)) refuse('assessment_period_of_other_kind', 'period');
  const before = periodBefore(period, yearsAt(facts, at));
  const readings = schemeReadings(facts, { period, at }, byHand);
  const then = schemeReadings(facts, { period: before, at }, byHand);
  const groups = groupMembers(facts, body, { period, at }).map(({ name, officeIds }) => {
    const earlier = new Map(scoreGroup(body, officeIds, then.read).map((one) => [one.officeId, one.place]));
    return {
      name,
      offices: scoreGroup(body, officeIds, readings.read).map((one): OfficeResult => {
        const place = earlier.get(one.officeId) ?? null;
        return { ...one, gained: place === null || one.place === null ? null : place - one.place };
      }),
    };
  });
  return { period, before, groups, readings };
}

/** Whoever may not ask for the numbers is not told the places either. */
export function mustBeTold(
  sight: Pick<Sight, 'breaches'>,
  question: Pick<Question, 'period' | 'at'>,
  officeIds: readonly string[],
): void {
  const breaches = officeIds.flatMap((officeId) => sight.breaches({ ...question, officeId }));
  const [first] = breaches;
  if (first) throw new Refusal(first);
}
