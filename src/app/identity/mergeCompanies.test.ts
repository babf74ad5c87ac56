import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { CompanyInput, creditCodeWithCheck } from '../../domain/companies/company.ts';
import { ContactInput } from '../../domain/projects/contact.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { foldCity } from '../../metrics/cityFacts.ts';
import { countedFact } from '../../metrics/mergedFacts.ts';
import { latest } from '../../metrics/facts.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { companiesNamed } from '../companies/companies.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';
import { companyHistory } from './companyHistory.ts';
import { mergeCompanies, undoCompanyMerge } from './mergeCompanies.ts';

let at: TestCity;
let enterer: Actor;
let verifier: Actor;
beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  verifier = await at.actor('审核员', ['verify', office.root]);
});
afterAll(() => at.close());

const day = { officeId: office.linqing, occurredOn: '2023-05-08' };
const firm = (companyId: string, name: string, creditCode?: string): LedgerAct => ({
  kind: 'company_version',
  input: CompanyInput.parse({ head: { id: uuidv7(), ...day }, companyId, name, kind: 'domestic', creditCode }),
});
const put = async (...acts: LedgerAct[]) => {
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
};
const merge = (keptId: string, mergedId: string, actor = verifier) =>
  mergeCompanies(at.store, actor, { key: uuidv7(), id: uuidv7(), keptId, mergedId, reason: '变更登记' });
const undo = (mergeId: string) =>
  undoCompanyMerge(at.store, verifier, { key: uuidv7(), id: uuidv7(), mergeId, reason: '两家' });
const lawsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error as Refusal).breaches.map(({ law }) => law),
  );
const rows = () =>
  inScope(at.store, countingScope(city), (tx) =>
    tx.selectFrom('project_current').selectAll().orderBy('project_id').execute(),
  );
async function firmsMet(): Promise<number> {
  const facts = await foldCity(at.store, city);
  return new Set(facts.facts.contact.map((fact) => countedFact(facts, 'contact', fact, latest)?.subject)).size;
}

test('both names lead to the kept firm, its projects show under it, it counts once; the undoing restores all of it', async () => {
  const [kept, merged, projectId] = [uuidv7(), uuidv7(), uuidv7()];
  const project = projectAct(projectId, day);
  if (project.kind === 'project_version') project.input.investorId = merged;
  const met = (companyId: string): LedgerAct => ({
    kind: 'contact',
    input: ContactInput.parse({ head: { id: uuidv7(), ...day }, companyId, mode: 'call', summary: '洽谈' }),
  });
  await put(firm(kept, '聊城示例轴承有限公司'), firm(merged, '临清老轴承厂'), project, met(kept), met(merged));
  const [before, met0] = [await rows(), await firmsMet()];
  const { mergeId } = await merge(kept, merged);
  expect(await companiesNamed(at.store, enterer, '临清老轴承厂')).toEqual([{ id: kept, name: '聊城示例轴承有限公司' }]);
  expect((await rows())[0]?.investor_name).toBe('聊城示例轴承有限公司');
  expect(await firmsMet()).toBe(met0 - 1);
  const { names } = await companyHistory(at.store, verifier, kept);
  expect(names.map(({ name }) => name).toSorted()).toEqual(['临清老轴承厂', '聊城示例轴承有限公司']);
  expect(await lawsOf(merge(kept, merged))).toEqual(['company_merged_already']);
  await undo(mergeId);
  expect([await rows(), await firmsMet()]).toEqual([before, met0]);
  expect(await companiesNamed(at.store, enterer, '临清老轴承厂')).toEqual([{ id: merged, name: '临清老轴承厂' }]);
});

test('two valid codes never become one, nor does who reported them merge, nor a county', async () => {
  const [one, other] = [uuidv7(), uuidv7()];
  await put(
    firm(one, '示例甲公司', creditCodeWithCheck('91371500MA0000001')),
    firm(other, '示例乙公司', creditCodeWithCheck('91371500MA0000002')),
  );
  expect(await lawsOf(merge(one, other))).toEqual(['merge_credit_codes_differ']);
  const county = await at.actor('临清审核员', ['verify', office.linqing]);
  expect(await lawsOf(merge(one, other, county))).toEqual(['right_required']);
  expect(await doctor(at.store)).toEqual([]);
});
