import { describe, expect, test } from 'vitest';
import {
  accepterOf,
  creditAgreementBreaches,
  type CreditAgreementFacts,
  CreditAgreementInput,
} from './creditAgreement.ts';

const [finder, host] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'];
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;

const sound = {
  head: { id: id(1), officeId: host, occurredOn: '2023-06-01' },
  projectId: id(2),
  fromOn: '2023-01-01',
  toOn: '2027-12-31',
  covers: ['funds_arrived', 'investment_signed'],
  shares: [
    { officeId: finder, basisPoints: 3333 },
    { officeId: host, basisPoints: 6667 },
  ],
  document: '飞地项目分成协议',
};

const facts: CreditAgreementFacts = {
  today: '2023-07-01',
  offices: new Map([finder, host].map((each) => [each, { kind: 'county' }])),
  writable: new Set([host]),
  reversed: null,
  closed: [],
  projectKnown: true,
  others: [],
};
const shares = (...points: number[]) =>
  points.map((basisPoints, n) => ({ officeId: n === 0 ? finder : host, basisPoints }));
const other = (fromOn: string, toOn: string | null) => ({ others: [{ entryId: id(9), fromOn, toOn }] });
const { document: _, ...withoutDocument } = sound;

const bent: [what: string, change: object, world: Partial<CreditAgreementFacts>, laws: string[]][] = [
  ['sound', {}, {}, []],
  ['without an end', { toOn: null }, {}, []],
  ['of one day', { fromOn: '2023-01-01', toOn: '2023-01-01' }, {}, []],
  ['all to one', { shares: [{ officeId: finder, basisPoints: 10_000 }] }, {}, []],
  ['beside an earlier one', {}, other('2022-01-01', '2022-12-31'), []],
  ['beside a later one', {}, other('2028-01-01', null), []],
  ['an office out of reach', {}, { writable: new Set() }, ['office_out_of_scope']],
  ['a project that is not there', {}, { projectKnown: false }, ['project_unknown']],
  ['an end before the beginning', { toOn: '2022-12-31' }, {}, ['agreement_ends_before_it_begins']],
  ['no paper and no reason', { document: null }, {}, ['agreement_needs_document']],
  ['a reason instead of a paper', { document: null, head: { ...sound.head, reason: '市政府会议纪要' } }, {}, []],
  [
    'an office that is not there',
    { shares: [...shares(4000), { officeId: id(7), basisPoints: 6000 }] },
    {},
    ['share_office_unknown'],
  ],
  [
    'an office that has ended',
    {},
    {
      offices: new Map([
        [finder, { kind: 'county', endedOn: '2023-01-01' }],
        [host, { kind: 'county' }],
      ]),
    },
    ['share_office_ended'],
  ],
  ['an office twice', { shares: [...shares(4000), ...shares(6000)] }, {}, ['share_office_twice']],
  ['a share of nothing', { shares: shares(0, 10_000) }, {}, ['share_out_of_range']],
  ['a share below nothing', { shares: shares(-1, 10_001) }, {}, ['share_out_of_range']],
  ['less than the whole', { shares: shares(3333, 6666) }, {}, ['shares_not_whole']],
  ['more than the whole', { shares: shares(5000, 5001) }, {}, ['shares_not_whole']],
  ['a day of another one', {}, other('2027-12-31', null), ['agreement_overlaps']],
  ['inside another one', {}, other('2020-01-01', null), ['agreement_overlaps']],
  ['around another one', { toOn: null }, other('2025-01-01', '2025-01-01'), ['agreement_overlaps']],
];

test.each(bent)('%s', (_what, change, world, laws) => {
  const broken = creditAgreementBreaches(CreditAgreementInput.parse({ ...sound, ...change }), { ...facts, ...world });
  expect(broken.map(({ law }) => law)).toEqual(laws);
});

test('what it covers is named once each and at least once', () => {
  const covers = (list: string[]) => CreditAgreementInput.safeParse({ ...withoutDocument, covers: list });
  expect(covers([]).success).toBe(false);
  expect(covers(['tax']).success).toBe(false);
  expect(covers(['funds_arrived', 'investment_signed', 'funds_arrived']).data?.covers).toEqual([
    'investment_signed',
    'funds_arrived',
  ]);
});

describe('who accepts', () => {
  const tree = [
    ['city', null],
    ['a', 'city'],
    ['a1', 'a'],
    ['a2', 'a'],
    ['b', 'city'],
  ].map(([each, parentId]) => ({ id: each ?? '', parentId: parentId ?? null }));
  test.each([
    ['two counties: the city', ['a', 'b'], 'city'],
    ['two towns of a county: the county', ['a1', 'a2'], 'a'],
    ['towns of two counties: the city', ['a1', 'b'], 'city'],
    ['a county and its own town: the city', ['a', 'a1'], 'city'],
    ['one alone: what is above it', ['a1'], 'a'],
    ['the city takes part: itself', ['city', 'a'], 'city'],
    ['an office of no tree: nobody', ['a', 'x'], null],
  ])('%s', (_what, sharing, accepter) => {
    expect(accepterOf(tree, sharing)).toBe(accepter);
  });
});
