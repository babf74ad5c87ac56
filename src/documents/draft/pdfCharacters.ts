// Whether the characters of a page are what is seen on it. A font without a table of characters gives its glyphs' numbers,
// which pass for controls, private characters or rare ones.

/** Where Chinese characters lie. */
const firstHan = 0x3400;
const lastHan = 0x9fff;
/** Fewer say nothing; of an office's text a fifth are common, of glyphs' numbers hardly one in a thousand. */
const fewestHan = 60;
const commonFrom = 0.02;
/** Letters of no writing that such a text has: Latin with accents, and what lies between Greek and the marks. */
const foreign = /[\u0100-\u036f\u0500-\u1fff]/g;
const foreignFrom = 0.2;

/** `common`: characters of which any text has many. */
export function isReadable(pieces: readonly string[], common: ReadonlySet<string>): boolean {
  // A mark before an item of a list is often a private character that stands alone.
  if (pieces.some((text) => hasControl(text) || text.includes('\ufffd') || /[\ue000-\uf8ff]{2}/.test(text)))
    return false;
  const text = pieces.join('');
  if ((text.match(foreign)?.length ?? 0) > foreignFrom * text.length) return false;
  let [han, known] = [0, 0];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < firstHan || code > lastHan) continue;
    han++;
    if (common.has(character)) known++;
  }
  return han < fewestHan || known >= commonFrom * han;
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true;
  }
  return false;
}
