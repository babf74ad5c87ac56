// Folds a city's entries into facts, and keeps the fold until the ledger has moved on.
import type { Office } from '../domain/office.ts';
import { type RawFact, type RawProject, readLedger } from '../storage/ledgerRows.ts';
import { countingScope, inScope, type Store } from '../storage/store.ts';
import { type SourceName, sourceNames } from './definition.ts';
import type { CityFacts, Fact, ProjectVersionFact } from './facts.ts';

const kept = new WeakMap<Store, Map<string, Promise<CityFacts>>>();

/** Facts of a city as the ledger stands now. Cheap when nothing was written since the last call. */
export async function cityFacts(store: Store, cityCode: string): Promise<CityFacts> {
  const cities = kept.get(store) ?? new Map<string, Promise<CityFacts>>();
  kept.set(store, cities);
  const before = cities.get(cityCode);
  const version = await ledgerVersion(store, cityCode);
  if (before && (await before.catch(() => undefined))?.ledgerVersion === version) return before;
  // Callers that come while the fold is being made wait for the same one.
  const now = cities.get(cityCode);
  if (now && now !== before) return now;
  const made = foldCity(store, cityCode);
  cities.set(cityCode, made);
  made.catch(() => cities.delete(cityCode));
  return made;
}

async function ledgerVersion(store: Store, cityCode: string): Promise<bigint> {
  const row = await store.pool.db
    .selectFrom('city')
    .select('ledger_version')
    .where('city_code', '=', cityCode)
    .executeTakeFirst();
  return row?.ledger_version ?? -1n;
}

/** Reads the whole ledger of a city and lays it out for counting. */
export async function foldCity(store: Store, cityCode: string): Promise<CityFacts> {
  const raw = await inScope(store, countingScope(cityCode), (tx) => readLedger(tx, cityCode));
  const facts = Object.fromEntries(sourceNames.map((name) => [name, [] as Fact[]])) as Record<SourceName, Fact[]>;
  for (const name of sourceNames) {
    for (const row of raw.facts[name] ?? []) facts[name].push(factOf(row));
    facts[name].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rowId < b.rowId ? -1 : 1));
  }
  return {
    cityCode,
    ledgerVersion: raw.ledgerVersion,
    offices: raw.offices satisfies readonly Office[],
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
  };
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
