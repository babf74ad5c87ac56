// What in a PDF could act when it is opened: scripts, programs, files within, forms that send. Names are read as a reader reads
// them (#xx is a character), also inside object streams. What cannot be looked through counts as active.
import type { FileHandle } from 'node:fs/promises';
import { inflateSync, constants } from 'node:zlib';

const bytesMost = 128 * 2 ** 20;
/** Of all object streams together, unfolded. */
const unfoldedMost = 64 * 2 ** 20;

const acts =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|Rendition|GoToE|AA)(?![\w.-])/;

export async function isActivePdf(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size > bytesMost) return true;
  const bytes = Buffer.alloc(size);
  await handle.read(bytes, 0, size, 0);
  const raw = bytes.toString('latin1');
  const unfolded = objectStreams(raw, bytes);
  if (unfolded === undefined) return true;
  const texts = [raw, ...unfolded].map(named);
  return texts.some((text) => acts.test(text)) || opensByItself(texts);
}

/** `/J#61vaScript` is `/JavaScript`. */
function named(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** An action at opening that is more than a place to begin reading at. */
function opensByItself(texts: readonly string[]): boolean {
  return texts.some((text) =>
    [...text.matchAll(/\/OpenAction\s*(\[|<<|(\d+)\s+\d+\s+R)/g)].some(({ index, 1: kind, 2: object }) => {
      if (kind === '[') return false;
      if (kind === '<<') return !isPlace(text.slice(index, index + 400));
      // In an object stream objects stand without their numbers: there `acts` has looked at each.
      const at = texts.flatMap(
        (one) => one.match(new RegExp(`(?:^|\\s)${object}\\s+\\d+\\s+obj\\s*([\\s\\S]{0,400})`))?.[1] ?? [],
      );
      return at.some((found) => !found.startsWith('[') && !isPlace(found));
    }),
  );
}

const isPlace = (dictionary: string) => /\/S\s*\/(?:GoTo|Named)(?!\w)/.test(dictionary);

/** Undefined where one cannot be unfolded. Any stream whose head says where its first object begins is one. */
function objectStreams(raw: string, bytes: Buffer): string[] | undefined {
  const isEncrypted = /\/Encrypt(?!\w)/.test(named(raw));
  const found: string[] = [];
  let left = unfoldedMost;
  for (const { index } of raw.matchAll(/\bstream\r?\n/g)) {
    const head = named(raw.slice(Math.max(0, raw.lastIndexOf('obj', index)), index));
    if (!/\/ObjStm(?!\w)|\/First(?!\w)/.test(head)) continue;
    if (isEncrypted) return undefined;
    if (!/\/Filter/.test(head)) continue;
    // A chain of filters, or one with a predictor, is nothing that a writer of documents makes here.
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\s*\]?(?![\w\s]*\/(?:ASCII|LZW|Run|Crypt|Flate))/.test(head))
      return undefined;
    if (/\/Predictor\s+(?!1(?!\d))\d/.test(head)) return undefined;
    const begin = raw.indexOf('\n', index) + 1;
    const end = raw.indexOf('endstream', begin);
    try {
      const options = { maxOutputLength: left, finishFlush: constants.Z_SYNC_FLUSH };
      const text = inflateSync(bytes.subarray(begin, end < 0 ? undefined : end), options).toString('latin1');
      left -= text.length;
      found.push(text);
    } catch {
      return undefined;
    }
    if (left <= 0) return undefined;
  }
  return found;
}
