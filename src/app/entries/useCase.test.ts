import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { fundAct, milestoneAct, projectAct } from '../../../test/fixture/acts.ts';
import { CompanyInput } from '../../domain/companies/company.ts';
import { EntryHead } from '../../domain/entries/entry.ts';
import type { LedgerAct } from './decisions.ts';
import { useCaseOf } from './useCase.ts';

const [project, office] = [uuidv7(), uuidv7()];
const given = { officeId: office, occurredOn: '2023-05-08' };
const corrects = { ...given, reverses: uuidv7(), reason: '更正' };
const company: LedgerAct = {
  kind: 'company_version',
  input: CompanyInput.parse({
    head: { id: uuidv7(), ...given },
    companyId: uuidv7(),
    name: '甲公司',
    kind: 'domestic',
  }),
};
const withdrawal: LedgerAct = {
  kind: 'void',
  of: 'milestone',
  input: { head: EntryHead.parse({ id: uuidv7(), ...corrects }) },
};

test.each<[string, LedgerAct[], string]>([
  ['a project', [projectAct(project, given)], 'record_project'],
  ['a project with the firm that brings it', [company, projectAct(project, given)], 'record_project'],
  ['a firm alone', [company], 'record_company'],
  ['a correction', [fundAct(project, corrects, 1n)], 'correct_fund_arrival'],
  ['a withdrawal', [withdrawal, withdrawal], 'withdraw_entry'],
  [
    'several of a kind',
    [milestoneAct(project, 'signed', given), milestoneAct(project, 'started', given)],
    'record_milestone',
  ],
  ['several kinds', [projectAct(project, given), milestoneAct(project, 'signed', given)], 'record_entries'],
])('%s is named by what it does', (_, acts, name) => {
  expect(useCaseOf(acts)).toBe(name);
});
