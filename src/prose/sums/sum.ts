// A list of figures and the figure that they add up to, or ought to.
import type { Closing } from './closings.ts';

export interface Sum extends Omit<Closing, 'column' | 'chance'> {
  readonly rivals?: readonly string[];
}
