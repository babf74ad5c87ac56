// Counties on the overview: all of them, those with nothing last, and in the order of a column where it is asked for.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Overview } from '../../../src/server/figures/views.ts';
import { type City, openCity } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

async function counties(query: string): Promise<Overview['byCounty']> {
  const answer = await city.ask('leader', 'GET', `/overview?${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json().byCounty;
}

const places = (table: Overview['byCounty']) => table.rows.map(({ label, place, gained }) => [label, place, gained]);

test('every county is there, and who has nothing stands last', async () => {
  const { rows, ranked } = await counties('period=2023-06');
  expect(ranked).toBeUndefined();
  // Only 莘县 signed in June.
  expect(rows.map(({ label }) => label)).toEqual(['莘县', '临清市']);
  expect((await counties('period=2019')).rows).toHaveLength(2);
});

// 临清市 signed in May 2023 and has funds of October, 莘县 signed in June.
test.each([
  [
    'period=2023-10&rankBy=funds_arrived',
    '2023-09',
    [
      ['临清市', 1, 0],
      ['莘县', 2, -1],
    ],
  ],
  [
    'period=2023-06&rankBy=projects_new',
    '2023-05',
    [
      ['莘县', 1, 1],
      ['临清市', 2, -1],
    ],
  ],
  [
    'period=2023-01..2023-06&rankBy=investment_new',
    '2023-01..2023-05',
    [
      ['莘县', 1, 1],
      ['临清市', 2, -1],
    ],
  ],
  [
    'period=2023&rankBy=funds_arrived_completion',
    '2022',
    [
      ['临清市', null, null],
      ['莘县', null, null],
    ],
  ],
] as const)('%s', async (query, before, rows) => {
  const table = await counties(query);
  expect(table.ranked).toEqual({ by: new URLSearchParams(query).get('rankBy'), before });
  expect(places(table)).toEqual(rows);
});

test('what is no column is refused', async () => {
  const answer = await city.ask('leader', 'GET', '/overview?period=2023&rankBy=departments_active');
  expect(answer.statusCode).toBe(400);
});
