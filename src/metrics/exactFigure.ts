// A figure before it is rounded for print, as a fraction: what a printed number is held against.
import { parseScaled } from '../domain/exact.ts';
import { count, type Question } from './count.ts';
import type { CityFacts } from './facts.ts';
import { figureOf } from './figure.ts';
import { isMoneyUnit } from './units.ts';

export interface Fraction {
  readonly numerator: bigint;
  /** Above nought. */
  readonly denominator: bigint;
}

/** In yuan or dollars, pieces or per cent; undefined where no definition is in force or the figure has no value. */
export function exactFigure(id: string, city: CityFacts, question: Question): Fraction | undefined {
  const definition = city.catalogue.on(id, question.period.to);
  if (definition?.kind === 'counting') {
    const { total } = count(definition, city, question);
    return { numerator: total, denominator: isMoneyUnit(definition.unit) ? 100n : 1n };
  }
  const ratio = figureOf(id, city, question)?.ratio;
  const [top, bottom] = (ratio ?? '').split('/').map((side) => parseScaled(side, 6));
  if (top === undefined || top === null || !bottom) return undefined;
  return { numerator: top * 100n, denominator: bottom };
}
