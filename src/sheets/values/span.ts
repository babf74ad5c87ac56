// Two days in one cell: 10月9日-11日, 2024.3.5—3.8, 2024/3/5至2024/3/8; and a third of a month, of which the days are not told.
import { dateWords, thirdsOfMonth } from '../forms/words.ts';
import { narrowed } from './raw.ts';

/** As texts of a day each: the second with what it has from the first. */
export interface TwoDays {
  readonly first: string;
  readonly last: string;
  /** A third of a month: in which of its days it was nobody has said. */
  readonly isVague?: true;
}

const { year: yearWord, month: monthWord, day: dayWords } = dateWords;
const days = dayWords.join('');
const between = /^(.+?)(?:[至到~～—–―]+|-{2,})(.+)$/;
const dash = /^([^-]+)-([^-]+)$/;
const worded = new RegExp(`^(?:(\\d{4})${yearWord})?(?:(\\d{1,2})${monthWord})?(\\d{1,2})[${days}]?$`);
const marked = /^(?:(\d{4})([./-]))?(?:(\d{1,2})[./-])?(\d{1,2})$/;
const third = new RegExp(`^(?:(\\d{4})${yearWord})?(\\d{1,2})${monthWord}(${Object.keys(thirdsOfMonth).join('|')})$`);

interface Part {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string;
}

/** Null where the text is no span: a single day, or something else. */
export function spanIn(text: string): TwoDays | null {
  const plain = narrowed(text).replaceAll(' ', '');
  const [, year, month = '', word = ''] = third.exec(plain) ?? [];
  if (word !== '') return thirdOf(year, month, word);
  const [, one = '', other = ''] = between.exec(plain) ?? dash.exec(plain) ?? [];
  const [first, last] = [partOf(one), partOf(other)];
  if (!first?.month || !last) return null;
  const from = { ...first, month: first.month };
  const until = { year: last.year ?? first.year, month: last.month ?? first.month, day: last.day };
  // Over the turn of a year the second needs its own.
  if (last.year === undefined && Number(until.month) < Number(from.month)) return null;
  // Named by one of the two alone it is the year of both.
  const told = from.year === undefined && last.year !== undefined && Number(last.month) >= Number(from.month);
  return { first: written(told ? { ...from, year: last.year } : from), last: written(until) };
}

function partOf(text: string): Part | null {
  const byWords = worded.exec(text);
  if (byWords) return { year: byWords[1], month: byWords[2], day: byWords[3] ?? '' };
  const byMarks = marked.exec(text);
  // A year and one number more is a month and no day.
  if (!byMarks || (byMarks[1] !== undefined && byMarks[3] === undefined)) return null;
  return { year: byMarks[1], month: byMarks[3], day: byMarks[4] ?? '' };
}

function thirdOf(year: string | undefined, month: string, word: string): TwoDays | null {
  const { from, to } = thirdsOfMonth[word] ?? { from: 0, to: 0 };
  // The last day of a February depends on the year: it is told as one that any has.
  const end =
    to ?? (month === '2' || month === '02' ? 28 : ['4', '6', '9', '11', '04', '06', '09'].includes(month) ? 30 : 31);
  const first = written({ year, month, day: String(from) });
  return { first, last: written({ year, month, day: String(end) }), isVague: true };
}

const written = ({ year, month, day }: Part): string =>
  `${year === undefined ? '' : `${year}${yearWord}`}${month}${monthWord}${day}${days[0]}`;
