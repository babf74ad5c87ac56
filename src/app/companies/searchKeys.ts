// The keys by which a Chinese name is found from a keyboard: its syllables, and their first letters.
import { pinyin } from 'pinyin-pro';
import { plain } from '../../prose/reading/characters.ts';

export interface SearchKeys {
  /** `lin qing zhou cheng`; a run of other characters is one piece: `tcl ke ji`. */
  readonly pinyin: string;
  /** `lqzc`, `tclkj`. */
  readonly initials: string;
}

/** A letter or digit of the key of a name. */
const other = /^[^\u4e00-\u9fff]+$/u;

/** Keys of a name's key (names/normalise.ts). */
export function searchKeys(nameKey: string): SearchKeys {
  const pieces = pinyin(nameKey, { toneType: 'none', nonZh: 'consecutive', v: true, type: 'array' })
    .map((piece) => piece.toLowerCase().trim())
    .filter((piece) => piece !== '');
  const runs = nameKey.split(/[\u4e00-\u9fff]+/u);
  const initials = pieces.map((piece) => (runs.includes(piece) && other.test(piece) ? piece : piece.slice(0, 1)));
  return { pinyin: pieces.join(' '), initials: initials.join('') };
}

/** A name, or its key, as it lies in memory to be found: in simplified characters, however it is written. */
export function asListed(name: string): string {
  return otherThanPlain.test(name) ? Array.from(name, plain).join('') : name;
}

const otherThanPlain = /[^\x00-\x7f]/u;
