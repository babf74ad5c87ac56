// WordprocessingML read as text, each stretch of it knowing where it stands in the XML.
import { SaxesParser } from 'saxes';
import { refuse } from '../../domain/refusal.ts';

/** A run of characters as Word keeps them, <w:r>: from its tag to its end, and what its characters look like. */
export interface WordRun {
  readonly start: number;
  /** Just after the opening tag. */
  readonly opened: number;
  end: number;
  /** The run's properties as written, or the empty text. */
  properties: string;
}

/** The text of one <w:t>. */
export interface WordPiece {
  readonly run: WordRun;
  /** Where the tag <w:t …> starts, and where its content does. */
  readonly tag: number;
  readonly start: number;
  end: number;
  /** Where the piece begins in the text that was read. */
  readonly at: number;
  text: string;
}

export interface WordText {
  readonly text: string;
  readonly pieces: readonly WordPiece[];
  /** Runs that carry the mark of a footnote or endnote, by `footnote/2`. */
  readonly marks: ReadonlyMap<string, WordRun>;
  /** Notes of a notes part: their id, and where the text of each begins. */
  readonly notes: readonly { id: string; at: number }[];
  /** Tables: each row a list of cells, each cell its text and where that begins. */
  readonly tables: readonly (readonly (readonly { text: string; at: number }[])[])[];
}

// What was deleted, what a field computes from, and the copy of a drawing for older readers are not text.
const silent = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText']);

export function readWordText(xml: string): WordText {
  const parser = new SaxesParser({ xmlns: false });
  const pieces: WordPiece[] = [];
  const marks = new Map<string, WordRun>();
  const notes: { id: string; at: number }[] = [];
  const tables: { text: string; at: number }[][][] = [];
  const openTables: { text: string; at: number }[][][] = [];
  const openCells: { from: number; span: number }[] = [];
  const runs: WordRun[] = [];
  const out = new Chunks();
  let unheard = 0;
  let openProperties = 0;
  let piece: WordPiece | null = null;

  parser.on('doctype', () => refuse('draft_unreadable', 'file'));
  parser.on('error', () => refuse('draft_unreadable', 'file'));
  parser.on('opentag', ({ name, attributes }) => {
    const after = parser.position;
    const before = xml.lastIndexOf(`<${name}`, after - 1);
    if (silent.has(name)) unheard++;
    if (unheard > 0) return;
    const run = runs.at(-1);
    if (name === 'w:r') runs.push({ start: before, opened: after, end: after, properties: '' });
    else if (name === 'w:t' && run) piece = { run, tag: before, start: after, end: after, at: out.length, text: '' };
    else if (name === 'w:rPr') openProperties++;
    else if (name === 'w:tab' && run) out.add('\t');
    else if (name === 'w:br' || name === 'w:cr') out.add('\n');
    else if (name === 'w:noBreakHyphen') out.add('-');
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      if (run) marks.set(`${name.slice(2, name.indexOf('R'))}/${attributes['w:id'] ?? ''}`, run);
    } else if (name === 'w:footnote' || name === 'w:endnote') {
      notes.push({ id: attributes['w:id'] ?? '', at: out.length });
    } else if (name === 'w:tbl') {
      out.endLine();
      openTables.push([]);
    } else if (name === 'w:tr') openTables.at(-1)?.push([]);
    else if (name === 'w:tc') openCells.push({ from: out.mark(), span: 1 });
    else if (name === 'w:gridSpan') widen(openCells.at(-1), attributes['w:val']);
  });
  parser.on('closetag', ({ name }) => {
    const after = parser.position;
    if (silent.has(name)) unheard--;
    else if (unheard > 0) return;
    if (name === 'w:r') {
      const run = runs.pop();
      if (run) run.end = after;
    } else if (name === 'w:rPr' && --openProperties === 0) {
      const run = runs.at(-1);
      if (run && run.properties === '') run.properties = ownProperties(xml, run.opened, after);
    } else if (name === 'w:t' && piece) {
      piece.end = Math.max(piece.start, xml.lastIndexOf('</', after - 1));
      piece.text = unescaped(xml.slice(piece.start, piece.end));
      out.add(piece.text);
      pieces.push(piece);
      piece = null;
    } else if (name === 'w:p') out.add(openCells.length > 0 ? ' ' : '\n');
    else if (name === 'w:tc') {
      const { from, span } = openCells.pop() ?? { from: 0, span: 1 };
      const row = openTables.at(-1)?.at(-1);
      row?.push(out.since(from));
      // A cell over several columns is followed by empty ones, so that what stands below keeps its column.
      for (let column = 1; column < span; column++) {
        out.add('\t');
        row?.push({ text: '', at: out.length });
      }
      out.add('\t');
    } else if (name === 'w:tr') out.endLine();
    else if (name === 'w:tbl') tables.push(openTables.pop() ?? []);
  });
  parser.write(xml).close();
  return { text: out.text, pieces, marks, notes, tables };
}

const widest = 100;

function widen(cell: { span: number } | undefined, span: string | undefined): void {
  if (cell) cell.span = Math.min(widest, Math.max(1, Number(span) || 1));
}

/** Text put together from chunks, so that a long document is not copied at every cell. */
class Chunks {
  #chunks: string[] = [];
  length = 0;

  get text(): string {
    return this.#chunks.join('');
  }

  add(chunk: string): void {
    if (chunk === '') return;
    this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  /** Ends the line, unless it is empty already; a tab that waits for a next cell gives way. */
  endLine(): void {
    const last = this.#chunks.at(-1);
    if (last === undefined || last.endsWith('\n')) return;
    if (last === '\t') {
      this.#chunks[this.#chunks.length - 1] = '\n';
    } else this.add('\n');
  }

  /** A place to come back to. */
  mark(): number {
    return this.#chunks.length;
  }

  /** What was added since, without the blanks at its end, which are dropped. */
  since(mark: number): { text: string; at: number } {
    const chunks = this.#chunks.splice(mark);
    const whole = chunks.join('');
    const text = whole.trimEnd();
    const at = this.length - whole.length;
    this.length = at;
    this.add(text);
    return { text, at };
  }
}

function ownProperties(xml: string, opened: number, after: number): string {
  const start = xml.indexOf('<w:rPr', opened);
  return xml.slice(opened, start).trim() === '' ? xml.slice(start, after) : '';
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const reference = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,5}));/g;

function unescaped(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16));
  });
}

/** Where in the XML the n-th character of a piece stands. */
export function rawOffset(xml: string, piece: WordPiece, characters: number): number {
  const raw = xml.slice(piece.start, piece.end);
  let read = 0;
  let at = 0;
  for (const found of raw.matchAll(reference)) {
    const plain = found.index - at;
    if (read + plain >= characters) break;
    read += plain + unescaped(found[0]).length;
    at = found.index + found[0].length;
    if (read >= characters) return piece.start + at;
  }
  return piece.start + at + (characters - read);
}
