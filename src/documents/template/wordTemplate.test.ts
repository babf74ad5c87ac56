import { Document, type ISectionOptions, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { openWord, partText } from '../draft/package.ts';
import { readWordText } from '../draft/wordText.ts';
import { fillTemplate } from './wordTemplate.ts';

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const table = new Table({ rows: [new TableRow({ children: [cell('甲'), cell('{funds}')] })] });
const notes = ['口径一：A&B<C>。', '口径二。'];

/** What comes behind a body in which this stands. */
const bodies: readonly [what: string, sections: ISectionOptions[], last: string][] = [
  ['a paragraph', [{ children: [new Paragraph('到位{funds}')] }], '到位9.8亿元'],
  ['a table', [{ children: [new Paragraph('到位'), table] }], '9.8亿元'],
  // Its first section ends inside a paragraph.
  ['two sections', [{ children: [new Paragraph('一')] }, { children: [new Paragraph('二{funds}')] }], '二9.8亿元'],
];

test.each(bodies)('what a file has no place for stands behind %s', async (_what, sections, last) => {
  const bytes = await Packer.toBuffer(new Document({ sections }));
  const filled = fillTemplate(bytes, { funds: '9.8亿元' }, notes);
  const xml = partText(openWord(filled), 'word/document.xml') ?? '';
  const lines = readWordText(xml).text.split('\n').filter(Boolean);
  expect(lines.slice(-2)).toEqual(notes);
  expect(lines.at(-3)).toContain(last);
  // What is said of the pages is still the last of the body.
  expect(xml).toMatch(/<w:sectPr[^]*<\/w:sectPr><\/w:body>/u);
  expect(xml.indexOf('口径二')).toBeGreaterThan(xml.lastIndexOf('</w:tbl>'));
  const plain = partText(openWord(fillTemplate(bytes, { funds: '9.8亿元' })), 'word/document.xml') ?? '';
  expect(plain).not.toContain('口径');
});
