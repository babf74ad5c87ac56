// Counts one definition over a city's facts. The only place that adds up. Which rows a definition takes does not depend
// on the period, the office or the section, so they are found once per fold and then only cut by day, office, section.
import { monthsBegun } from '../domain/day.ts';
import type { Period } from '../domain/figures/period.ts';
import { rowOfOffices } from './creditSplit.ts';
import type { CountingDefinition, Measure } from './definition.ts';
import { type CityFacts, type KnownAt, wasKnown } from './facts.ts';
import type { CountedRow } from './findRows.ts';
import { rowsOfDefinition } from './kept/definitionRows.ts';
import { belowOn, type BelowSpan, spansBelow } from './officesBelow.ts';
import type { Way } from '../domain/figures/way.ts';
import { onWay } from './ways/way.ts';

export interface Question {
  readonly period: Period;
  /** Rows of this office and those that lay below it on the row's day; shared amounts as far as they are theirs. */
  readonly officeId?: string | undefined;
  /** Section letter of GB/T 4754; only rows that belong to a project can have one. */
  readonly section?: string | undefined;
  /** Of what came by a chain, or of one activity or outing. */
  readonly way?: Way | undefined;
  readonly at: KnownAt;
}

export interface Counted {
  /** Count, fen, or months; exact. */
  readonly total: bigint;
  /** How many rows it has. */
  readonly size: number;
  readonly rows: readonly CountedRow[];
}

/** What is added up or counted, of any period, office and section, is looked up; its rows are gone through when they are asked for. */
export function count(definition: CountingDefinition, city: CityFacts, question: Question): Counted {
  const { period, section, officeId, way, at } = question;
  const { kind } = definition.measure;
  const found = rowsOfDefinition(definition, city, at);
  const spans = officeId ? officesBelow(city, officeId, at) : undefined;
  if (found.sums && !way) {
    const { adds, rows: size } = found.sums.total({ period, spans, section });
    // Whoever keeps the answer keeps these rows with it, and not the city.
    return later(kind === 'count' ? BigInt(size) : adds, size, () => cut(found.rows, { period, section, spans }));
  }
  const isOnWay = way && onWay(city, definition.entries, way);
  const looksBack = ['records', 'largest_before', 'standing'].includes(kind);
  const own = cut(found.rows, { period, section, spans, looksBack });
  const rows = isOnWay ? own.filter(({ fact }) => isOnWay(fact)) : own;
  if (definition.measure.kind !== 'latest') return withSize(totalOf(definition.measure, rows, period.from));
  const day = lastLookedAt(definition, city, question);
  const last = rows.filter((row) => row.day === day);
  return withSize({ total: sumOf(last), rows: last });
}

const withSize = (counted: Omit<Counted, 'size'>): Counted => ({ ...counted, size: counted.rows.length });

function later(total: bigint, size: number, find: () => readonly CountedRow[]): Counted {
  let rows: readonly CountedRow[] | undefined;
  return {
    total,
    size,
    get rows() {
      return (rows ??= find());
    },
  };
}

interface Cut extends Pick<Question, 'period' | 'section'> {
  readonly spans: readonly BelowSpan[] | undefined;
  /** Those before the period are there as well. */
  readonly looksBack?: boolean;
}

/** The rows of a period, an office and a section. */
function cut(all: readonly CountedRow[], { period, section, spans, looksBack }: Cut): CountedRow[] {
  const rows: CountedRow[] = [];
  for (let i = looksBack ? 0 : firstFrom(all, period.from); i < all.length; i++) {
    const row = all[i];
    if (!row || row.day > period.to) break;
    if (section && row.section !== section) continue;
    const own = spans ? rowOfOffices(row, belowOn(spans, row.day)) : row;
    if (own) rows.push(own);
  }
  return rows;
}

/** What a figure adds up, project by project, exact; of rows that belong to none nothing is told. */
export function addedByProject(id: string, city: CityFacts, question: Question): ReadonlyMap<string, bigint> {
  const definition = city.catalogue.on(id, question.period.to);
  const added = new Map<string, bigint>();
  if (definition?.kind !== 'counting') return added;
  for (const { fact, adds } of count(definition, city, question).rows)
    if (fact.projectId) added.set(fact.projectId, (added.get(fact.projectId) ?? 0n) + BigInt(adds));
  return added;
}

/** The last day of the period on which anything was looked at, whatever of it the definition takes; undefined where nothing was. */
export function lastLookedAt(
  { entries }: Pick<CountingDefinition, 'entries'>,
  city: CityFacts,
  { period, at }: Pick<Question, 'period' | 'at'>,
): string | undefined {
  return city.facts[entries].findLast(
    ({ on, knownFrom, knownUntil }) => on >= period.from && on <= period.to && wasKnown(knownFrom, knownUntil, at),
  )?.on;
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

const keptBelow = new WeakMap<object, Map<string, readonly BelowSpan[]>>();

/** Instants are of the asker's choosing: what is kept must not grow with them. */
const keepBelow = 5000;

function officesBelow(city: CityFacts, officeId: string, at: KnownAt): readonly BelowSpan[] {
  const below = keptBelow.get(city.ground) ?? new Map<string, readonly BelowSpan[]>();
  keptBelow.set(city.ground, below);
  const key = `${at} ${officeId}`;
  const found = below.get(key) ?? spansBelow(city.officeHistory, officeId, at);
  if (below.size >= keepBelow) below.clear();
  below.set(key, found);
  return found;
}

/** Of the rows up to the period's end; those before its first day are there where the measure looks back. */
function totalOf(
  measure: Exclude<Measure, { kind: 'latest' }>,
  rows: readonly CountedRow[],
  from: string,
): Omit<Counted, 'size'> {
  switch (measure.kind) {
    case 'count':
      return { total: BigInt(rows.length), rows };
    case 'sum':
      return { total: sumOf(rows), rows };
    case 'largest':
      return largest(rows);
    case 'largest_before':
      return largest(rows.filter(({ day }) => day < from));
    case 'records': {
      const broke = recordRows(rows).filter(({ day }) => day >= from);
      return { total: BigInt(broke.length), rows: broke.map((row) => ({ ...row, adds: 1 })) };
    }
    case 'standing': {
      const ended = new Set(rows.flatMap(({ adds, fact }) => (adds < 0 ? [fact.subject] : [])));
      const standing = rows.filter(({ adds, fact }) => adds > 0 && !ended.has(fact.subject));
      return { total: BigInt(standing.length), rows: standing };
    }
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
      const [first, last] = [rows[0]?.day, rows.at(-1)?.day];
      return { total: first && last ? BigInt(monthsBegun(first, last)) : 0n, rows };
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

/** The first of the largest ones. */
function largest(rows: readonly CountedRow[]): Omit<Counted, 'size'> {
  let found: CountedRow | undefined;
  for (const row of rows) if (!found || row.adds > found.adds) found = row;
  return { total: BigInt(found?.adds ?? 0), rows: found ? [found] : [] };
}

/** Larger than every row of an earlier day, of which there has to be one: a record that nobody held is not broken. */
function recordRows(rows: readonly CountedRow[]): CountedRow[] {
  const broke: CountedRow[] = [];
  let [before, ofDay, day] = [0, 0, ''];
  for (const row of rows) {
    if (row.day !== day) {
      before = Math.max(before, ofDay);
      [ofDay, day] = [0, row.day];
    }
    if (before > 0 && row.adds > before) broke.push(row);
    ofDay = Math.max(ofDay, row.adds);
  }
  return broke;
}
