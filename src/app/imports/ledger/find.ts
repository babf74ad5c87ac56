// Which company and which project a row speaks of: in the ledger, or founded by an earlier row of the same file.
import type { Breach } from '../../../domain/refusal.ts';
import { nameKey } from '../../../names/normalise.ts';
import { calledByFirm } from '../../../sheets/forms/words.ts';
import { companiesBy, type FoundCompany, projectsBy } from '../../../storage/companies/lookups.ts';
import type { KnownByKey } from '../../../storage/entries/world.ts';
import { type Plan, type PlannedProject, widenWorld } from '../plan.ts';

/** Asks the ledger for the companies of a chunk of rows. */
export async function findCompanies(
  plan: Plan,
  names: Iterable<string | undefined>,
  codes: Iterable<string | undefined>,
): Promise<void> {
  const keys = [...new Set([...names].flatMap((name) => (name ? nameKey(name) : [])))];
  const askedKeys = keys.filter((key) => !plan.companiesByKey.has(key));
  const askedCodes = [...new Set([...codes].flatMap((code) => code ?? []))].filter(
    (code) => !plan.companiesByCode.has(code),
  );
  const found = await companiesBy(plan.tx, plan.actor.cityCode, askedCodes, askedKeys);
  const keep = (key: string, company: FoundCompany) => {
    const others = plan.companiesByKey.get(key) ?? [];
    if (!others.some(({ id }) => id === company.id)) plan.companiesByKey.set(key, [...others, company]);
  };
  // Who bears the name comes before who bore it.
  for (const company of found) keep(company.nameKey, company);
  for (const { calledBesides, ...company } of found) {
    for (const key of calledBesides) keep(key, company);
    if (company.creditCode) plan.companiesByCode.set(company.creditCode, company);
    if (!plan.companies.has(company.id)) plan.companies.set(company.id, company);
    plan.world.companies.add(company.id);
    plan.world.companyOffices.set(company.id, company.officeId);
  }
  await widenWorld(plan, { creditCodes: new Set(askedCodes) });
}

export interface ProjectMention {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly companies?: readonly (string | undefined)[];
}

/** Asks the ledger for the projects of a chunk of rows, and what the laws must know of them. */
export async function findProjects(plan: Plan, mentions: readonly ProjectMention[]): Promise<void> {
  const codes = new Set<string>();
  const nameKeys = new Set<string>();
  const companyKeys = new Set<string>();
  for (const { code, name, companies } of mentions) {
    if (code && !plan.projectsByCode.has(code)) codes.add(code);
    if (name && !plan.projectsByKey.has(nameKey(name))) nameKeys.add(nameKey(name));
    if (name && isFirm(name)) companyKeys.add(nameKey(name));
    for (const company of companies ?? []) if (company) companyKeys.add(nameKey(company));
  }
  const keys = { codes: [...codes], nameKeys: [...nameKeys], companyKeys: [...companyKeys] };
  // A project of an office out of reach is, to who sends the file, not there: neither its code nor its name finds it.
  const found = (await projectsBy(plan.tx, plan.actor.cityCode, keys)).filter(({ officeId }) =>
    plan.world.writable.has(officeId),
  );
  for (const { shortCode, ...project } of found) rememberProject(plan, project, shortCode);
  await widenWorld(plan, { projectIds: new Set(found.map(({ id }) => id)) });
}

/** Puts a project under all its keys; what was there under the same id is replaced. */
export function rememberProject(plan: Plan, one: PlannedProject, code: string | undefined): void {
  const project = code === undefined ? one : { ...one, code };
  put(plan.projectsByKey, project.nameKey, project);
  for (const key of [project.investorKey, project.recipientKey]) if (key) put(plan.projectsByCompany, key, project);
  if (code) plan.projectsByCode.set(code, project);
}

function put(index: KnownByKey<PlannedProject[]>, key: string, project: PlannedProject): void {
  const others = index.get(key);
  if (!others) index.set(key, [project]);
  else index.set(key, others.filter(({ id }) => id !== project.id).concat(project));
}

/** By its name, or that of the firm that it is: lists of arrivals call a project by its company. */
export function projectsCalled(plan: Plan, name: string): readonly PlannedProject[] {
  const byName = plan.projectsByKey.get(nameKey(name)) ?? [];
  return byName.length > 0 || !isFirm(name) ? byName : (plan.projectsByCompany.get(nameKey(name)) ?? []);
}

const isFirm = (name: string): boolean => calledByFirm.test(name);

export type ProjectFound = { project: PlannedProject } | { breach: Breach } | { none: true };

/** The project that a row refers to: by code, else by its name in the city, in its office where there are several. */
export function referredProject(
  plan: Plan,
  { code, name }: ProjectMention,
  officeId: string,
  field: string,
): ProjectFound {
  const byCode = code ? plan.projectsByCode.get(code) : undefined;
  if (byCode) return { project: byCode };
  if (!name) return code ? { breach: { law: 'project_unknown', field: 'projectCode' } } : { none: true };
  return only(projectsCalled(plan, name), officeId, field);
}

/** The project whose facts a row states: never one of another office that only has the same name. */
export function statedProject(
  plan: Plan,
  { code, name }: ProjectMention,
  officeId: string,
): PlannedProject | undefined | Breach {
  const byCode = code ? plan.projectsByCode.get(code) : undefined;
  if (byCode) return byCode;
  const own = (plan.projectsByKey.get(nameKey(name ?? '')) ?? []).filter((one) => one.officeId === officeId);
  return own.length > 1 ? { law: 'project_ambiguous', field: 'name' } : own[0];
}

/** F2 to F4 name no project: the registered company, else the investor with its signing day and amount, must say it. */
export function projectByCompany(
  plan: Plan,
  row: { recipient?: string; investor?: string; signedOn?: string; fen?: bigint },
  officeId: string,
): ProjectFound {
  const of = (name: string | undefined) => (name ? (plan.projectsByCompany.get(nameKey(name)) ?? []) : []);
  const byName = row.recipient ? (plan.projectsByKey.get(nameKey(row.recipient)) ?? []) : [];
  const registered = of(row.recipient).filter(({ recipientKey }) => recipientKey === nameKey(row.recipient ?? ''));
  if (registered.length > 0 || byName.length > 0) return only([...registered, ...byName], officeId, 'recipient');
  const fitting = of(row.investor).filter(
    (one) =>
      (!row.signedOn || !one.signedOn || one.signedOn === row.signedOn) &&
      (!row.fen || !one.investmentFen || one.investmentFen === row.fen),
  );
  return only(fitting, officeId, 'investor');
}

function only(candidates: readonly PlannedProject[], officeId: string, field: string): ProjectFound {
  const [first, second] = candidates;
  if (!first) return { breach: { law: 'project_not_found', field } };
  if (!second) return { project: first };
  const own = candidates.filter((one) => one.officeId === officeId);
  return own.length === 1 && own[0] ? { project: own[0] } : { breach: { law: 'project_ambiguous', field } };
}
