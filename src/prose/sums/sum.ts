// A list of figures and the figure that they add up to, or ought to.
import type { Closing } from './closings.ts';

export interface Sum extends Omit<Closing, 'column' | 'chance'> {
  readonly rivals?: readonly string[];
  /** In doubt only where the shares of the text do not come out either. */
  readonly isOfUnsound?: true;
}

/** With what speaks for it, to choose among those that share figures. */
export interface ScoredSum {
  readonly sum: Sum;
  readonly score: number;
}
