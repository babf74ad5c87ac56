// Lays a city's rows out for counting, as they come from the database.
import type { Office } from '../domain/offices/office.ts';
import type { RawFact, RawProject, readLedger } from '../storage/figures/ledgerRows.ts';
import { catalogueOf } from './catalogue/catalogue.ts';
import { parseGiven, type SourceName, sourceNames } from './definition.ts';
import type { CityFacts, Fact, ProjectVersionFact } from './facts.ts';
import { inSlices, Slice } from './inSlices.ts';
import { mergeFacts } from './mergedFacts.ts';
import { firstOfLines } from './ways/way.ts';

/** In slices: where an import was just decided, or waits, it is a year of rows. */
export async function laidOut(cityCode: string, raw: Awaited<ReturnType<typeof readLedger>>): Promise<CityFacts> {
  const facts = {} as Record<SourceName, Fact[]>;
  for (const name of sourceNames) facts[name] = await byEventDay(await inSlices(raw.facts[name] ?? [], factOf));
  return {
    cityCode,
    basis: {},
    ground: {},
    ledgerVersion: raw.ledgerVersion,
    countedVersion: raw.countedVersion,
    foldedAt: raw.foldedAt,
    catalogue: catalogueOf(raw.ownFigures.map(({ body }) => parseGiven(body))),
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
    firstEntries: firstOfLines(raw.corrections),
    projects: await projectVersions(raw.projects),
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
    profiles: raw.profiles.map(({ issuer, completeFrom, recordedAt }) => ({
      issuer,
      completeFrom,
      recorded: instant(recordedAt),
    })),
    gradeSchemes: raw.gradeSchemes.map(({ effectiveFrom, scheme, recordedAt }) => ({
      effectiveFrom,
      scheme,
      recorded: Date.parse(recordedAt),
    })),
    labels: raw.labels.map(({ kind, label, version, name, into, ended, recordedAt }) => ({
      kind,
      label,
      version,
      name,
      into,
      ended,
      recorded: instant(recordedAt),
    })),
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
export function dayOrder(a: Fact, b: Fact): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.rowId < b.rowId ? -1 : 1;
}

/** Day by day, so that no one sort holds others up. */
async function byEventDay(facts: readonly Fact[]): Promise<Fact[]> {
  const slice = new Slice();
  const days = new Map<string, Fact[]>();
  for (const fact of facts) {
    const day = days.get(fact.on);
    if (day) day.push(fact);
    else days.set(fact.on, [fact]);
    if (slice.isOver) await slice.mayEnd();
  }
  const sorted: Fact[] = [];
  for (const day of [...days.keys()].toSorted()) {
    for (const fact of days.get(day)?.toSorted(dayOrder) ?? []) sorted.push(fact);
    await slice.mayEnd();
  }
  return sorted;
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

async function projectVersions(rows: readonly RawProject[]): Promise<Map<string, ProjectVersionFact[]>> {
  const projects = new Map<string, ProjectVersionFact[]>();
  const slice = new Slice();
  for (const row of rows) {
    if (slice.isOver) await slice.mayEnd();
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
