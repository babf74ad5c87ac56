// Search everywhere: the projects in reach, companies, of the register and of the city's own in reach, and outings,
// activities, talks and papers in reach. By a fragment of
// two characters or more, a credit code, a project's code, a label, pinyin or initials; of several words each has to be found.
import type { BorneLabel, LabelKind } from '../../domain/figures/lists/labels.ts';
import type { Actor } from '../../domain/people/role.ts';
import { searchProjects, type FoundProjectLine } from '../../storage/companies/citySearch.ts';
import { firmLines } from '../../storage/companies/registerSearch.ts';
import { countingScope, inScope, type Scope, type Store } from '../../storage/store.ts';
import { labelsNow, wordsOfLabels } from '../projects/projectLabels.ts';
import { type AskedWords, askedWords } from '../../names/fragments/askedWords.ts';
import { nameKey } from '../../names/normalise.ts';
import { type CalledBy, readClosely } from '../../names/search/nameShelf.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { findEntries, type FoundEntryLine } from '../entries/findEntries.ts';
import { readingScope } from '../people/reach.ts';
import { findFirms, type MeantFirm } from './findFirms.ts';

export interface CompanyLine {
  /** Of the register, or of the city's own row where the register has no such firm. */
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly seat: string | null;
  readonly industry: string | null;
  readonly own: boolean;
  readonly sample: boolean;
  /** By which of its names, or by one that is written otherwise. */
  readonly found: CalledBy | 'close';
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
  const [projects, { firms, complete }, entries] = await Promise.all([
    foundProjects(store, reach, asked),
    findFirms(store, actor, names, countedMost),
    findEntries(store, actor, asked, countedMost),
  ]);
  const lines = await companyLines(store, cityCode, cut(firms));
  return {
    projects: { rows: cut(projects), total: projects.length },
    companies: { rows: lines.map(({ company }) => company), total: firms.length },
    entries: { rows: cut(entries), total: entries.length },
    complete,
  };
}

/** As they are shown: from the register, or as the ledger last heard. */
export async function companyLines(
  store: Store,
  cityCode: string,
  firms: readonly MeantFirm[],
): Promise<{ readonly company: CompanyLine; readonly firm: MeantFirm }[]> {
  const registered = firms.flatMap(({ registerId }) => registerId ?? []);
  const lines = await inScope(store, countingScope(cityCode), (tx) => firmLines(tx, registered));
  const byId = new Map(lines.map((line) => [line.id, line]));
  return firms.flatMap((firm) => {
    const found = firm.rank === readClosely ? ('close' as const) : firm.called;
    const line = byId.get(firm.id);
    if (line) return { company: { ...line, own: false, found }, firm };
    if (!firm.own) return [];
    const { name, creditCode, seat } = firm.own;
    const company = { id: firm.id, name, creditCode, seat, industry: null, own: true, sample: false, found };
    return { company, firm };
  });
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
