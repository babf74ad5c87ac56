import { readable } from '../../domain/text.ts';
import type { Cell } from '../cells.ts';
import { refuseSheet } from '../refusal.ts';
import { dayOfSerial } from '../serialDays.ts';
import { unescapeText } from './strings.ts';
import type { NumberMeaning } from './styles.ts';

/** A cell as its markup gives it. */
export interface RawCell {
  ref: string;
  column: number;
  type: string;
  style: number;
  content: string;
  isFormula: boolean;
}

/** What of the rest of the workbook a cell refers to. */
export interface WorkbookContext {
  strings: readonly string[];
  styles: readonly NumberMeaning[];
  from1904: boolean;
}

/** The cell's value, or null where it holds nothing but blanks. Text is never looked at as a formula. */
export function toCell(raw: RawCell, context: WorkbookContext): Cell | null {
  const { ref, column, content } = raw;
  if (content === '') {
    // A formula that no program has worked out yet is not the same as an empty cell: taken as empty it would lose a sum.
    return raw.isFormula && raw.type !== 'str' ? { ref, column, text: '#UNCALCULATED', kind: 'error' } : null;
  }
  switch (raw.type) {
    case 's':
      return textCell(ref, column, sharedString(raw, context.strings));
    case 'str':
    case 'inlineStr':
      return textCell(ref, column, unescapeText(content));
    case 'b':
      return { ref, column, text: content === '1' || content === 'true' ? 'TRUE' : 'FALSE', kind: 'bool' };
    case 'e':
      return { ref, column, text: content, kind: 'error' };
    case 'd':
      return { ref, column, text: content.slice(0, 10), kind: 'date', date: content.slice(0, 10) };
    default:
      return numberCell(raw, context);
  }
}

function textCell(ref: string, column: number, given: string): Cell | null {
  const text = readable(given);
  return text.trim() === '' ? null : { ref, column, text, kind: 'text' };
}

function sharedString(raw: RawCell, strings: readonly string[]): string {
  const text = strings[Number(raw.content)];
  return text ?? refuseSheet('xml_malformed', `${raw.ref}: no shared string ${raw.content}`, { cell: raw.ref });
}

function numberCell(raw: RawCell, context: WorkbookContext): Cell | null {
  const { ref, column } = raw;
  const number = Number(raw.content);
  if (!Number.isFinite(number)) return textCell(ref, column, raw.content);
  const meaning = context.styles[raw.style];
  if (meaning === 'date') {
    const date = dayOfSerial(number, context.from1904);
    if (date !== null) return { ref, column, text: date, kind: 'date', number, date };
  }
  if (meaning === 'percent') {
    const points = Number((number * 100).toPrecision(15));
    return { ref, column, text: `${points}%`, kind: 'number', number, percent: true };
  }
  return { ref, column, text: String(number), kind: 'number', number };
}
