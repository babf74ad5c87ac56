// From cells to values: each field by its kind. What cannot be understood is a refusal of that cell, with its place.
import type { Cell } from '../cells.ts';
import { plainText } from '../values/raw.ts';
import { notCome } from './doubts/reaches.ts';
import { type AnswerTo, asAnswered } from '../doubts/asAnswered.ts';
import { DayYears } from '../doubts/years.ts';
import { beginningOf } from '../told.ts';
import { readHeading } from '../tables/heads/heading.ts';
import { dayOfMonth } from '../../domain/day.ts';
import { trimZeros } from '../../domain/exact.ts';
import { refused } from '../values/answer.ts';
import type { DataRow, TableReading } from '../tables/reading.ts';
import {
  type Answer,
  type CellLaw,
  type Currency,
  parseChoice,
  parseCode,
  parseCount,
  parseDay,
  parseLand,
  parseEach,
  parseList,
  parseMoney,
  parsePercent,
  parseRate,
  parseText,
  parseYesNo,
} from '../values.ts';
import type { SheetForm, FormField } from './sheetForm.ts';
import { allSamples } from './marks.ts';
import { asTwo } from './twoInOne.ts';

export interface MoneyValue {
  currency: Currency;
  minor: bigint;
}

export function isMoneyValue(value: unknown): value is MoneyValue {
  return typeof value === 'object' && value !== null && 'minor' in value;
}

type FieldValue = string | number | boolean | MoneyValue | readonly string[];

export interface RefusedCell {
  readonly field: string;
  /** Absent where the sheet has no such cell. */
  readonly ref?: string;
  readonly law: CellLaw;
  readonly value: string;
  readonly expected: string;
}

/** One row understood. A field that is in neither list was empty: it says nothing. */
export interface FormValues {
  readonly row: number;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Fields that say 未定. */
  readonly undetermined: readonly string[];
  /** Days of which the sheet gives only the month, taken as its last day or, of the month under way, as today. */
  readonly monthEnds: readonly string[];
  /** Days whose cells name no year. */
  readonly yearless: readonly string[];
  /** Days of which the cell tells a third of a month. */
  readonly vague: readonly string[];
  readonly refused: readonly RefusedCell[];
}

/** How a table's cells are read: unit and letter of each field, and the year that it speaks of. */
export interface CellContext {
  readonly units: ReadonlyMap<string, string | null>;
  readonly years: DayYears;
  /** What each field's column is called. */
  readonly columns: ReadonlyMap<string, string>;
  readonly answered: AnswerTo;
  /** A month under way is told until today. */
  readonly today?: string;
}

export function contextOf(
  table: Pick<TableReading, 'columns' | 'above' | 'over' | 'sheet' | 'around'>,
  answered: AnswerTo = () => undefined,
  today?: string,
): CellContext {
  const units = new Map<string, string | null>();
  const columns = new Map<string, string>();
  for (const { field, unit, heading } of table.columns) {
    if (field === null) continue;
    units.set(field, unit);
    columns.set(field, heading);
  }
  const years = new DayYears(table, answered('year_open'), today);
  return { units, years, columns, answered, ...(today === undefined ? {} : { today }) };
}

type ReadRow = Pick<DataRow, 'row' | 'fields' | 'merged' | 'unitLine'>;

export function readValues(form: SheetForm, data: ReadRow, context: CellContext): FormValues {
  const { fields: told, units, undetermined: open } = asAnswered(data, context.units, context.answered);
  const as = units === context.units ? context : { ...context, units };
  const { fields, vague } = asTwo(form, told, context.columns);
  const values: Record<string, FieldValue> = {};
  const undetermined = [...open];
  const monthEnds: string[] = [];
  const yearless: string[] = [];
  const refusals: RefusedCell[] = [];
  const isOfLedger = (fields['record']?.text ?? '').trim() !== '';
  for (const one of form.columns) {
    const cell = fields[one.field];
    const answer = cell === undefined ? ({ kind: 'empty' } as const) : readField(form, one, cell, as);
    if (answer.kind === 'value') {
      const { value, monthEnd, isYearless } = answer.value;
      values[one.field] = value;
      if (monthEnd) monthEnds.push(one.field);
      if (isYearless) yearless.push(one.field);
    } else if (answer.kind === 'refused') {
      const value = beginningOf(answer.refusal.value);
      refusals.push({ field: one.field, ...(cell ? { ref: cell.ref } : {}), ...answer.refusal, value });
    } else if (answer.kind === 'undetermined' && one.kind === 'money') undetermined.push(one.field);
    else if (
      isNeeded(one, values) &&
      !isToldBy(one, fields) &&
      !isOfLedger &&
      !open.includes(one.field) &&
      !isOfReport(one, context)
    ) {
      const place = cell ? { ref: cell.ref } : {};
      refusals.push({ field: one.field, ...place, law: 'cell_required', value: cell?.text ?? '', expected: one.kind });
    }
  }
  return { row: data.row, values, undetermined, monthEnds, yearless, vague, refused: refusals };
}

/** Of a last day where the first is told. */
const isNeeded = ({ required, endOf }: FormField, values: Readonly<Record<string, FieldValue>>): boolean =>
  required === true && (endOf === undefined || values[endOf] !== undefined);

/** Another column tells it. */
const isToldBy = ({ orBy }: FormField, fields: Readonly<Record<string, Cell>>): boolean =>
  orBy !== undefined && (fields[orBy]?.text ?? '').trim() !== '';

/** The table has no such column, and up to which day it is told is the day of all its rows. */
const isOfReport = ({ field, ofReport }: FormField, { columns }: CellContext): boolean =>
  ofReport === true && !columns.has(field);

interface Understood {
  value: FieldValue;
  monthEnd?: boolean;
  isYearless?: boolean;
}

function readField(form: SheetForm, one: FormField, cell: Cell, context: CellContext): Answer<Understood> {
  const unit = context.units.get(one.field) ?? null;
  switch (one.kind) {
    case 'text':
      return plain(parseText(cell, one.maxLength));
    case 'code':
      return plain(parseCode(cell));
    case 'money':
      return plain(parseMoney(cell, unit));
    case 'day':
      if (one.awaited && cell.kind === 'text' && notCome.test(plainText(cell.text))) return { kind: 'empty' };
      return then(parseDay(cell, { year: (month) => context.years.of(month) }), (found) => ({
        ...('day' in found ? { value: found.day } : { value: dayOfMonth(found.month, context.today), monthEnd: true }),
        isYearless: found.yearOfSheet ?? false,
      }));
    case 'count':
      return plain(parseCount(cell));
    case 'choice':
      return plain(parseChoice(cell, one.choices ?? []));
    case 'choices':
      return eachChoice(one, cell);
    case 'names':
      return one.field === 'sampleFields' ? sampleFields(form, cell) : plain(parseList(cell));
    case 'each':
      return plain(parseEach(cell));
    case 'yesno':
      return plain(parseYesNo(cell));
    case 'land':
      return inMu(cell, unit ?? one.unit ?? null);
    case 'percent':
      return plain(parsePercent(cell, unit));
    case 'rate':
      return plain(parseRate(cell));
  }
}

function plain(answer: Answer<FieldValue>): Answer<Understood> {
  return then(answer, (value) => ({ value }));
}

function then<T>(answer: Answer<T>, make: (value: T) => Understood): Answer<Understood> {
  return answer.kind === 'value' ? { kind: 'value', value: make(answer.value) } : answer;
}

/** Of a city's own. */
const longestLabel = 100;

function eachChoice(one: FormField, cell: Cell): Answer<Understood> {
  const parts = parseEach(cell);
  if (parts.kind !== 'value') return parts;
  const found: string[] = [];
  for (const part of parts.value) {
    const answer = parseChoice(part, one.choices ?? []);
    const label = part.normalize('NFC').trim();
    if (answer.kind === 'value') found.push(answer.value);
    else if (answer.kind === 'refused') {
      if (!one.open || answer.refusal.law !== 'cell_not_in_list') return answer;
      if (label.length > longestLabel) return refused('cell_text_too_long', label, String(longestLabel));
      found.push(label);
    } else found.push('');
  }
  return { kind: 'value', value: { value: found } };
}

/** Headings of invented fields, or the word for all of them. */
function sampleFields(form: SheetForm, cell: Cell): Answer<Understood> {
  const names = parseList(cell);
  if (names.kind !== 'value') return names;
  if (names.value.some((name) => allSamples.includes(name))) return { kind: 'value', value: { value: ['*'] } };
  const fields: string[] = [];
  for (const name of names.value) {
    const key = readHeading(name).key;
    const known = form.columns.find(({ headings }) => headings.some((h) => leafKey(h) === key));
    if (!known) {
      const refusal = { law: 'cell_not_a_heading' as CellLaw, value: name, expected: 'heading' };
      return { kind: 'refused', refusal };
    }
    fields.push(known.field);
  }
  return { kind: 'value', value: { value: fields } };
}

function leafKey(heading: string): string {
  return readHeading(heading.split('/').at(-1) ?? '').key;
}

const perMu: Readonly<Record<string, [numerator: bigint, denominator: bigint]>> = { 亩: [1n, 1n], 公顷: [15n, 1n] };

/** Only measures that are whole numbers of mu are taken. */
function inMu(cell: Cell, unit: string | null): Answer<Understood> {
  const land = parseLand(cell, unit);
  if (land.kind !== 'value') return land;
  const factor = perMu[land.value.unit];
  if (!factor || !/^\d{1,7}(\.\d{1,2})?$/.test(land.value.amount)) {
    const law = factor ? ('cell_too_precise' as const) : ('cell_unit_unknown' as const);
    return { kind: 'refused', refusal: { law, value: cell.text, expected: 'land' } };
  }
  if (factor[0] === 1n) return { kind: 'value', value: { value: trimZeros(land.value.amount) } };
  const [whole = '0', fraction = ''] = land.value.amount.split('.');
  const scaled = (BigInt(whole + fraction.padEnd(2, '0')) * factor[0]).toString().padStart(3, '0');
  return { kind: 'value', value: { value: `${scaled.slice(0, -2)}.${scaled.slice(-2)}`.replace(/\.?0+$/, '') } };
}
