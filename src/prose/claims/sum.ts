// A list of figures held against the figure that they are parts of.
import type { Rational } from '../exact/rational.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Verdict } from './claim.ts';

export interface Sum {
  readonly whole: Mention;
  readonly items: readonly Mention[];
  readonly total: Rational;
  readonly verdict: Verdict;
  readonly complete: boolean;
}

/** 分别为 and its like before a colon. */
export const isListHeader = (header: string): boolean => /分别(?:为|是|有)?$/.test(header);
