// The names of offices that lines of a sheet may hold, as they are written there.
import { body, countInBrackets, numbering, reporterStarts, whatFollows } from '../forms/doubts/offices.ts';
import { narrowed } from '../values/raw.ts';

/** A line over a group of rows, or the name of a sheet: 一、临清市（2个）, 3.冠县, 阳谷县5月. The likeliest reading first. */
export function officeTexts(text: string): string[] {
  const bare = narrowed(text).replace(numbering, '').replace(countInBrackets, '').trim();
  const short = bare.replace(whatFollows, '').trim();
  return [...new Set([bare, short])].filter((one) => one.length > 1 && one.length <= 30);
}

/** Who reports, in a line over the table: 填报单位：高唐县（盖章）. */
export function reporterOf(text: string): string[] {
  return [...narrowed(text).matchAll(reporterStarts)].flatMap(([, name = '']) => officeTexts(name));
}

/** What follows the name of a place is a body of it. */
export const isBody = (text: string): boolean => body.test(text);
