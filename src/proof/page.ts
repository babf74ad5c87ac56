// The page of a proof. Its numbers say which fact they are (`<data value="7">12.3%</data>`); and nothing stands in it by which
// a reader would see a number that is not checked.

export interface PrintedNumber {
  readonly fact: number;
  readonly printed: string;
  /** The text in front of it, from the tag before. */
  readonly before: string;
}

export interface ReadPage {
  readonly numbers: readonly PrintedNumber[];
  /** Whether it is made of what a page may be made of, and nothing else. */
  readonly clear: boolean;
}

export const numberTag = (fact: number, printed: string): string => `<data value="${fact}">${printed}</data>`;

const number = /^data value="([0-9]{1,9})"$/;
/** Kept behind the page for a program: no browser shows or runs it. */
const kept = /^script type="application\/x-yiwang-[a-z]+" id="yiwang-[a-z]+"$/;
const plain =
  /^(?:!doctype html|meta [^<>&]*|\/?(?:html|head|title|style|body|main|h1|h2|p|table|caption|tr|th|td)|(?:html|p) (?:lang|class)="[a-zA-Z-]+")$/;
const entity = /&(?!(?:amp|lt|gt|quot);)/;

export function readPage(page: string): ReadPage {
  const numbers: PrintedNumber[] = [];
  // Texts and tags by turns: a text, then `tag>text` for each `<`.
  const [front = '', ...pieces] = page.split('<');
  let clear = front === '';
  let before = '';
  for (let at = 0; at < pieces.length; at++) {
    const [tag = '', text, ...more] = (pieces[at] ?? '').split('>');
    const fact = number.exec(tag)?.[1];
    const isData = kept.test(tag);
    if (text === undefined || more.length > 0 || (!isData && entity.test(text))) clear = false;
    if (fact !== undefined && pieces[at + 1]?.startsWith('/data>')) {
      numbers.push({ fact: Number(fact), printed: text ?? '', before: before.trimEnd() });
      before = pieces[++at]?.slice('/data>'.length) ?? '';
      if (before.includes('>') || entity.test(before)) clear = false;
      continue;
    }
    // What is kept ends with its own tag, and that stands nowhere else: a browser would swallow what lies between.
    if (isData) {
      const [end = '', behind, ...rest] = (pieces[++at] ?? '').split('>');
      if (end !== '/script' || behind === undefined || rest.length > 0 || entity.test(behind)) clear = false;
      before = behind ?? '';
      continue;
    }
    if (!plain.test(tag)) clear = false;
    before = text ?? '';
  }
  return { numbers, clear };
}
