// Scores of groups: published totals to the last digit, and what holds of every scheme.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFractions, fractionOf, fractionText } from './fractions.ts';
import type { PointFormula } from './formula.ts';
import { scoreGroup } from './score.ts';
import type { SchemeBody } from './scheme.ts';
import {
  figureInput,
  fixedGoal,
  handInput,
  indicatorOf,
  readingFrom,
  schemeOf,
  yearTarget,
} from './scheme.test-data.ts';

const rate = (figure: string): PointFormula => ({
  how: 'rate',
  parts: [{ input: figureInput(figure), goal: yearTarget, share: '100' }],
  weight: '0.5',
  cap: null,
  floor: null,
});

/** The six items of the result that a city published in 2024. */
const published = schemeOf([
  indicatorOf('funds', rate('funds')),
  indicatorOf('fdi', rate('fdi')),
  indicatorOf('signed', {
    how: 'rate',
    parts: [
      { input: figureInput('num'), goal: fixedGoal('27'), share: '50' },
      { input: figureInput('sum'), goal: fixedGoal('54'), share: '50' },
    ],
    weight: '0.5',
    cap: '0.5',
    floor: null,
  }),
  indicatorOf('tiers', {
    how: 'tiers',
    weight: '0.5',
    tiers: [
      { input: figureInput('small'), need: '7' },
      { input: figureInput('middle'), need: '4' },
      { input: figureInput('large'), need: '1' },
    ],
    off: '0.1',
    floor: '0',
  }),
  indicatorOf('services', {
    how: 'items',
    start: '0',
    items: [
      { input: handInput('prizes'), each: '0.2' },
      { input: handInput('firms'), each: '0.2' },
      { input: handInput('platform'), each: '0.1' },
    ],
    cap: null,
    floor: null,
  }),
  indicatorOf('clean', {
    how: 'items',
    start: '0.5',
    items: [
      { input: handInput('late'), each: '-0.1' },
      { input: handInput('falsified'), each: '-0.2' },
    ],
    cap: '0.5',
    floor: '0',
  }),
]);

const common = { num: '28', sum: '177.7', small: '7', middle: '4', large: '1', fdi_completion: '120/100' };
const clean = { 'hand:late': '1', 'hand:falsified': '0', 'hand:prizes': '0', 'hand:platform': '1' };
const numbers = {
  a: { ...common, ...clean, funds_completion: '96/100', 'hand:firms': '1' },
  b: { ...common, ...clean, funds_completion: '90/100', 'hand:firms': '2' },
};

test('the totals of a published result are recomputed: 2.78 and 2.95', () => {
  const scored = scoreGroup(published, ['a', 'b'], readingFrom(numbers));
  expect(scored.map(({ indicators }) => indicators.map(({ text }) => text))).toEqual([
    ['0.4800', '0.6000', '0.5000', '0.5000', '0.3000', '0.4000'],
    ['0.4500', '0.6000', '0.5000', '0.5000', '0.5000', '0.4000'],
  ]);
  expect(scored.map(({ text, place }) => [text, place])).toEqual([
    ['2.78', 2],
    ['2.95', 1],
  ]);
});

const single = (more: Partial<SchemeBody> = {}, decimals: number | null = null) =>
  schemeOf(
    [
      indicatorOf(
        'single',
        { how: 'items', start: '0', items: [{ input: figureInput('own'), each: '1' }], cap: null, floor: null },
        { decimals },
      ),
    ],
    more,
  );
const ofX = (...values: (string | null)[]) => {
  const offices = values.map((_, n) => `o${n}`);
  const read = readingFrom(Object.fromEntries(values.map((x, n) => [`o${n}`, { own: x }])));
  return (body: SchemeBody) => scoreGroup(body, offices, read);
};

test('ties: 1, 1, 3 or 1, 1, 2', () => {
  const four = ofX('5', '5', '3', '3');
  expect(four(single()).map(({ place }) => place)).toEqual([1, 1, 3, 3]);
  expect(four(single({ ties: 'dense' })).map(({ place }) => place)).toEqual([1, 1, 2, 2]);
});

test('a place that hangs on rounding says against whom', () => {
  const scored = ofX('5.004', '5.001', '3')(single());
  expect(scored.map(({ place, hangsOn }) => [place, hangsOn])).toEqual([
    [1, ['o1']],
    [1, ['o0']],
    [3, []],
  ]);
});

test('what cannot be computed has no place, or nought, as the scheme says', () => {
  expect(ofX('5', null)(single()).map(({ place, unplaced }) => [place, unplaced?.because])).toEqual([
    [1, undefined],
    [null, 'missing'],
  ]);
  const nought = single();
  const asNought = { ...nought, indicators: nought.indicators.map((one) => ({ ...one, missing: 'nought' as const })) };
  expect(ofX('5', null)(asNought).map(({ place, text }) => [place, text])).toEqual([
    [1, '5.00'],
    [2, '0.00'],
  ]);
});

test('who is vetoed has no place and takes none from the others', () => {
  const body = single({ vetoes: [{ name: 'falsified', input: handInput('f'), atLeast: '1' }] });
  const read = readingFrom({ a: { own: '9', 'hand:f': '1' }, b: { own: '5' } });
  expect(scoreGroup(body, ['a', 'b'], read).map(({ place, unplaced }) => [place, unplaced])).toEqual([
    [null, { because: 'veto', name: 'falsified' }],
    [1, null],
  ]);
});

test('a grade, and what lifts an office to the next one', () => {
  const body = single({
    grades: [
      { name: 'A', atLeast: '8' },
      { name: 'B', atLeast: '4' },
    ],
    lifts: [{ name: 'ten', input: handInput('ten'), atLeast: '1' }],
  });
  const read = readingFrom({ a: { own: '9' }, b: { own: '5', 'hand:ten': '1' }, c: { own: '5' }, d: { own: '1' } });
  expect(scoreGroup(body, ['a', 'b', 'c', 'd'], read).map(({ grade, liftedBy }) => [grade, liftedBy])).toEqual([
    ['A', null],
    ['A', 'ten'],
    ['B', null],
    [null, null],
  ]);
});

test('a figure that is not vouched for is marked, or gives nought', () => {
  const requires = { figure: 'vouched', atLeast: '80', otherwise: 'mark' } as const;
  const body = (otherwise: 'mark' | 'nought') => {
    const { indicators, ...more } = single();
    return schemeOf(
      indicators.map((one) => ({ ...one, requires: { ...requires, otherwise } })),
      more,
    );
  };
  const read = readingFrom({ a: { own: '9', vouched: '79.9' }, b: { own: '5', vouched: '80' } });
  const told = (scheme: SchemeBody) =>
    scoreGroup(scheme, ['a', 'b'], read).map(({ text, place, indicators }) => [text, place, indicators[0]?.doubted]);
  expect(told(body('mark'))).toEqual([
    ['9.00', 1, '79.9'],
    ['5.00', 2, null],
  ]);
  expect(told(body('nought'))).toEqual([
    ['0.00', 2, '79.9'],
    ['5.00', 1, null],
  ]);
});

const decimalOf = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((n) => (n / 100).toFixed(2));
const figures = ['fig1', 'fig2', 'fig3'].map(figureInput);
const input = fc.constantFrom(...figures);
const capped = fc.record({ cap: decimalOf(30), floor: fc.constant('0') });
const formula: fc.Arbitrary<PointFormula> = fc.oneof(
  fc.record({
    how: fc.constant('rate' as const),
    parts: fc.array(
      fc.record({ input, goal: decimalOf(50).map((value) => fixedGoal(`${value}1`)), share: decimalOf(100) }),
      { minLength: 1, maxLength: 3 },
    ),
    weight: decimalOf(30),
    cap: decimalOf(30),
    floor: fc.constant('0'),
  }),
  fc.record({
    how: fc.constant('spread' as const),
    input,
    weight: decimalOf(30),
    base: decimalOf(100),
    equal: fc.constantFrom('full' as const, 'base' as const),
    lessIsMore: fc.boolean(),
  }),
  fc.record({
    how: fc.constant('tiers' as const),
    weight: decimalOf(30),
    tiers: fc.array(fc.record({ input, need: decimalOf(9) }), { minLength: 1, maxLength: 3 }),
    off: decimalOf(2),
    floor: fc.constant('0'),
  }),
  fc
    .tuple(capped, fc.array(fc.record({ input, each: decimalOf(5) }), { minLength: 1, maxLength: 3 }))
    .map(([bounds, items]) => ({ how: 'items' as const, start: '0', items, ...bounds })),
);
const scheme = fc
  .record({
    formulas: fc.array(fc.tuple(formula, fc.option(fc.integer({ min: 0, max: 4 }))), { minLength: 1, maxLength: 6 }),
    decimals: fc.integer({ min: 0, max: 4 }),
    ties: fc.constantFrom('skip' as const, 'dense' as const),
    broken: fc.boolean(),
  })
  .map(({ formulas, broken, ...more }) =>
    schemeOf(
      formulas.map(([one, decimals], n) => indicatorOf(`i${n}`, one, { decimals })),
      { ...more, tieBreak: broken ? ['i0'] : [] },
    ),
  );
const group = fc.array(fc.record({ fig1: decimalOf(90), fig2: decimalOf(90), fig3: fc.option(decimalOf(90)) }), {
  minLength: 1,
  maxLength: 9,
});
const scoredOf = (body: SchemeBody, rows: readonly Readonly<Record<string, string | null>>[], prefix = 'o') => {
  const offices = rows.map((_, n) => `${prefix}${n}`);
  const read = readingFrom(Object.fromEntries(rows.map((row, n) => [`${prefix}${n}`, row])));
  return scoreGroup(body, offices, read);
};

const mostOf = (one: PointFormula): string | null => ('cap' in one ? one.cap : one.weight);

test('points lie within their bounds, whatever the scheme', () => {
  fc.assert(
    fc.property(scheme, group, (body, rows) => {
      for (const { indicators } of scoredOf(body, rows))
        for (const [n, { exact }] of indicators.entries()) {
          const most = mostOf(body.indicators[n]?.formula as PointFormula) ?? '1000000';
          expect(compareFractions(exact, fractionOf('0'))).toBeGreaterThanOrEqual(0);
          expect(compareFractions(exact, fractionOf(most))).toBeLessThanOrEqual(0);
        }
    }),
  );
});

test('places follow scores and the rule of ties', () => {
  fc.assert(
    fc.property(scheme, group, (body, rows) => {
      const placed = scoredOf(body, rows).filter(({ place }) => place !== null);
      for (const a of placed) {
        for (const b of placed) {
          const order = compareFractions(b.total, a.total);
          const isTie = order === 0 && body.tieBreak.length > 0;
          expect(isTie || Math.sign((a.place ?? 0) - (b.place ?? 0)) === order).toBe(true);
        }
      }
      const places = placed.map(({ place }) => place ?? 0).toSorted((a, b) => a - b);
      const step = (n: number) => (body.ties === 'skip' ? n + 1 : (places[n - 1] ?? 0) + 1);
      for (const [n, place] of places.entries()) expect([places[n - 1] ?? 0, step(n)]).toContain(place);
    }),
  );
});

test('a group stands by itself, and the order in which its offices are named is nothing', () => {
  fc.assert(
    fc.property(scheme, group, group, (body, rows, others) => {
      const alone = scoredOf(body, rows);
      const both = Object.fromEntries([
        ...rows.map((row, n) => [`o${n}`, row] as const),
        ...others.map((row, n) => [`p${n}`, row] as const),
      ]);
      const offices = rows.map((_, n) => `o${n}`);
      expect(scoreGroup(body, offices, readingFrom(both))).toEqual(alone);
      const turned = scoreGroup(body, offices.toReversed(), readingFrom(both));
      const byOffice = (all: typeof alone) =>
        all.map(({ officeId, text, place }) => `${officeId} ${text} ${place}`).toSorted((a, b) => (a < b ? -1 : 1));
      expect(byOffice(turned)).toEqual(byOffice(alone));
    }),
  );
});

test('what-if where nothing is changed is the result', () => {
  fc.assert(
    fc.property(scheme, group, (body, rows) => {
      expect(scoredOf(schemeOf(body.indicators, JSON.parse(JSON.stringify(body)) as SchemeBody), rows)).toEqual(
        scoredOf(body, rows),
      );
    }),
  );
});

test('a sum is what its rounded parts come to', () => {
  fc.assert(
    fc.property(scheme, group, (body, rows) => {
      for (const { total, indicators, text } of scoredOf(body, rows)) {
        const sum = indicators.reduce(
          (so, { points }) => so + Number(points.numerator) / Number(points.denominator),
          0,
        );
        expect(Math.abs(Number(text) - sum)).toBeLessThanOrEqual(0.5 / 10 ** body.decimals + 1e-6);
        expect(fractionText(total, body.decimals)).toBe(text);
      }
    }),
  );
});
