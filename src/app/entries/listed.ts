// The entries of a noun that has a screen of its own: what is chosen, one page of it, and what all of it adds up to. Rows in
// reach only.
import { atPath, filterKind, occasionOfFilter } from '../../domain/entries/listed.ts';
import { type ListedKind, nounOf } from '../../domain/entries/nouns.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { refuse } from '../../domain/refusal.ts';
import { assessmentYearRows } from '../../storage/closes/assessmentYears.ts';
import {
  type ListedFilter,
  type ListedEntryRow,
  listedRows,
  type ListedSums,
  listedSums,
} from '../../storage/entries/listedEntries.ts';
import type { OccasionRow } from '../../storage/entries/occasions.ts';
import { isFirmNamed } from '../../storage/entries/firmNamed.ts';
import { namesOf } from '../../storage/entries/trail.ts';
import { projectCodes } from '../../storage/projects/projectCodes.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { countingScope, inScope, type Scope, type Store, type Tx } from '../../storage/store.ts';
import { officesUnder, readingScope } from '../people/reach.ts';
import { comparedWord, comparedWords } from '../../names/fragments/comparedWord.ts';
import { idsOfOccasions, isOccasionId, isOccasionKnown, occasionsNamedBy, withOccasionNames } from './occasions.ts';
import { idsIn } from './trail.ts';

/** As it stands in the address bar. */
export interface ListedQuery {
  readonly q?: string | undefined;
  readonly period?: string | undefined;
  readonly office?: string | undefined;
  readonly state?: 'verified' | 'waiting' | undefined;
  /** The noun's own filters; several codes are parted by commas. */
  readonly by: Readonly<Record<string, string | undefined>>;
  readonly dir: 'asc' | 'desc';
}

export interface ListedPage extends ListedSums {
  readonly rows: readonly ListedEntryRow[];
  /** Of firms and projects in reach that they name. */
  readonly names: ReadonlyMap<string, string>;
  /** The occasions that they name, by id. */
  readonly occasions: ReadonlyMap<string, OccasionRow>;
  /** By the filters that ask for one occasion by its id. */
  readonly asked: ReadonlyMap<string, string>;
  /** Codes of the projects among them. */
  readonly codes: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, Office>;
}

export async function listEntries(
  store: Store,
  actor: Actor,
  kind: ListedKind,
  query: ListedQuery,
  paging: { readonly page: number; readonly size: number },
): Promise<ListedPage> {
  return listedIn(store, await readingScope(store, actor), kind, query, paging);
}

/** The same in another scope: that of what may be taken away. */
export async function listedIn(
  store: Store,
  scope: Scope,
  kind: ListedKind,
  query: ListedQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<ListedPage> {
  const { cityCode } = scope;
  const offices = await officesToday(store, { cityCode });
  const by = await withOccasions(store, cityCode, kind, query.by);
  const found = await inScope(store, scope, async (tx) => {
    const filter = await filterOf(tx, cityCode, kind, { ...query, by }, offices);
    const { dir } = query;
    const [sums, rows] = await Promise.all([
      listedSums(tx, cityCode, kind, filter),
      listedRows(tx, cityCode, kind, filter, { dir, limit: size, offset: (page - 1) * size }),
    ]);
    const ids = idsIn(rows.map(({ input }) => input));
    const [names, codes] = await Promise.all([namesOf(tx, cityCode, ids), projectCodes(tx, cityCode, ids)]);
    return { ...sums, rows, names, codes, offices };
  });
  if (found.total === 0) {
    await mustBeFirms(store, cityCode, kind, query.by);
    await mustBeOccasions(store, scope, kind, query.by);
  }
  const inputs = found.rows.map(({ input }) => input);
  const occasions = await occasionsNamedBy(store, cityCode, kind, inputs);
  const names = withOccasionNames(found.names, occasions);
  return { ...found, occasions, names, asked: askedOccasions(kind, query.by, inputs, occasions) };
}

async function filterOf(
  tx: Tx,
  cityCode: string,
  kind: ListedKind,
  { q = '', period, office, state, by }: ListedQuery,
  offices: ReadonlyMap<string, Office>,
): Promise<ListedFilter> {
  const days = period ? parsePeriod(period, await assessmentYearRows(tx, cityCode)) : undefined;
  const words = comparedWords(q);
  return {
    words,
    state,
    from: days?.from,
    to: days?.to,
    ...(office === undefined ? {} : { officeIds: officesUnder(offices, office) }),
    by: Object.fromEntries(
      Object.entries(by).flatMap(([name, value]) => (value ? [[name, chosen(kind, name, value)]] : [])),
    ),
  };
}

/** Codes and yes or no as they are; a word as words are compared. Refuses what the noun has no filter for. */
function chosen(kind: ListedKind, name: string, value: string): string[] {
  const noun = nounOf(kind);
  const filters = noun.listed?.filters ?? {};
  const paths = filters[name] ?? refuse('field_unknown', name, { name, known: Object.keys(filters).join(', ') });
  return filterKind(noun, paths) === 'text' ? [comparedWord(value)] : value.split(',');
}

/** Occasions are asked for by their words or by the id of one: by the ids of all entries that mean them. */
async function withOccasions(store: Store, cityCode: string, kind: ListedKind, by: ListedQuery['by']) {
  const noun = nounOf(kind);
  const asked: [string, string][] = [];
  for (const [name, value] of Object.entries(by)) {
    const of = occasionOfFilter(noun, name);
    if (of === undefined || !value) asked.push([name, value ?? '']);
    else asked.push([name, (await idsOfOccasions(store, cityCode, of, value)).join(',') || noSuchId]);
  }
  return Object.fromEntries(asked);
}

/** Nothing of a firm that is none would look like nothing of one that there is. Which firms there are the whole city may know. */
async function mustBeFirms(store: Store, cityCode: string, kind: ListedKind, by: ListedQuery['by']): Promise<void> {
  const noun = nounOf(kind);
  for (const [name, value] of Object.entries(by)) {
    const paths = noun.listed?.filters[name] ?? [];
    if (!value || !paths.every((path) => atPath(noun, path).field.as === 'company')) continue;
    const isThere = await inScope(store, countingScope(cityCode), (tx) =>
      isFirmNamed(tx, cityCode, comparedWord(value)),
    );
    if (!isThere) refuse('company_not_found', name);
  }
}

/** Nor does nothing look like nothing of an activity that is none, whether by its id or by its words. */
async function mustBeOccasions(store: Store, scope: Scope, kind: ListedKind, by: ListedQuery['by']): Promise<void> {
  for (const [name, value] of Object.entries(by)) {
    const of = occasionOfFilter(nounOf(kind), name);
    if (of === undefined || !value || (await isOccasionKnown(store, scope, of, value))) continue;
    refuse('occasion_unknown', name);
  }
}

/** What is asked for where nothing is called so. */
const noSuchId = '-';

/** What one is called that is asked for by its id: as a row of the list names it, else nothing is told of an id. */
function askedOccasions(
  kind: ListedKind,
  by: ListedQuery['by'],
  inputs: readonly Readonly<Record<string, unknown>>[],
  occasions: ReadonlyMap<string, OccasionRow>,
) {
  const noun = nounOf(kind);
  return new Map(
    Object.entries(by).flatMap(([filter, value = '']) => {
      if (!occasionOfFilter(noun, filter) || !isOccasionId(value)) return [];
      const [path = ''] = noun.listed?.filters[filter] ?? [];
      const name = occasions.get(String(inputs[0]?.[path]))?.name;
      return name === undefined ? [] : [[filter, name] as const];
    }),
  );
}
