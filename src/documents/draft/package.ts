// A Word file as its parts, opened under limits: what it claims to unpack to is checked before a byte is unpacked.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { refuse } from '../../domain/refusal.ts';

const limits = { fileBytes: 50 * 2 ** 20, parts: 5_000, unpackedBytes: 300 * 2 ** 20, ratio: 250 };

export interface WordPackage {
  /** Every part in the file's own order; those that nobody touches are written back as they were read. */
  readonly parts: Map<string, Uint8Array>;
  /** Path of the main document, such as word/document.xml. */
  readonly main: string;
}

/** The parts of a zip that an office program wrote, in its own order. */
export function unpackedParts(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length > limits.fileBytes) refuse('draft_too_large', 'file', { bytes: bytes.length });
  let count = 0;
  let unpacked = 0;
  const parts = new Map<string, Uint8Array>();
  try {
    const read = unzipSync(bytes, {
      filter: ({ originalSize, size }) => {
        unpacked += originalSize;
        const bomb = originalSize > 2 ** 20 && originalSize > size * limits.ratio;
        if (++count > limits.parts || unpacked > limits.unpackedBytes || bomb) throw new RangeError('expands too far');
        return true;
      },
    });
    for (const [path, content] of Object.entries(read)) parts.set(path, content);
  } catch (error) {
    if (error instanceof RangeError) refuse('draft_too_large', 'file');
    refuse('draft_unreadable', 'file');
  }
  return parts;
}

export function openWord(bytes: Uint8Array): WordPackage {
  const parts = unpackedParts(bytes);
  const main = targetOf(parts, '', '/officeDocument');
  return main !== null && parts.has(main) ? { parts, main } : refuse('draft_unreadable', 'file');
}

export function packWord({ parts }: WordPackage): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of parts) entries[path] = content;
  // ZIP cannot say "no date"; equal input shall give equal bytes.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
}

export function partText({ parts }: WordPackage, path: string): string | null {
  const bytes = parts.get(path);
  return bytes ? new TextDecoder().decode(bytes) : null;
}

export function setPart({ parts }: WordPackage, path: string, xml: string): void {
  parts.set(path, strToU8(xml));
}

/** Path of the relationships of a part; the package's own for the empty path. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The path of the part that another one names by a kind of relationship (the end of its type), or null. */
export function targetOf(parts: ReadonlyMap<string, Uint8Array>, from: string, kind: string): string | null {
  const bytes = parts.get(relationshipsOf(from));
  if (!bytes) return null;
  for (const [tag] of strFromU8(bytes).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const type = /\sType\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    const target = /\sTarget\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (type?.endsWith(kind) && target) return resolved(from, target);
  }
  return null;
}

function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
