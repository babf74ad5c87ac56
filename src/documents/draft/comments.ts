// Puts Word comments at stretches of a document's text and changes nothing else: runs are split where a stretch
// begins or ends inside one, keep their look, and every part that no comment needs is left as it was.
import { partText, relationshipsOf, setPart, targetOf, type WordPackage } from './package.ts';
import { rawOffset, type WordPiece, type WordRun, type WordText } from './wordText.ts';

export interface DraftComment {
  /** Offsets in the text of the main document; for a stretch inside a note, those of its mark. */
  readonly place: { readonly start: number; readonly end: number } | { readonly run: WordRun };
  readonly lines: readonly string[];
}

export interface CommentAuthor {
  readonly name: string;
  readonly initials: string;
  /** ISO instant. */
  readonly at: string;
}

interface Insertion {
  readonly at: number;
  readonly xml: string;
  /** Several at one place keep this order: ends before beginnings. */
  readonly order: number;
}

export function writeComments(
  word: WordPackage,
  xml: string,
  text: WordText,
  comments: readonly DraftComment[],
  author: CommentAuthor,
): void {
  if (comments.length === 0) return;
  const path = targetOf(word.parts, word.main, '/comments');
  const existing = path === null ? null : partText(word, path);
  const first =
    1 + Math.max(-1, ...[...(existing ?? '').matchAll(/<w:comment\s[^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id)));
  const insertions: Insertion[] = [];
  const tags = new Map<number, WordPiece>();
  comments.forEach(({ place }, i) => {
    const id = first + i;
    const begin = `<w:commentRangeStart w:id="${id}"/>`;
    const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    const ends = 'run' in place ? null : piecesOf(text.pieces, place.start, place.end);
    if ('run' in place) {
      insertions.push({ at: place.run.start, xml: begin, order: 1 }, { at: place.run.end, xml: end, order: 0 });
    } else if (ends) {
      insertions.push(cut(xml, ends.first, place.start, begin, 1, tags), cut(xml, ends.last, place.end, end, 0, tags));
    }
  });
  for (const piece of tags.values()) {
    // A split text may now begin or end with a blank, which Word drops unless told to keep it.
    if (!xml.slice(piece.tag, piece.start).includes('xml:space'))
      insertions.push({ at: piece.tag + '<w:t'.length, xml: ' xml:space="preserve"', order: 0 });
  }
  setPart(word, word.main, applied(xml, insertions));
  addComments(word, path, existing, comments.map(({ lines }, i) => commentXml(first + i, lines, author)).join(''));
}

function piecesOf(pieces: readonly WordPiece[], start: number, end: number) {
  const first = pieces.find((p) => p.at + p.text.length > start && p.at < end);
  const last = pieces.findLast((p) => p.at < end && p.at + p.text.length > start);
  return first && last ? { first, last } : null;
}

/** The insertion of a marker at a place of the text, splitting the run where the place is inside its text. */
function cut(
  xml: string,
  piece: WordPiece,
  offset: number,
  marker: string,
  order: number,
  tags: Map<number, WordPiece>,
): Insertion {
  const { run } = piece;
  const characters = Math.min(Math.max(offset - piece.at, 0), piece.text.length);
  const at = rawOffset(xml, piece, characters);
  const nothingBefore = characters === 0 && xml.slice(run.opened + run.properties.length, piece.tag).trim() === '';
  if (nothingBefore) return { at: run.start, xml: marker, order };
  const nothingAfter = characters === piece.text.length && xml.slice(piece.end, run.end) === '</w:t></w:r>';
  if (nothingAfter) return { at: run.end, xml: marker, order };
  tags.set(piece.tag, piece);
  const again = `${xml.slice(run.start, run.opened)}${run.properties}<w:t xml:space="preserve">`;
  return { at, xml: `</w:t></w:r>${marker}${again}`, order };
}

function applied(xml: string, insertions: readonly Insertion[]): string {
  const sorted = insertions.toSorted((a, b) => a.at - b.at || a.order - b.order);
  let done = 0;
  const out: string[] = [];
  for (const { at, xml: piece } of sorted) {
    out.push(xml.slice(done, at), piece);
    done = at;
  }
  return [...out, xml.slice(done)].join('');
}

const escaped = (text: string) =>
  text.replace(/[<>&"]/g, (c) => `&${{ '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot' }[c] ?? ''};`);

function commentXml(id: number, lines: readonly string[], { name, initials, at }: CommentAuthor): string {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  const head = `w:id="${id}" w:author="${escaped(name)}" w:initials="${escaped(initials)}" w:date="${at}"`;
  return `<w:comment ${head}>${paragraphs.join('')}</w:comment>`;
}

const wordNames = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationshipKind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

function addComments(word: WordPackage, path: string | null, existing: string | null, comments: string): void {
  if (path !== null && existing !== null) {
    const closed = existing.replace(/<w:comments([^>]*)\/>\s*$/, '<w:comments$1></w:comments>');
    const end = closed.lastIndexOf('</w:comments>');
    setPart(word, path, closed.slice(0, end) + comments + closed.slice(end));
    return;
  }
  const fresh = `${word.main.slice(0, word.main.lastIndexOf('/') + 1)}comments.xml`;
  setPart(
    word,
    fresh,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${wordNames}">${comments}</w:comments>`,
  );
  const links = relationshipsOf(word.main);
  const before =
    partText(word, links) ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const link = `<Relationship Id="rIdFigureCheck" Type="${relationshipKind}" Target="comments.xml"/>`;
  setPart(word, links, withLast(before, 'Relationships', link));
  const types = partText(word, '[Content_Types].xml') ?? '';
  const override = `<Override PartName="/${fresh}" ContentType="${contentType}"/>`;
  setPart(word, '[Content_Types].xml', withLast(types, 'Types', override));
}

function withLast(xml: string, root: string, child: string): string {
  const end = xml.lastIndexOf(`</${root}>`);
  return end < 0
    ? xml.replace(new RegExp(`<${root}([^>]*)/>`), `<${root}$1>${child}</${root}>`)
    : xml.slice(0, end) + child + xml.slice(end);
}
