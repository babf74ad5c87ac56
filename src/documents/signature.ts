import { Paragraph } from 'docx';
import { characterPitch } from './page.ts';
import { style } from './styles.ts';
import { textWidth } from './text-width.ts';

/**
 * The issuer's name and the date after the text, for a document without a seal: a blank line, the name two characters
 * from the right, and the date beginning two characters to the right of the name. A date too long for that keeps two
 * characters from the right itself and moves the name to the left.
 */
export function signature(issuer: string | undefined, date: string | undefined): Paragraph[] {
  if (!issuer && !date) return [];
  const right = rightIndents(textWidth(issuer ?? ''), textWidth(date ?? ''));
  const lines = [new Paragraph({ style: style.blank })];
  if (issuer) lines.push(line(issuer, date ? right.issuer : 2, date !== undefined));
  if (date) lines.push(line(date, issuer ? right.date : 2, false));
  return lines;
}

export function rightIndents(issuerWidth: number, dateWidth: number): { issuer: number; date: number } {
  const date = Math.max(2, issuerWidth - dateWidth);
  return { date, issuer: date + dateWidth + 2 - issuerWidth };
}

function line(text: string, charactersFromRight: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: style.signature,
    text,
    keepNext,
    indent: { right: Math.round(charactersFromRight * characterPitch) },
  });
}
