// Whether a value comes near a printed number at all: most pairs of a text do not, and nothing more is asked of those
// unless words favour them.
import type { Mention } from '../mentions/mention.ts';
import { type Printed, printedOf } from './digits.ts';

const kept = new WeakMap<Mention, Printed>();

export function printedBy(claim: Mention): Printed {
  const known = kept.get(claim);
  if (known) return known;
  const made = printedOf(claim);
  kept.set(claim, made);
  return made;
}

export function comesNear(claim: Mention, low: number, high: number): boolean {
  const printed = printedBy(claim);
  return low <= printed.high + printed.step && high >= printed.low - printed.step;
}
