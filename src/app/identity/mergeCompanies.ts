// Merge two companies that are one firm, and take it back. Facts → decide → apply. Right: verify, in the city.
import {
  companyMergeBreaches,
  type CompanyMergeInput,
  type CompanySide,
  undoCompanyMergeBreaches,
  type UndoCompanyMergeInput,
} from '../../domain/companies/companyMerge.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  companiesMergedInto,
  companyMergeRecords,
  type MergeCompany,
  companiesToMerge,
  projectsOfCompanies,
} from '../../storage/companies/companyMerges.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import type { Store } from '../../storage/store.ts';
import { inCity, requireReach } from '../people/reach.ts';

export interface CompanyMerged {
  readonly mergeId: string;
}

export async function mergeCompanies(
  store: Store,
  actor: Actor,
  { key, ...content }: CompanyMergeInput & { readonly key: string },
): Promise<CompanyMerged> {
  const { id, keptId, mergedId, reason } = content;
  const city = await inCity(store, actor, ['verify']);
  const officeIds = await requireReach(store, city, 'verify');
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'merge_companies', key, content, officeIds };
  return write(store, act, async (writing) => {
    const { tx, recordedAt } = writing;
    const found = await companiesToMerge(tx, cityCode, [keptId, mergedId]);
    const side = (companyId: string) => asSide(found.find((each) => each.companyId === companyId));
    const facts = { actorId: accountId, kept: side(keptId), merged: side(mergedId) };
    const breaches = companyMergeBreaches(content, facts);
    if (breaches.length > 0) throw new Refusal(breaches);
    const memberIds = [mergedId, ...(await companiesMergedInto(tx, cityCode, mergedId))];
    const by = { reason, recorded_at: recordedAt, recorded_by: accountId };
    await insertRows(tx, {
      company_merge: [
        { city_code: cityCode, id, act: 'merge', kept_id: keptId, merged_id: mergedId, undoes_id: null, ...by },
      ],
      company_merge_member: memberIds.map((company_id) => ({
        city_code: cityCode,
        merge_id: id,
        company_id,
        into_id: keptId,
      })),
    });
    await touch(writing, cityCode, [keptId, ...memberIds]);
    return { result: { mergeId: id }, summary: { merge: id, members: memberIds.length } };
  });
}

export async function undoCompanyMerge(
  store: Store,
  actor: Actor,
  { key, ...content }: UndoCompanyMergeInput & { readonly key: string },
): Promise<CompanyMerged> {
  const { id, mergeId, reason } = content;
  const city = await inCity(store, actor, ['verify']);
  const officeIds = await requireReach(store, city, 'verify');
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'undo_company_merge', key, content, officeIds };
  return write(store, act, async (writing) => {
    const { tx, recordedAt } = writing;
    const [merge] = (await companyMergeRecords(tx, cityCode, { id: mergeId }, { limit: 1, offset: 0 })).rows;
    const sides = merge ? await companiesToMerge(tx, cityCode, [merge.keptId, merge.mergedId]) : [];
    const [one, other] = sides.map(({ creditCode }) => creditCode);
    const oneCode = merge && one && one === other ? merge.keptName : null;
    const known = merge ? { undone: merge.undoneAt !== null, laterMerge: merge.laterMerge, oneCode } : null;
    const breaches = undoCompanyMergeBreaches(content, known);
    if (breaches.length > 0 || !merge) throw new Refusal(breaches);
    const { keptId, mergedId } = merge;
    const members = [keptId, mergedId, ...(await companiesMergedInto(tx, cityCode, keptId))];
    const by = { reason, recorded_at: recordedAt, recorded_by: accountId };
    await insertRows(tx, {
      company_merge: [
        { city_code: cityCode, id, act: 'undo', kept_id: keptId, merged_id: mergedId, undoes_id: mergeId, ...by },
      ],
    });
    await touch(writing, cityCode, members);
    return { result: { mergeId: id }, summary: { undoes: mergeId } };
  });
}

/** Lists show a project's firms by their kept name. */
async function touch({ tx, touchedProjects }: Writing, cityCode: string, companyIds: readonly string[]): Promise<void> {
  for (const id of await projectsOfCompanies(tx, cityCode, companyIds)) touchedProjects.add(id);
}

function asSide(company: MergeCompany | undefined): CompanySide | null {
  return company ? { ...company, reporters: new Set(company.reporters) } : null;
}
