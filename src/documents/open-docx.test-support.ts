import { strFromU8, unzipSync } from 'fflate';
import type { BriefingDocument } from './briefing.ts';
import { writeBriefing } from './write-briefing.ts';

/** The parts of the written document by path, XML as text. */
export async function writtenParts(doc: BriefingDocument): Promise<Record<string, string>> {
  const parts = unzipSync(await writeBriefing(doc));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The attributes of the first element of that name. */
export function attributes(xml: string, element: string): Record<string, string> {
  const tag = new RegExp(`<${element}( [^>]*?)?/?>`).exec(xml);
  if (!tag) throw new Error(`no ${element}`);
  return Object.fromEntries([...(tag[1] ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

/** The definition of a paragraph style. */
export function styleXml(styles: string, id: string): string {
  const found = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles);
  if (!found) throw new Error(`no style ${id}`);
  return found[0];
}

/** The text of a piece of WordprocessingML, as a reader sees it. */
export function wordTextOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
}
