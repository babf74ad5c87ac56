import { describe, expect, test } from 'vitest';
import { hitsDrawn, interval, precisionDrawn, samplesOf } from './bootstrap.ts';
import { averagePrecision, hitsWithin, ranked } from './metrics.ts';

const ap = (scores: number[], outcomes: number[], weights?: number[]) =>
  averagePrecision(
    ranked(
      scores,
      scores.map((_, at) => at),
      outcomes,
    ),
    weights,
  );

describe('average precision', () => {
  test.each([
    ['all first', [3, 2, 1], [1, 1, 0], 1],
    ['second of two', [2, 1], [0, 1], 1 / 2],
    ['first and third', [3, 2, 1], [1, 0, 1], (1 + 2 / 3) / 2],
    ['equals are one step, in either order', [1, 1], [0, 1], 1 / 2],
    ['equals are one step, in either order', [1, 1], [1, 0], 1 / 2],
    ['no outcome', [2, 1], [0, 0], 0],
  ])('%s', (_, scores, outcomes, value) => {
    expect(ap(scores, outcomes)).toBeCloseTo(value, 12);
  });

  test('a place that is twice in the sample counts twice, one that is not counts for nothing', () => {
    expect(ap([3, 2, 1], [0, 1, 1], [2, 1, 0])).toBeCloseTo(1 / 3, 12);
    expect(ap([3, 2, 1], [0, 1, 1], [0, 1, 1])).toBe(1);
  });
});

describe('hit among the first k of a place', () => {
  const hits = (k: number, scores: number[], outcomes: number[]) =>
    hitsWithin(
      ranked(
        scores,
        scores.map(() => 0),
        outcomes,
      ),
      k,
    ).get(0);
  test.each([
    ['among them', 2, [3, 2, 1], [0, 1, 0], 1],
    ['after them', 1, [3, 2, 1], [0, 1, 0], 0],
    ['one of three equals, two drawn', 2, [1, 1, 1], [0, 1, 0], 2 / 3],
    ['two of four equals, two drawn', 2, [1, 1, 1, 1], [1, 1, 0, 0], 5 / 6],
    ['first sure, then one of two equals', 2, [3, 1, 1], [0, 0, 1], 1 / 2],
    ['fewer than k', 10, [1, 1], [0, 1], 1],
  ])('%s', (_, k, scores, outcomes, value) => {
    expect(hits(k, scores, outcomes)).toBeCloseTo(value, 12);
  });

  test('places are apart, and one without an outcome does not count', () => {
    const found = hitsWithin(ranked([4, 3, 2, 1], [0, 1, 1, 2], [1, 0, 1, 0]), 1);
    expect([...found]).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe('samples of places', () => {
  const year = ranked([4, 3, 2, 1], [0, 0, 1, 1], [0, 1, 1, 0]);
  const samples = samplesOf(2, 50);

  test('the first is the data itself; each has as many places; the same on every run', () => {
    expect([...(samples[0] ?? [])]).toEqual([1, 1]);
    expect(samples.every((times) => times.reduce((sum, each) => sum + each, 0) === 2)).toBe(true);
    expect(samplesOf(2, 50)).toEqual(samples);
  });

  test('the figure lies in its interval, whose ends are those of the places alone', () => {
    const { value, low, high } = interval(precisionDrawn([year], samples));
    // Place 0 alone: second of two. Place 1 alone: first of two. Both: (1/2 + 2/3) / 2.
    expect([low, value, high]).toEqual([0.5, expect.closeTo(7 / 12, 12), 1]);
    expect(interval(hitsDrawn([year], 1, samples))).toEqual({ value: 0.5, low: 0, high: 1 });
  });
});
