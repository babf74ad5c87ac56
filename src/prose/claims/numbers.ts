// Numbers of a formula, as text in the unit of another.
import { divide, digitsText, type Rational } from '../exact/rational.ts';
import type { PrintedUnit } from '../figures/unit.ts';
import { isImplied, type ClaimTerm } from './claim.ts';

export const unitOf = (term: ClaimTerm): PrintedUnit => (isImplied(term) ? term.unit : term.figure.unit);
export const amountOf = (term: ClaimTerm): Rational => (isImplied(term) ? term.implied : term.figure.amount);

/** `8910万元` in 亿元: `0.891`. */
export const inUnit = (amount: Rational, unit: PrintedUnit): string => digitsText(divide(amount, unit.scale));

export const writtenIn = (term: ClaimTerm, unit: PrintedUnit = unitOf(term)): string => inUnit(amountOf(term), unit);
