// The register's names in memory, one index per server: made in the background, slice by slice, and kept fresh by the
// register's version. Until it is there, search finds firms by the beginning of their name and by credit code alone.
import { setImmediate } from 'node:timers/promises';
import {
  byFit,
  type FoundFirm,
  type NameShelf,
  NameShelfMaker,
  type ShelfQuestion,
} from '../../names/search/nameShelf.ts';
import type { Pool } from '../../storage/connection/pool.ts';
import { type RegisterName, readRegister, registerSince } from '../../storage/companies/registerSearch.ts';
import type { Store, Tx } from '../../storage/store.ts';
import { asListed } from './searchKeys.ts';
import { finished } from './shelfOf.ts';

interface Held {
  base: NameShelf | undefined;
  baseVersion: bigint;
  /** Firms that came or changed since the base was made. */
  news: NameShelf | undefined;
  newsIds: ReadonlySet<string>;
  newsVersion: bigint;
  making: Promise<void> | undefined;
  /** When one that failed may be begun again. */
  restsUntil: number;
}

const held = new WeakMap<Pool, Held>();
/** With more news than this the whole is made anew, in the background. */
const newsMost = 20_000;
/** Every search asks for it: they must not make a hundred readings of a register that cannot be read. */
const restMs = 1000;

function heldFor(store: Store): Held {
  const known = held.get(store.pool);
  if (known) return known;
  const none = { base: undefined, baseVersion: -1n, news: undefined, newsIds: new Set<string>(), newsVersion: -1n };
  const fresh: Held = { ...none, making: undefined, restsUntil: 0 };
  held.set(store.pool, fresh);
  return fresh;
}

/** Begins to make the index; a server does so as soon as it listens. */
export function warmRegister(store: Store): Promise<void> {
  const own = heldFor(store);
  own.making ??= makeBase(store, own)
    .catch((error: unknown) => {
      own.restsUntil = performance.now() + restMs;
      throw error;
    })
    .finally(() => {
      own.making = undefined;
    });
  return own.making;
}

function beginAgain(store: Store, own: Held, failed: () => void): void {
  if (performance.now() < own.restsUntil) failed();
  else warmRegister(store).catch(failed);
}

async function makeBase(store: Store, own: Held): Promise<void> {
  const maker = new NameShelfMaker();
  const version = await readRegister(store, async (rows) => {
    for (const row of rows) maker.add(onShelf(row));
    await setImmediate();
  });
  own.base = await finished(maker);
  own.baseVersion = version;
  own.news = undefined;
  own.newsIds = new Set();
  own.newsVersion = version;
}

function onShelf({ name, key, ...row }: RegisterName) {
  return { ...row, name: asListed(name), key: asListed(key), called: 'name' as const };
}

/** The firms whose names fit, at most so many; undefined while there is no index yet. `version` is the register's now. */
export async function findInRegister(
  store: Store,
  tx: Tx,
  of: ShelfQuestion & { readonly version: bigint },
): Promise<FoundFirm[] | undefined> {
  const own = heldFor(store);
  if (!own.base) {
    beginAgain(store, own, () => {});
    return undefined;
  }
  if (of.version > own.newsVersion) await takeNews(store, own, tx, of.version);
  const base = own.base.find(of);
  if (!own.news) return base;
  const old = base.filter(({ id }) => !own.newsIds.has(id));
  return [...old, ...own.news.find(of)].toSorted(byFit).slice(0, of.most);
}

async function takeNews(store: Store, own: Held, tx: Tx, version: bigint): Promise<void> {
  const rows: RegisterName[] = await registerSince(tx, own.baseVersion, newsMost + 1);
  if (rows.length > newsMost) {
    // What was found before stays findable meanwhile.
    own.newsVersion = version;
    beginAgain(store, own, () => {
      own.newsVersion = own.baseVersion;
    });
    return;
  }
  const maker = new NameShelfMaker();
  for (const row of rows) maker.add(onShelf(row));
  const news = await finished(maker);
  own.news = news;
  own.newsIds = new Set(rows.map(({ id }) => id));
  own.newsVersion = version;
}

/** How many names the index holds and how many bytes its arrays take; undefined while it is being made. */
export function registerIndexSize(store: Store): { names: number; bytes: number } | undefined {
  const { base } = heldFor(store);
  return base && { names: base.size, bytes: base.bytes };
}
