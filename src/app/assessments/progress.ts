// In between: each office against its own plan. No score, no place.
import type { SchemeBody } from '../../domain/assessments/scheme.ts';
import type { Period } from '../../domain/figures/period.ts';
import { type CityFacts, latest } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { inputsOfFormula } from '../../domain/assessments/formula.ts';
import { groupMembers } from './members.ts';

export interface OwnPlan {
  readonly officeId: string;
  /** By figure: how much, how far the year's target is reached, and how far that is ahead of time. */
  readonly figures: readonly {
    readonly value: Figure | undefined;
    readonly completion: Figure | undefined;
    readonly pace: Figure | undefined;
  }[];
}

export interface PlansOfOffices {
  readonly figures: readonly string[];
  readonly offices: readonly OwnPlan[];
}

/** Offices in their order, the figures of the scheme in that of its indicators. */
export function ownPlans(facts: CityFacts, body: SchemeBody, period: Period): PlansOfOffices {
  const inputs = body.indicators.flatMap(({ formula }) => inputsOfFormula(formula));
  const figures = [...new Set(inputs.flatMap((input) => (input.by === 'figure' ? [input.figure] : [])))];
  const members = new Set(groupMembers(facts, body, { period, at: latest }).flatMap(({ officeIds }) => officeIds));
  const offices = facts.offices.filter(({ id }) => members.has(id));
  return {
    figures,
    offices: offices.map(({ id: officeId }) => ({
      officeId,
      figures: figures.map((figure) => {
        const ask = (id: string) => figureOf(id, facts, { period, at: latest, officeId });
        return { value: ask(figure), completion: ask(`${figure}_completion`), pace: ask(`${figure}_pace`) };
      }),
    })),
  };
}
