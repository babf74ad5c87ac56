// The page of a proof. Its numbers say which fact they are (`<data value="7">12.3%</data>`); and nothing stands in it by which
// a reader would see a number that is not checked.
import { touchesBefore, touchesBehind } from './touched.ts';

export interface PrintedNumber {
  readonly fact: number;
  readonly printed: string;
  /** The text in front of it, from the tag before. */
  readonly before: string;
  /** In which line of the page. */
  readonly line: number;
}

export interface ReadPage {
  readonly numbers: readonly PrintedNumber[];
  /** Its text by paragraphs and rows of tables. */
  readonly lines: readonly string[];
  /** Whether it is made of what a page may be made of, and nothing else. */
  readonly clear: boolean;
}

export const numberTag = (fact: number, printed: string): string => `<data value="${fact}">${printed}</data>`;

/** What stands in what: a browser puts elsewhere, or leaves out, what stands where it may not. */
const inside: Readonly<Record<string, readonly string[]>> = {
  html: ['head', 'body'],
  head: ['meta', 'title', 'style'],
  body: ['main', 'script'],
  main: ['h1', 'h2', 'p', 'table'],
  table: ['caption', 'tr'],
  tr: ['th', 'td'],
  p: ['data'],
  td: ['data'],
};
const texts = new Set(['title', 'style', 'h1', 'h2', 'p', 'caption', 'th', 'td', 'data', 'script']);
const newLines = new Set(['h1', 'h2', 'p', 'caption', 'tr']);
/** What may stand behind a name in its tag, where anything may. */
const attributes: Readonly<Record<string, RegExp>> = {
  html: /^ lang="[a-zA-Z-]+"$/,
  p: /^(?: class="[a-zA-Z-]+")?$/,
  meta: /^ (?:charset="utf-8"|name="viewport" content="width=device-width"|http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'")$/,
  data: /^ value="[0-9]{1,9}"$/,
  // Kept behind the page for a program: no browser shows or runs it.
  script: /^ type="application\/x-yiwang-[a-z]+" id="yiwang-[a-z]+"$/,
};
const nothing = /^$/;
const number = /^data value="[0-9]{1,9}"$/;
const entity = /&(?!(?:amp|lt|gt|quot);)/;
/** Soft hyphens, signs without width, and what turns the order of signs round. */
const hidden = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/;

export function readPage(page: string): ReadPage {
  const numbers: PrintedNumber[] = [];
  const lines: string[] = [];
  const open: string[] = [];
  let clear = page.startsWith('<!doctype html>');
  const must = (holds: boolean) => void (clear &&= holds);
  let [before, isBehind] = ['', false];
  const pieces = page.split('<').slice(clear ? 2 : 1);
  for (const [at, piece] of pieces.entries()) {
    const [tag = '', text, ...more] = piece.split('>');
    const [, end, name = '', rest = ''] = /^(\/?)([a-z0-9]+)( .*)?$/s.exec(tag) ?? [];
    must(text !== undefined && more.length === 0 && name !== '');
    if (end) must(open.pop() === name && rest === '');
    else {
      const parent = open.at(-1);
      must(parent === undefined ? name === 'html' : (inside[parent] ?? []).includes(name));
      must((attributes[name] ?? nothing).test(rest));
      if (name !== 'meta') open.push(name);
      if (newLines.has(name)) lines.push('');
      if ((name === 'td' || name === 'th') && lines.at(-1)) add(lines, '｜');
    }
    const [said = '', place = ''] = [text, open.at(-1)];
    must(texts.has(place) ? place === 'script' || !(entity.test(said) || hidden.test(said)) : /^[ \t\n]*$/.test(said));
    if (place !== 'script' && place !== 'style' && place !== 'title') add(lines, said);
    if (number.test(tag) && pieces[at + 1]?.startsWith('/data>')) {
      must(!touchesBefore(before, isBehind));
      numbers.push({ fact: Number(/\d+/.exec(rest)?.[0] ?? -1), printed: said, before, line: lines.length - 1 });
    }
    isBehind = tag === '/data';
    if (isBehind) must(!touchesBehind(numbers.at(-1)?.printed ?? '', said));
    before = said.trimEnd();
  }
  must(open.join(' ') === 'html body');
  return { numbers, lines, clear };
}

function add(lines: string[], text: string): void {
  if (lines.length > 0) lines[lines.length - 1] += text;
}
