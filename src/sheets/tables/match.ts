import { columnLetters } from '../cells.ts';
import { saysCount } from '../forms/headings/meanings.ts';
import { monthsSpanned, spanOfMonths } from '../forms/words.ts';
import type { FormIndex } from './formIndex.ts';
import { readHeading } from './heads/heading.ts';
import type { ReadColumn } from './readColumn.ts';
import type { ColumnReading, HeadDoubt } from './reading.ts';
import type { TableOverride } from './override.ts';
import { unitKindOf } from './units.ts';

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
    const candidate = withoutCounted(index, withoutSpans(index, path, candidateOf(index, read)));
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
  for (const { field, weaker, required } of index.shape.columns) {
    const all = found.filter((one) => one.field === field).toSorted((a, b) => b.strength - a.strength);
    const isWeak = ({ path, strength }: (typeof all)[number]) => strength < 100 && weaker?.includes(bareLeaf(path));
    const strong = all.filter((one) => !isWeak(one));
    if (strong.length > 0) for (const one of all) if (isWeak(one)) one.field = null;
    const rivals = strong.length > 0 ? strong : all;
    const [best, second] = rivals;
    if (!best || !second) continue;
    const isTie = best.strength === second.strength;
    if (isTie && (best.strength > meant || required))
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

function candidateOf(index: FormIndex, column: ReadColumn): Candidate {
  const { fields, running, happenings, shape } = index;
  // What stands in brackets may change what it is: 落地企业（项目） is no firm alone.
  const whole = column.bracketed === undefined ? [] : meantBy(index, column.bracketed, column);
  for (const { key, strength, unit } of column.spellings) {
    if (whole.length === 1 && key !== column.bracketed) break;
    const known = fields.get(key);
    if (known) return { fields: known, strength, unit };
  }
  if (whole.length === 1) return { fields: whole, strength: meant, unit: column.unit };
  const { unit } = column;
  const summed = column.sumOf === undefined ? undefined : fields.get(column.sumOf);
  const isMoney = summed?.every((field) => shape.columns.find((one) => one.field === field)?.unitKind === 'money');
  if (summed && isMoney) return { fields: summed, strength: 1, unit };
  for (const happening of column.happenings) {
    const named = happenings.get(happening);
    if (named?.length === 1) return { fields: named, strength: 0.6, unit };
  }
  const counted =
    column.counted === undefined ? undefined : (running.get(column.counted) ?? runningMeant(index, column));
  const spelled = counted ? [] : meaningOf(index, column);
  if (spelled.length === 1) return { fields: spelled, strength: meant, unit };
  const { ofYear: yearly, ofStart } = shape.columns.find(({ field }) => field === counted?.[0]) ?? {};
  if (yearly !== undefined && column.isOfAYear) return { fields: [yearly], strength: 0.5, unit };
  if (ofStart !== undefined && column.isSinceStart) return { fields: [ofStart], strength: 0.5, unit };
  const strength = counted ? (column.saysSingle ? 0.8 : 0.5) : 0;
  return { fields: counted ?? [], strength, unit };
}

/** Of a heading that no form has word for word, as it is understood. */
const meant = 0.3;

function meaningOf(index: FormIndex, column: ReadColumn): string[] {
  for (const key of column.plainKeys) {
    const fields = meantBy(index, key, column);
    if (fields.length > 0) return fields;
  }
  return [];
}

function meantBy({ shape }: FormIndex, key: string, { unit }: ReadColumn): string[] {
  return shape.columns.flatMap(({ field, means, unitKind }) => {
    if (!means?.test(key)) return [];
    // How many there are a heading says, or its unit; without either it may be a list of them.
    const isCount = saysCount.test(key) || (unit !== null && unitKindOf(unit) === 'count');
    return unitKind === 'count' && !isCount ? [] : [field];
  });
}

/** Behind words of when it is the total of what is meant. */
function runningMeant({ shape }: FormIndex, { counted = '' }: ReadColumn): string[] | undefined {
  if (counted.length < 2) return undefined;
  const fields = shape.columns.flatMap(({ field, runs, means }) => (runs && means?.test(counted) ? [field] : []));
  return fields.length === 1 ? fields : undefined;
}

/** 走访企业（家） is how many they were, and none of their names. */
function withoutCounted({ shape }: FormIndex, found: Candidate): Candidate {
  if (found.unit === null || unitKindOf(found.unit) !== 'count') return found;
  const isWords = (field: string) => shape.columns.find((one) => one.field === field)?.isWords === true;
  return { ...found, fields: found.fields.filter((field) => !isWords(field)) };
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
