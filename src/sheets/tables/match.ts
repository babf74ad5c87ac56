import { columnLetters } from '../cells.ts';
import { monthsSpanned, spanOfMonths } from '../forms/words.ts';
import type { FormIndex } from './formIndex.ts';
import { readHeading } from './heads/heading.ts';
import type { ReadColumn } from './readColumn.ts';
import type { ColumnReading, HeadDoubt } from './reading.ts';
import type { TableOverride } from './override.ts';

interface Candidate {
  fields: string[];
  strength: number;
  unit: string | null;
}

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
  for (const { field, weaker } of index.shape.columns) {
    const all = found.filter((one) => one.field === field).toSorted((a, b) => b.strength - a.strength);
    const isWeak = ({ path, strength }: (typeof all)[number]) => strength < 100 && weaker?.includes(bareLeaf(path));
    const strong = all.filter((one) => !isWeak(one));
    if (strong.length > 0) for (const one of all) if (isWeak(one)) one.field = null;
    const rivals = strong.length > 0 ? strong : all;
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
  for (const { field, insteadOf } of index.shape.columns) {
    if (insteadOf === undefined || columns.some((column) => column.field === insteadOf)) continue;
    for (const column of columns) if (column.field === field) column.field = insteadOf;
  }
  for (const { field, totalOf } of index.shape.columns) {
    if (totalOf === undefined || columns.some((column) => column.field === totalOf)) continue;
    for (const column of columns) if (column.field === field) Object.assign(column, { field: totalOf, runs: true });
  }
  for (const { field, required, orBy } of index.shape.columns) {
    const isOffered = columns.some((column) => column.field === field || (orBy && column.field === orBy));
    if (required && !isOffered && constants[field] === undefined)
      doubts.push({ law: 'field_not_offered', fields: [field] });
  }
  return { columns, doubts };
}

const bareLeaf = (path: readonly string[]): string => readHeading(path.at(-1) ?? '').key;

function candidateOf({ fields, running, happenings, shape }: FormIndex, column: ReadColumn): Candidate {
  for (const { key, strength, unit } of column.spellings) {
    const known = fields.get(key);
    if (known) return { fields: known, strength, unit };
  }
  const { unit } = column;
  const summed = column.sumOf === undefined ? undefined : fields.get(column.sumOf);
  const isMoney = summed?.every((field) => shape.columns.find((one) => one.field === field)?.unitKind === 'money');
  if (summed && isMoney) return { fields: summed, strength: 1, unit };
  for (const happening of column.happenings) {
    const named = happenings.get(happening);
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
  const leaf = path.at(-1) ?? '';
  if (found.fields.length > 0 && !isMonth) return found;
  if (!monthsSpanned(leaf)) return isMonth && spanOfMonths.test(leaf) ? { ...found, fields: [] } : found;
  // Where a column that says so itself is the sum, a span beside it is something else.
  const sums = shape.columns.filter((one) => one.spansMonths).map((one) => one.field);
  return { ...found, fields: sums, strength: 0.5 };
}

/** What an unread column might be, for the person who decides: never used without them. */
export function suggestFields({ leaves }: FormIndex, heading: string): string[] {
  const key = readHeading(heading.split('/').at(-1) ?? '').key;
  if (key.length < 2) return [];
  const isClose = (known: string) => known.length > 1 && (known.includes(key) || key.includes(known));
  return leaves.filter(([, keys]) => keys.some(isClose)).map(([field]) => field);
}
