// Schemes for tests: what a formula needs and nothing else.
import { fractionOf, timesFraction } from './fractions.ts';
import type { PointFormula } from './formula.ts';
import type { ReadOffice } from './reading.ts';
import { type Indicator, type SchemeBody, SchemeBody as Body } from './scheme.ts';

export const figureInput = (figure: string) => ({ by: 'figure', figure }) as const;
export const handInput = (hand: string) => ({ by: 'hand', hand, name: hand }) as const;
export const fixedGoal = (value: string) => ({ is: 'fixed', value }) as const;
export const yearTarget = { is: 'own', of: 'year' } as const;

export function indicatorOf(id: string, formula: PointFormula, more: Partial<Indicator> = {}): Indicator {
  return { id, name: id, part: 'score', formula, decimals: null, missing: 'unplaced', requires: null, ...more };
}

export function schemeOf(indicators: readonly Indicator[], more: Partial<SchemeBody> = {}): SchemeBody {
  return Body.parse({
    period: 'year',
    basis: 'a document',
    groups: [{ name: 'counties', kinds: ['county'], offices: [], size: null }],
    excluded: [],
    indicators,
    vetoes: [],
    grades: [],
    lifts: [],
    decimals: 2,
    ties: 'skip',
    tieBreak: [],
    often: null,
    objectionDays: 5,
    ...more,
  });
}

export type NumberTable = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** NumberTable as texts, `done/goal` where a target is reached so far. */
export const readingFrom =
  (numbers: NumberTable): ReadOffice =>
  (officeId, key) => {
    const text = numbers[officeId]?.[key];
    if (text === undefined || text === null) return undefined;
    const [done = '', goal] = text.split('/');
    if (goal === undefined) return { value: fractionOf(done), text };
    const [n, d] = [fractionOf(done), fractionOf(goal)];
    const rate = { numerator: n.numerator * d.denominator * 100n, denominator: n.denominator * d.numerator };
    return { value: timesFraction(rate, fractionOf('1')), text, parts: { done, goal } };
  };
