// Numbers of a formula, as text in the unit of another.
import { divide, plainText, type Rational } from '../exact/rational.ts';
import type { Unit } from '../figures/unit.ts';
import { isImplied, type Term } from './claim.ts';

export const unitOf = (term: Term): Unit => (isImplied(term) ? term.unit : term.figure.unit);
export const amountOf = (term: Term): Rational => (isImplied(term) ? term.implied : term.figure.amount);

/** `8910万元` in 亿元: `0.891`. */
export const inUnit = (amount: Rational, unit: Unit): string => plainText(divide(amount, unit.scale));

export const written = (term: Term, unit: Unit = unitOf(term)): string => inUnit(amountOf(term), unit);
