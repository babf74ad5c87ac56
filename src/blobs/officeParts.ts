// What in a document of Office could act or reach out when it is opened: macros and controls by the types of its parts, and
// whatever it fetches from elsewhere by its relationships (a template, a picture, another workbook) and fields. Only the parts
// that say so are unfolded, each within a limit; what cannot be looked through counts as active.
import { SaxesParser } from 'saxes';
import type yauzl from 'yauzl';

export interface OfficeFinding {
  readonly active: boolean;
  /** Fetches something from elsewhere. */
  readonly reachesOut: boolean;
}

const activeParts =
  /vbaproject|\/activex\/|\/macrosheets\/|\/dialogsheets\/|\/embeddings\/[^/]*\.(?!xlsx$|docx$|pptx$)[^/.]*$|\.(exe|dll|com|scr|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|lnk|html?|mht|svg)$/;
const activeTypes = /vbaProject|macroEnabled|ms-office\.activeX|oleObject/i;
const reachingParts = /^xl\/(externallinks\/|connections\.xml|querytables\/)/;
/** A link that a person presses; everything else is fetched by the program itself. */
const pressed = /\/hyperlink$/;
const harmlessTarget = /^(https?:|mailto:|#)/i;
const reachingFields = /\b(DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK)\b/i;

const partMost = 2 * 2 ** 20;
const textMost = 16 * 2 ** 20;

/** Of a part of this name, what is looked for in it. */
function lookFor(name: string): 'types' | 'relationships' | 'fields' | undefined {
  if (name === '[content_types].xml') return 'types';
  if (name.endsWith('.rels')) return 'relationships';
  return /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/.test(name) ? 'fields' : undefined;
}

export async function lookThroughOffice(zip: yauzl.ZipFile, entries: readonly yauzl.Entry[]): Promise<OfficeFinding> {
  const names = entries.map(({ fileName }) => fileName.toLowerCase());
  let active = names.some((name) => activeParts.test(name));
  let reachesOut = names.some((name) => reachingParts.test(name));
  for (const [n, entry] of entries.entries()) {
    const what = lookFor(names[n] ?? '');
    if (what === undefined) continue;
    const found = await lookInto(zip, entry, what).catch(() => 'active' as const);
    if (found === 'active') active = true;
    if (found === 'reaches_out') reachesOut = true;
  }
  return { active, reachesOut };
}

type Found = 'active' | 'reaches_out' | undefined;

async function lookInto(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  what: 'types' | 'relationships' | 'fields',
): Promise<Found> {
  let found: Found;
  let instructions = '';
  let inInstruction = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.split(':').at(-1) ?? '';
    const of = (wanted: string) =>
      Object.entries(attributes).find(([key]) => key.split(':').at(-1) === wanted)?.[1] ?? '';
    if (what === 'types' && activeTypes.test(of('ContentType'))) found = 'active';
    if (what === 'relationships' && local === 'Relationship' && of('TargetMode').toLowerCase() === 'external')
      if (!pressed.test(of('Type')) || !harmlessTarget.test(of('Target').trim())) found ??= 'reaches_out';
    if (local === 'fldSimple') instructions += ` ${of('instr')} `;
    inInstruction = local === 'instrText';
  });
  parser.on('text', (text) => {
    // One instruction may be written in many pieces.
    if (inInstruction) instructions += text;
  });
  parser.on('closetag', () => {
    inInstruction = false;
  });
  await unfold(zip, entry, what === 'fields' ? textMost : partMost, (text) => void parser.write(text));
  parser.close();
  return found ?? (reachingFields.test(instructions) ? 'reaches_out' : undefined);
}

/** Throws where it is larger than it may be, or is written in another script than documents are. */
async function unfold(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  most: number,
  take: (text: string) => void,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new Error('larger than it may be');
    take(decoder.decode(chunk, { stream: true }));
  }
  take(decoder.decode());
}
