// Formulas in force that were published, each recomputed to the last digit: domain notes have where each was read.
import { expect, test } from 'vitest';
import { fractionText } from './fractions.ts';
import type { PointFormula, SchemeInput } from './formula.ts';
import { pointsOf } from './points.ts';
import { figureInput, fixedGoal, handInput, readingFrom, yearTarget } from './scheme.test-data.ts';

const none = { cap: null, floor: null };
const rate = (figure: string, weight: string, more: Partial<Bounds> = {}): PointFormula => ({
  how: 'rate',
  parts: [{ input: figureInput(figure), goal: yearTarget, share: '100' }],
  weight,
  ...none,
  ...more,
});
interface Bounds {
  readonly cap: string | null;
  readonly floor: string | null;
}
const toFixed = (input: SchemeInput, goal: string, weight: string, more: Partial<Bounds> = {}): PointFormula => ({
  how: 'rate',
  parts: [{ input, goal: fixedGoal(goal), share: '100' }],
  weight,
  ...none,
  ...more,
});
const spread = (weight: string, more: Partial<Extract<PointFormula, { how: 'spread' }>> = {}): PointFormula => ({
  how: 'spread',
  input: figureInput('x'),
  weight,
  base: '60',
  equal: 'full',
  lessIsMore: false,
  ...more,
});
const items = (start: string, each: Readonly<Record<string, string>>, more: Partial<Bounds> = {}): PointFormula => ({
  how: 'items',
  start,
  items: Object.entries(each).map(([name, points]) => ({ input: handInput(name), each: points })),
  ...none,
  ...more,
});
const q24Signed: PointFormula = {
  how: 'rate',
  parts: [
    { input: figureInput('n'), goal: fixedGoal('27'), share: '50' },
    { input: figureInput('sum'), goal: fixedGoal('54'), share: '50' },
  ],
  weight: '0.5',
  cap: '0.5',
  floor: null,
};
const q24Tiers: PointFormula = {
  how: 'tiers',
  weight: '0.5',
  tiers: [
    { input: figureInput('small'), need: '7' },
    { input: figureInput('middle'), need: '4' },
    { input: figureInput('large'), need: '1' },
  ],
  off: '0.1',
  floor: '0',
};
const q24Services = items('0', { prizes: '0.2', keyFirms: '0.2', onPlatform: '0.1' });
const q24Clean = items('0.5', { late: '-0.1', falsified: '-0.2' }, { cap: '0.5', floor: '0' });
const hand = (numbers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`hand:${name}`, value]));

const rows: readonly (readonly [string, PointFormula, Readonly<Record<string, string>>, string])[] = [
  // A city's published result of 2024: six items of 0.5 each.
  ['2024: 96% of the target', rate('funds', '0.5'), { funds_completion: '96/100' }, '0.4800'],
  ['2024: 90%', rate('funds', '0.5'), { funds_completion: '90/100' }, '0.4500'],
  ['2024: 120% of foreign capital, above the weight', rate('fdi', '0.5'), { fdi_completion: '120/100' }, '0.6000'],
  ['2024: number and sum, capped', q24Signed, { n: '28', sum: '177.7' }, '0.5000'],
  ['2024: the same uncapped', { ...q24Signed, cap: null }, { n: '28', sum: '177.7' }, '1.0819'],
  ['2024: tiers of 7, 4 and 1 reached', q24Tiers, { small: '7', middle: '4', large: '1' }, '0.5000'],
  ['2024: each missing 0.1 less', q24Tiers, { small: '5', middle: '9', large: '0' }, '0.2000'],
  ['2024: no less than nought', q24Tiers, { small: '0', middle: '0', large: '0' }, '0.0000'],
  ['2024: 0, 1, 1', q24Services, hand({ prizes: '0', keyFirms: '1', onPlatform: '1' }), '0.3000'],
  ['2024: 0, 2, 1', q24Services, hand({ prizes: '0', keyFirms: '2', onPlatform: '1' }), '0.5000'],
  ['2024: one not started in time', q24Clean, hand({ late: '1', falsified: '0' }), '0.4000'],
  ['2024: one falsified', q24Clean, hand({ late: '0', falsified: '1' }), '0.3000'],
  // 三明 2020.
  ['spread: the least', spread('20'), { x: '3' }, '12.0000'],
  ['spread: the most', spread('20'), { x: '12' }, '20.0000'],
  ['spread: between', spread('20'), { x: '7' }, '15.5556'],
  ['spread: the part for all alone', spread('9', { base: '60' }), { x: '3' }, '5.4000'],
  ['foreign capital over target, capped', rate('fdi', '20', { cap: '20' }), { fdi_completion: '33/30' }, '20.0000'],
  ['rate of starts in the year', toFixed(figureInput('s'), '100', '8', { cap: '8' }), { s: '62.5' }, '5.0000'],
  [
    'five for each of five 亿元 landed, 20 at most',
    items('0', { large: '5' }, { cap: '20' }),
    hand({ large: '5' }),
    '20.0000',
  ],
  // 高安 2021: (x − min) ÷ (max − min) × 40 + 60, then its weight.
  ['spread of a hundred', spread('100'), { x: '7' }, '77.7778'],
  ['spread weighed 30', spread('30'), { x: '7' }, '23.3333'],
  ['one trip a month', toFixed(figureInput('trips'), '12', '2.5', { cap: '2.5' }), { trips: '9' }, '1.8750'],
  // 产业专班, by quarter.
  ['projects over what is due by now', toFixed(figureInput('n'), '4', '30', { cap: '30' }), { n: '3' }, '22.5000'],
  ['in-chain over new', toFixed(figureInput('fit'), '100', '20'), { fit: '85' }, '17.0000'],
  [
    'scores of park and township, 70 and 30',
    {
      how: 'rate',
      parts: [
        { input: handInput('park'), goal: fixedGoal('100'), share: '70' },
        { input: handInput('town'), goal: fixedGoal('100'), share: '30' },
      ],
      weight: '15',
      ...none,
    },
    hand({ park: '90', town: '80' }),
    '13.0500',
  ],
  ['leaders 0.5 each, three at most', items('0', { visits: '0.5' }, { cap: '3' }), hand({ visits: '9' }), '3.0000'],
  ['extra projects two each, six at most', items('0', { extra: '2' }, { cap: '6' }), hand({ extra: '2' }), '4.0000'],
  [
    '10亿 four, 50亿 eight, 500强 ten',
    items('0', { yi10: '4', yi50: '8', top: '10' }),
    hand({ yi10: '1', yi50: '1', top: '1' }),
    '22.0000',
  ],
  // Templates.
  [
    'signed from outside over target, 50 at most',
    rate('signed', '50', { cap: '50' }),
    { signed_completion: '55/50' },
    '50.0000',
  ],
  ['leading firms met over target', toFixed(handInput('met'), '6', '30', { cap: '30' }), hand({ met: '5' }), '25.0000'],
  [
    'basic work given by hand, ten at most',
    items('0', { basic: '1' }, { cap: '10', floor: '0' }),
    hand({ basic: '8.5' }),
    '8.5000',
  ],
  // 漯河.
  [
    'start rate weighed 20',
    toFixed(figureInput('started'), '100', '20', { cap: '20' }),
    { started: '82.5' },
    '16.5000',
  ],
  [
    'done of what was planned weighed 25',
    rate('invest', '25', { cap: '25' }),
    { invest_completion: '43/50' },
    '21.5000',
  ],
  // 武汉: completions by weights below one.
  ['signed by a quarter', rate('signed', '0.25'), { signed_completion: '107.52/100' }, '0.2688'],
  ['trips by three hundredths', rate('trips', '0.03'), { trips_completion: '50/100' }, '0.0150'],
  // 聊城 2014: growth of funds.
  [
    'growth over what is asked, capped',
    { how: 'growth', input: figureInput('funds'), goal: '10', weight: '50', cap: '50', floor: '0' },
    { funds: '471', 'funds@before': '427.4' },
    '50.0000',
  ],
  [
    'half of the growth that is asked',
    { how: 'growth', input: figureInput('funds'), goal: '20', weight: '50', cap: null, floor: '0' },
    { funds: '110', 'funds@before': '100' },
    '25.0000',
  ],
  [
    'what shrank gives no points',
    { how: 'growth', input: figureInput('funds'), goal: '10', weight: '50', cap: null, floor: '0' },
    { funds: '90', 'funds@before': '100' },
    '0.0000',
  ],
  // 延安 2017.
  [
    'five for a start, two for one carried over',
    items('0', { fresh: '5', carried: '2' }),
    hand({ fresh: '2', carried: '3' }),
    '16.0000',
  ],
  [
    'sizes 20, 10, 6 and 3',
    items('0', { a: '20', b: '10', c: '6', d: '3' }),
    hand({ a: '1', b: '0', c: '2', d: '1' }),
    '35.0000',
  ],
  ['progress by 60', rate('progress', '60', { cap: '60' }), { progress_completion: '4/5' }, '48.0000'],
];

test.each(rows)('%s', (_, formula, numbers, points) => {
  const read = readingFrom({ own: numbers, least: { x: '3' }, most: { x: '12' } });
  const { exact } = pointsOf(formula, { officeId: 'own', peers: ['own', 'least', 'most'], read });
  expect(exact && fractionText(exact, 4)).toBe(points);
});

test.each([
  ['full', '20.0000'],
  ['base', '12.0000'],
] as const)('where all of a group are equal, the scheme says: %s', (equal, points) => {
  const read = readingFrom({ a: { x: '5' }, b: { x: '5' } });
  const { exact } = pointsOf(spread('20', { equal }), { officeId: 'a', peers: ['a', 'b'], read });
  expect(exact && fractionText(exact, 4)).toBe(points);
});

test('where less is more, the least has the most points', () => {
  const read = readingFrom({ a: { x: '5' }, b: { x: '9' } });
  const own = (officeId: string) =>
    pointsOf(spread('20', { lessIsMore: true }), { officeId, peers: ['a', 'b'], read }).exact;
  expect([own('a'), own('b')].map((one) => one && fractionText(one, 1))).toEqual(['20.0', '12.0']);
});

test('a number that cannot be computed gives no points, and growth against nought neither', () => {
  const read = readingFrom({ own: { funds: '3', 'funds@before': '0' } });
  const growth: PointFormula = { how: 'growth', input: figureInput('funds'), goal: '10', weight: '5', ...none };
  const of = { officeId: 'own', peers: ['own'], read };
  expect(pointsOf(growth, of).exact).toBeNull();
  expect(pointsOf(rate('funds', '5'), of).exact).toBeNull();
});

test('a score opens into its formula with the numbers put in', () => {
  const read = readingFrom({ own: { n: '28', sum: '177.7' } });
  const { pieces } = pointsOf(q24Signed, { officeId: 'own', peers: ['own'], read });
  const told = pieces.map((piece) => (piece.is === 'word' ? `${piece.word} ${piece.text ?? ''}` : piece.text));
  expect(told.join(' ')).toBe('( 28 ÷ 27 × 50% + 177.7 ÷ 54 × 50% ) × 0.5 capped 0.5');
});
