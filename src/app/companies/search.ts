// Search everywhere: the projects in reach, companies, of the register and of the city's own in reach, and outings,
// activities, talks and papers in reach. By a fragment of
// two characters or more, a credit code, a project's code, a label, pinyin or initials; of several words each has to be found.
import type { BorneLabel, LabelKind } from '../../domain/figures/lists/labels.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  companiesInReach,
  findOwnCompanies,
  searchProjects,
  type FoundProjectLine,
  type OwnCompanyLine,
} from '../../storage/companies/citySearch.ts';
import {
  firmLines,
  holdingWords,
  registerByCode,
  registerByFront,
  registerVersion,
} from '../../storage/companies/registerSearch.ts';
import { countingScope, inScope, type Scope, type Store, type Tx } from '../../storage/store.ts';
import { labelsNow, wordsOfLabels } from '../projects/projectLabels.ts';
import { type AskedWords, askedWords } from '../../names/fragments/askedWords.ts';
import { nameKey } from '../../names/normalise.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
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

export interface ProjectByWords extends FoundProjectLine {
  /** Labels by which a word was found. */
  readonly labels: readonly (BorneLabel & { readonly kind: LabelKind })[];
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** At most `countedMost`; then there are that many or more. */
  readonly total: number;
}

export interface SearchAnswer {
  readonly projects: Page<ProjectByWords>;
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
  const asked = askedWords(typed);
  const { key } = asked;
  const none = { rows: [], total: 0 };
  if (key.length < 2) return { projects: none, companies: none, entries: none, complete: true };
  // Of firms no row is of a year: one has to bear it in its name.
  const names = { key, words: [...asked.words, ...(asked.year ? [asked.year] : [])] };
  const { cityCode } = actor;
  const reach = await readingScope(store, actor);
  const from = (page - 1) * size;
  const cut = <T>(all: readonly T[]) => all.slice(from, from + size);
  const [projects, own, entries, register] = await Promise.all([
    foundProjects(store, reach, asked),
    ownCompanies(store, actor, names),
    findEntries(store, actor, asked, countedMost),
    inScope(store, countingScope(cityCode), (tx) => registerIds(store, tx, cityCode, names)),
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

/** A project is found by its labels as well, whatever they are called. */
async function foundProjects(store: Store, reach: Scope, asked: AskedWords): Promise<ProjectByWords[]> {
  const { cityCode } = reach;
  const labels = await labelsNow(store, cityCode);
  const called = { classes: wordsOfLabels(labels, 'investorClass'), tags: wordsOfLabels(labels, 'tag') };
  const offices = await officesCalled(store, cityCode, asked.words);
  const fragments = { ...asked, called, offices };
  const found = await inScope(store, reach, (tx) => searchProjects(tx, cityCode, fragments, countedMost));
  return found.map(({ classes, tags, ...line }) => ({
    ...line,
    labels: [
      ...labels.borne('investorClass', classes).map((one) => ({ kind: 'investorClass' as const, ...one })),
      ...labels.borne('tag', tags).map((one) => ({ kind: 'tag' as const, ...one })),
    ],
  }));
}

async function officesCalled(store: Store, cityCode: string, words: readonly string[]) {
  const offices = [...(await officesToday(store, { cityCode })).values()];
  const called = (word: string) =>
    offices.filter(({ name, shortName }) => [name, shortName].some((one) => nameKey(one).includes(word)));
  return Object.fromEntries(words.map((word) => [word, called(word).map(({ id }) => id)]));
}

/** With so many of one word it is still found which of them have the others. */
const sifted = 5000;

async function registerIds(
  store: Store,
  tx: Tx,
  cityCode: string,
  { key, words }: Pick<AskedWords, 'key' | 'words'>,
): Promise<{ ids: string[]; complete: boolean }> {
  const code = key.toUpperCase();
  const byCode = /^[0-9A-Z]{4,18}$/.test(code) ? await registerByCode(tx, code, countedMost) : [];
  // The longest word is the rarest.
  const [first = key, ...others] = words.toSorted((a, b) => b.length - a.length);
  const most = others.length > 0 ? sifted : countedMost;
  const found = await findInRegister(store, tx, { asked: first, cityCode, version: await registerVersion(tx), most });
  const byFirst = found ? found.map(({ id }) => id) : await registerByFront(tx, first, most);
  const holding = others.length > 0 ? await holdingWords(tx, byFirst, others) : undefined;
  const byName = holding ? byFirst.filter((id) => holding.has(id)) : byFirst;
  return { ids: [...new Set([...byCode, ...byName])].slice(0, countedMost), complete: found !== undefined };
}

/** Of the city's own companies those in reach: nobody reads through the firms behind other offices' projects. */
async function ownCompanies(
  store: Store,
  actor: Actor,
  asked: Pick<AskedWords, 'key' | 'words'>,
): Promise<OwnCompanyLine[]> {
  const { cityCode } = actor;
  const named = await inScope(store, countingScope(cityCode), (tx) =>
    findOwnCompanies(tx, cityCode, asked, countedMost),
  );
  if (named.length === 0) return [];
  const reach = await readingScope(store, actor);
  const ids = named.map(({ id }) => id);
  const open = await inScope(store, reach, (tx) => companiesInReach(tx, cityCode, ids));
  return named.filter(({ id }) => open.has(id));
}
