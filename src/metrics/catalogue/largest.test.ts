import { expect, test } from 'vitest';
import { parsePeriod } from '../../domain/figures/period.ts';
import { count } from '../count.ts';
import { parseDefinition } from '../definition.ts';
import { catalogueOf } from './catalogue.ts';
import { type CityFacts, type Fact, latest } from '../facts.ts';

const outing = (rowId: string, on: string, days: number): Fact => ({
  rowId,
  entryId: rowId,
  officeId: 'office',
  projectId: null,
  subject: null,
  on,
  auditedOn: null,
  knownFrom: 0,
  knownUntil: Number.POSITIVE_INFINITY,
  amountFen: 0,
  fields: { days },
});

/** In the order of their days. */
const outings = [
  outing('a', '2022-03-01', 4),
  outing('b', '2022-12-31', 6),
  outing('c', '2023-01-01', 7),
  outing('d', '2023-01-01', 9),
  outing('e', '2023-05-01', 9),
  outing('f', '2023-06-01', 12),
];

const none = { standing: new Map(), repeats: new Map() };
const city = {
  basis: {},
  ground: {},
  catalogue: catalogueOf([]),
  facts: { outing: outings },
  projects: new Map(),
  parts: new Map(),
  agreements: new Map(),
  labels: [],
  mergedProjects: none,
  mergedCompanies: none,
  officeHistory: [],
} as unknown as CityFacts;

const rows: [kind: 'largest' | 'largest_before' | 'records', period: string, total: bigint, of: string[]][] = [
  ['largest', '2022', 6n, ['b']],
  ['largest', '2023', 12n, ['f']],
  // The first of those that are as large.
  ['largest', '2023-01..2023-05', 9n, ['d']],
  ['largest', '2021', 0n, []],
  ['largest_before', '2023', 6n, ['b']],
  ['largest_before', '2022', 0n, []],
  // Nobody held a record before the first; one of the same day is none before it, and one as large breaks nothing.
  ['records', '2022', 1n, ['b']],
  ['records', '2023', 3n, ['c', 'd', 'f']],
  ['records', '2023-05', 0n, []],
];

test.each(rows)('%s of %s is %s', (kind, period, total, of) => {
  const definition = parseDefinition({
    id: 'of_days',
    kind: 'counting',
    version: 1,
    effectiveFrom: '2021-01-01',
    owner: 'promotion',
    unit: 'days',
    printing: { decimals: 0 },
    entries: 'outing',
    day: 'event',
    measure: { kind, of: 'days' },
    conditions: [],
  });
  if (definition.kind !== 'counting') throw new Error('it counts');
  const counted = count(definition, city, { period: parsePeriod(period), at: latest });
  expect([counted.total, counted.rows.map(({ fact }) => fact.rowId)]).toEqual([total, of]);
});
