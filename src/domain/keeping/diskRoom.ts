// How much room a disk must have: below the first mark it is said, below the second nothing is written. A database that
// finds no room stops altogether and takes reading with it, so that writing ends before.
import type { Law } from '../../laws/laws.ts';
import type { Breach } from '../refusal.ts';

/** In bytes. */
export interface RoomRule {
  readonly warnBelow: number;
  readonly refuseBelow: number;
  /** Held by a file that is given up when the disk is full, so that the database can end its work and come back. */
  readonly reserve: number;
}

const [mega, giga] = [1024 ** 2, 1024 ** 3];

export const usualRoom: RoomRule = { warnBelow: 2 * giga, refuseBelow: 500 * mega, reserve: 64 * mega };

export function roomBreach(rule: RoomRule, free: number): Breach | undefined {
  const { warnBelow, refuseBelow } = rule;
  if (free < refuseBelow) return breach('disk_too_full', { free, limit: refuseBelow });
  if (free < warnBelow) return breach('disk_nearly_full', { free, limit: warnBelow, floor: refuseBelow });
  return undefined;
}

const breach = (law: Law, sizes: Readonly<Record<string, number>>): Breach => ({
  law,
  detail: Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [name, sizeText(bytes)])),
});

/** When the reserve is given up: whatever happens next, the database needs it more. */
export function givesUpBelow({ refuseBelow }: RoomRule): number {
  return Math.min(32 * mega, refuseBelow / 2);
}

/** When it is put back: writing has room again and keeps it. */
export function putBackFrom({ refuseBelow, reserve }: RoomRule): number {
  return refuseBelow + 2 * reserve;
}

export function sizeText(bytes: number): string {
  return bytes >= giga ? `${(bytes / giga).toFixed(1)} GB` : `${Math.floor(bytes / mega)} MB`;
}

/** `500M`, `2G` or bytes; undefined where it is neither. */
export function bytesOf(text: string): number | undefined {
  const [, digits = '', unit = ''] = /^(\d{1,15})([KMG]?)B?$/i.exec(text.trim()) ?? [];
  return digits === '' ? undefined : Number(digits) * 1024 ** ['', 'K', 'M', 'G'].indexOf(unit.toUpperCase());
}
