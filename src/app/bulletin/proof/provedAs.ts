// How a figure is proved by its rows: that they add up to it, or that they are so many.
import { parseScaled } from '../../../domain/exact.ts';
import type { Figure, FigureRow } from '../../../metrics/figure.ts';
import { smallPer } from '../../../metrics/units.ts';

/** What a row adds, in what is added up. */
export function smallOf({ value }: FigureRow, { unit }: Pick<Figure, 'unit'>): bigint {
  return parseScaled(value, String(smallPer(unit)).length - 1) ?? 0n;
}

/** Undefined of ratios, and of what comes out otherwise than its rows: a largest one, days. */
export function provedAs(figure: Figure): 'sum' | 'count' | undefined {
  const { exact, definition, rows } = figure;
  if (!exact || definition.kind === 'ratio') return undefined;
  const { kind } = definition.measure;
  if (kind === 'sum' || kind === 'latest')
    return rows.reduce((sum, row) => sum + smallOf(row, figure), 0n) === exact.numerator ? 'sum' : undefined;
  const isCount = kind === 'count' || kind === 'distinct' || kind === 'records' || kind === 'standing';
  return isCount && BigInt(rows.length) === exact.numerator ? 'count' : undefined;
}
