import { type FileChild, FootnoteReferenceRun, Paragraph, TextRun } from 'docx';
import type { Block, HeadingBlock, ParagraphBlock, TextPiece } from './briefing.ts';
import { chartParagraphs } from './chart.ts';
import { style } from './styles.ts';
import { tableElements } from './table/table.ts';

export function blockElements(block: Block): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block)];
    case 'paragraph':
      return [paragraph(block)];
    case 'table':
      return tableElements(block);
    case 'chart':
      return chartParagraphs(block);
  }
}

function heading(block: HeadingBlock): Paragraph {
  return new Paragraph({ style: style.heading[block.level - 1] ?? style.text, text: block.text });
}

function paragraph(block: ParagraphBlock): Paragraph {
  return new Paragraph({ style: style.text, children: block.runs.flatMap(pieceRuns) });
}

function pieceRuns(piece: TextPiece): TextRun[] {
  const text = new TextRun({ text: piece.text, ...(piece.bold && { bold: true }) });
  return piece.note ? [text, footnote(piece.note)] : [text];
}

function footnote(note: string): FootnoteReferenceRun {
  return new FootnoteReferenceRun({
    children: [new Paragraph({ style: style.note, children: [new TextRun(` ${note}`)] })],
  });
}
