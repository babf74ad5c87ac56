// Points as they are opened, and how a number of an office is read for them.
import type { Fraction } from '../exact.ts';
import type { OfficeReading, ReadOffice, ScorePiece } from './reading.ts';

/** Points before they are rounded; null where a number cannot be computed. */
export interface OpenedPoints {
  readonly exact: Fraction | null;
  readonly pieces: readonly ScorePiece[];
  readonly cut?: 'capped' | 'floored';
}

export interface PointsOf {
  readonly officeId: string;
  /** Those that are held against each other, the office among them. */
  readonly peers: readonly string[];
  readonly read: ReadOffice;
}

export const missingPoints: OpenedPoints = { exact: null, pieces: [{ is: 'word', word: 'missing' }] };

export interface NumberRead extends OfficeReading {
  readonly value: Fraction;
  readonly piece: ScorePiece;
}

/** Undefined where it cannot be computed. */
export function readNumber({ read }: PointsOf, officeId: string, key: string): NumberRead | undefined {
  const found = read(officeId, key);
  if (!found?.value) return undefined;
  return { ...found, value: found.value, piece: { is: 'read', text: found.text, key, officeId } };
}
