// The names of the city's own firms in memory, with their former names, aliases and those of merged firms: read once, and
// brought up to date by what was written since.
import type { NameShelf } from '../../names/search/nameShelf.ts';
import { type CityName, cityNames, companiesToldSince } from '../../storage/companies/cityNames.ts';
import { KeptFresh } from '../../storage/keptFresh.ts';
import { versionNow } from '../../storage/offices/cities.ts';
import { ledgerMark } from '../../storage/radar/twinProjects.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { asListed, searchKeys } from './searchKeys.ts';
import { shelfOf } from './shelfOf.ts';

export interface CityShelf {
  readonly version: bigint;
  readonly at: string;
  readonly base: NameShelf;
  /** Firms of which something was told since the base was made, with their names of now. */
  readonly news: NameShelf | undefined;
  readonly newsIds: ReadonlySet<string>;
  /** What each firm is called today. */
  readonly firms: ReadonlyMap<string, CityName>;
}

const kept = new KeptFresh<Store, CityShelf>();
/** With more news than this all is read anew. */
const newsMost = 2_000;

/** No older than the ledger was when it was asked for. */
export async function cityShelf(store: Store, cityCode: string): Promise<CityShelf> {
  const version = await versionNow(store, cityCode);
  return kept.get(
    store,
    cityCode,
    (shelf) => shelf.version >= version,
    (before) => renewed(store, cityCode, before),
  );
}

async function renewed(store: Store, city: string, before: CityShelf | undefined): Promise<CityShelf> {
  const read = await inScope(store, countingScope(city), async (tx) => {
    const mark = await ledgerMark(tx, city);
    const told = before ? await companiesToldSince(tx, city, before.at) : [];
    if (before && told.length === 0) return { mark, told, rows: [], whole: false };
    const ids = [...new Set([...(before?.newsIds ?? []), ...told])];
    const whole = !before || ids.length > newsMost;
    return { mark, told: ids, rows: await cityNames(tx, city, whole ? 'all' : ids), whole };
  });
  if (before && !read.whole && read.told.length === 0) return { ...before, ...read.mark };
  const shelf = await shelfOf(read.rows.map((row) => shelfRow(row, city)));
  const named = read.rows.filter(({ called }) => called === 'name').map((row) => [row.id, row] as const);
  if (!before || read.whole)
    return { ...read.mark, base: shelf, news: undefined, newsIds: new Set(), firms: new Map(named) };
  const firms = new Map(before.firms);
  for (const id of read.told) firms.delete(id);
  for (const [id, row] of named) firms.set(id, row);
  return { ...read.mark, base: before.base, news: shelf, newsIds: new Set(read.told), firms };
}

function shelfRow({ id, name, nameKey, called }: CityName, city: string) {
  const key = asListed(nameKey);
  return { id, name: asListed(name), key, called, ...searchKeys(key), divisionCode: city };
}
