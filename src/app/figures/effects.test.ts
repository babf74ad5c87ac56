import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../domain/day.ts';
import { catalogueOf } from '../../metrics/catalogue/catalogue.ts';
import { type GivenFigure, parseDefinition } from '../../metrics/definition.ts';
import { askedUntil, versionsAsking } from './effects.ts';

const figure = (version: number, asks: boolean, more: object): GivenFigure =>
  parseDefinition({
    id: 'own_signed',
    kind: 'counting',
    version,
    effectiveFrom: '2020-01-01',
    owner: 'promotion',
    name: { zh: '某类签约', en: 'Signed of a class' },
    unit: 'item',
    printing: { decimals: 0 },
    entries: 'milestone',
    day: 'event',
    measure: { kind: 'count' },
    conditions: [{ field: 'investorClasses', op: 'has', value: asks ? '甲类' : '乙类' }],
    ...more,
  });
const asks = ({ value }: { readonly value: unknown }) => value === '甲类';
const until = (own: readonly GivenFigure[], today: string) => askedUntil(versionsAsking(catalogueOf(own), asks), today);

test('on each day the versions named are those by which a period that ends on it is counted', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2020-01-01', n));
  const given = fc.record({ from: day, to: fc.option(day), asks: fc.boolean(), ends: fc.nat(5).map((n) => n === 0) });
  fc.assert(
    fc.property(fc.array(given, { minLength: 1, maxLength: 7 }), fc.array(day, { minLength: 20 }), (all, days) => {
      const own = all.map(({ from, to, asks: one, ends }, n): GivenFigure => {
        if (ends) return { kind: 'ended', id: 'own_signed', version: n + 1, effectiveFrom: from };
        return figure(n + 1, one, { effectiveFrom: from, effectiveTo: to !== null && to >= from ? to : null });
      });
      const catalogue = catalogueOf(own);
      const named = versionsAsking(catalogue, asks);
      for (const on of days) {
        const inForce = catalogue.on('own_signed', on);
        const isAsking = inForce?.kind === 'counting' && inForce.conditions.some(asks);
        const told = named.filter(({ from, to }) => from <= on && (to === null || on <= to));
        expect(told.map(({ version }) => version)).toEqual(isAsking ? [inForce.version] : []);
      }
    }),
  );
});

test('a figure asks until the last of its days; ahead, or without an end, it says none', () => {
  const past = figure(1, true, {});
  const next = figure(2, false, { effectiveFrom: '2023-01-01' });
  expect(until([past, next], '2024-05-01')).toEqual([{ id: 'own_signed', until: '2022-12-31' }]);
  expect(until([past, next], '2022-12-31')).toEqual([{ id: 'own_signed', until: null }]);
  expect(until([past, next, figure(3, true, { effectiveFrom: '2025-01-01' })], '2024-05-01')).toEqual([
    { id: 'own_signed', until: null },
  ]);
  expect(until([figure(1, false, {})], '2024-05-01')).toEqual([]);
});
