import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { farKm, type PlacementFacts, placementFeatures, type PlacementTerm, placementTerms } from './features.ts';
import { cityOf, corridorOf, distanceKm } from './places.ts';
import { fittedPlacementWeights, placementPoints } from './points.ts';

const nothing: PlacementFacts = {
  city: '371500',
  home: null,
  presentHere: null,
  presentInProvince: null,
  placedIn: null,
  projects: null,
  sameTrade: null,
  peersHere: null,
  dealsHere: null,
  ownerHere: null,
  cityFirms: null,
  cityChosen: null,
};
const featureOf = (term: PlacementTerm, facts: Partial<PlacementFacts>) =>
  placementFeatures({ ...nothing, ...facts })[placementTerms.indexOf(term)];

describe('what speaks for a placement', () => {
  test.each<[string, PlacementTerm, Partial<PlacementFacts>, number | undefined]>([
    ['nothing is known', 'same_province', {}, undefined],
    ['of this province', 'same_province', { home: '370100' }, 1],
    ['of another', 'same_province', { home: '310000' }, 0],
    ['both in the delta', 'corridor', { home: '310000', city: '330100' }, 1],
    ['in no corridor, both', 'corridor', { home: '370100' }, 0],
    ['far away', 'near', { home: '650100' }, 0],
    ['not on the map', 'near', { home: '632700', city: '654300' }, undefined],
    ['a branch here', 'present_here', { presentHere: true }, 1],
    ['three somewhere in the province', 'present_in_province', { presentInProvince: 3 }, Math.log(4)],
    ['none of its trade has come', 'peers_here', { peersHere: 0 }, 0],
    ['built in the province', 'placed_in_province', { placedIn: ['370600', '310000'] }, Math.log(2)],
    ['built elsewhere', 'placed_elsewhere', { placedIn: ['370600', '310000'] }, Math.log(3)],
    ['has built nowhere', 'placed_elsewhere', { placedIn: [] }, 0],
    ['six of its trade', 'same_trade', { sameTrade: 6 }, Math.log(7)],
    ['deals here', 'deals_here', { dealsHere: false }, 0],
  ])('%s', (_, term, facts, expected) => {
    expect(featureOf(term, facts)).toEqual(expected);
  });

  test('the nearer the more, and nought from afar on', () => {
    const [jinan, shanghai] = [featureOf('near', { home: '370100' }), featureOf('near', { home: '310000' })];
    expect(jinan).toBeGreaterThan(shanghai ?? 0);
    expect(distanceKm('371500', '650100')).toBeGreaterThan(farKm);
  });
});

test.each([
  ['310115', '310000'],
  ['371581', '371500'],
  ['370000', null],
])('%s lies in %s', (code, city) => {
  expect(cityOf(code)).toBe(city);
});

test('聊城 to 济南 is about a hundred kilometres; 深圳 is of the bay area, 汕头 of none', () => {
  expect(distanceKm('371500', '370100')).toBeGreaterThan(70);
  expect(distanceKm('371500', '370100')).toBeLessThan(120);
  expect([corridorOf('440300'), corridorOf('440500')]).toEqual(['bay_area', undefined]);
});

const facts = fc.record<PlacementFacts>({
  city: fc.constantFrom('371500', '310000', '654300'),
  home: fc.constantFrom(null, '370100', '310000', '440300', '632700'),
  presentHere: fc.constantFrom(null, true, false),
  presentInProvince: fc.option(fc.nat(9)),
  placedIn: fc.option(fc.array(fc.constantFrom('370600', '510100', '320500'), { maxLength: 9 })),
  projects: fc.option(fc.nat(60)),
  sameTrade: fc.option(fc.nat(400)),
  peersHere: fc.option(fc.nat(40)),
  dealsHere: fc.constantFrom(null, true, false),
  ownerHere: fc.constantFrom(null, true, false),
  cityFirms: fc.option(fc.nat(500)),
  cityChosen: fc.option(fc.nat(50)),
});

test('the terms add up to the points exactly, and what is not known is named', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { points, terms, unknown } = placementPoints(given);
      expect(terms.reduce((sum, term) => sum + term.points, 0)).toBe(points);
      const weighed = placementTerms.filter((term) => fittedPlacementWeights[term]);
      expect([...terms.map(({ term }) => term), ...unknown].toSorted()).toEqual(weighed.toSorted());
    }),
  );
});

test('every weight speaks for a placement', () => {
  expect(Object.values(fittedPlacementWeights).every((weight) => weight > 0)).toBe(true);
  expect(Object.keys(fittedPlacementWeights).every((term) => placementTerms.some((known) => known === term))).toBe(
    true,
  );
});
