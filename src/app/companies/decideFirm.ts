// Decide what a source says of a firm: the firm and the facts about it together, for one form or a whole list. What
// passes is added to the world, so that a later row of the same list sees it.
import {
  companyFactBreaches,
  type CompanyFactInput,
  isSameFact,
  type StandingFact,
} from '../../domain/companies/companyFact.ts';
import type { Breach } from '../../domain/refusal.ts';
import {
  decideRegisterCompany,
  type RegisterCompany,
  type RegisterCompanyInput,
} from '../../domain/companies/registerCompany.ts';
import { nameKey } from '../../names/normalise.ts';
import { standingFacts } from '../../storage/companies/companyFacts.ts';
import { divisionsAmong, registerCompanies } from '../../storage/companies/register.ts';
import type { Tx } from '../../storage/store.ts';
import { industrySections } from '../../storage/entries/world.ts';

/** `facts` speak of `company.id`, which gives way to the register's own id where the firm is known. */
export interface SaidOfFirm {
  readonly company: RegisterCompanyInput;
  readonly facts: readonly CompanyFactInput[];
}

export interface RegisterWorld {
  readonly today: string;
  readonly divisions: Set<string>;
  readonly industries: { has(code: string): boolean };
  readonly byCode: Map<string, RegisterCompany>;
  readonly byKey: Map<string, RegisterCompany[]>;
  readonly firms: Set<string>;
  readonly standing: Map<string, StandingFact[]>;
}

export async function emptyRegisterWorld(tx: Tx, today: string): Promise<RegisterWorld> {
  const world = { byCode: new Map(), byKey: new Map(), firms: new Set<string>(), standing: new Map() };
  return { today, divisions: new Set(), industries: await industrySections(tx), ...world };
}

export interface RegisterWanted {
  readonly names?: readonly string[];
  readonly codes?: readonly string[];
  readonly ids?: readonly string[];
  readonly divisions?: readonly string[];
}

export function wantedOf(said: readonly SaidOfFirm[]): Required<RegisterWanted> {
  const facts = said.flatMap((one) => one.facts);
  return {
    names: said.map(({ company }) => company.name),
    codes: said.flatMap(({ company }) => company.creditCode ?? []),
    ids: facts.flatMap(({ registerId, value }) =>
      [registerId, 'registerId' in value ? (value.registerId ?? []) : []].flat(),
    ),
    divisions: [
      ...said.flatMap(({ company }) => company.divisionCode ?? []),
      ...facts.flatMap(({ value }) => ('divisionCode' in value ? value.divisionCode : [])),
    ],
  };
}

/** Adds to the world what is asked and not in it; what was decided meanwhile stays. */
export async function widenRegister(
  tx: Tx,
  cityCode: string,
  world: RegisterWorld,
  wanted: RegisterWanted,
): Promise<void> {
  const nameKeys = [...new Set((wanted.names ?? []).map(nameKey))].filter((key) => !world.byKey.has(key));
  const codes = [...new Set(wanted.codes)].filter((code) => !world.byCode.has(code));
  const ids = [...new Set(wanted.ids)].filter((id) => !world.firms.has(id));
  const [found, divisions] = await Promise.all([
    registerCompanies(tx, { nameKeys, codes, ids }),
    divisionsAmong(
      tx,
      [...new Set(wanted.divisions)].filter((code) => !world.divisions.has(code)),
    ),
  ]);
  for (const code of divisions) world.divisions.add(code);
  const fresh = found.filter(({ id }) => !world.firms.has(id));
  for (const company of fresh) put(world, company);
  const known = await standingFacts(
    tx,
    cityCode,
    fresh.map(({ id }) => id),
  );
  for (const fact of known) world.standing.set(fact.registerId, [...(world.standing.get(fact.registerId) ?? []), fact]);
}

function put(world: RegisterWorld, company: RegisterCompany): void {
  const others = (world.byKey.get(company.nameKey) ?? []).filter(({ id }) => id !== company.id);
  world.byKey.set(company.nameKey, [...others, company]);
  if (company.creditCode) world.byCode.set(company.creditCode, company);
  world.firms.add(company.id);
}

export interface DecidedFirm {
  readonly outcome: 'new' | 'changed' | 'unchanged';
  readonly company: RegisterCompany;
  readonly companyOutcome: 'new' | 'changed' | 'unchanged';
  /** Those that the city does not know yet. */
  readonly facts: readonly CompanyFactInput[];
}

export function decideFirm(world: RegisterWorld, { company: input, facts }: SaidOfFirm): DecidedFirm | Breach[] {
  const key = nameKey(input.name);
  const byCode = input.creditCode ? world.byCode.get(input.creditCode) : undefined;
  const alike = [...(world.byKey.get(key) ?? []), ...(byCode ? [byCode] : [])];
  const { today, divisions, industries } = world;
  const decided = decideRegisterCompany(input, key, { today, divisions, industries, alike });
  if ('breaches' in decided) return decided.breaches;
  const { company, outcome: companyOutcome } = decided;
  const firms = { has: (id: string) => id === company.id || world.firms.has(id) };
  const standing = [...(world.standing.get(company.id) ?? [])];
  const fresh: CompanyFactInput[] = [];
  for (const said of facts) {
    const fact = { ...said, registerId: company.id };
    if (standing.some((known) => isSameFact(known, fact))) continue;
    const breaches = companyFactBreaches(fact, { today, firms, divisions, standing });
    if (breaches.length > 0) return breaches;
    standing.push(fact);
    fresh.push(fact);
  }
  put(world, company);
  world.standing.set(company.id, standing);
  const outcome = companyOutcome === 'unchanged' && fresh.length > 0 ? 'changed' : companyOutcome;
  return { outcome, company, companyOutcome, facts: fresh };
}
