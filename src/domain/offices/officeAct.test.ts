import { expect, test } from 'vitest';
import { treeOn, withBelow } from './office.ts';
import { OfficeAct, officeActBreaches, type OfficeActFacts, type StandingOffice } from './officeAct.ts';

const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const [city, county, town, zone, gone] = [id(1), id(2), id(3), id(4), id(5)];

function standing(of: string, code: string, parentId: string | null, more: Partial<StandingOffice> = {}) {
  const name = `单位${code}`;
  const made: StandingOffice = {
    id: of,
    code,
    name,
    shortName: name,
    kind: 'county',
    parentId,
    divisionCode: null,
    sortOrder: 0,
    validFrom: '2020-01-01',
    ended: false,
    ...more,
  };
  return made;
}
const all = [
  standing(city, '1', null, { kind: 'city' }),
  standing(county, '2', city),
  standing(town, '3', county),
  standing(zone, '4', city, { validFrom: '2023-03-01' }),
  standing(gone, '5', city, { ended: true, validFrom: '2022-01-01' }),
];
const facts: OfficeActFacts = {
  today: '2023-07-01',
  offices: new Map(all.map((office) => [office.id, office])),
  history: all.map((o) => ({
    officeId: o.id,
    parentId: o.parentId,
    kind: o.kind,
    validFrom: o.validFrom,
    recorded: 0,
  })),
  managed: new Set([city, county, town, zone, gone]),
  divisionKnown: true,
};

const about = { officeId: town, validFrom: '2023-06-01', reason: '区划调整' };
const move = { ...about, act: 'move', parentId: zone };
const rename = { ...about, act: 'rename', name: '新区', shortName: '新区' };
const recast = { ...about, act: 'recast', kind: 'zone' };
const bureau = standing(zone, '4', city, { kind: 'bureau' });
const end = { ...about, act: 'end' };
const found = { ...rename, act: 'found', officeId: id(9), code: '9', kind: 'zone', parentId: city };

const bent: [what: string, act: object, world: Partial<OfficeActFacts>, laws: string[]][] = [
  ['a move', move, {}, []],
  ['a new name', rename, {}, []],
  ['a new name of the city itself', { ...rename, officeId: city }, {}, []],
  ['another kind', recast, {}, []],
  ['an end', end, {}, []],
  ['a founding', found, {}, []],
  ['of an office that is not there', { ...move, officeId: id(8) }, {}, ['office_unknown']],
  ['out of reach', move, { managed: new Set([county, zone]) }, ['office_out_of_scope']],
  ['moving the city', { ...move, officeId: city }, {}, ['office_is_the_city']],
  ['ending the city', { ...end, officeId: city }, {}, ['office_is_the_city']],
  ['of an ended office', { ...rename, officeId: gone }, {}, ['office_is_ended']],
  ['a code in use', { ...found, code: '3' }, {}, ['office_code_taken']],
  ['a code of an ended office', { ...found, code: '5' }, {}, ['office_code_taken']],
  ['an id in use', { ...found, officeId: gone }, {}, ['office_code_taken']],
  ['a name in use', { ...rename, name: '单位2' }, {}, ['office_name_taken']],
  ['a short name in use', { ...found, shortName: '单位4' }, {}, ['office_name_taken']],
  ['the name of an ended office', { ...rename, name: '单位5' }, {}, []],
  [
    'a division that is not there',
    { ...rename, divisionCode: '999999' },
    { divisionKnown: false },
    ['division_unknown'],
  ],
  ['a day to come', { ...move, validFrom: '2023-07-02' }, {}, ['office_day_in_future']],
  ['before its last change', { ...end, officeId: zone, validFrom: '2023-02-28' }, {}, ['office_day_before_last']],
  ['below nothing', { ...move, parentId: id(8) }, {}, ['office_unknown']],
  ['below an office out of reach', move, { managed: new Set([town]) }, ['office_out_of_scope']],
  ['below an ended office', { ...move, parentId: gone }, {}, ['office_parent_is_ended']],
  ['below itself', { ...move, parentId: town }, {}, ['office_below_itself']],
  ['below its own town', { ...move, officeId: county, parentId: town }, {}, ['office_below_itself']],
  ['to where it is', { ...move, parentId: county }, {}, ['office_unchanged']],
  ['to the name it has', { ...rename, name: '单位3', shortName: '单位3' }, {}, ['office_unchanged']],
  ['the kind it has', { ...recast, kind: 'county' }, {}, ['office_unchanged']],
  ['another kind of the city', { ...recast, officeId: city }, {}, ['office_is_the_city']],
  ['a bureau', { ...recast, kind: 'bureau' }, {}, []],
  [
    'a second bureau',
    { ...recast, kind: 'bureau' },
    { offices: new Map([...facts.offices, [zone, bureau]]) },
    ['bureau_is_another'],
  ],
  ['the end of an office with others below', { ...end, officeId: county }, {}, ['office_has_offices_below']],
];

test.each(bent)('%s', (_what, act, world, laws) => {
  const broken = officeActBreaches(OfficeAct.parse(act), { ...facts, ...world });
  expect(broken.map(({ law }) => law)).toEqual(laws);
});

test('a circle that a later day would close is refused', () => {
  const later = { officeId: zone, parentId: town, kind: 'zone' as const, validFrom: '2023-06-15', recorded: 1 };
  const world = { ...facts, history: [...facts.history, later] };
  expect(officeActBreaches(OfficeAct.parse(move), world).map(({ law }) => law)).toEqual(['office_below_itself']);
});

test('a city is founded with its city, not by an act', () => {
  expect(OfficeAct.safeParse({ ...found, kind: 'city' }).success).toBe(false);
});

test('the tree on a day', () => {
  const moved = { officeId: town, parentId: zone, kind: 'county' as const, validFrom: '2023-06-01', recorded: 5 };
  const mended = { ...moved, parentId: city, recorded: 6 };
  const below = (history: typeof facts.history, day: string) => [...withBelow(treeOn(history, day), [zone])].toSorted();
  expect(below([...facts.history, moved], '2023-05-31')).toEqual([zone]);
  expect(below([...facts.history, moved], '2023-06-01')).toEqual([town, zone]);
  // Of two versions of one day the later recorded holds; before its first version an office stands as in that one.
  expect(below([...facts.history, moved, mended], '2023-06-01')).toEqual([zone]);
  expect([...withBelow(treeOn(facts.history, '1999-01-01'), [city])].length).toBe(5);
});
