import { expect, test } from 'vitest';
import { parseGiven } from '../definition.ts';
import { catalogueOf } from './catalogue.ts';
import { namedBy } from './namedBy.ts';

const version = (n: number, from: string, to: string | null, zh: string) =>
  parseGiven({
    id: 'own_visits',
    version: n,
    effectiveFrom: from,
    effectiveTo: to,
    owner: 'promotion',
    name: { zh, en: zh },
    kind: 'counting',
    entries: 'outing',
    day: 'event',
    measure: { kind: 'count' },
    unit: 'item',
    printing: { decimals: 0 },
    conditions: [],
  });
const catalogue = catalogueOf([
  version(1, '2022-01-01', '2022-12-31', '拜访'),
  version(2, '2023-01-01', '2023-12-31', '走访'),
]);

test.each([
  ['own_visits', '2022-06-30', '拜访'],
  ['own_visits', '2023-06-30', '走访'],
  // In force no more, or not yet: as it was called last.
  ['own_visits', '2024-06-30', '走访'],
  ['own_visits', '2021-06-30', '走访'],
  ['own_visits_completion', '2024-06-30', '走访'],
  ['nobody_knows', '2024-06-30', undefined],
])('%s on %s is named by %s', (id, day, zh) => {
  expect(namedBy(catalogue, id, day)?.name?.zh).toBe(zh);
});
