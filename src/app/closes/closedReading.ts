// A figure "as published": as it read at the instant when its period was closed, beside what is known today.
import { closeCovering, type ClosedPeriod } from '../../domain/closes/close.ts';
import { difference } from '../../domain/exact.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Question } from '../../metrics/count.ts';
import { type CityFacts, latest, periodAt } from '../../metrics/facts.ts';
import { type Figure, figureOf } from '../../metrics/figure.ts';

interface ClosedReading {
  readonly close: ClosedPeriod;
  readonly figure: Figure;
  /** Today's value less the closed one, as printed; null where either has none. */
  readonly difference: string | null;
  /** Other rows, another value, or another target than at the close. */
  readonly changed: boolean;
}

const trees = new WeakMap<object, ReadonlyMap<string, Office>>();

/** Undefined while the period is open, and where the question is itself of an earlier instant. */
export function closedReading(figure: Figure, facts: CityFacts, question: Question): ClosedReading | undefined {
  if (question.at !== latest || facts.closes.length === 0) return undefined;
  const offices = trees.get(facts.basis) ?? new Map(facts.offices.map((office) => [office.id, office]));
  trees.set(facts.basis, offices);
  const officeId = figure.officeId ?? facts.offices.find(({ parentId }) => parentId === null)?.id;
  if (officeId === undefined) return undefined;
  const period = periodAt(facts, figure.period, question.at);
  const close = closeCovering(facts.closes, offices, { officeId, from: period.from, to: period.to });
  if (!close) return undefined;
  const then = figureOf(figure.id, facts, { ...question, period, at: Date.parse(close.closedAt) });
  if (!then) return undefined;
  const moved = figure.value === null || then.value === null ? null : difference(figure.value, then.value);
  return { close, figure: then, difference: moved, changed: then.hash !== figure.hash };
}
