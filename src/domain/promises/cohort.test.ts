import { expect, test } from 'vitest';
import { type CohortProject, cohortsOf, reachedWithin } from './cohort.ts';

const yi = 10_000_000_000n;
const project = (signedOn: string, more: Partial<CohortProject> = {}): CohortProject => ({
  projectId: signedOn,
  officeId: 'o',
  signedOn,
  investmentFen: 2n * yi,
  reached: {},
  funds: [],
  ...more,
});

test.each([
  ['within the year', '2023-03-31', '2024-03-30', 12, true],
  ['on the last day of it', '2023-03-31', '2024-03-31', 12, true],
  ['a day later', '2023-03-31', '2024-04-01', 12, false],
  ['a day later, in two years', '2023-03-31', '2024-04-01', 24, true],
  ['after the last of a short month', '2023-08-31', '2024-03-01', 6, false],
])('a start %s', (_, signedOn, startedOn, months, expected) => {
  const found = reachedWithin(project(signedOn, { reached: { started: startedOn } }), 'started', months);
  expect(found !== undefined).toBe(expected);
});

test('by the year of signing; what came in counts by its amount; a window that is not over says so', () => {
  const projects = [
    project('2023-01-10', {
      reached: { registered: '2023-02-01', started: '2023-12-01', paid: '2023-06-01' },
      funds: [
        { on: '2023-06-01', fen: yi },
        { on: '2024-02-01', fen: yi },
      ],
    }),
    project('2023-11-20', { reached: { started: '2025-01-01' } }),
    project('2025-05-05', { reached: { registered: '2025-06-01' } }),
  ];
  const told = cohortsOf(projects, '2025-12-30').map(({ year, n, fen, cells }) => [
    `${year} ${n} ${fen / yi}`,
    ...cells
      .filter((cell) => cell.n > 0)
      .map((cell) => `${cell.step} ${cell.months} ${cell.n} ${cell.fen / yi} ${cell.isOver}`),
  ]);
  expect(told).toEqual([
    ['2025 1 2', 'registered 12 1 2 false', 'registered 24 1 2 false', 'registered 36 1 2 false'],
    [
      '2023 2 4',
      'registered 12 1 2 true',
      'registered 24 1 2 false',
      'registered 36 1 2 false',
      'started 12 1 2 true',
      'started 24 2 4 false',
      'started 36 2 4 false',
      'paid 12 1 1 true',
      'paid 24 1 2 false',
      'paid 36 1 2 false',
    ],
  ]);
});
