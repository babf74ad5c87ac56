// Folds a city's entries into facts, keeps the fold until the ledger has moved on, and then brings it up to date by the
// entries that were decided since.
import type { Office } from '../domain/office.ts';
import { ledgerVersion } from '../storage/cities.ts';
import { entriesChangedSince, type RawFact, type RawProject, readLedger } from '../storage/ledgerRows.ts';
import { KeptFresh } from '../storage/keptFresh.ts';
import { countingScope, inScope, type Store } from '../storage/store.ts';
import { type SourceName, sourceNames } from './definition.ts';
import type { CityFacts, Fact, ProjectVersionFact } from './facts.ts';
import { mergeFacts } from './mergedFacts.ts';

const kept = new KeptFresh<Store, CityFacts>();

/** Above this many changed entries a new fold is quicker than a mended one. */
const mendAtMost = 2000;

/**
 * Facts of a city, no older than the ledger was when they were asked for. Cheap when nothing was decided since. Whoever
 * waits for a fold that fails is told what failed it; the last good one stays to be mended.
 */
export async function cityFacts(store: Store, cityCode: string): Promise<CityFacts> {
  const version = await ledgerVersion(store.pool.db, cityCode);
  return kept.get(
    store,
    cityCode,
    (facts) => facts.ledgerVersion >= version,
    (before) => (before ? mendFold(store, before) : foldCity(store, cityCode)),
  );
}

/** Reads the whole ledger of a city and lays it out for counting. */
export async function foldCity(store: Store, cityCode: string): Promise<CityFacts> {
  return laidOut(cityCode, await inScope(store, countingScope(cityCode), (tx) => readLedger(tx, cityCode)));
}

/** The fold as it would be if everything that waits for a verifier were accepted: what a figure may be about to become. */
export async function foldWithWaiting(store: Store, cityCode: string): Promise<CityFacts> {
  const read = await inScope(store, countingScope(cityCode), (tx) =>
    readLedger(tx, cityCode, undefined, { waiting: true }),
  );
  return laidOut(cityCode, read);
}

/** The same fold as a new one would be, made from an older one and what was decided since. */
export async function mendFold(store: Store, before: CityFacts): Promise<CityFacts> {
  const { cityCode, foldedAt } = before;
  const read = await inScope(store, countingScope(cityCode), async (tx) => {
    // Most of what is written is only reported: then what is around the facts is all there is to read.
    const [changed, around] = await Promise.all([
      entriesChangedSince(tx, cityCode, foldedAt),
      readLedger(tx, cityCode, []),
    ]);
    if (changed.length === 0) return { changed, raw: around };
    return { changed, raw: await readLedger(tx, cityCode, changed.length > mendAtMost ? undefined : changed) };
  });
  const made = laidOut(cityCode, read.raw);
  if (read.changed.length > mendAtMost) return made;
  // What was only reported counts nowhere yet: every answer that is kept still holds.
  const { ledgerVersion: version, foldedAt: upTo } = made;
  const isSameAround = aroundOf(made) === aroundOf(before);
  if (read.changed.length === 0 && isSameAround) return { ...before, ledgerVersion: version, foldedAt: upTo };
  const changed = new Set(read.changed.map(({ id }) => id));
  const facts = { ...before.facts } as Record<SourceName, readonly Fact[]>;
  for (const name of sourceNames) {
    if (made.facts[name].length === 0 && !facts[name].some((f) => changed.has(f.entryId))) continue;
    facts[name] = inOrder([...facts[name].filter((f) => !changed.has(f.entryId)), ...made.facts[name]]);
  }
  // What is kept of answers from other rows still holds.
  if (isSameAround && made.projects.size === 0) {
    return { ...before, basis: {}, facts, ledgerVersion: version, foldedAt: upTo };
  }
  const parts = new Map(before.parts);
  for (const [id, added] of made.parts) parts.set(id, [...new Set([...(parts.get(id) ?? []), ...added])]);
  return { ...made, facts, parts, projects: new Map([...before.projects, ...made.projects]) };
}

/** What a fold holds besides the facts: it comes whole each time. */
function aroundOf(facts: CityFacts): string {
  const { offices, officeHistory, targets, agreements, closes, assessmentYears } = facts;
  const merges = [facts.mergedProjects, facts.mergedCompanies].map((of) => [[...of.standing], [...of.repeats]]);
  return JSON.stringify([offices, officeHistory, targets, [...agreements], closes, assessmentYears, merges]);
}

function laidOut(cityCode: string, raw: Awaited<ReturnType<typeof readLedger>>): CityFacts {
  const facts = Object.fromEntries(
    sourceNames.map((name) => [name, inOrder((raw.facts[name] ?? []).map(factOf))]),
  ) as Record<SourceName, Fact[]>;
  return {
    cityCode,
    basis: {},
    ground: {},
    ledgerVersion: raw.ledgerVersion,
    foldedAt: raw.foldedAt,
    offices: raw.offices satisfies readonly Office[],
    officeHistory: raw.officeHistory.map((each) => ({ ...each, recorded: instant(each.recorded) })),
    agreements: Map.groupBy(
      raw.agreements.map(({ knownFrom, knownUntil, ...each }) => ({
        ...each,
        knownFrom: instant(knownFrom),
        knownUntil: until(knownUntil),
      })),
      ({ projectId }) => projectId,
    ),
    mergedProjects: mergeFacts(raw.projectMerges),
    mergedCompanies: mergeFacts(raw.companyMerges),
    projects: projectVersions(raw.projects),
    parts: partsByPackage(raw.projects),
    facts,
    targets: raw.targets
      .map((t) => ({
        ...t,
        knownFrom: instant(t.knownFrom),
        knownUntil: until(t.knownUntil),
        recorded: instant(t.recorded),
      }))
      .toSorted((a, b) => b.recorded - a.recorded),
    closes: raw.closes,
    assessmentYears: raw.assessmentYears.map(({ year, from, to, recordedAt }) => ({
      year,
      from,
      to,
      recorded: instant(recordedAt),
    })),
  };
}

/** By event day, then by row: the order in which first signings are found. */
function inOrder(facts: Fact[]): Fact[] {
  return facts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rowId < b.rowId ? -1 : 1));
}

function factOf(row: RawFact): Fact {
  return {
    rowId: row.no === null ? row.entryId : `${row.entryId}#${row.no}`,
    entryId: row.entryId,
    officeId: row.officeId,
    projectId: row.projectId,
    subject: row.subject,
    on: row.on,
    auditedOn: row.auditedOn,
    knownFrom: instant(row.knownFrom),
    knownUntil: until(row.knownUntil),
    amountFen: safe(row.amountFen),
    fields: row.fields,
  };
}

function projectVersions(rows: readonly RawProject[]): Map<string, ProjectVersionFact[]> {
  const projects = new Map<string, ProjectVersionFact[]>();
  for (const row of rows) {
    const versions = projects.get(row.projectId) ?? [];
    projects.set(row.projectId, versions);
    versions.push({
      knownFrom: instant(row.knownFrom),
      knownUntil: until(row.knownUntil),
      recorded: instant(row.recorded),
      investmentFen: safe(row.investmentFen),
      parentId: row.parentId,
      fields: row.fields,
    });
  }
  for (const versions of projects.values()) versions.sort((a, b) => b.recorded - a.recorded);
  return projects;
}

function partsByPackage(rows: readonly RawProject[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { parentId, projectId } of rows) {
    if (!parentId) continue;
    const known = parts.get(parentId) ?? [];
    if (!known.includes(projectId)) parts.set(parentId, [...known, projectId]);
  }
  return parts;
}

function instant(iso: string): number {
  return Date.parse(iso);
}

function until(iso: string | null): number {
  return iso === null ? Number.POSITIVE_INFINITY : Date.parse(iso);
}

/** Fen as a number; 2^53 fen is 90 万亿元, far above any one amount, and totals are added as bigint. */
function safe(fen: bigint | null): number {
  return fen === null ? 0 : Number(fen);
}
