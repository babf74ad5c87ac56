import { expect, test } from 'vitest';
import {
  aliasWithdrawalBreaches,
  companyAliasBreaches,
  type CompanyAliasFacts,
  CompanyAliasInput,
} from './companyAlias.ts';
import { companyParentBreaches, type CompanyParentFacts, CompanyParentInput } from './companyParent.ts';

const id = '01890000-0000-7000-8000-000000000001';
const firm = { name: '示例轴承', mergedInto: null };
const merged = { name: '示例轴承', mergedInto: '示例集团' };
const said = { id, companyId: id, source: '市场监管局变更登记', sourceOn: '2023-05-08' };

const name = { ...said, name: '老轴承厂', kind: 'former', fromOn: '2001-01-01', toOn: '2010-12-31' };
const called: CompanyAliasFacts = {
  today: '2023-06-01',
  company: firm,
  nameKey: '老轴承厂',
  isKnown: false,
  other: null,
};
test.each<[what: string, change: object, world: Partial<CompanyAliasFacts>, laws: string[]]>([
  ['sound', {}, {}, []],
  ['without days', { kind: 'alias', fromOn: null, toOn: null }, {}, []],
  ['of no firm', {}, { company: null }, ['company_unknown']],
  ['of a merged firm', {}, { company: merged }, ['company_merged_already']],
  ['signs alone', { name: '（）' }, { nameKey: '' }, ['alias_too_short']],
  ['ends before it begins', { toOn: '2000-12-31' }, {}, ['alias_days_reversed']],
  ['ends tomorrow', { toOn: '2023-06-02' }, {}, ['alias_day_in_future']],
  ['begins tomorrow', { fromOn: '2023-06-02', toOn: null }, {}, ['alias_day_in_future']],
  ['from a source of tomorrow', { sourceOn: '2023-06-02' }, {}, ['source_day_in_future']],
  ['known', {}, { isKnown: true }, ['alias_known_already']],
  ['another firm', {}, { other: '示例机械' }, ['alias_of_other_firm']],
])('a name: %s', (_what, change, world, laws) => {
  const input = CompanyAliasInput.parse({ ...name, ...change });
  expect(companyAliasBreaches(input, { ...called, ...world }).map(({ law }) => law)).toEqual(laws);
});

test.each<[what: string, known: { withdrawn: boolean } | undefined, laws: string[]]>([
  ['sound', { withdrawn: false }, []],
  ['of none', undefined, ['alias_unknown']],
  ['twice', { withdrawn: true }, ['alias_withdrawn_already']],
])('a withdrawal of it: %s', (_what, known, laws) => {
  expect(aliasWithdrawalBreaches(known).map(({ law }) => law)).toEqual(laws);
});

const whose = { ...said, parentName: '示例集团', parentId: '01890000-0000-7000-8000-000000000002' };
const owned: CompanyParentFacts = { today: '2023-06-01', company: firm, parent: firm, isItself: false, isBelow: false };
test.each<[what: string, change: object, world: Partial<CompanyParentFacts>, laws: string[]]>([
  ['sound', {}, {}, []],
  ['by name alone', { parentId: null }, { parent: null }, []],
  ['none', { parentId: null, parentName: null }, { parent: null }, []],
  ['of no firm', {}, { company: null }, ['company_unknown']],
  ['no such parent', {}, { parent: null }, ['company_unknown']],
  ['of a merged firm', {}, { company: merged }, ['company_merged_already']],
  ['a merged parent', {}, { parent: merged }, ['company_merged_already']],
  ['an id without a name', { parentName: null }, {}, ['parent_without_name']],
  ['itself', {}, { isItself: true }, ['company_parent_is_itself']],
  ['its own subsidiary', {}, { isBelow: true }, ['parent_is_below']],
  ['from a source of tomorrow', { sourceOn: '2023-06-02' }, {}, ['source_day_in_future']],
])('a parent: %s', (_what, change, world, laws) => {
  const input = CompanyParentInput.parse({ ...whose, ...change });
  expect(companyParentBreaches(input, { ...owned, ...world }).map(({ law }) => law)).toEqual(laws);
});
