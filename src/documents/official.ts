// What an official document has above its title and below its date: GB/T 9704-2012 7.2 and 7.4.
import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import type { BriefingDocument } from './briefing.ts';
import { characterPitch, typeSize } from './page.ts';
import { style } from './styles.ts';
import { typeface } from './typefaces.ts';

const red = 'FF0000';

/** 发文机关标志 in red, 发文字号 two lines below it, and the red line that parts them from the text. */
export function mastheadLines({ masthead, number }: BriefingDocument): Paragraph[] {
  if (!masthead && !number) return [];
  const line = { style: BorderStyle.SINGLE, size: 12, color: red, space: 4 };
  return [
    ...(masthead
      ? [
          new Paragraph({
            style: style.title,
            children: [new TextRun({ text: masthead, color: red, font: typeface.title, size: typeSize.masthead })],
            spacing: { line: 900 },
          }),
        ]
      : []),
    new Paragraph({ style: style.blank }),
    new Paragraph({
      style: style.subtitle,
      alignment: AlignmentType.CENTER,
      text: number ?? '',
      border: { bottom: line },
    }),
    new Paragraph({ style: style.blank }),
  ];
}

/** 主送: at the left edge, above the text. */
export function addressed({ addressee }: BriefingDocument): Paragraph[] {
  return addressee
    ? [new Paragraph({ style: style.text, text: addressee, indent: { firstLine: 0, firstLineChars: 0 } })]
    : [];
}

/** 抄送 between two lines, one character from either edge. */
export function copied({ copies }: BriefingDocument): Paragraph[] {
  if (!copies) return [];
  const line = { style: BorderStyle.SINGLE, size: 8, space: 2 };
  const indent = { left: characterPitch, right: characterPitch, firstLine: 0, firstLineChars: 0 };
  return [
    new Paragraph({ style: style.blank }),
    new Paragraph({
      style: style.text,
      indent,
      border: { top: line, bottom: line },
      children: [new TextRun({ text: copies, size: typeSize.pageNumber })],
    }),
  ];
}
