// A PDF as one text, by its own characters: nothing is drawn, and no program in it is run. Pages of which nothing could be
// read are named, since what was not read must not look as if it were clean.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuse } from '../../domain/refusal.ts';
import { isReadable } from './pdfCharacters.ts';
import type { PdfPiece } from './pdfLines.ts';
import { type PdfPage, pagesText } from './pdfPages.ts';

export interface PdfText {
  readonly text: string;
  /** Pages without a character that can be read, from 1: scanned, empty, damaged or in letters without a table. */
  readonly unreadPages: readonly number[];
}

const mostBytes = 50 * 2 ** 20;
const mostPages = 3_000;

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');

interface PdfReading {
  /** So many characters are read at most. */
  readonly longest: number;
  /** Characters of which any text has many: a page in which there are hardly any is not what it shows. */
  readonly common: ReadonlySet<string>;
}

export async function pdfText(bytes: Uint8Array, { longest, common }: PdfReading): Promise<PdfText> {
  if (bytes.length > mostBytes) refuse('draft_too_large', 'file', { bytes: bytes.length });
  const opened = await open(bytes);
  try {
    if (opened.numPages > mostPages) return refuse('draft_too_large', 'file', { pages: opened.numPages });
    const pages: PdfPage[] = [];
    const unreadPages: number[] = [];
    let length = 0;
    for (let number = 1; number <= opened.numPages; number++) {
      const page = await pageOf(opened, number, common);
      if (page) pages.push(page);
      else unreadPages.push(number);
      length += page?.pieces.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
      if (length > longest) return refuse('draft_too_large', 'file', { characters: length });
    }
    if (pages.length === 0) return refuse('draft_pdf_without_text', 'file');
    return { text: pagesText(pages), unreadPages };
  } finally {
    await opened.loadingTask.destroy();
  }
}

/** Tables of the character sets that older files name and do not bring along. */
const tables = (): string => join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps/');

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // It warns where what it draws with is not there.
  const drawing = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
  drawing.DOMMatrix ??= Object;
  drawing.Path2D ??= Object;
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    return await getDocument({
      // It keeps what it is given.
      data: Uint8Array.from(bytes),
      verbosity: VerbosityLevel.ERRORS,
      cMapUrl: tables(),
      cMapPacked: true,
      // A page that is damaged is not read in part.
      stopAtErrors: true,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return refuse('draft_pdf_locked', 'file');
    return refuse('draft_pdf_damaged', 'file');
  }
}

/** Undefined where the page says nothing that can be read. */
async function pageOf(
  opened: PDFDocumentProxy,
  number: number,
  common: ReadonlySet<string>,
): Promise<PdfPage | undefined> {
  try {
    const page = await opened.getPage(number);
    const { transform, width } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? (pieceOf(item, transform) ?? []) : []));
    const said = pieces.map(({ text }) => text);
    const aside = await asideOf(page);
    page.cleanup();
    return said.length + aside.length > 0 && isReadable(said, common) ? { pieces, aside, width } : undefined;
  } catch {
    return undefined;
  }
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Where it stands as the page is shown, from the upper left corner; undefined for blanks. */
function pieceOf({ str, transform: [a = 0, b = 0, , , e = 0, f = 0], width, height }: Item, page: readonly number[]) {
  if (str.trim() === '') return undefined;
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = page;
  const [along, across] = [p * a + r * b, q * a + s * b];
  const size = height > 0 ? height : Math.hypot(a, b);
  const isLevel = along > 0 && Math.abs(across) < 0.1 * along;
  const piece: PdfPiece = { text: str, left: p * e + r * f + x, base: q * e + s * f + y, width, size, isLevel };
  return piece;
}

/** What stands in the boxes of a form and in remarks that are shown as text. */
async function asideOf(page: PDFPageProxy): Promise<string[]> {
  const found = (await page.getAnnotations({ intent: 'display' })) as readonly {
    readonly subtype?: string;
    readonly fieldValue?: unknown;
    readonly contentsObj?: { readonly str?: unknown };
  }[];
  return found.flatMap(({ subtype, fieldValue, contentsObj }) => {
    const said = subtype === 'Widget' ? fieldValue : subtype === 'FreeText' ? contentsObj?.str : undefined;
    return typeof said === 'string' && said.trim() !== '' ? [said] : [];
  });
}
