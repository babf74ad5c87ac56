// Which rows a definition takes, whatever the period, the office or the section.
import { creditParts, type SharedRow } from './creditSplit.ts';
import { type AskedCondition, askedConditions, labelsAt } from './catalogue/askedConditions.ts';
import type { CountingDefinition, Measure } from './definition.ts';
import {
  type CityFacts,
  type Fact,
  type FieldValue,
  type KnownAt,
  packageRole,
  projectAt,
  type ProjectVersionFact,
  wasKnown,
} from './facts.ts';
import { askedOfOccasions } from '../domain/entries/occasionFields.ts';
import { gradesAt } from './corroboration/fundsGrade.ts';
import { occasionsAt } from './ways/atOccasion.ts';
import { countedFact } from './mergedFacts.ts';
import { kindsAt } from './officesBelow.ts';

export interface CountedRow extends SharedRow {
  readonly fact: Fact;
  /** What the row adds: 1, fen, or a number of people. */
  readonly adds: number;
  readonly day: string;
  readonly section: FieldValue;
}

/** Facts that are looked at in a millisecond or less. */
const piece = 500;

/**
 * Found piece by piece: whoever may not hold others up looks at the clock in between. `facts` where not all are looked at: of what
 * counts once a project, all of its facts.
 */
export function* rowsFound(
  definition: CountingDefinition,
  city: CityFacts,
  at: KnownAt,
  facts: readonly Fact[] = city.facts[definition.entries],
): Generator<void, CountedRow[]> {
  const byAudit = definition.day === 'audit';
  const conditions = askedConditions(definition.conditions, labelsAt(city.labels, at));
  const asks = (name: string): boolean => conditions.some((c) => c.field === name);
  const kindOn = asks('officeKind') ? kindsAt(city.officeHistory, at) : undefined;
  const gradeOn = asks('fundsGrade') ? gradesAt(city, at) : undefined;
  const ofOccasion = occasionsAt(city, at);
  const asked = new Map(conditions.map((c) => [c.field, askedOfOccasions.get(c.field)]));
  const rows: CountedRow[] = [];
  let looked = 0;
  for (const given of facts) {
    if (++looked % piece === 0) yield;
    const day = byAudit ? given.auditedOn : given.on;
    if (day === null || !wasKnown(given.knownFrom, given.knownUntil, at)) continue;
    const fact = countedFact(city, definition.entries, given, at);
    if (!fact) continue;
    const project = fact.projectId ? projectAt(city.projects.get(fact.projectId), at) : undefined;
    if (fact.projectId && !project) continue;
    const field = (name: string): FieldValue => {
      const occasion = asked.get(name);
      if (occasion) return ofOccasion(fact, occasion);
      if (name === 'packageRole' && fact.projectId && project) return packageRole(city, fact.projectId, project, at);
      if (name === 'officeKind') return kindOn?.(fact.officeId, day) ?? null;
      return name === 'fundsGrade' && gradeOn ? gradeOn(fact, day) : fieldOf(name, fact, project);
    };
    if (!conditions.every((c) => holds(c, field(c.field)))) continue;
    const added = adds(definition.measure, fact, project);
    // Of a project that counts once its first row does, also where that adds nothing.
    if (added === 0 && !definition.once) continue;
    const agreements = fact.projectId ? city.agreements.get(fact.projectId) : undefined;
    const parts = creditParts(agreements, definition.splitBy, { adds: added, day, at });
    rows.push({ fact, adds: added, day, section: project?.fields['section'] ?? null, ...(parts ? { parts } : {}) });
  }
  // Facts come in the order of their event day; only counting by audit needs another.
  if (byAudit) rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  if (!definition.once) return rows;
  const once = yield* definition.once === 'project' ? firstPerProject(rows) : creditedSignings(rows);
  return once.filter((row) => row.adds !== 0);
}

/** 更换业主 moves the credit to the later signing; 增资 stands beside it. */
function* creditedSignings(rows: readonly CountedRow[]): Generator<void, CountedRow[]> {
  const credited = new Map<string, CountedRow>();
  for (const [n, row] of rows.entries()) {
    if (n % piece === 0) yield;
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

function* firstPerProject(rows: readonly CountedRow[]): Generator<void, CountedRow[]> {
  const first = new Map<string, CountedRow>();
  for (const [n, row] of rows.entries()) {
    if (n % piece === 0) yield;
    const key = row.fact.projectId ?? row.fact.rowId;
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

function fieldOf(field: string, fact: Fact, project: ProjectVersionFact | undefined): FieldValue {
  if (field === 'investmentFen') return project?.investmentFen ?? null;
  if (field === 'amountFen') return fact.amountFen;
  // What an arrival says of its own source stands above what its project says.
  if (field === 'fundSource') return fact.fields['arrivalSource'] ?? project?.fields['moneySource'] ?? null;
  const own = fact.fields[field];
  return own !== undefined ? own : (project?.fields[field] ?? null);
}

/** True where a field satisfies a condition; an empty field satisfies only `ne` and `not_in`. */
export function holds(condition: AskedCondition, value: FieldValue): boolean {
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
    case 'has_any':
      return Array.isArray(value) && condition.value.some((one) => value.includes(one));
    case 'contains':
    case 'within':
      return typeof value === 'string' && condition.value.some((part) => value.includes(part));
  }
}

function adds(measure: Measure, fact: Fact, project: ProjectVersionFact | undefined): number {
  if (measure.kind === 'count' || measure.kind === 'distinct' || measure.kind === 'span') return 1;
  if (measure.kind === 'standing') return Number(fact.fields['stands']);
  if (measure.of === 'investmentFen') return project?.investmentFen ?? 0;
  if (measure.of === 'signedFen') return isIncrease(fact) ? fact.amountFen : (project?.investmentFen ?? 0);
  if (measure.of === 'amountFen') return fact.amountFen;
  const own = fact.fields[measure.of] ?? project?.fields[measure.of];
  return typeof own === 'number' ? own : 0;
}
