// Counts one definition over a city's facts. The only place that adds up.
import { dayNumber, monthsBegun } from '../domain/day.ts';
import { withBelow } from '../domain/office.ts';
import type { Period } from '../domain/period.ts';
import type { Condition, CountingDefinition, Measure } from './definition.ts';
import { type CityFacts, type Fact, type FieldValue, projectAt, type ProjectVersionFact } from './facts.ts';

export interface Question {
  readonly period: Period;
  /** Rows of this office and those below it. */
  readonly officeId?: string | undefined;
  /** Section letter of GB/T 4754; only rows that belong to a project can have one. */
  readonly section?: string | undefined;
  /** "As known at": milliseconds since 1970; `latest` for now. */
  readonly at: number;
}

export interface CountedRow {
  readonly fact: Fact;
  /** What the row adds: 1, fen, or a number of people. */
  readonly adds: number;
}

export interface Counted {
  /** Count, fen, or months; exact. */
  readonly total: bigint;
  readonly rows: readonly CountedRow[];
}

export function count(definition: CountingDefinition, city: CityFacts, question: Question): Counted {
  const rows = matchingRows(definition, city, question);
  return total(definition.measure, rows);
}

function matchingRows(definition: CountingDefinition, city: CityFacts, question: Question): CountedRow[] {
  const { period, at, section } = question;
  const offices = question.officeId ? withBelow(city.offices, [question.officeId]) : undefined;
  const officeKinds = new Map(city.offices.map((o) => [o.id, o]));
  const byAudit = definition.day === 'audit';
  const seen = definition.once ? new Set<string>() : undefined;
  const source = byAudit ? inAuditOrder(city.facts[definition.entries]) : city.facts[definition.entries];
  const rows: CountedRow[] = [];
  for (const fact of source) {
    const day = byAudit ? fact.auditedOn : fact.on;
    if (day === null || fact.knownFrom > at || fact.knownUntil <= at) continue;
    // Without `once` the period decides first, because it is the cheapest; with it, earlier rows must be seen.
    if (day > period.to || (!seen && day < period.from)) continue;
    const project = fact.projectId ? projectAt(city.projects.get(fact.projectId), at) : undefined;
    if (fact.projectId && !project) continue;
    if (!definition.conditions.every((c) => holds(c, fieldOf(c.field, fact, project, officeKinds)))) continue;
    if (seen) {
      const key = fact.projectId ?? fact.rowId;
      if (seen.has(key)) continue;
      seen.add(key);
      if (day < period.from) continue;
    }
    if (offices && !offices.has(fact.officeId)) continue;
    if (section && project?.fields['section'] !== section) continue;
    const added = adds(definition.measure, fact, project);
    if (added !== 0) rows.push({ fact, adds: added });
  }
  return rows;
}

function inAuditOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts
    .filter((f) => f.auditedOn !== null)
    .toSorted((a, b) => dayNumber(a.auditedOn ?? '') - dayNumber(b.auditedOn ?? ''));
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
  if (measure.of === 'amountFen') return fact.amountFen;
  const own = fact.fields[measure.of];
  return typeof own === 'number' ? own : 0;
}

function total(measure: Measure, rows: readonly CountedRow[]): Counted {
  switch (measure.kind) {
    case 'count':
      return { total: BigInt(rows.length), rows };
    case 'sum':
      return { total: rows.reduce((sum, row) => sum + BigInt(row.adds), 0n), rows };
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
      const days = rows.map((r) => r.fact.on).toSorted();
      const [from, to] = [days[0], days.at(-1)];
      return { total: from && to ? BigInt(monthsBegun(from, to)) : 0n, rows };
    }
  }
}
