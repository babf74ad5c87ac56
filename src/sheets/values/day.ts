import { dateWords } from '../forms/words.ts';
import { dayOfSerial } from '../serialDays.ts';
import { type Answer, refused, value } from './answer.ts';
import { isApproximate, notOneDay, type RawValue, readRaw } from './raw.ts';

/** A day, or a month where the sheet says no more: the two are never mixed up. `yearOfSheet`: the cell itself names no year. */
export type DayOrMonth = ({ day: string } | { month: string }) & { yearOfSheet?: true };

export interface DayOptions {
  /** The year that the sheet as a whole speaks of, for days written without one; it may speak of two. */
  year?: number | ((month: number) => number | undefined);
  from1904?: boolean;
}

const expected = 'day';
const days = dateWords.day.join('');
/** Of a month whose end is named the day is not known. */
const ends = dateWords.monthEnd.join('');
const marked = /^(\d{2,4})([-./])(\d{1,2})(?:\2(\d{1,2}))?\.?$/;
const worded = new RegExp(
  `^(?:(\\d{2,4})${dateWords.year})?(\\d{1,2})${dateWords.month}(?:[${ends}]|(\\d{1,2})[${days}]?)?$`,
);
/** A time of day behind a day, parted by a blank, a T or the word for day: run together with it, it would be another day. */
const timed = new RegExp(`^(.*?\\S)(?: ?T ?| |(?<=[${days}]))(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?Z?$`);
const yearOnly = new RegExp(`^\\d{4}${dateWords.year}?$`);

/** Serials from 1954 to 2119: other whole numbers in a column of days are something else. */
const isLikelySerial = (number: number) => number >= 20_000 && number < 80_000;
/** As a text it must not be the beginning of a day of eight digits with a point in it. */
const isSerialText = (text: string) => /^\d{5}(\.\d+)?$/.test(text) && Number(text) >= 21_000;

export function parseDay(raw: RawValue, options: DayOptions = {}): Answer<DayOrMonth> {
  const read = readRaw(raw, expected);
  if (read.kind !== 'value') return read;
  const { spaced, shown, number, cell } = read.value;
  if (cell?.date !== undefined) return value(cell.isMonth ? { month: cell.date.slice(0, 7) } : { day: cell.date });
  if (number !== null) return dayOfNumber(number, shown, options);
  const { text, isTimed } = withoutTime(spaced);
  const parted = notOneDay(text);
  if (parted) return refused(parted, shown, expected);
  const day = dayOfText(text.replaceAll(' ', ''), shown, options);
  return isTimed && day.kind === 'value' && !('day' in day.value) ? refused('cell_not_a_day', shown, expected) : day;
}

function withoutTime(spaced: string): { text: string; isTimed: boolean } {
  const [, day, hour, minute, second = '0'] = timed.exec(spaced) ?? [];
  const isTime = day !== undefined && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime ? { text: day, isTimed: true } : { text: spaced, isTimed: false };
}

function dayOfText(plain: string, shown: string, options: DayOptions): Answer<DayOrMonth> {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return build(compact[1], compact[2], compact[3], shown, options);
  const byDigits = monthInDigits(plain, shown, options);
  if (byDigits) return byDigits;
  const byMarks = marked.exec(plain);
  if (byMarks) return build(byMarks[1], byMarks[3], byMarks[4], shown, options);
  const byWords = worded.exec(plain);
  if (byWords) return build(byWords[1], byWords[2], byWords[3], shown, options);
  if (yearOnly.test(plain)) return refused('cell_day_incomplete', shown, expected);
  if (isSerialText(plain)) return dayOfNumber(Number(plain), shown, options);
  return refused(isApproximate(plain) ? 'cell_day_approximate' : 'cell_not_a_day', shown, expected);
}

function dayOfNumber(number: number, shown: string, options: DayOptions): Answer<DayOrMonth> {
  if (isLikelySerial(number)) {
    const day = dayOfSerial(number, options.from1904);
    return day === null ? refused('cell_not_a_day', shown, expected) : value({ day });
  }
  const digits = String(number);
  if (/^(19|20)\d{6}$/.test(digits)) {
    return build(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6), shown, options);
  }
  const byDigits = monthInDigits(digits, shown, options);
  if (byDigits) return byDigits;
  // Typed as 2023.5 it is a number to Excel; 2023.1 may have been October, whose zero Excel dropped.
  const month = /^((?:19|20)\d{2})\.(\d{1,2})$/.exec(digits);
  if (month?.[2] === '1') return refused('cell_day_ambiguous', shown, expected);
  if (month) return build(month[1], month[2], undefined, shown, options);
  if (/^(19|20)\d{2}$/.test(digits)) return refused('cell_day_incomplete', shown, expected);
  return refused('cell_not_a_day', shown, expected);
}

/** 202501. Where the two digits behind the century may be a month, so may the last two be its day: 201105. */
function monthInDigits(digits: string, shown: string, options: DayOptions): Answer<DayOrMonth> | undefined {
  const [, year, month] = /^((?:19|20)\d{2})(\d{2})$/.exec(digits) ?? [];
  if (year === undefined) return undefined;
  const inYear = Number(year.slice(2));
  if (inYear >= 1 && inYear <= 12) return refused('cell_day_ambiguous', shown, expected);
  return build(year, month, undefined, shown, options);
}

function build(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  shown: string,
  options: DayOptions,
): Answer<DayOrMonth> {
  if (yearText !== undefined && yearText.length < 4) return refused('cell_day_year_short', shown, expected);
  const month = Number(monthText);
  const ofMonth = typeof options.year === 'function' ? options.year(month) : options.year;
  const year = yearText === undefined ? ofMonth : Number(yearText);
  if (year === undefined) return refused('cell_day_year_missing', shown, expected);
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return refused('cell_day_impossible', shown, expected);
  const monthName = `${year}-${String(month).padStart(2, '0')}`;
  const ofSheet = yearText === undefined ? ({ yearOfSheet: true } as const) : {};
  if (dayText === undefined) return value({ month: monthName, ...ofSheet });
  const day = Number(dayText);
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) {
    return refused('cell_day_impossible', shown, expected);
  }
  return value({ day: `${monthName}-${String(day).padStart(2, '0')}`, ...ofSheet });
}
