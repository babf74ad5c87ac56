import { expect, test } from 'vitest';
import { duePeriods } from './duePeriods.ts';

test.each([
  ['nothing was ever reported on', [], '2026-03-02', []],
  ['months are, and the last one was not', ['2026-01'], '2026-03-02', ['2026-02']],
  ['months are, and the last one was', ['2026-02'], '2026-03-02', []],
  ['a quarter is over across the year', ['2025-Q3'], '2026-01-01', ['2025-Q4']],
  ['halves and years', ['2025-H1', '2024'], '2026-05-01', ['2025-H2', '2025']],
  ['what adds up since January is of no kind', ['2026-01..2026-02'], '2026-04-01', []],
])('%s', (_, reported, today, due) => {
  expect(duePeriods(reported, today).map(({ text }) => text)).toEqual(due);
});
