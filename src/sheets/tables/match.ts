import { columnLetters } from '../cells.ts';
import { ofAYear, singleWords, withoutWhen } from '../forms/doubts/words.ts';
import { monthName, ofYear, serialHeadings, spanOfMonths, totalWords } from '../forms/words.ts';
import type { HeadColumn } from './headGrid.ts';
import { type Heading, readHeading, withoutTrailingUnit } from './heading.ts';
import type { ColumnReading, HeadDoubt } from './reading.ts';
import type { TableOverride } from './override.ts';
import type { FormShape } from './shape.ts';

/** The headings that a form knows, as keys; what a whole path spells goes before what its last word says. */
export interface FormIndex {
  shape: FormShape;
  fields: Map<string, string[]>;
  /** Of fields whose amounts may run, by the last word of their headings. */
  running: Map<string, string[]>;
  /** Keys of the last words of each field's headings, for suggestions. */
  leaves: readonly (readonly [field: string, keys: readonly string[]])[];
}

/** A column of a head with its path taken apart: once for all forms that are tried on it. */
export interface ReadColumn extends HeadColumn {
  readonly parts: readonly Heading[];
}

export function readColumn(column: HeadColumn): ReadColumn {
  return { ...column, parts: column.path.map(readHeading) };
}

export function indexForm(shape: FormShape): FormIndex {
  const fields = new Map<string, string[]>();
  for (const { field, headings } of shape.columns) {
    for (const heading of headings) {
      const parts = heading.split('/').map(readHeading);
      for (const key of new Set([
        parts.map((part) => part.key).join('/'),
        parts.map((part) => part.fullKey).join('/'),
      ])) {
        const known = fields.get(key) ?? [];
        if (!known.includes(field)) fields.set(key, [...known, field]);
      }
    }
  }
  const leaves = shape.columns.map(
    ({ field, headings }) =>
      [field, headings.map((heading) => readHeading(heading.split('/').at(-1) ?? '').key)] as const,
  );
  const running = new Map<string, string[]>();
  for (const [field, keys] of leaves)
    if (shape.columns.find((one) => one.field === field)?.runs) for (const key of keys) running.set(key, [field]);
  return { shape, fields, running, leaves };
}

interface Candidate {
  fields: string[];
  strength: number;
  unit: string | null;
}

const serialKeys = new Set(serialHeadings.map((heading) => readHeading(heading).key));

export function isSerialHeading(path: readonly string[]): boolean {
  return serialKeys.has(readHeading(path.at(-1) ?? '').key);
}

/** Every column of the head with the field it carries, and everything about that which is not certain. */
export function matchColumns(
  index: FormIndex,
  head: readonly ReadColumn[],
  said: Pick<TableOverride, 'columns' | 'constants'> = {},
): { columns: ColumnReading[]; doubts: HeadDoubt[] } {
  const doubts: HeadDoubt[] = [];
  const { columns: mapping = {}, constants = {} } = said;
  const found = head.map(({ column, path, parts }) => {
    const letter = columnLetters(column);
    const byHand = mapping[letter];
    const candidate = withoutSpans(index, path, candidateOf(index, parts));
    const fields = byHand === undefined ? candidate.fields : byHand === null ? [] : [byHand];
    if (fields.length > 1) doubts.push({ law: 'column_fits_two_fields', column: letter, fields });
    const strength = byHand === undefined ? candidate.strength : 100;
    return {
      column,
      letter,
      path,
      field: fields.length === 1 ? (fields[0] ?? null) : null,
      strength,
      unit: candidate.unit,
    };
  });
  for (const { field } of index.shape.columns) {
    const rivals = found.filter((one) => one.field === field).toSorted((a, b) => b.strength - a.strength);
    const [best, second] = rivals;
    if (!best || !second) continue;
    const isTie = best.strength === second.strength;
    if (isTie)
      doubts.push({ law: 'field_offered_twice', fields: [field], column: rivals.map((one) => one.letter).join(',') });
    for (const rival of rivals) if (isTie || rival !== best) rival.field = null;
  }
  const columns = found.map(({ column, letter, path, field, unit }): ColumnReading => {
    const isSerial = field === null && isSerialHeading(path);
    const given = mapping[letter] === undefined ? {} : { given: true as const };
    return { column, letter, heading: path.join('/'), field, ...given, unit, isSerial, suggestions: [] };
  });
  for (const { field, totalOf } of index.shape.columns) {
    if (totalOf === undefined || columns.some((column) => column.field === totalOf)) continue;
    for (const column of columns) if (column.field === field) Object.assign(column, { field: totalOf, runs: true });
  }
  for (const { field, required } of index.shape.columns) {
    const isOffered = columns.some((column) => column.field === field);
    if (required && !isOffered && constants[field] === undefined)
      doubts.push({ law: 'field_not_offered', fields: [field] });
  }
  return { columns, doubts };
}

function candidateOf({ fields, running, shape }: FormIndex, parts: readonly Heading[]): Candidate {
  const leaf = parts.at(-1);
  if (!leaf) return { fields: [], strength: 0, unit: null };
  const parent = parts.at(-2);
  const unit = parts.findLast((part) => part.unit !== null)?.unit ?? null;
  const bareLeaf = withoutTrailingUnit(leaf.key);
  const spellings: [key: string | null, strength: number, unit: string | null][] = [
    [parts.map((part) => part.fullKey).join('/'), 6, unit],
    [parts.map((part) => part.key).join('/'), 5, unit],
    [parent ? `${parent.key}/${leaf.key}` : null, 4, unit],
    [parent ? parent.key + leaf.key : null, 4, unit],
    [isTelling(leaf.fullKey, parent) ? leaf.fullKey : null, 3, unit],
    [isTelling(leaf.key, parent) ? leaf.key : null, 2, unit],
    [ofYear.test(leaf.key) ? leaf.key.replace(ofYear, '') : null, 2, unit],
    [bareLeaf && isTelling(bareLeaf.key, parent) ? bareLeaf.key : null, 1, unit ?? bareLeaf?.unit ?? null],
  ];
  for (const [key, strength, spelledUnit] of spellings) {
    const known = key === null ? undefined : fields.get(key);
    if (known) return { fields: known, strength, unit: spelledUnit };
  }
  const counted = running.size > 0 ? running.get(withoutWhen(leaf.key)) : undefined;
  const { ofYear: yearly } = shape.columns.find(({ field }) => field === counted?.[0]) ?? {};
  if (yearly !== undefined && ofAYear.test(leaf.key)) return { fields: [yearly], strength: 0.5, unit };
  return counted
    ? { fields: counted, strength: saysSingle(leaf.key) ? 0.8 : 0.5, unit }
    : { fields: [], strength: 0, unit };
}

function withoutSpans({ shape }: FormIndex, path: readonly string[], found: Candidate): Candidate {
  const [field] = found.fields;
  const isMonth = shape.columns.some((one) => one.field === field && one.isMonth);
  return isMonth && spanOfMonths.test(path.at(-1) ?? '') ? { ...found, fields: [] } : found;
}

const saysSingle = (key: string) => singleWords.some((word) => key.includes(word));

/** Two characters such as "name" or "time" say nothing apart from the heading that they stand under; a month does, and a sum. */
function isTelling(key: string, parent: unknown): boolean {
  return parent === undefined || key.length > 2 || monthName.test(key) || totalWords.includes(key);
}

/** What an unread column might be, for the person who decides: never used without them. */
export function suggestFields({ leaves }: FormIndex, heading: string): string[] {
  const key = readHeading(heading.split('/').at(-1) ?? '').key;
  if (key.length < 2) return [];
  const isClose = (known: string) => known.length > 1 && (known.includes(key) || key.includes(known));
  return leaves.filter(([, keys]) => keys.some(isClose)).map(([field]) => field);
}
