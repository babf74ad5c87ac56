import { unitLineStarts } from '../../forms/words.ts';
import { plainText } from '../../values/raw.ts';
import { unitKindOf } from '../units.ts';

/** A heading taken apart: what it is compared by, and what its brackets say. */
export interface Heading {
  /** Without brackets, stars, blanks and marks. */
  key: string;
  /** The same with what stands in brackets. */
  fullKey: string;
  unit: string | null;
}

const brackets = /\(([^()]*)\)/g;
const unitStart = new RegExp(`^(?:${unitLineStarts.join('|')}):?`);

export function readHeading(text: string): Heading {
  const plain = plainText(text)
    .toLowerCase()
    .replace(/[[{\u3010\u3014\u300a]/g, '(')
    .replace(/[\]}\u3011\u3015\u300b]/g, ')');
  const notes = [...plain.matchAll(brackets)].map((found) => (found[1] ?? '').replace(unitStart, ''));
  const unit = notes.flatMap((note) => note.split(/[,;\u3001]/)).find((note) => unitKindOf(note) !== null) ?? null;
  return { key: bare(plain.replace(brackets, '')), fullKey: bare(plain), unit };
}

/** The first two characters of the key, without the work of taking the heading apart. */
export function headingStart(text: string): string {
  return bare(plainText(text.slice(0, 12)).toLowerCase()).slice(0, 2);
}

/** The key without a unit of money or land that is written behind it without brackets. */
export function withoutTrailingUnit(key: string): { key: string; unit: string } | null {
  for (let length = 4; length >= 1; length--) {
    const unit = key.slice(-length);
    const kind = key.length > length + 1 ? unitKindOf(unit) : null;
    if (kind === 'money' || kind === 'land') return { key: key.slice(0, -length), unit };
  }
  return null;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}%]/gu, '');
}
