// Whose a firm is: a statement with its source. Facts → decide → apply. Right: enter or verify, in the city.
import { companyParentBreaches, type CompanyParentInput } from '../../domain/identity/companyParent.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import { parentsOf } from '../../storage/identity/companyAliases.ts';
import { companiesToMerge } from '../../storage/companies/companyMerges.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import type { Store, Tx } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export async function stateCompanyParent(
  store: Store,
  actor: Actor,
  { key, ...content }: CompanyParentInput & { readonly key: string },
): Promise<{ readonly statementId: string }> {
  const { id, companyId, parentId, parentName, source, sourceOn } = content;
  const { grants } = await inCity(store, actor, ['enter', 'verify']);
  const officeIds = grants.map(({ officeId }) => officeId);
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'state_company_parent', key, content, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const found = await companiesToMerge(tx, cityCode, [companyId, parentId ?? companyId]);
    const firm = (of: string | null) => found.find((each) => each.companyId === of) ?? null;
    const company = firm(companyId);
    const breaches = companyParentBreaches(content, {
      today,
      company,
      parent: firm(parentId),
      isItself: parentId === companyId || (parentName !== null && nameKey(parentName) === nameKey(company?.name ?? '')),
      isBelow: parentId !== null && (await above(tx, cityCode, parentId)).has(companyId),
    });
    if (breaches.length > 0) throw new Refusal(breaches);
    const said = { parent_name: parentName, parent_id: parentId, source, source_on: sourceOn };
    const by = { recorded_at: recordedAt, recorded_by: accountId };
    await insertRows(tx, { company_parent: [{ city_code: cityCode, id, company_id: companyId, ...said, ...by }] });
    return { result: { statementId: id }, summary: { company: companyId, parent: parentId ?? parentName } };
  });
}

/** The firms that stand above one, by what is stated today. */
async function above(tx: Tx, cityCode: string, companyId: string): Promise<Set<string>> {
  const met = new Set<string>();
  let [next] = await parentsOf(tx, cityCode, [companyId]);
  while (next?.parentId && !met.has(next.parentId)) {
    met.add(next.parentId);
    [next] = await parentsOf(tx, cityCode, [next.parentId]);
  }
  return met;
}
