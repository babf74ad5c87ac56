import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { characterPitch, characterSpacing, linePitch, typeSize } from './page.ts';
import { typeface } from './typefaces.ts';

/** Paragraph styles by the names the rest of the folder uses. */
export const style = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: ['Heading1', 'Heading2'],
  text: 'BriefingText',
  blank: 'BriefingBlank',
  signature: 'BriefingSignature',
  caption: 'Caption',
  unit: 'TableUnit',
  cell: 'TableCell',
  cellSmall: 'TableCellSmall',
  figure: 'Figure',
  footer: 'Footer',
  note: 'FootnoteText',
} as const;

const black = '000000';
const firstLine = { firstLineChars: 200, firstLine: 2 * characterPitch };
/** Exact line heights leave the grid, which is made for text of 16 pt. */
const exactly = (line: number, after = 0) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after });
const face = (font: string, points: number, spacing = 0) => ({
  font,
  size: points,
  sizeComplexScript: points,
  characterSpacing: spacing,
  color: black,
});

function heading(font: string, outlineLevel: number): Omit<IParagraphStyleOptions, 'id'> {
  return {
    paragraph: { indent: firstLine, keepNext: true, outlineLevel },
    run: face(font, typeSize.text, characterSpacing),
  };
}

function ownStyle(id: string, paragraph: IParagraphStyleOptions['paragraph'], run?: IParagraphStyleOptions['run']) {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, ...(paragraph && { paragraph }), ...(run && { run }) };
}

const centred = AlignmentType.CENTER;
const small = (points: number) => face(typeface.small, points);

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        ...face(typeface.text, typeSize.text, characterSpacing),
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    // A title line takes one line of the grid exactly; left to the grid, 22 pt would take two in some typefaces.
    title: {
      paragraph: { alignment: centred, spacing: exactly(linePitch), keepNext: true, keepLines: true },
      run: face(typeface.title, typeSize.title),
    },
    heading1: heading(typeface.heading, 0),
    heading2: heading(typeface.subheading, 1),
    caption: {
      paragraph: { alignment: centred, spacing: exactly(linePitch), keepLines: true },
      run: face(typeface.heading, typeSize.xiaoSi),
    },
    footnoteText: {
      paragraph: { alignment: AlignmentType.BOTH, spacing: exactly(260) },
      run: small(typeSize.note),
    },
  },
  paragraphStyles: [
    ownStyle(
      style.subtitle,
      { alignment: centred, keepNext: true },
      face(typeface.subheading, typeSize.text, characterSpacing),
    ),
    ownStyle(style.text, { alignment: AlignmentType.BOTH, indent: firstLine }),
    ownStyle(style.blank, { keepNext: true }),
    ownStyle(style.signature, { alignment: AlignmentType.RIGHT, keepLines: true }),
    ownStyle(
      style.unit,
      { alignment: AlignmentType.RIGHT, spacing: exactly(360), keepNext: true },
      small(typeSize.wuHao),
    ),
    ownStyle(style.cell, { spacing: exactly(340) }, small(typeSize.xiaoSi)),
    ownStyle(style.cellSmall, { spacing: exactly(300) }, small(typeSize.wuHao)),
    ownStyle(style.figure, { alignment: centred, keepNext: true }, face(typeface.small, typeSize.wuHao)),
    ownStyle(style.footer, { spacing: exactly(340) }, small(typeSize.pageNumber)),
  ],
};
