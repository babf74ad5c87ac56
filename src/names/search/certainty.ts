// How sure the first answer is: its score against the next ones and against "none of these". The two numbers were set
// by hand once; the bench prints how often answers of each certainty are right.
import type { NameHit } from './find.ts';

/** `spread` turns scores into logarithms of odds; a score at `none` is as likely as there being no right answer. */
export const certaintyFit = { spread: 2.2, none: 0.62 };

/** From this certainty on an answer may be filled in; below it the likely ones are shown for choice. */
export const sureFrom = 0.9;

interface Answer {
  readonly name: number;
  readonly certainty: number;
}

/** `most` is the score that a name would have which holds the question whole. */
export function answersOf(found: readonly NameHit[], most: number, fit = certaintyFit): Answer[] {
  const top = found[0]?.score ?? 0;
  const odds = found.map(({ score }) => Math.exp((score - top) / fit.spread));
  const none = Math.exp((fit.none * most - top) / fit.spread);
  const sum = odds.reduce((all, one) => all + one, none);
  return found.map(({ name }, i) => ({ name, certainty: (odds[i] ?? 0) / sum }));
}
