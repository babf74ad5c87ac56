// Lines of pages as one text: a line that runs to the edge goes on in the next, over pages too; rows of cells are tables; what
// heads or ends every page is none of the text.
import { isLatin, lettersInLines, type PdfLine, type PdfPiece } from './pdfLines.ts';
import { tableRows } from './pdfTables.ts';

export interface PdfPage {
  readonly width: number;
  readonly pieces: readonly PdfPiece[];
  /** Texts that are no part of its writing: what was filled into a form. */
  readonly aside: readonly string[];
}

/** In the size of the letters: what is nearer to an edge stands at it; farther apart than so are two blocks. */
const edge = 1.6;
const indent = 0.7;
const blockGap = 2.2;
/** Of the page's width: where no line goes farther, none is full. */
const fullFrom = 0.7;

export function pagesText(pages: readonly PdfPage[]): string {
  const lined = pages.map(({ pieces }) => lettersInLines(pieces.filter(({ isLevel }) => isLevel)));
  const furniture = furnitureOf(lined);
  const bodies = lined.map((lines) => lines.filter((line) => !furniture.has(line)));
  const aside = pages.flatMap((page) => [
    ...page.pieces.flatMap(({ isLevel, text }) => (isLevel ? [] : [text])),
    ...page.aside,
  ]);
  return [...paragraphsOf(bodies, pages), ...aside].join('\n');
}

const pageNumber = /^[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[,,//共]{1,2}\s*\d{1,4}\s*页?)?[-—–·\s]*$/;
const fewestPages = 3;

/** Numbers of pages, and what heads or ends at least every second page with the same words. */
function furnitureOf(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const ends = pages.flatMap((lines) => [...new Set([lines[0], lines.at(-1)])]).filter((line) => line !== undefined);
  const wordsOf = ({ text }: PdfLine): string => text.replace(/[\d\s]/g, '');
  const counts = new Map<string, number>();
  for (const line of ends) counts.set(wordsOf(line), (counts.get(wordsOf(line)) ?? 0) + 1);
  const isRepeated = (line: PdfLine): boolean =>
    pages.length >= fewestPages && wordsOf(line) !== '' && (counts.get(wordsOf(line)) ?? 0) * 2 >= pages.length;
  return new Set(ends.filter((line) => pageNumber.test(line.text) || isRepeated(line)));
}

interface Placed {
  readonly line: PdfLine;
  /** Where the lines of its page begin and end. */
  readonly left: number;
  readonly right: number;
  readonly page: number;
}

function paragraphsOf(bodies: readonly (readonly PdfLine[])[], pages: readonly PdfPage[]): readonly string[] {
  const out: string[] = [];
  let last: Placed | undefined;
  bodies.forEach((lines, page) => {
    const plain = lines.filter(({ cells }) => cells.length === 1);
    const [left, right] = [
      Math.min(...plain.map((one) => one.left)),
      Math.max(fullFrom * (pages[page]?.width ?? 0), ...plain.map((one) => one.right)),
    ];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line) break;
      const end = tableEnd(lines, at);
      if (end - at > 1) {
        out.push(...tableRows(lines.slice(at, end)));
        last = undefined;
        at = end - 1;
        continue;
      }
      const next = { line, left, right, page };
      if (last && goesOn(last, next)) out.push(goneOn(out.pop() ?? '', line.text));
      else out.push(line.text);
      last = next;
    }
  });
  return out;
}

/** Behind the rows of cells that begin here. */
function tableEnd(lines: readonly PdfLine[], from: number): number {
  let end = from;
  while ((lines[end]?.cells.length ?? 0) > 1) end++;
  return end;
}

/** A number that ends a line may be half of one. */
const goneOn = (before: string, after: string): string =>
  before + (isLatin(before.at(-1)) && isLatin(after[0]) ? ' ' : '') + after;

function goesOn(last: Placed, next: Placed): boolean {
  const { size } = last.line;
  if (last.right - last.line.right > edge * size) return false;
  if (next.line.left - next.left > indent * next.line.size) return false;
  return last.page !== next.page || next.line.base - last.line.base < blockGap * Math.max(size, next.line.size);
}
