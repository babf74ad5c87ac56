// A Word draft as one text: the body with its tables, then its footnotes and endnotes; and the same file given back
// with comments at stretches of that text.
import { type CommentAuthor, type DraftComment, writeComments } from './comments.ts';
import { openWord, packWord, partText, targetOf, type WordPackage } from './package.ts';
import { readWordText, type WordText } from './wordText.ts';

export interface DraftCell {
  readonly text: string;
  readonly at: number;
}

export interface DraftText {
  readonly text: string;
  /** Tables as rows of cells, each cell with the offset of its text. */
  readonly tables: readonly (readonly (readonly DraftCell[])[])[];
}

/** Remarks at a stretch of the text, one line each. */
export interface DraftRemark {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

interface Part {
  readonly kind: 'body' | 'footnote' | 'endnote';
  readonly read: WordText;
  readonly at: number;
}

export function readWordDraft(bytes: Uint8Array): DraftText {
  const { parts, text } = open(bytes);
  const tables = parts.flatMap(({ read, at }) =>
    read.tables.map((rows) => rows.map((cells) => cells.map((cell) => ({ ...cell, at: cell.at + at })))),
  );
  return { text, tables };
}

export function commentWordDraft(
  bytes: Uint8Array,
  remarks: readonly DraftRemark[],
  author: CommentAuthor,
): Uint8Array {
  const { word, xml, parts } = open(bytes);
  const body = parts.find((p) => p.kind === 'body');
  if (!body) return bytes;
  const comments = remarks
    .toSorted((a, b) => a.start - b.start)
    .flatMap((remark): DraftComment[] => {
      const part = parts.findLast((p) => p.at <= remark.start);
      if (!part || part.kind === 'body')
        return [{ place: { start: remark.start, end: remark.end }, lines: remark.lines }];
      const note = part.read.notes.findLast(({ at }) => part.at + at <= remark.start);
      const run = body.read.marks.get(`${part.kind}/${note?.id}`);
      // Word knows no comment inside a note: it stands at the note's mark.
      return run ? [{ place: { run }, lines: remark.lines }] : [];
    });
  writeComments(word, xml, body.read, comments, author);
  return packWord(word);
}

function open(bytes: Uint8Array): { word: WordPackage; xml: string; parts: Part[]; text: string } {
  const word = openWord(bytes);
  const xml = partText(word, word.main) ?? '';
  const parts: Part[] = [];
  let text = '';
  const add = (kind: Part['kind'], part: string) => {
    const read = readWordText(part);
    parts.push({ kind, read, at: text.length });
    text += read.text.endsWith('\n') ? read.text : `${read.text}\n`;
  };
  add('body', xml);
  for (const kind of ['footnote', 'endnote'] as const) {
    const path = targetOf(word.parts, word.main, `/${kind}s`);
    const notes = path === null ? null : partText(word, path);
    if (notes !== null) add(kind, notes);
  }
  return { word, xml, parts, text };
}
