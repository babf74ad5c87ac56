import { expect, test } from 'vitest';
import { type DrawnRow, siteCheckBreaches, type SiteCheckFacts, SiteCheckInput } from './siteCheck.ts';
import { drawnOf, SpotCheckInput } from './spotCheck.ts';

const office = '01890a5d-ac96-774b-bcce-b302099a8057';
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;

const sound = {
  head: { id: id(1), officeId: office, occurredOn: '2024-02-01' },
  spotCheckId: id(2),
  checkedEntryId: id(3),
  outcome: 'differs',
  foundFen: '300',
  place: '临清市青年路',
  checker: '张三',
};
const row: DrawnRow = {
  officeId: office,
  kind: 'fund_arrival',
  projectId: id(4),
  recordedBy: 'reporter',
  drawnOn: '2024-01-20',
  recognisedFen: 500n,
  checkedBy: null,
};
const facts: SiteCheckFacts = {
  today: '2024-02-02',
  offices: new Map([[office, { kind: 'county' }]]),
  writable: new Set([office]),
  closed: [],
  reversed: null,
  row,
  actorId: 'checker',
};
const lawsOf = (change: object, world: Partial<SiteCheckFacts> = {}, drawn: Partial<DrawnRow> = {}) =>
  siteCheckBreaches(SiteCheckInput.parse({ ...sound, ...change }), {
    ...facts,
    row: { ...row, ...drawn },
    ...world,
  }).map(({ law }) => law);

test.each<[string, object, Partial<DrawnRow>]>([
  ['a smaller amount', {}, {}],
  ['nothing at all', { foundFen: '0' }, {}],
  ['what was reported', { outcome: 'matches', foundFen: null }, {}],
  ['the amount, but not the place', { foundFen: '500', note: '地址不符' }, {}],
  ['a milestone that was none', { foundFen: null, note: '未开工' }, { recognisedFen: null }],
])('found on site: %s', (_, change, drawn) => {
  expect(lawsOf(change, {}, drawn)).toEqual([]);
});

const bent: [string, object, Partial<SiteCheckFacts>, Partial<DrawnRow>, string][] = [
  ['a row that was not drawn', {}, { row: null }, {}, 'drawn_row_unknown'],
  ['a row of another office', {}, {}, { officeId: id(9) }, 'site_check_of_other_office'],
  ['one’s own row', {}, {}, { recordedBy: 'checker' }, 'checker_is_reporter'],
  ['a row checked before', {}, {}, { checkedBy: id(8) }, 'row_already_checked'],
  ['a check before the draw', {}, {}, { drawnOn: '2024-02-02' }, 'checked_before_drawn'],
  ['an amount of a milestone', {}, {}, { recognisedFen: null }, 'found_amount_not_asked'],
  ['less than nothing', { foundFen: '-1' }, {}, {}, 'found_amount_negative'],
  ['a match with another amount', { outcome: 'matches' }, {}, {}, 'found_amount_differs'],
  ['a difference that is none', { foundFen: null }, {}, {}, 'difference_not_said'],
];

test.each(bent)('%s is refused', (_, change, world, drawn, law) => {
  expect(lawsOf(change, world, drawn)).toEqual([law]);
});

test.each([
  [10, { rows: 3 }, 3],
  [2, { rows: 3 }, 2],
  [10, { percent: '25' }, 3],
  [1000, { percent: '0.1' }, 1],
  [1001, { percent: '0.1' }, 2],
  [7, { percent: '100' }, 7],
])('of %i rows %o draws %i', (population, asked, drawn) => {
  expect(drawnOf(population, asked)).toBe(drawn);
});

test('a draw asks for rows or for a share of them, not both', () => {
  const draw = { id: id(1), officeId: office, kind: 'fund_arrival', period: '2023', seed: 's' };
  const isSound = (more: object) => SpotCheckInput.safeParse({ ...draw, ...more }).success;
  expect([{ rows: 5 }, { percent: '5' }, {}, { rows: 5, percent: '5' }, { percent: '0' }].map(isSound)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
