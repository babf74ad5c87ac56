// A Rich Text file as one text. What is no text of the document (fonts, colours, pictures, fields' instructions) is passed over.
import { refuse } from '../../domain/refusal.ts';

/** Destinations whose text is none of the document's. */
const skipped = new Set(
  'fonttbl colortbl stylesheet info pict object fldinst themedata colorschememapping latentstyles datastore xmlnstbl listtable listoverridetable generator rsidtbl header headerl headerr footer footerl footerr bkmkstart bkmkend nonshppict'.split(
    ' ',
  ),
);

const marks: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': ' ',
  _: '-',
};

const encodings: Readonly<Record<string, string>> = {
  '936': 'gb18030',
  '950': 'big5',
  '65001': 'utf-8',
  '1252': 'windows-1252',
};
/** Charsets of fonts: text in a font of one is in its encoding, whatever the file's. */
const charsets: Readonly<Record<string, string>> = { '134': 'gb18030', '136': 'big5' };

interface Group {
  readonly skips: boolean;
  /** Characters that follow a character by its number, for readers that do not know it. */
  readonly fallback: number;
  readonly font: string;
}

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/gi;
/** Groups within groups; a file that nests deeper is none that an office program wrote. */
const deepest = 200;

export function isRtf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf';
}

export function rtfText(bytes: Uint8Array): string {
  const reader = new RtfReader();
  for (const found of Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').matchAll(token))
    reader.take(found);
  return reader.end();
}

class RtfReader {
  #out: string[] = [];
  /** Bytes of the file's encoding that wait for the rest of their character. */
  #bytes: number[] = [];
  #encoding = 'gb18030';
  #stack: Group[] = [];
  #group: Group = { skips: false, fallback: 1, font: '' };
  #toSkip = 0;
  #opens = false;
  #inFonts = false;
  #naming = '';
  #fonts = new Map<string, string>();

  take([, word, number, hex, symbol, brace, plain]: RegExpMatchArray): void {
    const begins = this.#opens;
    this.#opens = false;
    if (brace === '{') this.#begin();
    else if (brace === '}') this.#close();
    else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
    else if (word !== undefined) this.#word(word.toLowerCase(), number, begins);
    else if (symbol === '*') this.#group = { ...this.#group, skips: true };
    else if (symbol !== undefined) this.#add(marks[symbol] ?? (/[\\{}]/.test(symbol) ? symbol : ''));
    else if (plain !== undefined) this.#plain(plain);
  }

  end(): string {
    this.#flush();
    return this.#out.join('');
  }

  #begin(): void {
    if (this.#stack.length >= deepest) refuse('draft_unreadable', 'file');
    this.#flush();
    this.#stack.push(this.#group);
    this.#opens = true;
  }

  #close(): void {
    this.#flush();
    this.#group = this.#stack.pop() ?? this.#group;
    if (!this.#group.skips) this.#inFonts = false;
  }

  #word(word: string, number: string | undefined, begins: boolean): void {
    if (word === 'u') return this.#unicode(Number(number));
    if (word === 'ansicpg') this.#encoding = encodings[number ?? ''] ?? this.#encoding;
    else if (word === 'uc') this.#group = { ...this.#group, fallback: Number(number ?? 1) };
    else if (word === 'f') this.#font(number ?? '');
    else if (word === 'fcharset' && this.#inFonts) this.#fonts.set(this.#naming, charsets[number ?? ''] ?? '');
    else if (begins && skipped.has(word)) {
      this.#group = { ...this.#group, skips: true };
      this.#inFonts = word === 'fonttbl';
    } else this.#add(marks[word] ?? '');
  }

  #font(number: string): void {
    if (this.#inFonts) this.#naming = number;
    else {
      this.#flush();
      this.#group = { ...this.#group, font: number };
    }
  }

  #unicode(number: number): void {
    this.#add(String.fromCharCode(number < 0 ? number + 65_536 : number));
    this.#toSkip = this.#group.fallback;
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else if (!this.#group.skips) this.#bytes.push(byte);
  }

  #plain(text: string): void {
    const said = text.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - text.length);
    // A second byte may look like a letter.
    if (this.#bytes.length > 0) for (const letter of said) this.#byte(letter.charCodeAt(0));
    else if (/[\u0080-\u00ff]/.test(said)) for (const letter of said) this.#byte(letter.charCodeAt(0));
    else this.#add(said);
  }

  #add(text: string): void {
    if (text === '') return;
    this.#flush();
    if (!this.#group.skips) this.#out.push(text);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const encoding = this.#fonts.get(this.#group.font) || this.#encoding;
    this.#out.push(new TextDecoder(encoding).decode(Uint8Array.from(this.#bytes)));
    this.#bytes = [];
  }
}
