// A cell that holds one number, as a figure of the text.
import { type PrintedFigure, printedFigureOf } from '../figures/figure.ts';
import { readDigits } from '../figures/numeral.ts';
import { readUnit } from '../figures/unit.ts';
import { isDigit } from '../reading/characters.ts';
import type { Mention, MentionRole } from '../mentions/mention.ts';
import type { TableColumn } from './column.ts';
import type { TextCell } from './findTables.ts';

export function cellFigure(
  text: string,
  { at, text: words }: TextCell,
  { unit }: TableColumn,
): PrintedFigure | undefined {
  const from = at + (words.length - words.trimStart().length);
  const negative = text[from] === '-';
  const start = negative ? from + 1 : from;
  if (!isDigit(text[start])) return undefined;
  const { numeral } = readDigits(text, start);
  if (!numeral) return undefined;
  const own = readUnit(text, numeral.end);
  const end = at + words.trimEnd().length;
  if ((own?.end ?? numeral.end) !== end) return undefined;
  const read = printedFigureOf(' ', {
    at: 0,
    numeral,
    unit: { ...(own ?? unit), end: 0 },
    ...(negative ? { negative } : {}),
  });
  return { ...read, at: from, end, outerAt: from, outerEnd: end };
}

/** The figure as the claims know it: a cell has no words around it. */
export const cellMention = (figure: PrintedFigure, index: number, role: MentionRole): Mention => ({
  index,
  figure,
  role,
  paragraph: 0,
  sentence: 0,
  segment: 0,
  clause: 0,
  lead: '',
  label: '',
  tail: '',
  after: '',
  header: '',
  nest: 0,
  sentenceNest: 0,
  inBrackets: false,
  mark: '',
});
