// The one way in which a cell that lists several things is taken apart.
import { closingBrackets, nameMarks, openingBrackets } from '../forms/words.ts';

/** Its parts without blanks around them, empty ones too; marks inside brackets part nothing: 县（市、区）长 is one. A line end always parts. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const mark of `${text}\n`) {
    if (openingBrackets.includes(mark)) depth++;
    else if (closingBrackets.includes(mark)) depth = Math.max(0, depth - 1);
    if (mark === '\n' || (depth === 0 && nameMarks.includes(mark))) {
      parts.push(part.trim());
      [part, depth] = ['', 0];
    } else part += mark;
  }
  return parts;
}
