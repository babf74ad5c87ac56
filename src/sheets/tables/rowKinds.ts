import type { Merge, Row } from '../cells.ts';
import { columnNumberMarks, countBeside, groupLineStart, noteStarts, totalWords } from '../forms/words.ts';
import { plainText } from '../values/raw.ts';
import type { DataRow } from './reading.ts';
import { unitsInLine } from './units.ts';

const totals = new Set(totalWords);
// Looked at first, for it is asked of every row: the last character of a word for a sum, perhaps with a mark behind it.
const totalEnd = new RegExp(`[${totalWords.map((word) => word.at(-1)).join('')}][\\s:\uff1a)\uff09]*$`);
const marks = new Set(columnNumberMarks);
// With a colon behind, or at the end of the text: a project may well be called "Note Technology Park".
const note = new RegExp(`^(?:${noteStarts.map((word) => word.replace(/[()]/g, '\\$&')).join('|')})(?::|\\d|$)`);

/** A sum of other rows: said by one of the first cells, alone ("total") or behind a short name ("north subtotal"). */
export function isTotalRow(row: Row): boolean {
  if (isSectionWithSums(row)) return true;
  return row.cells.slice(0, 3).some(({ text, kind }) => {
    if (kind !== 'text' || text.length > 30 || !totalEnd.test(text)) return false;
    const plain = plainText(text).replace(/[():]/g, '');
    return totals.has(plain) || (plain.length <= 12 && /\p{L}$/u.test(plain) && totals.has(plain.slice(-2)));
  });
}

/** The numbered heading of a section with nothing but its sums beside it: "1. continued, 7 projects, 22.2". */
function isSectionWithSums({ cells: [first, ...others] }: Row): boolean {
  if (!first || others.length === 0 || first.kind !== 'text' || !groupLineStart.test(plainText(first.text)))
    return false;
  return others.every(({ kind, text }) => {
    const plain = plainText(text);
    return kind === 'number' || countBeside.test(plain) || /^[\d,]+(?:\.\d+)?$/.test(plain);
  });
}

/** A note, or the line that the people responsible sign. */
export function isNoteRow(row: Row): boolean {
  const [first] = row.cells;
  if (!first || first.kind !== 'text') return false;
  const plain = plainText(first.text.slice(0, 60));
  return note.test(plain) && (row.cells.length <= 2 || plain.includes(':'));
}

/** The row of 1 2 3 or letters that some heads end with. */
export function isColumnNumbers(row: Row): boolean {
  if (row.cells.length < 3) return false;
  let last = 0;
  return row.cells.every(({ text }) => {
    const plain = plainText(text).replace(/[()]/g, '');
    if (marks.has(plain)) return true;
    if (Number(plain) !== last + 1) return false;
    last++;
    return true;
  });
}

/** One cell over the row that names the group of rows under it. */
export function isGroupLine(row: Row, merges: readonly Merge[]): boolean {
  const [only, second] = row.cells;
  if (!only || second || only.kind !== 'text') return false;
  const isWide = merges.some(
    (merge) => merge.top === row.row && merge.left === only.column && merge.right > merge.left + 1,
  );
  return isWide || groupLineStart.test(plainText(only.text));
}

/** A line between the rows that says in which units those below it count: perhaps beside who reports. */
export function unitLineOf({ cells }: Row): DataRow['unitLine'] {
  if (cells.length > 3 || cells.some(({ kind }) => kind !== 'text')) return undefined;
  const text = cells.map((cell) => cell.text).join(' ');
  if (text.length > 100) return undefined;
  const units = unitsInLine(text);
  return units.size > 0 ? { text, units } : undefined;
}
