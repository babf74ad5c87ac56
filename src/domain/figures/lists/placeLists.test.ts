import { describe, expect, test } from 'vitest';
import {
  placeListBreaches,
  type PlaceListDraft,
  placeListEndBreaches,
  placeListsOn,
  type PlaceListVersion,
} from './placeLists.ts';

const place = (name: string, code: string | null = null) => ({ name, code });
const draft: PlaceListDraft = {
  listId: 'greater_bay',
  name: '粤港澳大湾区',
  places: [place('深圳', '440300'), place('香港')],
  effectiveFrom: '2025-01-01',
};
const version = (n: number, more: Partial<PlaceListVersion>): PlaceListVersion => ({
  ...draft,
  version: n,
  ended: false,
  ...more,
});
const own = [
  version(1, { effectiveFrom: '2024-01-01', places: [place('深圳')] }),
  version(2, { effectiveFrom: '2026-01-01' }),
  version(1, { listId: 'own_list', name: '中部六省', effectiveFrom: '2024-01-01' }),
  version(2, { listId: 'own_list', name: '中部六省', effectiveFrom: '2025-07-01', ended: true }),
];
const named = (day: string) => placeListsOn(own, day).map(({ listId, version: n }) => `${listId} ${n}`);

describe('lists in force', () => {
  test.each([
    ['2023-12-31', ['greater_bay 0', 'yangtze_delta 0', 'jingjinji 0', 'chengyu 0']],
    ['2024-01-01', ['greater_bay 1', 'yangtze_delta 0', 'jingjinji 0', 'chengyu 0', 'own_list 1']],
    ['2025-07-01', ['greater_bay 1', 'yangtze_delta 0', 'jingjinji 0', 'chengyu 0']],
    ['2026-01-01', ['greater_bay 2', 'yangtze_delta 0', 'jingjinji 0', 'chengyu 0']],
  ])('on %s', (day, lists) => {
    expect(named(day)).toEqual(lists);
  });

  test('of two that have begun the one that was said last holds', () => {
    const later = version(3, { effectiveFrom: '2024-06-01', name: '湾区' });
    expect(placeListsOn([...own, later], '2026-05-05')[0]?.name).toBe('湾区');
  });
});

const divisions = new Set(['440300', '440400']);
const rows: [what: string, bent: Partial<PlaceListDraft>, laws: string[]][] = [
  ['sound', {}, []],
  ['a place by its code alone', { places: [place('', '440400')] }, []],
  ['a place by nothing', { places: [place('')] }, ['place_without_name']],
  ['a code that is none', { places: [place('深圳', '449999')] }, ['division_unknown']],
  ['a name twice', { places: [place('香港'), place('香港')] }, ['place_twice']],
  ['a code twice', { places: [place('深圳', '440300'), place('', '440300')] }, ['place_twice']],
  ['the name of another', { name: '长三角' }, ['place_list_name_taken']],
  ['the name of one that was ended', { name: '中部六省', effectiveFrom: '2025-07-01' }, []],
  ['the name of one that is not ended yet', { name: '中部六省' }, ['place_list_name_taken']],
];
test.each(rows)('%s', (_, bent, laws) => {
  expect(placeListBreaches({ ...draft, ...bent }, { own, divisions }).map(({ law }) => law)).toEqual(laws);
});

test.each([
  ['greater_bay', '2026-06-30', []],
  ['jingjinji', '2024-12-31', []],
  ['greater_bay', '2025-12-31', ['figure_ends_before_it_begins']],
  ['own_list', '2027-12-31', ['place_list_ended']],
  ['none_such', '2027-12-31', ['place_list_unknown']],
])('%s ends with %s', (listId, lastDay, laws) => {
  expect(placeListEndBreaches({ listId, lastDay }, own).map(({ law }) => law)).toEqual(laws);
});
