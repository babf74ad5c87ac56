import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../domain/day.ts';
import { type GivenFigure, parseDefinition } from '../definition.ts';
import { catalogueOf, shipped } from './catalogue.ts';
import { followingVersions } from './followPlaces.ts';

const figure = (version: number, more: object): GivenFigure =>
  parseDefinition({
    id: 'own_visits',
    kind: 'counting',
    version,
    effectiveFrom: '2020-01-01',
    owner: 'promotion',
    name: { zh: '赴某地', en: 'There' },
    unit: 'item',
    printing: { decimals: 0 },
    entries: 'outing',
    day: 'event',
    measure: { kind: 'count' },
    conditions: [{ field: 'destination', op: 'within', region: '某区域', value: ['甲'] }],
    ...more,
  });

const change = { names: new Set(['某区域']), name: '某区域', places: ['甲', '乙'], from: '2024-07-01' };
const told = (own: readonly GivenFigure[], changed = change) =>
  followingVersions(catalogueOf(own), changed).map(({ version, effectiveFrom, effectiveTo, conditions }) => [
    version,
    effectiveFrom,
    effectiveTo,
    conditions.flatMap((one) => (one.op === 'within' ? [one.region, ...one.value] : [])).join(' '),
  ]);
const elsewhere = { conditions: [{ field: 'destination', op: 'within', region: '别处', value: ['丙'] }] };

test('a figure that counts by the list has a version with its places, from the day on', () => {
  expect(told([figure(1, {})])).toEqual([[2, '2024-07-01', null, '某区域 甲 乙']]);
});

test('a version that lies ahead, or ends, is followed for as long as it holds', () => {
  expect(told([figure(1, {}), figure(2, { effectiveFrom: '2025-01-01', ...elsewhere })])).toEqual([
    [3, '2024-07-01', '2024-12-31', '某区域 甲 乙'],
  ]);
  expect(told([figure(1, { effectiveTo: '2024-09-30' })])).toEqual([[2, '2024-07-01', '2024-09-30', '某区域 甲 乙']]);
  expect(told([figure(1, elsewhere), figure(2, { effectiveFrom: '2025-01-01' })])).toEqual([
    [3, '2025-01-01', null, '某区域 甲 乙'],
  ]);
  expect(told([figure(1, {}), { kind: 'ended', id: 'own_visits', version: 2, effectiveFrom: '2025-01-01' }])).toEqual([
    [3, '2024-07-01', '2024-12-31', '某区域 甲 乙'],
  ]);
});

test('what counts by another list, or by the very places, stays', () => {
  expect(told([figure(1, elsewhere)])).toEqual([]);
  expect(told([figure(1, {})], { ...change, places: ['甲'] })).toEqual([]);
  expect(told([figure(1, {})], { ...change, places: ['甲'], name: '新名' })).toEqual([
    [2, '2024-07-01', null, '新名 甲'],
  ]);
});

test('figures that ship are followed as well, each of the same', () => {
  const regional = followingVersions(shipped, {
    ...change,
    names: new Set(['京津冀']),
    name: '京津冀',
    places: ['北京'],
  });
  expect(regional.length).toBeGreaterThan(1);
  const joined = catalogueOf(regional);
  for (const { id, conditions } of regional) {
    expect(shipped.on(id, '2024-06-30')?.version).toBe(joined.on(id, '2024-06-30')?.version);
    expect(joined.on(id, '2024-07-01')).toMatchObject({ conditions });
  }
});

const listOf = (one: GivenFigure | undefined) =>
  one?.kind === 'counting' ? one.conditions.filter((condition) => condition.op === 'within') : [];
const regionOf = (one: GivenFigure | undefined) => listOf(one)[0]?.region;
const placesOf = (one: GivenFigure | undefined) => listOf(one).flatMap(({ value }) => value);

test('on no day does anything but the places differ', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2022-01-01', n));
  const some = fc.array(fc.record({ from: day, to: fc.option(day), other: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(some, day, day, (spans, from, asked) => {
      const own = spans.map((one, n) =>
        figure(n + 1, {
          effectiveFrom: one.from,
          effectiveTo: one.to !== null && one.to >= one.from ? one.to : null,
          ...(one.other ? elsewhere : {}),
        }),
      );
      const before = catalogueOf(own).on('own_visits', asked);
      const after = catalogueOf([...own, ...followingVersions(catalogueOf(own), { ...change, from })]).on(
        'own_visits',
        asked,
      );
      const isListed = regionOf(before) === '某区域';
      const places = isListed && asked >= from ? ['甲', '乙'] : placesOf(before);
      expect([after?.kind, placesOf(after)]).toEqual([before?.kind, places]);
    }),
  );
});
