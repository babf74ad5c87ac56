import { columnLetters } from '../cells.ts';
import { ofAYear, singleWords, withoutWhen } from '../forms/doubts/words.ts';
import { dayHeading, monthName, ofYear, serialHeadings, spanOfMonths, totalWords } from '../forms/words.ts';
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
  /** Of days, by what happens on them: 签约日期 is 签约时间 in other words. */
  happenings: Map<string, string[]>;
}

/** A column of a head with its path taken apart: once for all forms that are tried on it. */
export interface ReadColumn extends HeadColumn {
  /** The keys by which a form may know it, what says most first. */
  readonly spellings: readonly Spelling[];
  /** What it counts, without the words of when. */
  readonly counted: string | undefined;
  readonly saysSingle: boolean;
  readonly isOfAYear: boolean;
  readonly unit: string | null;
  readonly isSerial: boolean;
}

interface Spelling {
  readonly key: string;
  readonly strength: number;
  readonly unit: string | null;
}

export function readColumn(column: HeadColumn): ReadColumn {
  const parts = column.path.map(readHeading);
  const leaf = parts.at(-1);
  const unit = parts.findLast((part) => part.unit !== null)?.unit ?? null;
  const isSerial = serialKeys.has(leaf?.key ?? '');
  return {
    ...column,
    counted: leaf && withoutWhen(leaf.key),
    saysSingle: leaf !== undefined && singleWords.some((word) => leaf.key.includes(word)),
    isOfAYear: leaf !== undefined && ofAYear.test(leaf.key),
    unit,
    isSerial,
    spellings: leaf ? spellingsOf(parts, leaf, unit) : [],
  };
}

function spellingsOf(parts: readonly Heading[], leaf: Heading, unit: string | null): Spelling[] {
  const parent = parts.at(-2);
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
  return spellings.flatMap(([key, strength, own]) => (key === null ? [] : [{ key, strength, unit: own }]));
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
  const happenings = new Map<string, string[]>();
  for (const [key, known] of fields) {
    const happening = happeningOf(key);
    if (happening === undefined) continue;
    happenings.set(happening, [...new Set([...(happenings.get(happening) ?? []), ...known])]);
  }
  return { shape, fields, running, leaves, happenings };
}

/** Without the word for a day: of headings that end with one and say more than that. */
const happeningOf = (key: string): string | undefined => key.match(dayHeading)?.[1];

interface Candidate {
  fields: string[];
  strength: number;
  unit: string | null;
}

const serialKeys = new Set(serialHeadings.map((heading) => readHeading(heading).key));

/** A head that has no more than one word of a form is no head of it. */
export const leastKnown = 2;

/** Whether so few of the columns are known to this form that the head cannot be its own. */
export function isStrange(index: FormIndex, head: readonly ReadColumn[]): boolean {
  let known = 0;
  for (const column of head) {
    known += candidateOf(index, column).fields.length;
    if (known >= leastKnown) return false;
  }
  return true;
}

/** Every column of the head with the field it carries, and everything about that which is not certain. */
export function matchColumns(
  index: FormIndex,
  head: readonly ReadColumn[],
  said: Pick<TableOverride, 'columns' | 'constants'> = {},
): { columns: ColumnReading[]; doubts: HeadDoubt[] } {
  const doubts: HeadDoubt[] = [];
  const { columns: mapping = {}, constants = {} } = said;
  const found = head.map((read) => {
    const { column, path, isSerial } = read;
    const letter = columnLetters(column);
    const byHand = mapping[letter];
    const candidate = withoutSpans(index, path, candidateOf(index, read));
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
      isSerial,
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
  const columns = found.map(({ column, letter, path, field, unit, ...one }): ColumnReading => {
    const isSerial = field === null && one.isSerial;
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

function candidateOf({ fields, running, happenings, shape }: FormIndex, column: ReadColumn): Candidate {
  for (const { key, strength, unit } of column.spellings) {
    const known = fields.get(key);
    if (known) return { fields: known, strength, unit };
  }
  const { unit } = column;
  for (const { key } of column.spellings) {
    const named = happenings.get(happeningOf(key) ?? '');
    if (named?.length === 1) return { fields: named, strength: 0.6, unit };
  }
  const counted = column.counted === undefined ? undefined : running.get(column.counted);
  const { ofYear: yearly } = shape.columns.find(({ field }) => field === counted?.[0]) ?? {};
  if (yearly !== undefined && column.isOfAYear) return { fields: [yearly], strength: 0.5, unit };
  const strength = counted ? (column.saysSingle ? 0.8 : 0.5) : 0;
  return { fields: counted ?? [], strength, unit };
}

function withoutSpans({ shape }: FormIndex, path: readonly string[], found: Candidate): Candidate {
  const [field] = found.fields;
  const isMonth = shape.columns.some((one) => one.field === field && one.isMonth);
  return isMonth && spanOfMonths.test(path.at(-1) ?? '') ? { ...found, fields: [] } : found;
}

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
