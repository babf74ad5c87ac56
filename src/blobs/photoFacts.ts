// What a photo says of itself: when by the camera's own clock, and where. Only its beginning is read, where these lie.
// A CommonJS package: Node sees its functions only on the default.
import exifr from 'exifr';
import { open } from 'node:fs/promises';
import type { FileType } from '../domain/evidence/fileType.ts';

export interface PhotoFacts {
  /** `YYYY-MM-DDTHH:MM:SS`, without a zone: the camera knows none. */
  readonly takenAt: string | null;
  /** Degrees, north and east positive. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const noFacts: PhotoFacts = { takenAt: null, latitude: null, longitude: null };
const headBytes = 512 * 1024;
// oxlint-disable-next-line import/no-named-as-default-member
const { parse: readHead } = exifr;

export async function photoFacts(path: string, type: FileType): Promise<PhotoFacts> {
  if (type !== 'jpg' && type !== 'heic' && type !== 'png') return noFacts;
  const handle = await open(path);
  try {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await handle.read(head, 0, headBytes, 0);
    const options = { tiff: true, exif: true, gps: true, xmp: false, icc: false, iptc: false, reviveValues: false };
    const found = (await readHead(head.subarray(0, bytesRead), options)) as Record<string, unknown> | undefined;
    const place = { latitude: found?.['latitude'], longitude: found?.['longitude'] };
    const known = within(place.latitude, 90) && within(place.longitude, 180);
    return {
      takenAt: instantIn(found?.['DateTimeOriginal'] ?? found?.['CreateDate']),
      // The place where both are nought is a camera without a fix.
      ...(known && (place.latitude !== 0 || place.longitude !== 0)
        ? { latitude: Number(place.latitude), longitude: Number(place.longitude) }
        : { latitude: null, longitude: null }),
    };
  } catch {
    // A damaged head says nothing; the photo is a photo all the same.
    return noFacts;
  } finally {
    await handle.close();
  }
}

function within(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;
}

/** `2023:09:01 10:30:00`, where it is a day that there is. */
function instantIn(text: unknown): string | null {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(typeof text === 'string' ? text : '');
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const read = new Date(`${instant}Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 19) !== instant ? null : instant;
}
