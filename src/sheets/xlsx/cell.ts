import { readable } from '../../domain/text.ts';
import { type Cell, textKind, uncalculated } from '../cells.ts';
import { refuseSheet } from '../refusal.ts';
import { dayOfSerial } from '../serialDays.ts';
import { type SharedText, unescapeText } from './strings.ts';
import type { CellStyle } from './styles.ts';

/** A cell as its markup gives it. */
export interface RawCell {
  ref: string;
  column: number;
  /** As in the markup; `plain` is a text in which nothing is escaped. */
  type: string;
  style: number;
  content: string;
  isFormula: boolean;
  /** It carries metadata of its own: a picture that Excel put into the cell is an error with it. */
  hasMetadata: boolean;
  /** Every run of an inline text is struck through. */
  struck: boolean;
}

/** What of the rest of the workbook a cell refers to. */
export interface WorkbookContext {
  strings: readonly SharedText[];
  styles: readonly CellStyle[];
  from1904: boolean;
}

/** The cell's value, or null where it holds nothing but blanks. Text is never looked at as a formula. */
export function toCell(raw: RawCell, context: WorkbookContext): Cell | null {
  const cell = valueOf(raw, context);
  if (!cell) return null;
  return context.styles[raw.style]?.struck || raw.struck ? { ...cell, struck: true } : cell;
}

function valueOf(raw: RawCell, context: WorkbookContext): Cell | null {
  const { ref, column, content } = raw;
  if (content === '') {
    // A formula that no program has worked out yet is not the same as an empty cell: taken as empty it would lose a sum.
    return raw.isFormula && raw.type !== 'str' ? { ref, column, text: uncalculated, kind: 'error' } : null;
  }
  switch (raw.type) {
    case 's': {
      const { text, struck } = sharedText(raw, context.strings);
      const cell = textCell(ref, column, text);
      return cell && struck ? { ...cell, struck: true } : cell;
    }
    case 'plain':
      return textCell(ref, column, content);
    case 'str':
    case 'inlineStr':
      return textCell(ref, column, unescapeText(content));
    case 'b':
      return { ref, column, text: content === '1' || content === 'true' ? 'TRUE' : 'FALSE', kind: 'bool' };
    case 'e':
      return { ref, column, text: content, kind: raw.hasMetadata ? 'picture' : 'error' };
    case 'd':
      return { ref, column, text: content.slice(0, 10), kind: 'date', date: content.slice(0, 10) };
    default:
      return numberCell(raw, context);
  }
}

function textCell(ref: string, column: number, given: string): Cell | null {
  const text = readable(given);
  if (text.trim() === '') return null;
  return { ref, column, text, kind: textKind(text) };
}

function sharedText(raw: RawCell, strings: readonly SharedText[]): SharedText {
  const text = strings[Number(raw.content)];
  return text ?? refuseSheet('xml_malformed', `${raw.ref}: no shared string ${raw.content}`, { cell: raw.ref });
}

function numberCell(raw: RawCell, context: WorkbookContext): Cell | null {
  const { ref, column } = raw;
  const number = Number(raw.content);
  if (!Number.isFinite(number)) return textCell(ref, column, raw.content);
  const style = context.styles[raw.style];
  if (style?.meaning === 'date') {
    const date = dayOfSerial(number, context.from1904);
    const isMonth = style.monthOnly && date?.endsWith('-01');
    if (date !== null) return { ref, column, text: date, kind: 'date', number, date, ...(isMonth ? { isMonth } : {}) };
  }
  if (style?.meaning === 'percent') {
    const points = Number((number * 100).toPrecision(15));
    return { ref, column, text: `${points}%`, kind: 'number', number, percent: true };
  }
  const shown = style?.sections.find(({ holds }) => holds(number));
  const plain: Cell = { ref, column, text: String(number), kind: 'number', number };
  if (!shown || (shown.power === 0 && shown.unit === '')) return plain;
  return { ...plain, shown: { power: shown.power, unit: shown.unit } };
}
