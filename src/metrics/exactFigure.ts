// A figure before it is rounded for print, in the units that people write: what a printed number is held against.
import type { Fraction } from '../domain/exact.ts';
import { count, type Question } from './count.ts';
import type { CityFacts } from './facts.ts';
import { figureOf } from './figure.ts';
import { isMoneyUnit } from './units.ts';
import { isToldOnWay } from './ways/way.ts';

/** In yuan or dollars, pieces or per cent; undefined where no definition is in force or the figure has no value. */
export function exactFigure(id: string, city: CityFacts, question: Question): Fraction | undefined {
  const definition = city.catalogue.on(id, question.period.to);
  if (definition?.kind !== 'counting' || definition.measure.kind === 'latest')
    return figureOf(id, city, question)?.exact ?? undefined;
  const { way, period } = question;
  if (way && !isToldOnWay(definition, city.catalogue, way, period.to)) return undefined;
  const { total } = count(definition, city, question);
  return { numerator: total, denominator: isMoneyUnit(definition.unit) ? 100n : 1n };
}
