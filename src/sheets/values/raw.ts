import type { Cell } from '../cells.ts';
import { approximateWords, emptyMarks, undeterminedWords } from '../forms/words.ts';
import { type Answer, refused, value } from './answer.ts';

/** What a parser takes: a cell as read, or its bare value. */
export type RawValue = Cell | string | number | null | undefined;

/** A value before it is understood: `plain` is what it is compared by, `shown` what the sheet has. */
export interface Raw {
  plain: string;
  shown: string;
  number: number | null;
  cell: Cell | null;
}

const isPlain = /^[!-~]*$/;
const emptySet = new Set(emptyMarks.map(plainText));
const undeterminedSet = new Set(undeterminedWords);

/** Full-width digits and marks as plain ones, without any blanks. */
export function plainText(text: string): string {
  if (isPlain.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '');
}

/** Sets aside what every kind of cell has in common: nothing in it, not known yet, an error of Excel's. */
export function readRaw(raw: RawValue, expected: string): Answer<Raw> {
  if (raw === null || raw === undefined) return { kind: 'empty' };
  const cell = typeof raw === 'object' ? raw : null;
  const content = typeof raw === 'object' ? (raw.number ?? raw.text) : raw;
  const shown = cell?.text ?? String(content);
  if (cell?.kind === 'error') return refused('cell_is_error', shown, expected);
  if (typeof content === 'number') return value({ plain: String(content), shown, number: content, cell });
  const plain = plainText(content);
  if (plain === '' || emptySet.has(plain)) return { kind: 'empty' };
  if (undeterminedSet.has(plain.replace(/^[([]|[)\]]$/g, ''))) return { kind: 'undetermined' };
  return value({ plain, shown: content.trim(), number: null, cell });
}

/** "About", "more than", a range: something with a number in it that nobody may take for that number. */
export function isApproximate(plain: string): boolean {
  if (!/\d/.test(plain)) return false;
  return (
    approximateWords.some((word) => plain.includes(word)) || /\d\D{0,3}[-~\u2014\u81f3\u5230]\D{0,2}\d/.test(plain)
  );
}
