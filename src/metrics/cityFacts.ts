// Folds a city's entries into facts, keeps the fold until the ledger has moved on, and then brings it up to date by the
// entries that were decided since.
import { nounThat } from '../domain/entries/nouns.ts';
import { type LedgerNow, ledgerNow } from '../storage/offices/cities.ts';
import {
  type ChangedEntry,
  entriesChangedSince,
  entriesIfDecided,
  entriesToldSince,
  moreDecidedThan,
} from '../storage/entries/changedEntries.ts';
import { readLedger } from '../storage/figures/ledgerRows.ts';
import { occasionFieldsOf } from '../storage/figures/occasionColumns.ts';
import { KeptFresh } from '../storage/keptFresh.ts';
import { countingScope, dayOf, inScope, inScopeByKey, type Store, todayOf, type Tx } from '../storage/store.ts';
import { type SourceName, sourceNames } from './definition.ts';
import { type CityFacts, type Fact, latest } from './facts.ts';
import { Slice } from './inSlices.ts';
import { dayOrder, laidOut } from './layOut.ts';

/** What is graded by signals. */
const claims = nounThat('claims').kind;

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

/** What was read anew in the place of what it was before; in slices, for a city has a hundred thousand rows. */
async function joined(before: CityFacts, made: CityFacts, read: readonly ChangedEntry[]): Promise<CityFacts> {
  // What was only reported counts nowhere yet: every answer that is kept still holds.
  const { ledgerVersion, countedVersion, foldedAt, firstEntries } = made;
  const moved = { ledgerVersion, countedVersion, foldedAt, firstEntries };
  const isSameAround = aroundOf(made) === aroundOf(before);
  // A correction that waits moves no row: it is another name of an occasion.
  if (read.length === 0 && isSameAround) return { ...before, ...moved };
  const slice = new Slice();
  const changed = new Set(read.map(({ id }) => id));
  const facts = { ...before.facts } as Record<SourceName, readonly Fact[]>;
  for (const name of sourceNames) {
    const stays: Fact[] = [];
    for (const fact of facts[name]) {
      if (!changed.has(fact.entryId)) stays.push(fact);
      if (slice.isOver) await slice.mayEnd();
    }
    if (made.facts[name].length === 0 && stays.length === facts[name].length) continue;
    facts[name] = await merged(stays, made.facts[name], slice);
  }
  // A signal moves the grade of an arrival whose row stays as it is: what was found among arrivals is looked for again.
  if (facts.funds_signal !== before.facts.funds_signal) facts[claims] = [...facts[claims]];
  // So does an activity that was put right what its talks are found by.
  for (const name of sourceNames)
    if (occasionFieldsOf(name).some(({ asks }) => facts[asks.of] !== before.facts[asks.of]))
      facts[name] = [...facts[name]];
  // What is kept of answers from other rows still holds.
  if (isSameAround && made.projects.size === 0) {
    return { ...before, ...moved, basis: {}, facts };
  }
  const parts = new Map(before.parts);
  for (const [id, added] of made.parts) parts.set(id, [...new Set([...(parts.get(id) ?? []), ...added])]);
  const projects = new Map(before.projects);
  for (const [id, versions] of made.projects) projects.set(id, versions);
  return { ...made, facts, parts, projects };
}

/** Both lie in the order of their event day, and so does what they make. */
async function merged(one: readonly Fact[], other: readonly Fact[], slice: Slice): Promise<Fact[]> {
  const all: Fact[] = [];
  let at = 0;
  for (const fact of one) {
    for (let next = other[at]; next && dayOrder(next, fact) < 0; next = other[at]) {
      all.push(next);
      at++;
      if (slice.isOver) await slice.mayEnd();
    }
    all.push(fact);
    if (slice.isOver) await slice.mayEnd();
  }
  for (const fact of other.slice(at)) all.push(fact);
  return all;
}

/** What a fold holds besides the facts: it comes whole each time. */
function aroundOf(facts: CityFacts): string {
  const {
    catalogue,
    labels,
    offices,
    officeHistory,
    profiles,
    targets,
    agreements,
    closes,
    assessmentYears,
    gradeSchemes,
  } = facts;
  const merges = [facts.mergedProjects, facts.mergedCompanies].map((of) => [[...of.standing], [...of.repeats]]);
  return JSON.stringify([
    catalogue.own,
    labels,
    offices,
    officeHistory,
    profiles,
    targets,
    [...agreements],
    closes,
    assessmentYears,
    gradeSchemes,
    merges,
  ]);
}
