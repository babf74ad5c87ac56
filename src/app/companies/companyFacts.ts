// Facts about a firm that is in the register: adding them by hand, and taking one back.
import {
  companyFactBreaches,
  type CompanyFactInput,
  factWithdrawalBreaches,
  type FactWithdrawalInput,
} from '../../domain/companies/companyFact.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { factState, insertFacts, withdrawFacts } from '../../storage/companies/companyFacts.ts';
import { write } from '../../storage/door/door.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { emptyRegisterWorld, widenRegister } from './decideFirm.ts';

export async function addCompanyFact(
  store: Store,
  actor: Actor,
  { key, fact }: { readonly key: string; readonly fact: CompanyFactInput },
): Promise<{ factId: string }> {
  const officeIds = await requireReach(store, actor, 'enter');
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'add_company_fact', key, content: fact, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const world = await emptyRegisterWorld(tx, today);
    const { value } = fact;
    const other = 'registerId' in value ? (value.registerId ?? []) : [];
    const divisions = 'divisionCode' in value ? [value.divisionCode] : [];
    await widenRegister(tx, cityCode, world, { ids: [fact.registerId, other].flat(), divisions });
    const standing = world.standing.get(fact.registerId) ?? [];
    const breaches = companyFactBreaches(fact, { ...world, standing });
    if (breaches.length > 0) throw new Refusal(breaches);
    await insertFacts(tx, cityCode, [fact], { at: recordedAt, by: accountId });
    const { id: factId, registerId, kind } = fact;
    return { result: { factId }, summary: { factId, registerId, kind } };
  });
}

/** A fact is never edited: one that was wrong is taken back, with the reason. */
export async function withdrawCompanyFact(
  store: Store,
  actor: Actor,
  { key, withdrawal }: { readonly key: string; readonly withdrawal: FactWithdrawalInput },
): Promise<{ factId: string }> {
  const officeIds = await requireReach(store, actor, 'enter');
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'withdraw_company_fact', key, content: withdrawal, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const { factId, reason } = withdrawal;
    const breaches = factWithdrawalBreaches(await factState(tx, cityCode, factId));
    if (breaches.length > 0) throw new Refusal(breaches);
    await withdrawFacts(tx, cityCode, [factId], { at: recordedAt, by: accountId, reason });
    return { result: { factId }, summary: { factId, reason } };
  });
}
