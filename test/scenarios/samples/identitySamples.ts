// Twins for the samples of merges: one project of 临清市 as it was reported twice.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { addCompanyAlias } from '../../../src/app/identity/companyAliases.ts';
import { mergeCompanies } from '../../../src/app/identity/mergeCompanies.ts';
import { record } from '../../../src/app/entries/record.ts';
import { CompanyInput } from '../../../src/domain/companies/company.ts';
import { openDispute } from '../../../src/app/identity/disputes.ts';
import { mergeProjects } from '../../../src/app/identity/mergeProjects.ts';
import type { Store } from '../../../src/storage/store.ts';
import { cityCode, offices } from './city.ts';
import { head, ids } from './ledger.ts';
import { verifiedProject } from './packagedSamples.ts';
import { projectAct } from '../../fixture/acts.ts';

export interface Twins {
  readonly keptId: string;
  readonly mergedId: string;
}

export async function newTwins(store: Store): Promise<Twins> {
  return { keptId: await verifiedProject(store), mergedId: await verifiedProject(store) };
}

/** Made anew only once they are merged: most who ask are refused and merge nothing. */
let spareTwins: Twins | undefined;
export async function twins(store: Store): Promise<Twins> {
  const { rows } = await store.pool.pg.query('select from project_merge where merged_id = $1', [
    spareTwins?.mergedId ?? null,
  ]);
  if (!spareTwins || rows.length > 0) spareTwins = await newTwins(store);
  return spareTwins;
}

export const mergeOf = ({ keptId, mergedId }: Twins) => ({
  key: uuidv7(),
  id: uuidv7(),
  keptId,
  mergedId,
  reason: '同一份合同',
});

/** A merge that stands, by its id. */
export async function merged(store: Store): Promise<string> {
  const verifier = await actorNamed(store, cityCode, 'cityVerify');
  return (await mergeProjects(store, verifier, mergeOf(await newTwins(store)))).mergeId;
}

let spareMerge: string | undefined;
export async function standingMerge(store: Store): Promise<string> {
  const { rows } = await store.pool.pg.query('select from project_merge where undoes_id = $1', [spareMerge ?? null]);
  if (!spareMerge || rows.length > 0) spareMerge = await merged(store);
  return spareMerge;
}

export async function newCompanies(store: Store): Promise<Twins> {
  const [keptId, mergedId] = [uuidv7(), uuidv7()];
  const acts = [keptId, mergedId].map((companyId) => ({
    kind: 'company_version' as const,
    input: CompanyInput.parse({
      head: head(offices.linqing, '2023-07-07'),
      companyId,
      name: `示例企业${companyId.slice(-6)}`,
      kind: 'domestic',
    }),
  }));
  await record(store, await actorNamed(store, cityCode, 'linqing'), { useCase: 'test', key: uuidv7(), acts });
  return { keptId, mergedId };
}

/** A merge of companies that stands, by its id. */
export async function companyMerge(store: Store): Promise<string> {
  const verifier = await actorNamed(store, cityCode, 'cityVerify');
  return (await mergeCompanies(store, verifier, mergeOf(await newCompanies(store)))).mergeId;
}

const source = { source: '变更登记通知书', sourceOn: '2023-07-07' };
export const aliasOf = (name = `示例曾用名${uuidv7().slice(-8)}`) => ({
  key: uuidv7(),
  id: uuidv7(),
  name,
  kind: 'former' as const,
  fromOn: null,
  toOn: '2020-12-31',
  ...source,
});
export const parentOf = (parentName: string | null, parentId: string | null = null) => ({
  key: uuidv7(),
  id: uuidv7(),
  parentName,
  parentId,
  ...source,
});

/** A former name that stands, by its id. */
export async function alias(store: Store): Promise<string> {
  const verifier = await actorNamed(store, cityCode, 'cityVerify');
  return (await addCompanyAlias(store, verifier, { ...aliasOf(), companyId: ids.company })).aliasId;
}

/** A claim of 临清市 on what a department reported too: neither lies above the other. */
export async function claimOf(store: Store) {
  const otherId = uuidv7();
  const day = { officeId: offices.promotion, occurredOn: '2022-07-07', origin: 'imported' as const };
  const city = await actorNamed(store, cityCode, 'cityEnter');
  await record(store, city, { useCase: 'test', key: uuidv7(), acts: [projectAct(otherId, day)] });
  return { key: uuidv7(), id: uuidv7(), projectId: await verifiedProject(store), otherId, reason: '首报在先' };
}

/** A dispute that nobody has decided, by its id. */
export async function dispute(store: Store): Promise<string> {
  const claim = await claimOf(store);
  return (await openDispute(store, await actorNamed(store, cityCode, 'linqing'), claim)).disputeId;
}
