// One set over its test years: every method's figures, and the model's beside the simple rules'.
import type { GapWeights } from '../../src/net/gaps/points.ts';
import type { Row } from '../names/table.ts';
import { type Drawn, hitsDrawn, interval, precisionDrawn, samplesOf } from './bootstrap.ts';
import { type Ranked, ranked } from './metrics.ts';
import { fitWeights, knownBefore, pointsOf } from './model.ts';
import { densities, simpleMethods, simpleScores } from './simple.ts';
import type { Split } from './split.ts';

export const testYears = 7;
const first = 10;

export interface Evaluated {
  readonly set: string;
  readonly rows: readonly Row[];
  /** Of the model and the simple rules, for averages over sets. */
  readonly precision: Readonly<Record<string, Drawn>>;
  /** Of the last test year. */
  readonly weights: GapWeights;
}

export function evaluate(set: string, splits: readonly Split[], windowYears: number, rounds: number): Evaluated {
  const tests = splits.slice(-testYears);
  const rankings: Record<string, Ranked[]> = {};
  let weights: GapWeights = {};
  for (const split of tests) {
    weights = fitWeights(knownBefore(splits, split.year, windowYears));
    const scores = { model: pointsOf(split, weights), ...simpleScores(split) };
    for (const [method, values] of Object.entries(scores))
      (rankings[method] ??= []).push(ranked(values, split.place, split.outcomes));
  }
  const samples = samplesOf(tests[0]?.presence.places ?? 0, rounds);
  const all = Object.entries(rankings);
  const precision = Object.fromEntries(all.map(([method, years]) => [method, precisionDrawn(years, samples)]));
  const hits = Object.fromEntries(all.map(([method, years]) => [method, hitsDrawn(years, first, samples)]));
  const outcomes = tests.map((split) => split.outcomes.reduce((sum, each) => sum + each, 0));
  const counted = (metric: string, value: number): Row => ({
    set,
    method: 'data',
    metric,
    value,
    low: value,
    high: value,
  });
  const [firstYear, lastYear] = [tests[0]?.year ?? 0, tests.at(-1)?.year ?? 0];
  const rows: Row[] = [
    counted('first split year', firstYear),
    counted('last split year', lastYear),
    counted('empty cells, last split', tests.at(-1)?.outcomes.length ?? 0),
    counted(
      'cells filled, mean of splits',
      Math.round(outcomes.reduce((sum, each) => sum + each, 0) / outcomes.length),
    ),
    ...['model', ...simpleMethods].flatMap((method): Row[] => [
      { set, method, metric: 'average precision', ...interval(precision[method] ?? []) },
      { set, method, metric: `hit-rate@${first} within a place`, ...interval(hits[method] ?? []) },
    ]),
    ratio(set, 'gravity', precision),
    ratio(set, strongest(precision), precision),
    {
      set,
      method: 'model − popularity',
      metric: `hit-rate@${first} within a place`,
      ...interval((hits['model'] ?? []).map((value, at) => value - (hits['popularity']?.[at] ?? 0))),
    },
  ];
  return { set, rows, precision, weights };
}

/** The better of the two densities, so that the bar is the higher one. */
export function strongest(precision: Readonly<Record<string, Drawn>>): string {
  const [a, b] = densities;
  return (precision[a]?.[0] ?? 0) >= (precision[b]?.[0] ?? 0) ? a : b;
}

function ratio(set: string, method: string, precision: Readonly<Record<string, Drawn>>): Row {
  const other = precision[method] ?? [];
  const ratios = (precision['model'] ?? []).map((value, at) => value / (other[at] || 1));
  return { set, method: `model ÷ ${method}`, metric: 'average precision', ...interval(ratios) };
}

/** Over all sets: the mean of the model's ratios to a rule. */
export function meanRatio(sets: readonly Evaluated[], name: string, of: (set: Evaluated) => string): Row {
  const ratios = sets.map(({ precision }, at) => {
    const [model, other] = [precision['model'] ?? [], precision[of(sets[at] as Evaluated)] ?? []];
    return model.map((value, n) => value / (other[n] || 1));
  });
  const drawn = (ratios[0] ?? []).map((_, n) => ratios.reduce((sum, each) => sum + (each[n] ?? 0), 0) / ratios.length);
  return { set: 'mean of all sets', method: `model ÷ ${name}`, metric: 'average precision', ...interval(drawn) };
}
