import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alteredFile, isNamed, rightFile, waysToAlter } from './trial.ts';

const seeds = integer({ min: 1, max: 2 ** 31 - 1 });

test('right files of random cities hold', () => {
  assert(
    property(seeds, (seed) => {
      expect(rightFile(seed)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

describe('what is altered is named', () => {
  test.each(waysToAlter)('%s', (way) => {
    let tried = 0;
    assert(
      property(seeds, (seed) => {
        const outcome = alteredFile(way, seed);
        if (!outcome) return;
        tried++;
        expect(isNamed(outcome), `${seed}: ${outcome.found.join(' ')} instead of ${outcome.named.join(' ')}`).toBe(
          true,
        );
      }),
      { numRuns: 6 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});
