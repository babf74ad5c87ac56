// The division that a seat as people write it names: 山东省聊城市临清市, 临清, 371581.
import { regionAt } from './regions.ts';

const part = (code: string): string => code.replace(/(?:0000|00)$/u, '');

/** The narrowest division of GB/T 2260 that the text names, read from the large to the small; undefined where that is nobody's or several'. */
export function divisionNamed(seat: string): string | undefined {
  const text = seat.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
  if (/^\d{6}$/.test(text)) return text;
  let found: string | undefined;
  for (let at = 0; at < text.length; ) {
    const region = regionAt(text, at);
    const within = region?.codes.filter((code) => found === undefined || code.startsWith(part(found))) ?? [];
    if (!region || within.length !== 1) {
      // What follows the last place that fits is a street or a zone; before the first one there is nothing to skip.
      if (found === undefined) return undefined;
      at++;
      continue;
    }
    found = within[0];
    at = region.end;
    if (/[省市]/.test(text[at] ?? '')) at++;
  }
  return found;
}
