// What an office has by a scheme: points, sum, place, and why it has none.
import type { Fraction } from '../exact.ts';
import type { ScorePiece } from './reading.ts';

export interface IndicatorScore {
  readonly id: string;
  /** As it is added up; nought where it cannot be computed. */
  readonly points: Fraction;
  readonly exact: Fraction;
  readonly text: string;
  readonly pieces: readonly ScorePiece[];
  /** It cannot be computed. */
  readonly missing: boolean;
  /** What the figure that vouches for it has, where that is less than is asked. */
  readonly doubted: string | null;
}

/** Why an office has no place. */
export interface Unplaced {
  readonly because: 'veto' | 'missing';
  /** Of what vetoes, or of the indicator. */
  readonly name: string;
}

export interface OfficeScore {
  readonly officeId: string;
  readonly total: Fraction;
  /** Before anything is rounded. */
  readonly exact: Fraction;
  readonly text: string;
  readonly indicators: readonly IndicatorScore[];
  readonly place: number | null;
  readonly unplaced: Unplaced | null;
  /** Offices against which it would stand otherwise if nothing were rounded. */
  readonly hangsOn: readonly string[];
  readonly grade: string | null;
  /** What has lifted it to that grade. */
  readonly liftedBy: string | null;
}

export type Scored = Omit<OfficeScore, 'place' | 'hangsOn'>;
