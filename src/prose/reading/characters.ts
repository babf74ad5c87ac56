// One character at a time, so that positions never move: Traditional to Simplified by the character table of OpenCC,
// full width to half width, the many dashes to one. Phrases are left alone: a figure never hangs on them.
import { to } from 'opencc-js/preset/t2cn';

const simplified = new Map<string, string>();
for (const dictionary of (to['cn'] ?? []).flat()) {
  if (typeof dictionary !== 'string') continue;
  for (const pair of dictionary.split('|')) {
    const [from = '', into = ''] = pair.split(' ');
    if (from.length === 1 && into.length === 1) simplified.set(from, into);
  }
}

const written: Readonly<Record<string, string>> = {
  '〜': '-',
  '～': '-',
  '~': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '﹣': '-',
  '﹪': '%',
  '﹐': ',',
  '﹑': '、',
  '﹔': ';',
  '﹕': ':',
  '∶': ':',
  '︰': ':',
  '﹙': '(',
  '﹚': ')',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '｡': '。',
  '､': '、',
  '○': '〇',
  '\u2028': '\n',
  '\u2029': '\n',
  '\v': '\n',
  '\f': '\n',
  '｜': '|',
};

/** The character as the grammar knows it. */
export function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return written[character] ?? character;
  const special = written[character];
  if (special !== undefined) return special;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return simplified.get(character) ?? character;
}

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9' && character.length === 1;
export const isHan = (character: string | undefined): boolean =>
  character !== undefined && ((character >= '一' && character <= '鿿') || (character >= '㐀' && character <= '䶿'));
export const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /^[A-Za-z]$/.test(character);
export const isBlank = (character: string): boolean =>
  /^[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff\u00ad]$/.test(character);
