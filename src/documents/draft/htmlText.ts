// A page as one text: what a reader sees of it, a line for each block and a tab between cells. It need be no proper XML.
// A tag that is never closed ends where the next begins, so that reading stays linear.
import { HtmlCells } from './htmlCells.ts';

const hidden =
  /<(script|style|head|template|noscript|svg)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<[!?][^<>]*>/gi;
const tag = /<(\/?)([a-z][a-z0-9:]{0,40})(?![a-z0-9:])[^<>]*>/gi;
const blocks = new Set(
  'p div br tr table h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer blockquote pre hr title body caption'.split(
    ' ',
  ),
);
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  permil: '‰',
  ensp: ' ',
  emsp: ' ',
};

export function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype\s+html|<html\b|<\?xml[^>]*>\s*<(?:!doctype\s+html|html))/i.test(text.slice(0, 1000));
}

/** What the page says of its own encoding; undefined where it says nothing. */
export function charsetSaid(head: string): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase();
}

export function htmlText(page: string): string {
  const cells = new HtmlCells();
  const shown = page
    .replace(hidden, '')
    .replaceAll(/\s+/g, ' ')
    .replace(tag, (whole, closing: string, name: string) => {
      const of = name.toLowerCase();
      return cells.take(of, closing !== '', whole) ?? (blocks.has(of) ? '\n' : '');
    });
  return unescaped(shown)
    .split('\n')
    .map((line) => line.replaceAll(/^ +| +$/g, '').replace(/\t$/, ''))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
