import { type Cell, uncalculated } from '../cells.ts';
import { approximateWords, emptyMarks, undeterminedWords } from '../forms/words.ts';
import { type Answer, refused, value } from './answer.ts';

/** What a parser takes: a cell as read, or its bare value. */
export type RawValue = Cell | string | number | null | undefined;

/** A value before it is understood: `plain` is what it is compared by, without blanks, `shown` what the sheet has. */
export interface Raw {
  plain: string;
  /** With the blanks and line ends that stand inside it, each run of them as one blank. */
  spaced: string;
  shown: string;
  number: number | null;
  cell: Cell | null;
}

const isPlain = /^[!-~]*$/;
const emptySet = new Set(emptyMarks.map(plainText));
const undeterminedSet = new Set(undeterminedWords);

/**
 * Full-width digits and marks as plain ones, without any blanks: for headings and words alone. In a number or a day a blank may
 * part two of them, and a raised or circled digit is a mark of a note.
 */
export function plainText(text: string): string {
  if (isPlain.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '');
}

/** Marks of another width, and characters of which there is another form: radicals, those kept for older codes. */
const folded = /[\uff01-\uff5e\uffe0-\uffe6\u2e80-\u2fdf\u3038-\u303a\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** One width of digits, marks and blanks, one form of each Chinese character, and nothing else folded. */
export function narrowed(text: string): string {
  if (isPlain.test(text)) return text;
  return text
    .replace(folded, (mark) => mark.normalize('NFKC'))
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/m\u00b2/g, '\u33a1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Sets aside what every kind of cell has in common: nothing in it, not known yet, an error of Excel's. */
export function readRaw(raw: RawValue, expected: string): Answer<Raw> {
  if (raw === null || raw === undefined) return { kind: 'empty' };
  const cell = typeof raw === 'object' ? raw : null;
  const content = typeof raw === 'object' ? (raw.number ?? raw.text) : raw;
  const shown = cell?.text ?? String(content);
  if (cell?.kind === 'error')
    return refused(cell.text === uncalculated ? 'cell_uncalculated' : 'cell_is_error', shown, expected);
  if (cell?.kind === 'picture') return refused('cell_is_picture', shown, expected);
  if (typeof content === 'number') {
    return value({ plain: String(content), spaced: String(content), shown, number: content, cell });
  }
  const spaced = narrowed(content);
  const plain = spaced.replaceAll(' ', '');
  if (plain === '' || emptySet.has(plain)) return { kind: 'empty' };
  if (undeterminedSet.has(plain.replace(/^[([]|[)\]]$/g, ''))) return { kind: 'undetermined' };
  return value({ plain, spaced, shown: content.trim(), number: null, cell });
}

/** "About", "more than", a range: something with a number in it that nobody may take for that number. */
export function isApproximate(plain: string): boolean {
  if (!/\d/.test(plain)) return false;
  return (
    approximateWords.some((word) => plain.includes(word)) || /\d\D{0,3}[-~\u2014\u81f3\u5230]\D{0,2}\d/.test(plain)
  );
}

/** A digit of any kind but the plain ones: raised, circled, in brackets, a fraction. The sign for zero in Chinese is a letter here. */
const noteMark = /(?![0-9\u3007])\p{N}/u;

/** Why what stands in a cell is not one number: null where it may be. Taken together, two of them would be a third. */
export function notOneNumber(spaced: string): 'cell_has_note_mark' | 'cell_parted_digits' | null {
  if (noteMark.test(spaced)) return 'cell_has_note_mark';
  return /\d.* [\d.,]|[+-] \d/.test(spaced) ? 'cell_parted_digits' : null;
}

/** The same of a day: blanks may stand around its words, and behind its marks. */
export function notOneDay(spaced: string): ReturnType<typeof notOneNumber> {
  if (noteMark.test(spaced)) return 'cell_has_note_mark';
  return /\d [\d./-]/.test(spaced) ? 'cell_parted_digits' : null;
}
