// Add firms to the register and what is known of them: by a form, by the seed, by an imported list.
import type { CompanyFactInput } from '../../domain/companies/companyFact.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import type { RegisterCompany } from '../../domain/companies/registerCompany.ts';
import type { Actor } from '../../domain/people/role.ts';
import { insertFacts } from '../../storage/companies/companyFacts.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import { wholeServer } from '../../storage/keeping/record/tables.ts';
import { keepInRegister, linkByCreditCode } from '../../storage/companies/register.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { decideFirm, emptyRegisterWorld, type SaidOfFirm, wantedOf, widenRegister } from './decideFirm.ts';
import { searchKeys } from './searchKeys.ts';

export interface AddedToRegister {
  /** Of each firm in the order asked: its id in the register, which may be an older one. */
  readonly registerIds: string[];
  readonly added: number;
  readonly changed: number;
  readonly facts: number;
}

export async function addToRegister(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly said: readonly SaidOfFirm[] },
): Promise<AddedToRegister> {
  const officeIds = await requireReach(store, actor, 'enter');
  const { key, said } = request;
  const { cityCode, accountId } = actor;
  const act = { cityCode, accountId, useCase: 'add_to_register', key, content: said, officeIds };
  return write(store, act, async (writing) => {
    const result = await keepFirms(writing, actor, said, null);
    const { added, changed, facts } = result;
    return { result, summary: { added, changed, facts, first: result.registerIds[0] ?? null } };
  });
}

/** Decides and writes within a write that is already under way. A breach of firm n has the field `said.n.…`. */
export async function keepFirms(
  { tx, today, recordedAt, records }: Writing,
  { cityCode, accountId }: Actor,
  said: readonly SaidOfFirm[],
  importId: string | null,
): Promise<AddedToRegister> {
  const world = await emptyRegisterWorld(tx, today);
  await widenRegister(tx, cityCode, world, wantedOf(said));
  const added = new Map<string, RegisterCompany>();
  const changed = new Map<string, RegisterCompany>();
  const facts: CompanyFactInput[] = [];
  const registerIds: string[] = [];
  const breaches: Breach[] = [];
  for (const [n, one] of said.entries()) {
    const decided = decideFirm(world, one);
    if (Array.isArray(decided)) {
      for (const breach of decided)
        breaches.push({ ...breach, field: `said.${n}${breach.field ? `.${breach.field}` : ''}` });
      continue;
    }
    const { company, companyOutcome } = decided;
    registerIds.push(company.id);
    facts.push(...decided.facts);
    if (companyOutcome === 'new' || added.has(company.id)) added.set(company.id, company);
    else if (companyOutcome === 'changed') changed.set(company.id, company);
  }
  if (breaches.length > 0) throw new Refusal(breaches);
  const keyed = (companies: Iterable<RegisterCompany>) =>
    [...companies].map((company) => ({ ...company, ...searchKeys(company.nameKey) }));
  const of = { chain: 'register', city: wholeServer } as const;
  if (changed.size > 0) await records.changing({ ...of, owners: [...changed.keys()] });
  if (added.size > 0) records.came({ ...of, owners: [...added.keys()] });
  await keepInRegister(tx, keyed(added.values()), keyed(changed.values()), recordedAt);
  await insertFacts(tx, cityCode, facts, { at: recordedAt, by: accountId, importId });
  await linkByCreditCode(tx, cityCode, { registerIds: [...added.keys(), ...changed.keys()] });
  return { registerIds, added: added.size, changed: changed.size, facts: facts.length };
}
