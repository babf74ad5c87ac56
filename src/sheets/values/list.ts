// The one way in which a cell that lists several things is taken apart, and in which it is put together.
import { closingBrackets, nameMarks, openingBrackets } from '../forms/words.ts';

const quoted = new RegExp(String.raw`[^\S\n]*"((?:[^"]|"")+)"[^\S\n]*(?=$|[\n${nameMarks}])`, 'y');

/**
 * Its parts without blanks around them, empty ones too; marks inside brackets part nothing: 县（市、区）长 is one, and so is what stands
 * in quotes: "甲、乙联合会". A line end always parts.
 */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  let begins = true;
  for (let at = 0; at <= text.length; at++) {
    quoted.lastIndex = at;
    const whole = begins ? quoted.exec(text) : null;
    if (whole) at += whole[0].length;
    begins = false;
    const mark = text[at] ?? '\n';
    if (openingBrackets.includes(mark)) depth++;
    else if (closingBrackets.includes(mark)) depth = Math.max(0, depth - 1);
    if (mark === '\n' || (depth === 0 && nameMarks.includes(mark))) {
      parts.push(whole?.[1]?.replaceAll('""', '"') ?? part.trim());
      [part, depth, begins] = ['', 0, true];
    } else part += mark;
  }
  return parts;
}

/** A part as it stands among others: in quotes where it would not be read as one, or as another. */
export function asPart(part: string): string {
  if (part === '') return part;
  const [own, next, ...more] = splitList(`${part}${nameMarks[0] ?? ''}x`);
  const isOne = own === part && next === 'x' && more.length === 0;
  // What begins with a quote could be taken for what is quoted, together with what stands behind it.
  return isOne && !part.startsWith('"') ? part : `"${part.replaceAll('"', '""')}"`;
}
