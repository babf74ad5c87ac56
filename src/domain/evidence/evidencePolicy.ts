// A city's rules for files, with the bounds in which an administrator may move them; and which files may be opened.
import { z } from 'zod';
import type { KnownFile } from './evidence.ts';
import { type FileType, fileTypes } from './fileType.ts';
import type { Breach } from '../refusal.ts';

export const megabytesBounds = [1, 200, 30] as const;

/**
 * May a file be opened that no scanner called clean? never; without_scanner: only where none was set up when it came;
 * always: also while it waits and where the scan failed. What is infected stays shut.
 */
export const openUnscannedChoices = ['never', 'without_scanner', 'always'] as const;

export const EvidencePolicy = z.strictObject({
  megabytesMost: z.int().min(megabytesBounds[0]).max(megabytesBounds[1]).default(megabytesBounds[2]),
  types: z
    .array(z.enum(fileTypes))
    .min(1)
    .max(fileTypes.length)
    .default([...fileTypes]),
  openUnscanned: z.enum(openUnscannedChoices).default('without_scanner'),
});
export type EvidencePolicy = z.output<typeof EvidencePolicy>;

export const defaultEvidencePolicy: EvidencePolicy = EvidencePolicy.parse({});

export interface OpenedFile extends Pick<KnownFile, 'state' | 'withdrawn'> {
  /** A scanner was set up when the file came. */
  readonly scanAwaited: boolean;
}

/** The laws of opening a file, in order of precedence. `null`: to this reader it is not there. */
export function openingBreaches(file: OpenedFile | null, policy: Pick<EvidencePolicy, 'openUnscanned'>): Breach[] {
  if (!file) return [{ law: 'file_unknown' }];
  if (file.withdrawn) return [{ law: 'file_gone' }];
  if (file.state === 'clean') return [];
  if (file.state === 'infected') return [{ law: 'file_not_clean' }];
  const noScanner = file.state === 'unscanned' && !file.scanAwaited;
  if (policy.openUnscanned === 'always' || (policy.openUnscanned === 'without_scanner' && noScanner)) return [];
  return [{ law: file.state === 'failed' ? 'file_scan_failed' : 'file_not_scanned' }];
}

/** What arrived, as far as its bytes show. */
interface Arrival {
  readonly bytes: number;
  /** Null where the content shows no type that is known. */
  readonly type: FileType | null;
  /** Scripts, macros or a second format hidden behind the first. */
  readonly active: boolean;
  /** Fetches a template, a picture or another workbook from elsewhere when it is opened. */
  readonly reachesOut?: boolean;
  /** What a picture says of itself; null where it says nothing. */
  readonly size?: { readonly width: number; readonly height: number } | null;
}

/** The largest cameras make two hundred million points; what claims more harms whoever opens it. */
export const pictureMost = { side: 40_000, megapixels: 250 } as const;

function isTooLarge({ width, height }: { readonly width: number; readonly height: number }): boolean {
  const { side, megapixels } = pictureMost;
  return width > side || height > side || width * height > megapixels * 1_000_000;
}

/** What one account may have sent before an entry rests on any of it, and for how long a file waits for one. */
export const waitingFilesMost = { files: 300, megabytes: 1000 } as const;
export const unattachedDays = 30;

/** Nobody's evidence does not fill the disk. */
export function quotaBreaches(waiting: { readonly files: number; readonly bytes: number }): Breach[] {
  const { files, megabytes } = waitingFilesMost;
  const isFull = waiting.files >= files || waiting.bytes >= megabytes * 2 ** 20;
  return isFull ? [{ law: 'files_wait_for_entries', field: 'file', detail: { files, megabytes } }] : [];
}

/** The laws of taking a file in, in order of precedence. */
export function arrivalBreaches(
  { bytes, type, active, reachesOut = false, size = null }: Arrival,
  policy: EvidencePolicy,
): Breach[] {
  const { megabytesMost: most, types } = policy;
  const field = 'file';
  if (bytes === 0) return [{ law: 'file_empty', field }];
  if (bytes > most * 2 ** 20) return [{ law: 'file_too_big', field, detail: { most } }];
  if (!type || !types.includes(type))
    return [{ law: 'file_type_not_taken', field, detail: { types: types.join(' ') } }];
  if (active) return [{ law: 'file_active', field }];
  if (reachesOut) return [{ law: 'file_reaches_out', field }];
  if (size && isTooLarge(size)) return [{ law: 'picture_too_large', field, detail: { ...size, ...pictureMost } }];
  return [];
}

/** The laws of taking a file back: what a verified entry rests on stays, its entry is corrected instead. */
export function withdrawalBreaches(
  file: (Pick<KnownFile, 'officeId' | 'withdrawn'> & { readonly ofVerified: boolean }) | undefined,
  writable: ReadonlySet<string>,
): Breach[] {
  if (!file || !writable.has(file.officeId)) return [{ law: 'file_unknown' }];
  if (file.withdrawn) return [{ law: 'file_already_withdrawn' }];
  return file.ofVerified ? [{ law: 'file_of_verified_entry' }] : [];
}
