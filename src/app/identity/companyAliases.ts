// A firm's former names and aliases: stating one, and withdrawing one that was wrong. Facts → decide → apply. Right: enter
// or verify, in the city.
import {
  aliasWithdrawalBreaches,
  type AliasWithdrawalInput,
  companyAliasBreaches,
  type CompanyAliasInput,
} from '../../domain/identity/companyAlias.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import { aliasById } from '../../storage/identity/companyAliases.ts';
import { companiesCalled, companyStanding, companiesToMerge } from '../../storage/companies/companyMerges.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import type { Store } from '../../storage/store.ts';
import { inCity } from '../people/reach.ts';

export async function addCompanyAlias(
  store: Store,
  actor: Actor,
  { key, ...content }: CompanyAliasInput & { readonly key: string },
): Promise<{ readonly aliasId: string }> {
  const { id, companyId, name, kind, fromOn, toOn, source, sourceOn } = content;
  const { cityCode, accountId } = actor;
  const act = {
    cityCode,
    accountId,
    useCase: 'add_company_alias',
    key,
    content,
    officeIds: await cityOf(store, actor),
  };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const [company] = await companiesToMerge(tx, cityCode, [companyId]);
    const compared = nameKey(name);
    const called = await companiesCalled(tx, cityCode, compared);
    const standing = await companyStanding(tx, cityCode, called);
    const owners = called.map((each) => standing.get(each) ?? each);
    const [other] = await companiesToMerge(
      tx,
      cityCode,
      owners.filter((each) => each !== companyId),
    );
    const breaches = companyAliasBreaches(content, {
      today,
      company: company ?? null,
      nameKey: compared,
      isKnown: owners.includes(companyId),
      other: other?.name ?? null,
    });
    if (breaches.length > 0) throw new Refusal(breaches);
    const days = { from_on: fromOn, to_on: toOn, source_on: sourceOn };
    const by = { recorded_at: recordedAt, recorded_by: accountId };
    const row = { city_code: cityCode, id, company_id: companyId, name, name_key: compared, kind, source };
    await insertRows(tx, { company_alias: [{ ...row, ...days, withdraws_id: null, ...by }] });
    return { result: { aliasId: id }, summary: { company: companyId, alias: id } };
  });
}

/** The row that withdraws repeats the name; its source is the reason. */
export async function withdrawCompanyAlias(
  store: Store,
  actor: Actor,
  { key, ...content }: AliasWithdrawalInput & { readonly key: string },
): Promise<{ readonly aliasId: string }> {
  const { id, aliasId, reason } = content;
  const { cityCode, accountId } = actor;
  const officeIds = await cityOf(store, actor);
  const act = { cityCode, accountId, useCase: 'withdraw_company_alias', key, content, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const known = await aliasById(tx, cityCode, aliasId);
    const breaches = aliasWithdrawalBreaches(known);
    if (breaches.length > 0 || !known) throw new Refusal(breaches);
    const { withdrawn: _, ...row } = known;
    const why = { withdraws_id: aliasId, source: reason, source_on: today, from_on: null, to_on: null };
    const by = { recorded_at: recordedAt, recorded_by: accountId };
    await insertRows(tx, { company_alias: [{ city_code: cityCode, id, ...row, ...why, ...by }] });
    return { result: { aliasId }, summary: { company: row.company_id, withdraws: aliasId } };
  });
}

async function cityOf(store: Store, actor: Actor): Promise<string[]> {
  const { grants } = await inCity(store, actor, ['enter', 'verify']);
  return grants.map(({ officeId }) => officeId);
}
