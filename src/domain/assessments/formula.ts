// How points are made of what an office has: the formulas that published rules use.
import { z } from 'zod';
import { codeText, textLine } from '../text.ts';

export const signedDecimal = codeText(/^-?\d{1,12}(\.\d{1,6})?$/);
const decimal = codeText(/^\d{1,12}(\.\d{1,6})?$/);

/** A figure of the city's catalogue, or a number given by hand with what it rests on. */
export const SchemeInput = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('figure'), figure: codeText(/^[a-z][a-z0-9_]{2,60}$/) }),
  z.strictObject({ by: z.literal('hand'), hand: codeText(/^[a-z][a-z0-9_]{0,40}$/), name: textLine(1, 60) }),
]);
export type SchemeInput = z.output<typeof SchemeInput>;

/** What is to be reached: the office's own target, or the same number for all. */
const SchemeGoal = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('own'), of: z.enum(['year', 'stretch', 'period']) }),
  z.strictObject({ is: z.literal('fixed'), value: decimal }),
]);
export type SchemeGoal = z.output<typeof SchemeGoal>;

/** Within which the points of a formula lie; null: nothing bounds them on that side. */
const bounds = { cap: signedDecimal.nullable(), floor: signedDecimal.nullable() };

export const PointFormula = z.discriminatedUnion('how', [
  /** 完成率×权重: rates of the parts by their shares (of a hundred), times the weight. */
  z.strictObject({
    how: z.literal('rate'),
    parts: z
      .array(z.strictObject({ input: SchemeInput, goal: SchemeGoal, share: decimal }))
      .min(1)
      .max(10),
    weight: decimal,
    ...bounds,
  }),
  /** 功效系数: of the weight a part for all, the rest by where the office lies between the least and the most of its group. */
  z.strictObject({
    how: z.literal('spread'),
    input: SchemeInput,
    weight: decimal,
    /** Of a hundred. */
    base: decimal,
    /** Where all of a group are equal: everybody gets the whole weight, or the part for all. */
    equal: z.enum(['full', 'base']),
    lessIsMore: z.boolean(),
  }),
  /** The weight, less something for each one that is missing. */
  z.strictObject({
    how: z.literal('tiers'),
    weight: decimal,
    tiers: z
      .array(z.strictObject({ input: SchemeInput, need: decimal }))
      .min(1)
      .max(10),
    off: decimal,
    floor: signedDecimal.nullable(),
  }),
  /** So many points for each, from a number on. */
  z.strictObject({
    how: z.literal('items'),
    start: signedDecimal,
    items: z
      .array(z.strictObject({ input: SchemeInput, each: signedDecimal }))
      .min(1)
      .max(20),
    ...bounds,
  }),
  /** Growth against the same days a year before, in per cent, over what is asked, times the weight. */
  z.strictObject({ how: z.literal('growth'), input: SchemeInput, goal: decimal, weight: decimal, ...bounds }),
]);
export type PointFormula = z.output<typeof PointFormula>;
export type FormulaOf<How extends PointFormula['how']> = Extract<PointFormula, { readonly how: How }>;

/** By which a number is asked: a figure, `@before` of the year before, or `hand:` and a code. */
export const inputKey = (input: SchemeInput): string => (input.by === 'figure' ? input.figure : `hand:${input.hand}`);

const targetEnding = { year: 'completion', stretch: 'stretch_completion', period: 'period_completion' } as const;

/** How far a figure's target is reached is a figure of its own. What is given by hand has no target. */
export const goalKey = (input: SchemeInput, goal: SchemeGoal): string =>
  goal.is === 'own' && input.by === 'figure' ? `${input.figure}_${targetEnding[goal.of]}` : inputKey(input);

export const beforeKey = (input: SchemeInput): string => `${inputKey(input)}@before`;

/** Every input that a formula names. */
export function inputsOfFormula(formula: PointFormula): SchemeInput[] {
  switch (formula.how) {
    case 'rate':
      return formula.parts.map(({ input }) => input);
    case 'tiers':
      return formula.tiers.map(({ input }) => input);
    case 'items':
      return formula.items.map(({ input }) => input);
    case 'spread':
    case 'growth':
      return [formula.input];
  }
}

/** Every number that it asks for. */
export function keysOfFormula(formula: PointFormula): string[] {
  if (formula.how === 'rate') return formula.parts.map(({ input, goal }) => goalKey(input, goal));
  if (formula.how === 'growth') return [inputKey(formula.input), beforeKey(formula.input)];
  return inputsOfFormula(formula).map(inputKey);
}
