import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { fontTableEntries } from './typefaces.ts';

/** ZIP cannot say "no date"; its earliest is the same in every time zone because the parts are local time. */
const noDate = new Date(1980, 0, 1);

/**
 * Finishes the package docx wrote: sets what its options cannot, and takes out what differs from run to run, so that
 * equal input gives equal bytes.
 */
export function repack(bytes: Uint8Array, createdAt: string | undefined): Uint8Array {
  const parts = unzipSync(bytes);
  edit(parts, 'docProps/core.xml', (xml) => withTimes(xml, createdAt));
  edit(parts, 'word/styles.xml', (xml) => replaceOnce(xml, '<w:pPrDefault/>', paragraphDefaults));
  edit(parts, 'word/fontTable.xml', (xml) => replaceOnce(xml, /\/>$/, `>${fontTableEntries()}</w:fonts>`));
  edit(parts, 'word/settings.xml', (xml) => replaceOnce(xml, /<w:compat>.*<\/w:compat>/, chineseSettings));
  edit(parts, 'word/document.xml', numberDrawings);
  renameIds(parts);
  return zip(parts);
}

/** Neither may Word move a line to the next page, which empties the 22nd, nor widen digits, which displaces the 28th. */
const paragraphDefaults =
  '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault>';

const chineseSettings = (compat: string) =>
  `<w:characterSpacingControl w:val="compressPunctuation"/>${compat}<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>`;

function withTimes(xml: string, createdAt: string | undefined): string {
  const without = xml
    .replace(/<dcterms:(created|modified) .*?<\/dcterms:\1>/g, '')
    .replace(/<cp:lastModifiedBy>.*?<\/cp:lastModifiedBy>/, '');
  if (createdAt === undefined) return without;
  const instant = new Date(createdAt).toISOString();
  const times = ['created', 'modified']
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`)
    .join('');
  return replaceOnce(without, '</cp:coreProperties>', `${times}</cp:coreProperties>`);
}

/** docx counts drawings from the start of the process. */
function numberDrawings(xml: string): string {
  let count = 0;
  return xml.replace(/(?<=<wp:docPr id=")\d+(?=")/g, () => String(++count));
}

/** docx draws the ids of charts and their workbooks at random. They become numbers in the order of the parts. */
function renameIds(parts: Record<string, Uint8Array>): void {
  const names = new Map<string, string>();
  for (const path of Object.keys(parts).toSorted()) {
    if (!/^word\/.*(\.xml|\.rels)$/.test(path)) continue;
    edit(parts, path, (xml) =>
      xml.replace(/(?<=(?:r:id|Id)=")rId[\w-]{12,}(?=")/g, (id) => {
        const name = names.get(id) ?? `rIdPart${names.size + 1}`;
        names.set(id, name);
        return name;
      }),
    );
  }
}

function zip(parts: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  // Sorting puts [Content_Types].xml first, where readers look for it.
  for (const path of Object.keys(parts).toSorted()) {
    const bytes = parts[path];
    if (!bytes || path.endsWith('/')) continue;
    entries[path] = path.endsWith('.xlsx') ? zip(unzipSync(bytes)) : bytes;
  }
  return zipSync(entries, { mtime: noDate, level: 6 });
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const bytes = parts[path];
  if (!bytes) throw new Error(`docx wrote no ${path}`);
  parts[path] = strToU8(change(strFromU8(bytes)));
}

/** Fails where a new version of docx no longer writes what is looked for, instead of silently leaving it undone. */
function replaceOnce(xml: string, what: string | RegExp, by: string | ((found: string) => string)): string {
  const changed = xml.replace(what, typeof by === 'string' ? () => by : by);
  if (changed === xml) throw new Error(`docx no longer writes ${what}`);
  return changed;
}
