import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../day.ts';
import type { LookedAt, LookedPhoto } from './arrival.ts';
import { defaultSuspicionRules as rules, type SignName, signNames, suspicionRulesOn, SuspicionRules } from './rules.ts';
import { suspicionsOf, suspicious } from './suspicion.ts';

const wan = 1_000_000;
let next = 0;

/** Sound in every way, and alone with its project. */
function arrival(change: Partial<LookedAt> = {}): LookedAt {
  const n = ++next;
  return {
    id: `a${n}`,
    officeId: 'office',
    projectId: `p${n}`,
    on: '2023-05-10',
    fen: 1_234 * wan + n * 1_001,
    payer: `第${n}投资公司`,
    firms: [`第${n}投资公司`],
    voucherKind: 'bank_slip',
    voucherNo: `Z${n * 50}`,
    grade: 'single',
    backOn: null,
    photos: [],
    investmentFen: 1_000_000 * wan,
    signedOn: '2022-01-01',
    ...change,
  };
}
const photo = (change: Partial<LookedPhoto> = {}): LookedPhoto => ({
  sha256: `s${++next}`,
  takenOn: '2023-05-09',
  latitude: 36.5,
  longitude: 116,
  ...change,
});
const signsOf = (arrivals: readonly LookedAt[], id: string): SignName[] =>
  (suspicionsOf(arrivals, rules).get(id)?.reasons ?? []).map(({ sign }) => sign);

const series = (count: number, step = 20) =>
  Array.from({ length: count }, (_, n) =>
    arrival({ on: addDays('2023-01-01', n), voucherNo: `X${String(10_000 + n * step)}` }),
  );

const table: [string, (sound: Partial<LookedAt>) => readonly LookedAt[], SignName[]][] = [
  ['a sound one', (own) => [arrival(own)], []],
  ['a round sum in the middle of a month', (own) => [arrival({ ...own, fen: 5000 * wan })], []],
  [
    'a round sum on the last day of a quarter',
    (own) => [arrival({ ...own, fen: 5000 * wan, on: '2023-06-30' })],
    ['round_at_end'],
  ],
  ['an odd sum on that day', (own) => [arrival({ ...own, on: '2023-06-30' })], []],
  ['two in a hundred above a threshold', (own) => [arrival({ ...own, fen: 10_200 * wan })], ['just_passes']],
  ['the threshold itself', (own) => [arrival({ ...own, fen: 10_000 * wan })], []],
  ['more above it', (own) => [arrival({ ...own, fen: 10_201 * wan })], []],
  ['more than the plan', (own) => [arrival({ ...own, investmentFen: 1_000 * wan })], ['beyond_plan']],
  ['long before signing', (own) => [arrival({ ...own, signedOn: '2023-06-10' })], ['before_signing']],
  ['a few days before signing', (own) => [arrival({ ...own, signedOn: '2023-05-20' })], []],
  ['nothing that bears it out', (own) => [arrival({ ...own, grade: 'none' })], ['bare']],
  ['money that left after ten days', (own) => [arrival({ ...own, backOn: '2023-05-20' })], ['money_back']],
  ['money that left after a year', (own) => [arrival({ ...own, backOn: '2024-05-20' })], []],
  [
    'a stranger who pays for four projects',
    (own) => [arrival({ ...own, payer: '过账公司' }), ...[1, 2, 3].map(() => arrival({ payer: '过账 公司' }))],
    ['one_payer'],
  ],
  [
    'a stranger who pays for three within weeks',
    (own) => [arrival({ ...own, payer: '过账公司' }), ...[1, 2].map(() => arrival({ payer: '过账公司' }))],
    ['one_payer'],
  ],
  [
    'a stranger who pays for three in a year',
    (own) => [
      arrival({ ...own, payer: '过账公司' }),
      ...['2022-08-01', '2022-12-01'].map((on) => arrival({ on, payer: '过账公司' })),
    ],
    [],
  ],
  [
    'a bank that lends to four',
    (own) => [arrival({ ...own, payer: '某银行' }), ...[1, 2, 3].map(() => arrival({ payer: '某银行' }))],
    [],
  ],
  [
    'an investor of four projects',
    (own) => [
      arrival({ ...own, payer: '甲', firms: ['甲'] }),
      ...[1, 2, 3].map(() => arrival({ payer: '甲', firms: ['甲'] })),
    ],
    [],
  ],
  ['a number in its place', (own) => [...series(20), arrival({ ...own, on: '2023-01-10', voucherNo: 'X10190' })], []],
  [
    'a number out of its place',
    (own) => [...series(20), arrival({ ...own, on: '2023-12-10', voucherNo: 'X10190' })],
    ['voucher_series'],
  ],
  [
    'next to another firm’s number',
    (own) => [arrival({ ...own, voucherNo: 'Q12345' }), arrival({ voucherNo: 'Q12346' })],
    ['voucher_series'],
  ],
  [
    'numbers of a book in which all follow one another',
    (own) => [
      arrival({ ...own, voucherNo: 'Q12340' }),
      ...[1, 2, 3, 4, 5].map((n) => arrival({ voucherNo: `Q1234${n}` })),
    ],
    [],
  ],
  [
    'a year before as much, for the same project',
    (own) => [
      arrival({ projectId: 'same', on: '2022-05-12', fen: 1_777_001 }),
      arrival({ ...own, projectId: 'same', fen: 1_777_001 }),
    ],
    ['copy'],
  ],
  [
    'as much two years before',
    (own) => [arrival({ on: '2021-05-12', fen: 1_777_001 }), arrival({ ...own, fen: 1_777_001 })],
    [],
  ],
  [
    'a photo of another project',
    (own) => [arrival({ photos: [photo({ sha256: 's' })] }), arrival({ ...own, photos: [photo({ sha256: 's' })] })],
    ['photo'],
  ],
  [
    'a photo from far away',
    (own) => [
      ...[1, 2, 3, 4, 5].map(() => arrival({ photos: [photo()] })),
      arrival({ ...own, photos: [photo({ latitude: 31, longitude: 121 })] }),
    ],
    ['photo'],
  ],
  ['an old photo', (own) => [arrival({ ...own, photos: [photo({ takenOn: '2022-12-01' })] })], ['photo']],
];

describe('what shows which sign', () => {
  test.each(table)('%s', (_, make, signs) => {
    const arrivals = make({ id: 'looked at' });
    expect(signsOf(arrivals, 'looked at')).toEqual(signs);
  });
});

test('a month that brings many times what others do, while the other offices go on as before', () => {
  const months = Array.from({ length: 12 }, (_, n) => `2023-${String(n + 1).padStart(2, '0')}-10`);
  const usual = ['a', 'b', 'c'].flatMap((officeId) => months.map((on) => arrival({ officeId, on })));
  const more = arrival({ id: 'much', officeId: 'a', on: '2023-12-11', fen: 9_999 * wan });
  expect(signsOf([...usual, more], 'much')).toEqual(['office_unlike']);
  // Where all bring more, none is unlike the others.
  const all = ['b', 'c'].map((officeId) => arrival({ officeId, on: '2023-12-11', fen: 9_999 * wan }));
  expect(signsOf([...usual, more, ...all], 'much')).toEqual([]);
  // Such a month was there before: how large one is swings here.
  const before = arrival({ officeId: 'a', on: '2023-08-11', fen: 9_999 * wan });
  expect(signsOf([...usual, more, before], 'much')).toEqual([]);
  // As many rows as in most of a year, of whatever amount; but not where the others have them as well.
  const rush = (officeId: string) =>
    Array.from({ length: 9 }, (_, n) => arrival({ officeId, on: addDays('2023-12-11', n) }));
  const ownRush = rush('a');
  expect(signsOf([...usual, ...ownRush], ownRush[4]?.id ?? '')).toEqual(['office_unlike']);
  expect(signsOf([...usual, ...ownRush, ...rush('b'), ...rush('c')], ownRush[4]?.id ?? '')).toEqual([]);
});

test('every sign has been seen above', () => {
  const seen = new Set([...table.flatMap(([, , signs]) => signs), 'office_unlike']);
  expect(signNames.filter((sign) => !seen.has(sign))).toEqual([]);
});

test('what is usual in a ledger weighs nothing; what several hands bear out loses points; the list begins at the city’s bar', () => {
  const bare = Array.from({ length: 60 }, () => arrival({ grade: 'none' }));
  expect(suspicionsOf(bare, rules).size).toBe(0);
  const [weak, strong, borne] = [
    arrival({ grade: 'none' }),
    arrival({ backOn: '2023-05-12' }),
    arrival({ backOn: '2023-05-12', grade: 'corroborated' }),
  ];
  const found = suspicionsOf([weak, strong, borne], rules);
  const { weight } = rules.signs.money_back;
  expect(found.get(strong.id)).toMatchObject({ points: 2 * weight, relief: 0 });
  expect(found.get(borne.id)).toMatchObject({ points: 2 * weight - rules.relief, relief: rules.relief });
  expect(suspicious(found, rules).map(([id]) => id)).toEqual([strong.id, borne.id]);
});

test('the order in which arrivals are looked at changes nothing, and a weight of nought switches a sign off', () => {
  const many = table.flatMap(([, make]) => [...make({})]);
  const points = (of: readonly LookedAt[], by: SuspicionRules) =>
    [...suspicionsOf(of, by)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  fc.assert(
    fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (shuffled) => {
      expect(points(shuffled, rules).map(([id, one]) => [id, one.points])).toEqual(
        points(many, rules).map(([id, one]) => [id, one.points]),
      );
    }),
    { numRuns: 20 },
  );
  const off = SuspicionRules.parse({ ...rules, signs: { ...rules.signs, photo: { ...rules.signs.photo, weight: 0 } } });
  expect(points(many, off).some(([, { reasons }]) => reasons.some(({ sign }) => sign === 'photo'))).toBe(false);
  const versions = [{ effectiveFrom: '2024-01-01', rules: off }];
  expect([suspicionRulesOn(versions, '2023-12-31'), suspicionRulesOn(versions, '2024-01-01')]).toEqual([rules, off]);
});
