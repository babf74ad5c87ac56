import { readable } from '../../domain/text.ts';
import { type Cell, textKind, uncalculated } from '../cells.ts';
import { serialOfDay } from '../serialDays.ts';
import type { CellStyle } from '../xlsx/styles.ts';

export interface RawOdsCell {
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly struck: boolean;
  readonly style: CellStyle;
}

type Told = Omit<Cell, 'ref' | 'column'>;

/** The cell's value, or null where it holds nothing but blanks. */
export function toOdsCell(raw: RawOdsCell): Told | null {
  const told = valueOf(raw);
  return told && (raw.struck || raw.style.struck) ? { ...told, struck: true } : told;
}

function valueOf(raw: RawOdsCell): Told | null {
  const { attributes, text } = raw;
  const isFormula = attributes['table:formula'] !== undefined;
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'];
  if (attributes['calcext:value-type'] === 'error' || (isFormula && /^(?:#[A-Z/0]+[!?]?|Err:\d+)$/.test(text))) {
    return { text: readable(text), kind: 'error' };
  }
  switch (type ?? '') {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOf(raw, Number(attributes['office:value'] ?? Number.NaN));
    case 'date':
      return dayOf(raw, attributes['office:date-value'] ?? '');
    case 'time':
      return plainNumber(timeOf(attributes['office:time-value'] ?? ''), text);
    case 'boolean':
      return { text: attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE', kind: 'bool' };
    default: {
      if (type === undefined && isFormula && text === '') return { text: uncalculated, kind: 'error' };
      return textOf(attributes['office:string-value'] ?? text);
    }
  }
}

function textOf(given: string): Told | null {
  const text = readable(given);
  return text.trim() === '' ? null : { text, kind: textKind(text) };
}

function plainNumber(number: number, text: string): Told | null {
  return Number.isFinite(number) ? { text: String(number), kind: 'number', number } : textOf(text);
}

function numberOf({ attributes, text, style }: RawOdsCell, number: number): Told | null {
  const plain = plainNumber(number, text);
  if (plain?.number === undefined) return plain;
  if (attributes['office:value-type'] === 'percentage') {
    return { ...plain, text: `${Number((number * 100).toPrecision(15))}%`, percent: true };
  }
  const shown = style.sections.find(({ holds }) => holds(number));
  const currency = attributes['office:currency'] ?? 'CNY';
  // A currency without a format of its own is still one.
  const unit = shown?.unit ?? (currency === 'CNY' ? '' : currency);
  const power = shown?.power ?? 0;
  return power === 0 && unit === '' ? plain : { ...plain, shown: { power, unit } };
}

function dayOf({ text, style }: RawOdsCell, value: string): Told | null {
  const [, date = '', hours = '0', minutes = '0', seconds = '0'] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2}(?:\.\d+)?))?$/.exec(value) ?? [];
  const at = Date.parse(`${date}T00:00:00Z`);
  if (date === '' || Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) return textOf(text);
  const part = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  const number = serialOfDay(date) + part;
  // Before the first day that is one, such a number is none in Excel either.
  if (date < '1900-01-01') return plainNumber(number, text);
  const isMonth = style.monthOnly && date.endsWith('-01');
  return { text: date, kind: 'date', number, date, ...(isMonth ? { isMonth } : {}) };
}

/** A part of a day, as Excel keeps it. */
function timeOf(value: string): number {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(value);
  if (!found) return Number.NaN;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
