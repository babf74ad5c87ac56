import { expect, test } from 'vitest';
import {
  companyFactBreaches,
  CompanyFactInput,
  companyFactKinds,
  CompanyFactSaid,
  factWithdrawalBreaches,
  type StandingFact,
} from './companyFact.ts';

const firm = '00000000-0000-7000-8000-00000000000a';
const other = '00000000-0000-7000-8000-00000000000b';
const nobody = '00000000-0000-7000-8000-00000000000c';
const sound = {
  id: '00000000-0000-7000-8000-000000000001',
  registerId: firm,
  kind: 'employees',
  value: { count: 320 },
  source: '企业名录',
  sourceOn: '2023-06-30',
};
const facts = {
  today: '2023-12-31',
  firms: new Set([firm, other]),
  divisions: new Set(['370100']),
  standing: [] as StandingFact[],
};
const lawsOf = (change: object, world: Partial<typeof facts> = {}) =>
  companyFactBreaches(CompanyFactInput.parse({ ...sound, ...change }), { ...facts, ...world }).map(({ law }) => law);

test('a sound fact breaks no law', () => {
  expect(lawsOf({}, { standing: [{ ...sound, value: { count: 300 } }] })).toEqual([]);
  expect(lawsOf({ kind: 'supplies', value: { registerId: other, product: '钢球' } })).toEqual([]);
});

const bent: [string, object, Partial<typeof facts>, string][] = [
  ['a firm that the register has not', { registerId: nobody }, {}, 'register_company_unknown'],
  ['a day that has not come', { sourceOn: '2024-01-01' }, {}, 'source_day_in_future'],
  ['a division that is none', { kind: 'invested_in', value: { divisionCode: '999999' } }, {}, 'division_unknown'],
  ['a firm that supplies itself', { kind: 'supplies', value: { registerId: firm } }, {}, 'fact_about_itself'],
  ['an output below nought', { kind: 'output', value: { outputFen: '-1' } }, {}, 'fact_amount_negative'],
  ['the same again', {}, { standing: [sound] }, 'fact_known_already'],
];

test.each(bent)('%s is refused', (_, change, world, law) => {
  expect(lawsOf(change, world)).toEqual([law]);
});

test('the other firm must be in the register too', () => {
  expect(lawsOf({ kind: 'buys_from', value: { registerId: nobody } })).toEqual(['register_company_unknown']);
});

test('the same with its keys in another order is the same', () => {
  const value = { batch: '第一批', list: '绿色工厂' };
  const standing = [{ ...sound, kind: 'qualification', value }];
  expect(lawsOf({ kind: 'qualification', value: { list: '绿色工厂', batch: '第一批' } }, { standing })).toEqual([
    'fact_known_already',
  ]);
});

test('every kind says something of its own', () => {
  expect(CompanyFactSaid.options.map(({ shape }) => shape.kind.value)).toEqual([...companyFactKinds]);
});

const withdrawals: [string, { withdrawn: boolean } | undefined, string][] = [
  ['of a fact that is not there', undefined, 'fact_unknown'],
  ['of one taken back before', { withdrawn: true }, 'fact_withdrawn_already'],
];

test.each(withdrawals)('a withdrawal %s is refused', (_, known, law) => {
  expect(factWithdrawalBreaches(known).map((breach) => breach.law)).toEqual([law]);
});

test('a sound withdrawal passes', () => {
  expect(factWithdrawalBreaches({ withdrawn: false })).toEqual([]);
});
