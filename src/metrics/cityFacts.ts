// Folds a city's entries into facts, keeps the fold until the ledger has moved on, and then brings it up to date by the
// entries that were decided since.
import { type LedgerNow, ledgerNow } from '../storage/offices/cities.ts';
import {
  type ChangedEntry,
  entriesChangedSince,
  entriesIfDecided,
  entriesToldSince,
  moreDecidedThan,
} from '../storage/entries/changedEntries.ts';
import { readLedger } from '../storage/figures/ledgerRows.ts';
import { KeptFresh } from '../storage/keptFresh.ts';
import { countingScope, dayOf, inScope, inScopeByKey, type Store, todayOf, type Tx } from '../storage/store.ts';
import { type CityFacts, latest } from './facts.ts';
import { joined } from './kept/joined.ts';
import { laidOut } from './layOut.ts';

const kept = new KeptFresh<Store, CityFacts>();

const days = new WeakMap<Store, NonNullable<CityFacts['today']>>();

/** One for each store, so that folds of it are alike. */
function dayIn(store: Store): NonNullable<CityFacts['today']> {
  const day = days.get(store) ?? ((at) => (at === latest ? todayOf(store.clock) : dayOf(new Date(at))));
  days.set(store, day);
  return day;
}

/** Above this many changed entries a new fold is quicker than a mended one. */
const mendAtMost = 2000;

/**
 * Facts of a city, no older than the ledger was when they were asked for. Cheap when nothing was decided since. Whoever
 * waits for a fold that fails is told what failed it; the last good one stays to be mended. `now` where the asker knows
 * already how far the ledger had come.
 */
export async function cityFacts(store: Store, cityCode: string, now?: LedgerNow): Promise<CityFacts> {
  const { version, counted, at } = now ?? (await ledgerNow(store, cityCode));
  return kept.get(
    store,
    cityCode,
    (facts) => facts.ledgerVersion >= version,
    async (before) => {
      if (!before) return foldCity(store, cityCode);
      if (before.countedVersion < counted) return mendFold(store, before);
      return { ...before, ledgerVersion: version, foldedAt: at };
    },
  );
}

/** Reads the whole ledger of a city and lays it out for counting. */
export async function foldCity(store: Store, cityCode: string): Promise<CityFacts> {
  const raw = await inScope(store, countingScope(cityCode), (tx) => readLedger(tx, cityCode));
  return { ...(await laidOut(cityCode, raw)), today: dayIn(store) };
}

/** The same fold as a new one would be, made from an older one and what was decided since. */
export function mendFold(store: Store, before: CityFacts): Promise<CityFacts> {
  const { cityCode, foldedAt } = before;
  return mended(store, before, {
    changed: async (tx) =>
      (await moreDecidedThan(tx, cityCode, foldedAt, mendAtMost))
        ? undefined
        : entriesChangedSince(tx, cityCode, foldedAt),
    mendAtMost,
  });
}

const keptWaiting = new KeptFresh<Store, CityFacts>();

/**
 * The fold as it would be if everything that waits for a verifier were accepted: what a figure may be about to become.
 * Made from the fold itself and what waits, and then brought up to date by what was written since; no older than the fold.
 */
export function factsWithWaiting(store: Store, fold: CityFacts): Promise<CityFacts> {
  const { cityCode, ledgerVersion: version } = fold;
  return keptWaiting.get(
    store,
    cityCode,
    (facts) => facts.ledgerVersion >= version,
    (before) => {
      const changed = before
        ? (tx: Tx) => entriesToldSince(tx, cityCode, before.foldedAt)
        : (tx: Tx) => entriesIfDecided(tx, cityCode);
      return mended(store, before ?? fold, { changed, mendAtMost: Number.POSITIVE_INFINITY, waiting: true });
    },
  );
}

interface Mending {
  /** Undefined where it is known to be too many before they are found. */
  readonly changed: (tx: Tx) => Promise<ChangedEntry[] | undefined>;
  readonly mendAtMost: number;
  readonly waiting?: true;
}

async function mended(store: Store, before: CityFacts, { changed: find, mendAtMost: most, waiting }: Mending) {
  const { cityCode } = before;
  const reading = { waiting: waiting ?? false };
  const scope = countingScope(cityCode);
  const read = await inScopeByKey(store, scope, async (tx) => {
    // Most of what is written is only reported: then what is around the facts is all there is to read.
    const [changed, around] = await Promise.all([find(tx), readLedger(tx, cityCode, [])]);
    if (!changed || changed.length > most) return undefined;
    return { changed, raw: changed.length === 0 ? around : await readLedger(tx, cityCode, changed, reading) };
  });
  const today = dayIn(store);
  if (read) return joined(before, { ...(await laidOut(cityCode, read.raw)), today }, read.changed);
  // The whole ledger is planned for what it holds.
  const whole = await inScope(store, scope, (tx) => readLedger(tx, cityCode, undefined, reading));
  return { ...(await laidOut(cityCode, whole)), today };
}
