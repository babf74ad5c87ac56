// A file of plain text, a page or Rich Text as characters: which encoding it is in, and whether it is text at all.
import { charsetSaid, htmlText, isHtml } from '../../documents/draft/htmlText.ts';
import { isRtf, rtfText } from '../../documents/draft/rtfText.ts';
import { refuse } from '../../domain/refusal.ts';
import { commonCharacters } from '../../prose/words/characters.ts';
import { detectEncoding } from '../../sheets/csv/encoding.ts';

export async function decodedDraft(bytes: Buffer): Promise<string> {
  if (isRtf(bytes)) return rtfText(bytes);
  const text = await decoded(bytes);
  // Text has no control marks but those of a line; a file that has is of another kind, whatever its bytes decode to.
  for (let i = 0; i < Math.min(text.length, 10_000); i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) refuse('draft_format_unknown', 'file');
  }
  return isHtml(text) ? htmlText(text) : text;
}

const saidEncodings: Readonly<Record<string, string>> = {
  big5: 'big5',
  'big5-hkscs': 'big5',
  gb2312: 'gb18030',
  gbk: 'gb18030',
};

async function decoded(bytes: Buffer): Promise<string> {
  const said = saidEncodings[charsetSaid(bytes.subarray(0, 2000).toString('latin1')) ?? ''];
  const found = said ?? (await detectEncoding([bytes]).catch(() => 'neither'));
  if (found !== 'gb18030' && found !== 'neither') return new TextDecoder(found).decode(bytes);
  if (said) return new TextDecoder(said).decode(bytes);
  const traditional = decodedIn('big5', bytes);
  const simplified = decodedIn('gb18030', bytes);
  if (simplified === undefined && traditional === undefined) return refuse('draft_format_unknown', 'file');
  return likeness(traditional) > likeness(simplified) ? (traditional ?? '') : (simplified ?? '');
}

function decodedIn(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const read = 20_000;
/** Where the characters of Chinese, Japanese and Korean begin. */
const firstHan = 0x2e80;

/** How much of a text is made of common characters, 0 to 1. */
function likeness(text: string | undefined): number {
  if (!text) return -1;
  let [han, known] = [0, 0];
  for (const character of text.slice(0, read)) {
    if ((character.codePointAt(0) ?? 0) < firstHan) continue;
    han++;
    if (commonCharacters.has(character)) known++;
  }
  return han === 0 ? 0 : known / han;
}
