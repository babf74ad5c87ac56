// A figure before it is rounded for print, as a fraction: what a printed number is held against.
import { parseScaled } from '../domain/exact.ts';
import { count, type Question } from './count.ts';
import type { CityFacts } from './facts.ts';
import type { Figure } from './figure.ts';

export interface Fraction {
  readonly numerator: bigint;
  /** Above nought. */
  readonly denominator: bigint;
}

/** In yuan, pieces or per cent; null where the figure has no value. */
export function exactFigure(figure: Figure, city: CityFacts, question: Question): Fraction | null {
  const { definition } = figure;
  if (definition.kind === 'counting') {
    const { total } = count(definition, city, question);
    return { numerator: total, denominator: definition.unit === 'yi' ? 100n : 1n };
  }
  const [top, bottom] = (figure.ratio ?? '').split('/').map((side) => parseScaled(side, 6));
  if (top === undefined || top === null || !bottom) return null;
  return { numerator: top * 100n, denominator: bottom };
}
