import { expect, test } from 'vitest';
import { parsePeriod } from './period.ts';
import { preceding } from './preceding.ts';

test.each([
  ['2024', '2023'],
  ['2024-H2', '2024-H1'],
  ['2024-H1', '2023-H2'],
  ['2024-Q1', '2023-Q4'],
  ['2024-Q3', '2024-Q2'],
  ['2024-01', '2023-12'],
  ['2024-10', '2024-09'],
  ['2024-01..2024-05', undefined],
  ['2024-02-01..2024-02-20', undefined],
])('before %s comes %s', (period, before) => expect(preceding(parsePeriod(period))?.text).toBe(before));
