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
import { countingScope, inScope, type Scope, type Store } from '../../storage/store.ts';
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
  const [scope, offices] = await Promise.all([readingScope(store, actor), officesToday(store, actor)]);
  const wanted = { words: comparedWords(q), ...reachOf(scope, offices), limit: size, offset: (page - 1) * size };
  // The rows of offices above are out of scope, and chosen by the statement.
  const found = await inScope(store, countingScope(cityCode), (tx) => occasionsToName(tx, cityCode, kind, wanted));
  return { ...found, offices };
}

/** Of these offices all that stand, of those above them what is verified. */
function reachOf({ officeIds }: Scope, offices: ReadonlyMap<string, Office>) {
  return { officeIds, aboveIds: [...new Set(officeIds.flatMap((id) => upward(offices, id)))] };
}

/** Whether who reads in the scope knows of one by its id or its words: what is another's is answered like what is not there. */
export async function isOccasionKnown(store: Store, scope: Scope, of: string, asked: string): Promise<boolean> {
  if (!isOccasionKind(of)) throw new Error(`${of} is no occasion`);
  const { cityCode } = scope;
  const reach = reachOf(scope, await officesToday(store, { cityCode }));
  if (isOccasionId(asked)) {
    const one = (await occasionsOf(store, cityCode, [asked])).get(asked);
    if (one?.kind !== of || !one.stands) return false;
    return reach.officeIds.includes(one.officeId) || (one.verified && reach.aboveIds.includes(one.officeId));
  }
  const wanted = { words: comparedWords(asked), ...reach, limit: 1, offset: 0 };
  const { total } = await inScope(store, countingScope(cityCode), (tx) => occasionsToName(tx, cityCode, of, wanted));
  return total > 0;
}
