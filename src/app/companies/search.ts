// Search everywhere: the projects in reach, companies, of the register and of the city's own in reach, and outings,
// activities, talks and papers in reach. By a fragment of
// two characters or more, a credit code, a project's code, pinyin or initials.
import type { Actor } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import {
  companiesInReach,
  findOwnCompanies,
  searchProjects,
  type FoundProjectLine,
  type Fragment,
  type OwnCompanyLine,
} from '../../storage/companies/citySearch.ts';
import { firmLines, registerByCode, registerByFront, registerVersion } from '../../storage/companies/registerSearch.ts';
import { countingScope, inScope, type Store, type Tx } from '../../storage/store.ts';
import { findEntries, type FoundEntryLine } from '../entries/findEntries.ts';
import { readingScope } from '../people/reach.ts';
import { findInRegister } from './registerIndex.ts';

export interface CompanyLine {
  /** Of the register, or of the city's own row where the register has no such firm. */
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly seat: string | null;
  readonly industry: string | null;
  readonly own: boolean;
  readonly sample: boolean;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** At most `countedMost`; then there are that many or more. */
  readonly total: number;
}

export interface SearchAnswer {
  readonly projects: Page<FoundProjectLine>;
  readonly companies: Page<CompanyLine>;
  readonly entries: Page<FoundEntryLine>;
  /** While the index is being made, firms of the register are found by the beginning of their name alone. */
  readonly complete: boolean;
}

export const countedMost = 200;

export async function searchEverywhere(
  store: Store,
  actor: Actor,
  { asked: typed, page, size }: { readonly asked: string; readonly page: number; readonly size: number },
): Promise<SearchAnswer> {
  // What nobody types on purpose, a database does not take as text.
  const asked = typed.replace(/\p{C}/gu, '');
  const key = nameKey(asked);
  const none = { rows: [], total: 0 };
  if (key.length < 2) return { projects: none, companies: none, entries: none, complete: true };
  const fragment: Fragment = { key, letters: /^[a-z]+$/.test(key) ? key : undefined };
  const { cityCode } = actor;
  const reach = await readingScope(store, actor);
  const from = (page - 1) * size;
  const cut = <T>(all: readonly T[]) => all.slice(from, from + size);
  const [projects, own, entries, register] = await Promise.all([
    inScope(store, reach, (tx) => searchProjects(tx, cityCode, fragment, countedMost)),
    ownCompanies(store, actor, key),
    findEntries(store, actor, key, countedMost),
    inScope(store, countingScope(cityCode), (tx) => registerIds(store, tx, cityCode, asked, key)),
  ]);
  // A firm that the register has is shown once.
  const registered = new Set(register.ids);
  const apart = own.filter(({ registerId }) => registerId === null || !registered.has(registerId));
  const [exact, others] = [apart.filter((one) => one.nameKey === key), apart.filter((one) => one.nameKey !== key)];
  const ids: (string | OwnCompanyLine)[] = [...exact, ...others, ...register.ids].slice(0, countedMost);
  const shown = cut(ids);
  const lines = await inScope(store, countingScope(cityCode), (tx) =>
    firmLines(
      tx,
      shown.filter((one) => typeof one === 'string'),
    ),
  );
  const byId = new Map(lines.map((line) => [line.id, line]));
  const companies = shown.flatMap((one): CompanyLine | never[] => {
    if (typeof one !== 'string') return ownLine(one);
    const line = byId.get(one);
    return line ? { ...line, own: false } : [];
  });
  return {
    projects: { rows: cut(projects), total: projects.length },
    companies: { rows: companies, total: ids.length },
    entries: { rows: cut(entries), total: entries.length },
    complete: register.complete,
  };
}

function ownLine({ id, registerId, name, creditCode, seat }: OwnCompanyLine): CompanyLine {
  return { id: registerId ?? id, name, creditCode, seat, industry: null, own: true, sample: false };
}

async function registerIds(
  store: Store,
  tx: Tx,
  cityCode: string,
  asked: string,
  key: string,
): Promise<{ ids: string[]; complete: boolean }> {
  const code = key.toUpperCase();
  const byCode = /^[0-9A-Z]{4,18}$/.test(code) ? await registerByCode(tx, code, countedMost) : [];
  const found = await findInRegister(store, tx, {
    asked,
    cityCode,
    version: await registerVersion(tx),
    most: countedMost,
  });
  const byName = found ? found.map(({ id }) => id) : await registerByFront(tx, key, countedMost);
  return { ids: [...new Set([...byCode, ...byName])], complete: found !== undefined };
}

/** Of the city's own companies those in reach: nobody reads through the firms behind other offices' projects. */
async function ownCompanies(store: Store, actor: Actor, key: string): Promise<OwnCompanyLine[]> {
  const { cityCode } = actor;
  const named = await inScope(store, countingScope(cityCode), (tx) => findOwnCompanies(tx, cityCode, key, countedMost));
  if (named.length === 0) return [];
  const reach = await readingScope(store, actor);
  const ids = named.map(({ id }) => id);
  const open = await inScope(store, reach, (tx) => companiesInReach(tx, cityCode, ids));
  return named.filter(({ id }) => open.has(id));
}
