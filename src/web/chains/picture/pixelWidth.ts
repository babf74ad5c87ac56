// How wide a text will be, near enough to break a line without asking a browser: a Chinese character is a square.

const narrow = /[ilIj.,:;'|!()[\]·]/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef—…]/u;

/** In pixels, at a size of `size` pixels. */
export function pixelWidth(text: string, size: number): number {
  let ems = 0;
  for (const char of text)
    ems += wide.test(char) ? 1 : narrow.test(char) ? 0.34 : /[A-Zmw%@]/u.test(char) ? 0.76 : 0.58;
  return ems * size;
}

/** As much of the text as fits, the rest as …. */
export function shortened(text: string, size: number, room: number): string {
  if (pixelWidth(text, size) <= room) return text;
  const chars = Array.from(text);
  while (chars.length > 1 && pixelWidth(`${chars.join('')}…`, size) > room) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** At most `most` lines, broken between words or Chinese characters; the last one is shortened. */
export function linesOf(text: string, size: number, room: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest && lines.length < most - 1 && pixelWidth(rest, size) > room) {
    const line = firstLine(rest, size, room);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  return rest ? [...lines, shortened(rest, size, room)] : lines;
}

function firstLine(text: string, size: number, room: number): string {
  let line = '';
  for (const piece of text.match(/[A-Za-z0-9.,%-]+|\s+|./gsu) ?? []) {
    if (pixelWidth(line + piece, size) > room) break;
    line += piece;
  }
  if (line.trim()) return line;
  // One word that is wider than the room breaks anywhere.
  for (const char of text) {
    if (line && pixelWidth(line + char, size) > room) break;
    line += char;
  }
  return line;
}
