import { expect, test } from 'vitest';
import { creditCodeWithCheck } from './company.ts';
import {
  companyMergeBreaches,
  type CompanyMergeFacts,
  type CompanySide,
  undoCompanyMergeBreaches,
} from './companyMerge.ts';

const [one, other] = [creditCodeWithCheck('91371500MA0000001'), creditCodeWithCheck('91371500MA0000002')];
const side = (more: Partial<CompanySide> = {}): CompanySide => ({
  name: '示例轴承',
  mergedInto: null,
  creditCode: null,
  reporters: new Set(['reporter']),
  ...more,
});
const input = { keptId: 'kept', mergedId: 'merged', reason: '营业执照变更登记' };
const facts: CompanyMergeFacts = { actorId: 'verifier', kept: side(), merged: side() };

test.each<[what: string, change: Partial<typeof input>, world: Partial<CompanyMergeFacts>, laws: string[]]>([
  ['sound', {}, {}, []],
  ['one code on both', {}, { kept: side({ creditCode: one }), merged: side({ creditCode: one }) }, []],
  ['itself', { mergedId: 'kept' }, {}, ['merge_with_itself']],
  ['one that is not there', {}, { merged: null }, ['company_unknown']],
  ['no reason', { reason: '' }, {}, ['reason_required_for_merge']],
  ['merged before', {}, { merged: side({ mergedInto: '示例集团' }) }, ['company_merged_already']],
  ['into what is merged', {}, { kept: side({ mergedInto: '示例集团' }) }, ['company_merged_already']],
  [
    'two codes',
    {},
    { kept: side({ creditCode: one }), merged: side({ creditCode: other }) },
    ['merge_credit_codes_differ'],
  ],
  ['the reporter', {}, { actorId: 'reporter' }, ['merger_is_reporter']],
])('a merge of companies: %s', (_what, change, world, laws) => {
  expect(companyMergeBreaches({ ...input, ...change }, { ...facts, ...world }).map(({ law }) => law)).toEqual(laws);
});

const standing = { undone: false, laterMerge: null, oneCode: null };
test.each<[what: string, reason: string, merge: Parameters<typeof undoCompanyMergeBreaches>[1], laws: string[]]>([
  ['sound', '两家', standing, []],
  ['of none', '两家', null, ['merge_unknown']],
  ['twice', '两家', { ...standing, undone: true }, ['merge_already_undone']],
  ['before the later one', '两家', { ...standing, laterMerge: '示例集团' }, ['merge_is_built_on']],
  ['of two that carry one code', '两家', { ...standing, oneCode: '示例公司' }, ['credit_code_taken']],
  ['no reason', '', standing, ['reason_required_for_merge']],
])('an undoing of it: %s', (_what, reason, merge, laws) => {
  expect(undoCompanyMergeBreaches({ reason }, merge).map(({ law }) => law)).toEqual(laws);
});
