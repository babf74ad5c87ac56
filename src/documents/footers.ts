import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { typeSize } from './page.ts';
import { style } from './styles.ts';

/** The page number between dashes on the outer side, one character in: right on odd pages, left on even ones. */
export const footers = () => ({
  default: footer(AlignmentType.RIGHT),
  even: footer(AlignmentType.LEFT),
});

function footer(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const inset = typeSize.pageNumber * 10;
  return new Footer({
    children: [
      new Paragraph({
        style: style.footer,
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: inset } : { left: inset },
        children: [new TextRun({ children: ['\u2014 ', PageNumber.CURRENT, ' \u2014'] })],
      }),
    ],
  });
}
