import { columnLetters, type Merge, parseRef, type Row } from '../cells.ts';
import { type HeadColumn, headColumns } from './heads/headGrid.ts';
import type { FormIndex } from './formIndex.ts';
import { isStrange, leastKnown, matchColumns, suggestFields } from './match.ts';
import { type ReadColumn, readColumn } from './readColumn.ts';
import type { ColumnReading, HeadDoubt } from './reading.ts';
import { headRowsOf } from './heads/headRows.ts';
import type { TableOverride } from './override.ts';
import { formsItMayBe, type Lacking } from './rivals.ts';
import type { FormShape, UnitKind } from './shape.ts';
import { titleIn } from './title.ts';
import { unitKindOf, unitsInTitle } from './units.ts';

export interface TableHead {
  form: string;
  depth: number;
  columns: ColumnReading[];
  /** Of fields, as a person has said them. */
  constants?: Readonly<Record<string, string>>;
  doubts: HeadDoubt[];
}

export interface HeadContext {
  sheet: string;
  merges: readonly Merge[];
  above: readonly { text: string }[];
  /** Above the first table of the sheet, where this is another. */
  over: readonly { text: string }[];
  override: TableOverride | undefined;
  /** It names the form where no line does. */
  file?: string | undefined;
  /** The row of the next head that a person has named: this one ends before it. */
  next?: number | undefined;
}

export const maxHeadDepth = 3;

interface Attempt extends TableHead {
  index: FormIndex;
  score: number;
  /** The word of the form's title that stands around it; empty without one. */
  titled: string;
  lacks: Lacking;
  /** Nothing but a text speaks for its parts. */
  isByText: boolean;
}

/** Whether a head begins in the first of these rows, which form it is, and how many rows it takes. */
export function recogniseHead(
  rows: readonly Row[],
  indexes: readonly FormIndex[],
  context: HeadContext,
): TableHead | null {
  const { override } = context;
  const isForced = override?.headRow !== undefined && override.headRow === rows[0]?.row;
  const isNamed = override?.form !== undefined;
  if (!isForced && (rows[0]?.cells.length ?? 0) < 2) return null;
  const around = aroundOf(indexes, context);
  const attempts = possibleDepths(rows, context).flatMap((depth) => {
    const head = depth === 0 ? unnamed(rows, override) : headColumns(headRowsOf(rows, depth), context.merges);
    const columns = head.map(readColumn);
    return (
      indexes
        .filter(({ shape }) => override?.form === undefined || shape.id === override.form)
        // Most rows that have a word of a heading are no head: that is seen before anything is laid out.
        .filter((index) => override !== undefined || !isStrange(index, columns))
        .map((index) => attempt(depth, columns, index, { ...context, around }))
        .filter((one) => (isForced ? isNamed || hasItsParts(one) : isConvincing(one, true)))
    );
  });
  // Sorting is stable, so of equal attempts the one with fewer rows stays in front.
  const sorted = attempts.toSorted((a, b) => b.score - a.score);
  const best = isForced ? sorted[0] : sorted.find((one) => isConvincing(one, one.titled !== ''));
  if (!best) return null;
  const forms = isNamed ? [best.form] : formsItMayBe(best, attempts);
  const doubts = [...best.doubts];
  if (forms.length > 1) doubts.unshift({ law: 'table_fits_two_forms', forms });
  setUnits(best, doubts, context);
  for (const column of best.columns)
    if (column.field === null && !column.isSerial) column.suggestions = suggestFields(best.index, column.heading);
  const constants = override?.constants ? { constants: override.constants } : {};
  return { form: best.form, depth: best.depth, columns: best.columns, ...constants, doubts };
}

/** Columns of a table without a head are called by their letters. */
function unnamed(rows: readonly Row[], { columns = {} }: TableOverride = { sheet: '' }): HeadColumn[] {
  const seen = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
  const said = Object.keys(columns).flatMap((letter) => parseRef(`${letter}1`)?.column ?? []);
  const all = [...new Set([...seen, ...said])].toSorted((a, b) => a - b);
  return all.map((column) => ({ column, path: [columnLetters(column)] }));
}

/** A cell merged downwards says how many rows the head has at least, a person how many it has. */
function possibleDepths(rows: readonly Row[], { merges, override, next = Infinity }: HeadContext): number[] {
  if (override?.headDepth !== undefined) return [override.headDepth];
  const first = rows[0]?.row ?? 0;
  const heights = merges.filter(({ top }) => top === first).map(({ bottom }) => bottom - first + 1);
  const least = Math.max(1, ...heights.filter((height) => height <= maxHeadDepth));
  const depths: number[] = [];
  for (let depth = 1; depth <= Math.min(maxHeadDepth, rows.length); depth++) {
    if (rows[depth - 1]?.row !== first + depth - 1 || first + depth > next) break;
    if (depth >= least) depths.push(depth);
  }
  return depths;
}

function attempt(
  depth: number,
  head: readonly ReadColumn[],
  index: FormIndex,
  { around, override }: Pick<HeadContext, 'override'> & { readonly around: Around },
): Attempt {
  const { columns, doubts } = matchColumns(index, head, override);
  const { shape } = index;
  const found = offeredFields(shape, columns, doubts);
  let score = 0;
  for (const { field, required } of shape.columns) {
    if (found.has(field)) score += required ? 2 : 1;
    else if (required) score -= 1;
  }
  const parts = partsIn(shape, found).length;
  score += parts;
  score -= columns.filter((column) => column.field === null && !column.isSerial).length * 0.3;
  const { titled, votes } = namedBy(shape, around);
  const lacking = shape.columns.filter(({ field, required }) => required && !found.has(field));
  const lacks = lacking.length === 0 ? 'nothing' : lacking.every(({ ofReport }) => ofReport) ? 'day' : 'more';
  return {
    index,
    form: shape.id,
    depth,
    columns,
    doubts,
    score: score + votes,
    titled,
    lacks,
    isByText: shape.parts !== undefined && parts < 2,
  };
}

/** What stands around a table says what it is: the lines over it and the sheet's name, and more softly the name of the file. */
interface Around {
  readonly own: readonly string[];
  readonly file: readonly string[];
  /** The lines name some form, so that the file's name does not decide. */
  readonly isNamed: boolean;
}

function aroundOf(indexes: readonly FormIndex[], { sheet, above, file }: HeadContext): Around {
  const own = [sheet, ...above.map(({ text }) => text)];
  const isNamed = indexes.some(({ shape }) => titleIn(shape, own) !== '');
  return { own, file: file === undefined || own.includes(file) ? [] : [file], isNamed };
}

/** The word by which a form is named, and how much that counts. The longer word says more: what was signed at activities is no list of them. */
function namedBy(
  shape: FormShape,
  { own, file, isNamed }: Around,
): { readonly titled: string; readonly votes: number } {
  const [inLines, inFile] = [titleIn(shape, own), titleIn(shape, file)];
  if (inLines === '' && (isNamed || inFile === '')) return { titled: '', votes: 0 };
  const titled = inLines || inFile;
  return { titled, votes: 3 + titled.length / 4 + (inLines !== '' && inFile !== '' ? inFile.length / 4 : 0) };
}

/** Also those that more than one column offers: a table with such a doubt is still that table. */
function offeredFields(shape: FormShape, columns: readonly ColumnReading[], doubts: readonly HeadDoubt[]): Set<string> {
  const offered = columns.flatMap(({ field }) => field ?? []);
  const doubted = doubts.filter(({ law }) => law === 'field_offered_twice' || law === 'column_fits_two_fields');
  const found = new Set([...offered, ...doubted.flatMap(({ fields }) => fields ?? [])]);
  for (const { field, orBy } of shape.columns) if (orBy && found.has(orBy)) found.add(field);
  return found;
}

/** The parts of its rows that these fields tell. */
function partsIn({ parts = [] }: FormShape, found: ReadonlySet<string>): (readonly string[])[] {
  return parts.filter((fields) => fields.some((field) => found.has(field)));
}

/** A row of one part is a row of the form that has it alone. */
function hasItsParts({ index: { shape }, columns, doubts }: Attempt): boolean {
  const found = offeredFields(shape, columns, doubts);
  return (
    !shape.parts || partsIn(shape, found).length > 1 || (shape.tellsParts !== undefined && found.has(shape.tellsParts))
  );
}

/** `told`: up to which day it tells may stand around it. */
function isConvincing(one: Attempt, told: boolean): boolean {
  const { index, columns, doubts } = one;
  if (!hasItsParts(one)) return false;
  const found = offeredFields(index.shape, columns, doubts);
  const required = index.shape.columns.filter((column) => column.required && !(told && column.ofReport));
  const requiredFound = required.filter(({ field }) => found.has(field));
  return (
    found.size >= leastKnown && requiredFound.length * 2 >= required.length && found.size * 10 >= columns.length * 3
  );
}

/** A column without a unit of its own takes the one that a line above gives to its kind. */
function setUnits(best: Attempt, doubts: HeadDoubt[], { sheet, above, over, override }: HeadContext): void {
  const lineUnits = new Map<UnitKind, string>();
  // What stands nearest counts.
  for (const text of [sheet, ...[...over, ...above].map((line) => line.text)]) {
    for (const [kind, unit] of unitsInTitle(text)) lineUnits.set(kind, unit);
  }
  for (const column of best.columns) {
    const kind = best.index.shape.columns.find(({ field }) => field === column.field)?.unitKind;
    if (column.field === null || kind === undefined) continue;
    column.unit = override?.units?.[column.letter] ?? column.unit ?? lineUnits.get(kind) ?? null;
    const fits = column.unit === null ? kind === 'count' : unitKindOf(column.unit) === kind;
    if (fits) continue;
    const law = column.unit === null ? 'unit_unknown' : 'unit_does_not_fit';
    doubts.push({ law, fields: [column.field], column: column.letter });
  }
}
