// What two projects' firms have in common beside the whole of their names: whether any is written, and a firm's own word, which
// a project's name may bear and which a plant's own company takes from its owner.
import type { BesidePattern } from './beside.ts';

/** Characters of a firm's name that are its own, before what it makes. */
const ownWord = 2;

export function ownWordsMeet(left: readonly string[], right: readonly string[]): boolean {
  const own = (firms: readonly string[]) => firms.map((firm) => firm.slice(0, ownWord));
  return own(left).some((one) => own(right).some((other) => Array.from(one).some((char) => other.includes(char))));
}

export function ownWordsAgree(left: readonly string[], right: readonly string[]): boolean {
  return left.some((one) => right.some((other) => one.length >= ownWord && other.startsWith(one.slice(0, ownWord))));
}

export const firmless = (left: BesidePattern, right: BesidePattern) =>
  left.firms.length === 0 || right.firms.length === 0;

/** The name of the project of which no firm is written bears the firm of the other. */
export const bearsFirm = (left: BesidePattern, right: BesidePattern) =>
  (left.firms.length === 0 && right.firms.some((firm) => left.name.includes(firm.slice(0, ownWord)))) ||
  (right.firms.length === 0 && left.firms.some((firm) => right.name.includes(firm.slice(0, ownWord))));

export const firmUnsaid = (left: BesidePattern, right: BesidePattern) =>
  firmless(left, right) && !bearsFirm(left, right);
