// A figure before it is kept: counted over a period by the very executor that will count it, with its rows.
import { Refusal } from '../../domain/refusal.ts';
import { catalogueOf } from '../../metrics/catalogue/catalogue.ts';
import type { Question } from '../../metrics/count.ts';
import type { Definition } from '../../metrics/definition.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';
import { refuse } from '../../domain/refusal.ts';
import { definitionBreaches, nextFigureVersion } from './definitionBreaches.ts';

export interface DraftedFigure {
  /** The city's facts with the draft among its figures. */
  readonly facts: CityFacts;
  readonly definition: Definition;
}

/** Refuses a draft that could not be kept, but for a name, which it need not have yet. */
export function withDraft(facts: CityFacts, draft: Definition): DraftedFigure {
  const definition = { ...draft, version: nextFigureVersion(facts.catalogue, draft.id) };
  const breaches = definitionBreaches(definition, facts.catalogue).filter(({ law }) => law !== 'figure_without_name');
  if (breaches.length > 0) throw new Refusal(breaches);
  // What is kept of answers is kept by what it stands on; of a draft nothing stays.
  const catalogue = catalogueOf([...facts.catalogue.own, definition]);
  return { facts: { ...facts, basis: {}, ground: {}, catalogue }, definition };
}

/** Of any period, also one in which the draft is not in force: one looks what it would be. */
export function draftedFigure({ facts, definition }: DraftedFigure, question: Question): Figure {
  const { id, effectiveFrom } = definition;
  const isInForce = facts.catalogue.on(id, question.period.to) === definition;
  return figureOf(id, facts, question, isInForce ? question.period.to : effectiveFrom) ?? refuse('figure_not_in_force');
}
