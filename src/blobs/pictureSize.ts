// How large a picture says it is. A few bytes can claim a plane that no browser and no memory holds, and whoever opens it to
// look at the evidence pays. Nothing is decoded: only the places are read where each format says its size.
import type { FileHandle } from 'node:fs/promises';
import type { FileType } from '../domain/evidence/fileType.ts';
import { findInFile } from './findInFile.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Undefined where it is no picture or does not say. The largest where several are in one file. */
export async function pictureSize(handle: FileHandle, type: FileType): Promise<PictureSize | undefined> {
  if (type === 'jpg') return jpgSize(handle);
  if (type === 'heic') return heicSize(handle);
  if (type !== 'png' && type !== 'webp') return undefined;
  const head = Buffer.alloc(32);
  await handle.read(head, 0, head.length, 0);
  return type === 'png' ? { width: head.readUInt32BE(16), height: head.readUInt32BE(20) } : webpSize(head);
}

function webpSize(head: Buffer): PictureSize | undefined {
  const kind = head.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) };
  if (kind === 'VP8 ') return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (kind !== 'VP8L') return undefined;
  const bits = head.readUInt32LE(21);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

const segmentsMost = 20_000;
const notFrames = [0xc4, 0xc8, 0xcc];

/** The frames' heads (SOF); the segments before them are stepped over by their lengths, wherever they lie. */
async function jpgSize(handle: FileHandle): Promise<PictureSize | undefined> {
  const segment = Buffer.alloc(9);
  let found: PictureSize | undefined;
  for (let at = 2, n = 0; n < segmentsMost; n++) {
    const { bytesRead } = await handle.read(segment, 0, segment.length, at);
    const marker = segment[1] ?? 0;
    if (bytesRead < 4 || segment[0] !== 0xff || marker === 0xd9) return found;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      // Fill bytes, and markers without a body.
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    // The picture itself begins.
    if (marker === 0xda) return found;
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.includes(marker))
      found = larger(found, { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) });
    at += 2 + segment.readUInt16BE(2);
  }
  return found;
}

/** Every box that says a size, wherever it lies: a photo of a phone is laid together from tiles and has one for the whole. */
async function heicSize(handle: FileHandle): Promise<PictureSize | undefined> {
  let found: PictureSize | undefined;
  await findInFile(handle, (text) => {
    for (const { 1: sides = '' } of text.matchAll(/\0\0\0\x14ispe\0\0\0\0([\s\S]{8})/g)) {
      const bytes = Buffer.from(sides, 'latin1');
      found = larger(found, { width: bytes.readUInt32BE(0), height: bytes.readUInt32BE(4) });
    }
    return false;
  });
  return found;
}

function larger(one: PictureSize | undefined, other: PictureSize): PictureSize {
  return one && one.width * one.height >= other.width * other.height ? one : other;
}
