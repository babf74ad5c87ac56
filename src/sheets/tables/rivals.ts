// Of the forms that a head fits those that are too close to its best to choose between them.
import { isOneWord } from './title.ts';

export type Lacking = 'nothing' | 'day' | 'more';

interface Fitting {
  readonly form: string;
  readonly score: number;
  /** Of the columns that it must have: the day alone is what a report may tell for all its rows. */
  readonly lacks: Lacking;
  /** The word of its title that stands around the table; empty without one. */
  readonly titled: string;
  /** Of a form of several parts: only a text in which anything may be told speaks for it. */
  readonly isByText: boolean;
}

/** A column more or less does not tell which it is. */
const close = 0.5;
/** Where nothing but such columns speaks that many forms have. */
const vague = 2.5;

/** The best, and whatever else it may be. */
export function formsItMayBe(best: Fitting, all: readonly Fitting[]): string[] {
  const rivals = all.filter((one) => one.form !== best.form && best.score - one.score <= marginTo(best, one));
  return [best.form, ...new Set(rivals.map(({ form }) => form))];
}

function marginTo(best: Fitting, other: Fitting): number {
  // A text beside what has all of its own columns says nothing of another form.
  if (other.isByText && best.lacks === 'nothing') return -1;
  // The longer word says more.
  if (best.titled.length > other.titled.length && best.titled.includes(other.titled) && other.titled !== '') return 0;
  // By its day it is known.
  if (best.lacks !== 'day' || other.lacks === 'more') return close;
  if (best.titled === '') return other.titled === '' ? vague : close;
  const isNamedToo = other.titled !== '' && !isOneWord(best.titled, other.titled);
  return isNamedToo ? vague : close;
}
