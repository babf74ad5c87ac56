// What a file is, told from its content alone. Of a zip the list of its parts is read, and of these only those that say what the
// others do, each within a limit, so that one which unfolds without end stays folded.
import { fileTypeFromBuffer } from 'file-type';
import { type FileHandle, open } from 'node:fs/promises';
import yauzl from 'yauzl';
import type { FileType } from '../domain/evidence/fileType.ts';
import { isActivePdf } from './activePdf.ts';
import { findInFile } from './findInFile.ts';
import { lookThroughOffice } from './officeParts.ts';
import { pictureSize, type PictureSize } from './pictureSize.ts';

export interface Sniffed {
  readonly type: FileType | null;
  /** Scripts, macros, or a second format hidden behind the first. */
  readonly active: boolean;
  /** Fetches something from elsewhere when it is opened. */
  readonly reachesOut: boolean;
  /** What a picture says of itself. */
  readonly size: PictureSize | null;
}

const nothing: Sniffed = { type: null, active: false, reachesOut: false, size: null };
const headBytes = 4100;

const byMedia: Readonly<Record<string, FileType>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/webp': 'webp',
};

export async function sniff(path: string): Promise<Sniffed> {
  const handle = await open(path);
  try {
    const head = await headOf(handle);
    if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return await sniffZip(path);
    const found = await fileTypeFromBuffer(head).catch(() => undefined);
    if (found?.mime === 'application/x-cfb') return await sniffCompound(handle);
    const type = byMedia[found?.mime ?? ''];
    if (!type) return nothing;
    const active = (await hidesMore(handle, type)) || (type === 'pdf' && (await isActivePdf(handle)));
    return { ...nothing, type, active, size: (await pictureSize(handle, type)) ?? null };
  } finally {
    await handle.close();
  }
}

async function headOf(handle: FileHandle): Promise<Buffer> {
  const head = Buffer.alloc(headBytes);
  return head.subarray(0, (await handle.read(head, 0, headBytes, 0)).bytesRead);
}

const partsMost = 10_000;

/** Office documents and OFD are zips that differ by the names of their parts. */
async function sniffZip(path: string): Promise<Sniffed> {
  let zip: yauzl.ZipFile | undefined;
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > partsMost) return nothing;
    const entries: yauzl.Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
    const type = names.has('ofd.xml')
      ? 'ofd'
      : !names.has('[content_types].xml')
        ? null
        : names.has('word/document.xml')
          ? 'docx'
          : names.has('xl/workbook.xml') || names.has('xl/workbook.bin')
            ? 'xlsx'
            : null;
    return type ? { ...nothing, type, ...(await lookThroughOffice(zip, entries)) } : nothing;
  } catch {
    return nothing;
  } finally {
    zip?.close();
  }
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');
const wordStream = utf16('WordDocument');
const bookStreams = [utf16('Workbook\0'), utf16('Book\0')];
const macroStream = utf16('_VBA_PROJECT');

/** The old formats of Word and Excel are one container that differs by the streams in it; so is an installer. */
async function sniffCompound(handle: FileHandle): Promise<Sniffed> {
  const isWord = await findInFile(handle, (text) => text.includes(wordStream));
  const isBook = !isWord && (await findInFile(handle, (text) => bookStreams.some((name) => text.includes(name))));
  const type = isWord ? 'doc' : isBook ? 'xls' : null;
  const active = type !== null && (await findInFile(handle, (text) => text.includes(macroStream)));
  return { ...nothing, type, active };
}

/** Long enough that compressed bytes hold none of them by chance. */
const page = /<script[\s>]|<!doctype\s+html|<html[\s>]|<\?php\s/i;

/** A picture that is also a page, or anything with a zip appended that another program would open. */
async function hidesMore(handle: FileHandle, type: FileType): Promise<boolean> {
  if (await endsAsZip(handle)) return true;
  // A PDF may hold forms and attachments of text; only what stands before its own beginning makes it a page.
  if (type === 'pdf') return page.test((await headOf(handle)).subarray(0, 1024).toString('latin1'));
  return findInFile(handle, (text) => page.test(text));
}

/** A zip is found from its end: a record whose comment reaches exactly to the last byte. */
async function endsAsZip(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  const length = Math.min(size, 22 + 0xffff);
  const tail = Buffer.alloc(length);
  await handle.read(tail, 0, length, size - length);
  for (let at = tail.lastIndexOf('PK\x05\x06', -1, 'latin1'); at >= 0; ) {
    if (at + 22 <= length && at + 22 + tail.readUInt16LE(at + 20) === length) return true;
    at = at === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  }
  return false;
}
