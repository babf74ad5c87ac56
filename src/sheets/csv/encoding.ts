import { refuseSheet } from '../refusal.ts';

/**
 * UTF-16 by its mark, or where every second byte is often nought; UTF-8 if every byte of the file fits it, which Chinese text in
 * another encoding practically never does; else Big5 or GB18030, which fit each other's bytes and are told apart by their second ones.
 */
export async function detectEncoding(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const candidates = new Map(
    ['utf-8', 'gb18030', 'big5'].map((name) => [name, new TextDecoder(name, { fatal: true })]),
  );
  let start: Uint8Array | null = null;
  for await (const chunk of bytes) {
    start ??= chunk;
    const wide = start === chunk ? wideEncoding(chunk) : null;
    if (wide) return wide;
    dropMisfits(candidates, (decoder) => decoder.decode(chunk, { stream: true }));
  }
  dropMisfits(candidates, (decoder) => decoder.decode());
  if (!start || !looksLikeBig5(start)) candidates.delete('big5');
  if (candidates.has('utf-8')) return 'utf-8';
  const last = [...candidates.keys()].at(-1);
  return last ?? refuseSheet('csv_encoding_unknown', 'none of UTF-8, UTF-16, GB18030 and Big5');
}

/** UTF-16 of either order. Without its mark it is known by the noughts of its commas and line ends, which all stand on one side. */
export function wideEncoding(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const noughts = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  if (even + odd === 0 || (even > 0 && odd > 0) || start.length % 2 > 0) return null;
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(start);
  // Bytes of anything, read so, are controls and signs without a meaning.
  return /[\t,;\n]/.test(text) && !/[\p{Cn}\p{Co}\ufffd]|(?![\t\r\n])\p{Cc}/u.test(text) ? encoding : null;
}

/** Of pairs of bytes the second is below A1 in two of five characters of Big5, and in hardly one of GB18030. */
function looksLikeBig5(start: Uint8Array): boolean {
  let [pairs, low] = [0, 0];
  for (let at = 0; at + 1 < start.length; at++) {
    const first = start[at] ?? 0;
    if (first < 0x80) continue;
    if (first === 0x80 || first === 0xff) return false;
    const second = start[++at] ?? 0;
    pairs++;
    if (second >= 0x40 && second < 0xa1) low++;
  }
  return pairs > 0 && low * 5 > pairs;
}

function dropMisfits(candidates: Map<string, TextDecoder>, decode: (decoder: TextDecoder) => string): void {
  for (const [name, decoder] of candidates) {
    try {
      decode(decoder);
    } catch {
      candidates.delete(name);
    }
  }
}
