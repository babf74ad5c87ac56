// A file of plain text, a page or Rich Text as characters: which encoding it is in, and whether it is text at all.
import { charsetSaid, htmlText, isHtml } from '../../documents/draft/htmlText.ts';
import { isRtf, rtfText } from '../../documents/draft/rtfText.ts';
import { refuse } from '../../domain/refusal.ts';
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

/** Characters that stand in any office's text, in either script; what is decoded wrongly has hardly one of them. */
const common = new Set(
  '的一是在有年月日中大上下人工市全同比及其元百分之新目企業业億亿萬万個个項项長长增投資资區区縣县',
);
const read = 20_000;

/** How much of a text is made of common characters, 0 to 1. */
function likeness(text: string | undefined): number {
  if (!text) return -1;
  let [han, known] = [0, 0];
  for (const character of text.slice(0, read)) {
    if (character < '\u2e80') continue;
    han++;
    if (common.has(character)) known++;
  }
  return han === 0 ? 0 : known / han;
}
