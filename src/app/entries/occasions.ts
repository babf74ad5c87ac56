// What is told of an activity or an outing at which an entry took place: whoever reads the entry reads its name and day, whoever's it
// is; and whoever may name one finds it.
import { occasionFields } from '../../domain/entries/occasion.ts';
import { type EntryKind, isOccasionKind, nounOf, type OccasionKind } from '../../domain/entries/nouns.ts';
import { upward } from '../../domain/offices/office.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  entriesOfOccasions,
  type OccasionRow,
  occasionsByIds,
  occasionsToName,
} from '../../storage/entries/occasions.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { readingScope } from '../people/reach.ts';
import { comparedWord, comparedWords } from '../../names/fragments/comparedWord.ts';

type Input = Readonly<Record<string, unknown>>;

/** Those that these entries, which lie in reach, name. */
export async function occasionsNamedBy(
  store: Store,
  cityCode: string,
  kind: EntryKind,
  inputs: Iterable<Input>,
): Promise<ReadonlyMap<string, OccasionRow>> {
  const fields = occasionFields(nounOf(kind));
  if (fields.length === 0) return new Map();
  const ids = new Set([...inputs].flatMap((input) => fields.map(({ name }) => input[name])));
  return occasionsOf(
    store,
    cityCode,
    [...ids].filter((id) => typeof id === 'string'),
  );
}

async function occasionsOf(store: Store, cityCode: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, OccasionRow>();
  const rows = await inScope(store, countingScope(cityCode), (tx) => occasionsByIds(tx, cityCode, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** With what they are called among other names. */
export function withOccasionNames(
  names: ReadonlyMap<string, string>,
  occasions: ReadonlyMap<string, OccasionRow>,
): ReadonlyMap<string, string> {
  return new Map([...names, ...[...occasions].map(([id, { name }]) => [id, name] as const)]);
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
export const isOccasionId = (text: string): boolean => uuid.test(text);

/** Of what is asked by an id or by words: the ids of all entries that mean it. It chooses among entries in reach, and tells nothing else. */
export function idsOfOccasions(store: Store, cityCode: string, of: string, asked: string): Promise<string[]> {
  if (!isOccasionKind(of)) throw new Error(`${of} is no occasion`);
  const by = isOccasionId(asked) ? { id: asked } : { word: comparedWord(asked) };
  return inScope(store, countingScope(cityCode), (tx) => entriesOfOccasions(tx, cityCode, of, by));
}

export interface OccasionsPage {
  readonly rows: readonly OccasionRow[];
  readonly total: number;
  readonly offices: ReadonlyMap<string, Office>;
}

/** Which ones the actor may name: those in reach, and of offices above them what is verified. */
export async function occasionsFor(
  store: Store,
  actor: Actor,
  kind: OccasionKind,
  { q = '', page, size }: { readonly q?: string | undefined; readonly page: number; readonly size: number },
): Promise<OccasionsPage> {
  const { cityCode } = actor;
  const [{ officeIds }, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  const aboveIds = [...new Set(officeIds.flatMap((id) => upward(offices, id)))];
  const words = comparedWords(q);
  const wanted = { words, officeIds, aboveIds, limit: size, offset: (page - 1) * size };
  // The rows of offices above are out of scope, and chosen by the statement.
  const found = await inScope(store, countingScope(cityCode), (tx) => occasionsToName(tx, cityCode, kind, wanted));
  return { ...found, offices };
}
