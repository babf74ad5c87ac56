// Counts one definition over a city's facts. The only place that adds up. Which rows a definition takes does not depend
// on the period, the office or the section, so they are found once per fold and then only cut by day, office, section.
import { monthsBegun } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { partsOf, rowOfOffices, type SharedRow } from './creditSplit.ts';
import type { Condition, CountingDefinition, Measure, SourceName } from './definition.ts';
import {
  type CityFacts,
  type Fact,
  type FieldValue,
  type KnownAt,
  latest,
  packageRole,
  projectAt,
  type ProjectVersionFact,
  wasKnown,
} from './facts.ts';
import { countedFact } from './mergedFacts.ts';
import { belowOn, type BelowSpan, spansBelow } from './officesBelow.ts';

export interface Question {
  readonly period: Period;
  /** Rows of this office and those that lay below it on the row's day; shared amounts as far as they are theirs. */
  readonly officeId?: string | undefined;
  /** Section letter of GB/T 4754; only rows that belong to a project can have one. */
  readonly section?: string | undefined;
  /** How the firms came that are courted; rows of other sources have no way. */
  readonly way?: Way | undefined;
  readonly at: KnownAt;
}

export interface Way {
  readonly chains?: readonly string[] | undefined;
  /** Ids of the entries. */
  readonly activity?: string | undefined;
  readonly outing?: string | undefined;
}

export interface CountedRow extends SharedRow {
  readonly fact: Fact;
  /** What the row adds: 1, fen, or a number of people. */
  readonly adds: number;
  readonly day: string;
  readonly section: FieldValue;
}

export interface Counted {
  /** Count, fen, or months; exact. */
  readonly total: bigint;
  readonly rows: readonly CountedRow[];
}

export function count(definition: CountingDefinition, city: CityFacts, question: Question): Counted {
  const { period, section, officeId, way } = question;
  const spans = officeId ? officesBelow(city, officeId, question.at) : undefined;
  const all = rowsOf(definition, city, question.at);
  const rows: CountedRow[] = [];
  for (let i = firstFrom(all, period.from); i < all.length; i++) {
    const row = all[i];
    if (!row || row.day > period.to) break;
    if (section && row.section !== section) continue;
    if (way && !isOnWay(row.fact.fields, way)) continue;
    const own = spans ? rowOfOffices(row, belowOn(spans, row.day)) : row;
    if (own) rows.push(own);
  }
  return total(definition.measure, rows);
}

/** Only rows of pursuits have a list of outings; an activity's own name is no way. */
function isOnWay({ chain, activity, outings }: Fact['fields'], way: Way): boolean {
  if (outings === undefined) return way.chains === undefined && !way.activity && !way.outing;
  if (way.chains && !(typeof chain === 'string' && way.chains.includes(chain))) return false;
  if (way.activity && activity !== way.activity) return false;
  return !way.outing || (Array.isArray(outings) && outings.includes(way.outing));
}

/** Index of the first row on or after a day; rows lie in the order of their days. */
function firstFrom(rows: readonly CountedRow[], day: string): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.day ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By the instant as known at. */
type KeptRows = Map<KnownAt, Map<CountingDefinition, readonly CountedRow[]>>;

const keptRows = keptBySource<KeptRows>(() => new Map());
const keptBelow = new WeakMap<object, Map<string, readonly BelowSpan[]>>();

/** What is made of one source's rows, kept as long as they and all around them are the same. */
export function keptBySource<T>(make: () => T): (city: CityFacts, source: SourceName) => T {
  const byGround = new WeakMap<object, WeakMap<readonly Fact[], T>>();
  return (city, source) => {
    const byRows = byGround.get(city.ground) ?? new WeakMap<readonly Fact[], T>();
    byGround.set(city.ground, byRows);
    const found = byRows.get(city.facts[source]) ?? make();
    byRows.set(city.facts[source], found);
    return found;
  };
}

function officesBelow(city: CityFacts, officeId: string, at: KnownAt): readonly BelowSpan[] {
  if (at !== latest) return spansBelow(city.officeHistory, officeId, at);
  const below = keptBelow.get(city.ground) ?? new Map<string, readonly BelowSpan[]>();
  keptBelow.set(city.ground, below);
  const found = below.get(officeId) ?? spansBelow(city.officeHistory, officeId, at);
  below.set(officeId, found);
  return found;
}

/** Every row that the definition takes, whatever the period, in the order of its counting day. */
function rowsOf(definition: CountingDefinition, city: CityFacts, at: KnownAt): readonly CountedRow[] {
  // Asked again and again: what is known today, and what was known when a period was closed.
  if (at !== latest && !city.closes.some(({ closedAt }) => Date.parse(closedAt) === at)) {
    return findRows(definition, city, at);
  }
  const rows = keptRows(city, definition.entries);
  const ofInstant = rows.get(at) ?? new Map<CountingDefinition, readonly CountedRow[]>();
  if (rows.size < keepInstants) rows.set(at, ofInstant);
  const found = ofInstant.get(definition) ?? findRows(definition, city, at);
  ofInstant.set(definition, found);
  return found;
}

/** A city closes some hundred periods a year; the few that people look at are kept. */
const keepInstants = 24;

function findRows(definition: CountingDefinition, city: CityFacts, at: KnownAt): CountedRow[] {
  const offices = new Map(city.offices.map((o) => [o.id, o]));
  const byAudit = definition.day === 'audit';
  const rows: CountedRow[] = [];
  for (const given of city.facts[definition.entries]) {
    const day = byAudit ? given.auditedOn : given.on;
    if (day === null || !wasKnown(given.knownFrom, given.knownUntil, at)) continue;
    const fact = countedFact(city, definition.entries, given, at);
    if (!fact) continue;
    const project = fact.projectId ? projectAt(city.projects.get(fact.projectId), at) : undefined;
    if (fact.projectId && !project) continue;
    const field = (name: string): FieldValue =>
      name === 'packageRole' && fact.projectId && project
        ? packageRole(city, fact.projectId, project, at)
        : fieldOf(name, fact, project, offices);
    if (!definition.conditions.every((c) => holds(c, field(c.field)))) continue;
    const added = adds(definition.measure, fact, project);
    if (added === 0) continue;
    const agreements = fact.projectId ? city.agreements.get(fact.projectId) : undefined;
    const parts = partsOf(agreements, definition.splitBy, { adds: added, day, at });
    rows.push({ fact, adds: added, day, section: project?.fields['section'] ?? null, ...(parts ? { parts } : {}) });
  }
  // Facts come in the order of their event day; only counting by audit needs another.
  if (byAudit) rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (definition.once === 'credited_signing') return creditedSignings(rows);
  return definition.once ? firstPerProject(rows) : rows;
}

/** 更换业主 moves the credit to the later signing; 增资 stands beside it. */
function creditedSignings(rows: readonly CountedRow[]): CountedRow[] {
  const credited = new Map<string, CountedRow>();
  for (const row of rows) {
    const { projectId, rowId, fields } = row.fact;
    const key = projectId ?? rowId;
    if (!isIncrease(row.fact) && (fields['signingNature'] === 'owner_change' || !credited.has(key)))
      credited.set(key, row);
  }
  return rows.filter((row) => isIncrease(row.fact) || credited.get(row.fact.projectId ?? row.fact.rowId) === row);
}

function isIncrease(fact: Fact): boolean {
  return fact.fields['signingNature'] === 'capital_increase';
}

function firstPerProject(rows: readonly CountedRow[]): CountedRow[] {
  const seen = new Set<string>();
  return rows.filter(({ fact }) => {
    const key = fact.projectId ?? fact.rowId;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function fieldOf(
  field: string,
  fact: Fact,
  project: ProjectVersionFact | undefined,
  offices: ReadonlyMap<string, { kind: string; code: string }>,
): FieldValue {
  if (field === 'officeKind') return offices.get(fact.officeId)?.kind ?? null;
  if (field === 'officeCode') return offices.get(fact.officeId)?.code ?? null;
  if (field === 'investmentFen') return project?.investmentFen ?? null;
  // What an arrival says of its own source stands above what its project says.
  if (field === 'fundSource') return fact.fields['arrivalSource'] ?? project?.fields['moneySource'] ?? null;
  const own = fact.fields[field];
  return own !== undefined ? own : (project?.fields[field] ?? null);
}

/** True where a field satisfies a condition; an empty field satisfies only `ne` and `not_in`. */
export function holds(condition: Condition, value: FieldValue): boolean {
  switch (condition.op) {
    case 'eq':
      return value === condition.value;
    case 'ne':
      return value !== condition.value;
    case 'in':
      return typeof value === 'string' && condition.value.includes(value);
    case 'not_in':
      return !(typeof value === 'string' && condition.value.includes(value));
    case 'gte':
      return typeof value === 'number' && value >= condition.value;
    case 'lt':
      return typeof value === 'number' && value < condition.value;
    case 'has':
      return Array.isArray(value) && value.includes(condition.value);
  }
}

function adds(measure: Measure, fact: Fact, project: ProjectVersionFact | undefined): number {
  if (measure.kind !== 'sum') return 1;
  if (measure.of === 'investmentFen') return project?.investmentFen ?? 0;
  if (measure.of === 'signedFen') return isIncrease(fact) ? fact.amountFen : (project?.investmentFen ?? 0);
  if (measure.of === 'amountFen') return fact.amountFen;
  const own = fact.fields[measure.of];
  return typeof own === 'number' ? own : 0;
}

function total(measure: Measure, rows: readonly CountedRow[]): Counted {
  switch (measure.kind) {
    case 'count':
      return { total: BigInt(rows.length), rows };
    case 'sum':
      return { total: sumOf(rows), rows };
    case 'distinct': {
      // One row stands for each thing counted, so that a receipt has exactly as many rows as the figure says.
      const first = new Map<string, CountedRow>();
      for (const row of rows) {
        const key =
          measure.of === 'project'
            ? row.fact.projectId
            : measure.of === 'office'
              ? row.fact.officeId
              : row.fact.subject;
        if (key !== null && !first.has(key)) first.set(key, row);
      }
      return { total: BigInt(first.size), rows: [...first.values()] };
    }
    case 'span': {
      const [from, to] = [rows[0]?.day, rows.at(-1)?.day];
      return { total: from && to ? BigInt(monthsBegun(from, to)) : 0n, rows };
    }
  }
}

/** Exact: amounts are whole fen below 2^53, added in parts that stay below it and carried over as bigint. */
function sumOf(rows: readonly CountedRow[]): bigint {
  let whole = 0n;
  let part = 0;
  for (const row of rows) {
    if (part + row.adds > Number.MAX_SAFE_INTEGER) {
      whole += BigInt(part);
      part = 0;
    }
    part += row.adds;
  }
  return whole + BigInt(part);
}
