// A definition (口径) is data: which entries, by which day, which measure, under which conditions. The figure, the rows
// behind it, its SQL and its text for people are all made from it, so they can never disagree.
import { z } from 'zod';
import { type SourceName, sourceNames } from '../storage/figures/sources.ts';
import { Day } from '../domain/day.ts';
import { codeText, textLine } from '../domain/text.ts';
import { fenFrom } from '../domain/whole.ts';
import { authorities } from '../domain/projects/milestone.ts';
import { creditCovers } from '../domain/credit/creditAgreement.ts';
import { type Unit, units, writtenRatios } from '../domain/figures/units.ts';

export { type SourceName, sourceNames, type Unit };

const field = codeText(/^[a-z][A-Za-z]{1,40}$/);
const value = textLine(1, 100);
export const figureId = codeText(/^[a-z][a-z0-9_]{2,60}$/);

export const Condition = z.discriminatedUnion('op', [
  z.strictObject({ field, op: z.enum(['eq', 'ne']), value: z.union([value, z.boolean()]) }),
  /** contains: a text in which one of these stands. */
  z.strictObject({ field, op: z.enum(['in', 'not_in', 'contains']), value: z.array(value).min(1).max(100) }),
  /** Fen or a count; the bound is inclusive for gte, exclusive for lt. */
  z.strictObject({ field, op: z.enum(['gte', 'lt']), value: fenFrom(0) }),
  /** The field is a list that holds the value. */
  z.strictObject({ field, op: z.literal('has'), value }),
  /** The field is a text in which one of these places stands; `region` is what they are called together. */
  z.strictObject({ field, op: z.literal('within'), region: textLine(1, 40), value: z.array(value).min(1).max(100) }),
]);
export type Condition = z.output<typeof Condition>;

/** signedFen: the project's investment, and of an increase of capital its increment alone. Amounts in US dollars are cents. */
export const summed = [
  'investmentFen',
  'signedFen',
  'amountFen',
  'guests',
  'guestCompanies',
  'speeches',
  'checkedFen',
  'days',
  'contractUsd',
  'usedUsd',
  'chains',
  'nodes',
  'nodesHeld',
  'nodesStrong',
  'nodesWeak',
  'nodesMissing',
  'nodesBlocked',
  'nodesUnknown',
  'prospects',
] as const;

export const Measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count') }),
  z.strictObject({ kind: z.literal('distinct'), of: z.enum(['project', 'office', 'subject']) }),
  z.strictObject({ kind: z.literal('sum'), of: z.enum(summed) }),
  /** The largest single row of the period; of everything before the period's first day; rows larger than all of earlier days. */
  z.strictObject({ kind: z.enum(['largest', 'largest_before', 'records']), of: z.enum(summed) }),
  /** What stood on the last day of the period on which somebody looked, added up; of a period without such a day nothing is known. */
  z.strictObject({ kind: z.literal('latest'), of: z.enum(summed) }),
  /** Things that were begun by the period's last day and not ended by then. */
  z.strictObject({ kind: z.literal('standing') }),
  /** Months begun from the first row's day to the last's. */
  z.strictObject({ kind: z.literal('span') }),
]);
export type Measure = z.output<typeof Measure>;

/** How the number is printed: fixed decimals, decimals without trailing zeros, or "240余" / "不到10". */
export const Printing = z.union([
  z.strictObject({ decimals: z.int().min(0).max(4), zeros: z.enum(['keep', 'drop']).default('keep') }),
  z.strictObject({ over: z.int().min(10).max(1_000_000) }),
  z.strictObject({ under: z.literal(true) }),
]);
export type Printing = z.output<typeof Printing>;

const common = {
  id: figureId,
  version: z.int().min(1).max(1000),
  effectiveFrom: Day,
  effectiveTo: Day.nullable().default(null),
  /** The authority that answers for the definition; that of investment is the city's bureau. */
  owner: z.enum(authorities),
  unit: z.enum(units),
  printing: Printing,
  /** A city's own figure carries its names; the names of common ones lie in labels/. */
  name: z.strictObject({ zh: textLine(2, 60), en: textLine(2, 100) }).optional(),
};

export const CountingDefinition = z
  .strictObject({
    ...common,
    kind: z.literal('counting'),
    entries: z.enum(sourceNames),
    day: z.enum(['event', 'audit']),
    measure: Measure,
    /**
     * project: it counts at its first row only (first signing, first start), whenever that was. credited_signing: at
     * its first signing, or where the owner changed at the last such signing; an increase of capital is a row of its own.
     */
    once: z.enum(['project', 'credited_signing']).optional(),
    conditions: z.array(Condition).max(20),
    /** Among offices the amount splits by agreements that cover this; without it a row stays whole with its office. */
    splitBy: z.enum(creditCovers).optional(),
  })
  // Half a project is no number of projects: what is counted stays with its office, only amounts of money split.
  .refine(({ measure, splitBy }) => !splitBy || (measure.kind === 'sum' && measure.of.endsWith('Fen')), {
    message: 'only amounts split',
    path: ['splitBy'],
  });
export type CountingDefinition = z.output<typeof CountingDefinition>;

const Input = z.strictObject({ figure: figureId, shift: z.enum(['none', 'year_before']).default('none') });

export const RatioDefinition = z.strictObject({
  ...common,
  kind: z.literal('ratio'),
  /** share n/d, growth n/d − 1, mean n/d in the unit of n, completion n/target, pace n/target − the part of the target's time that is over. */
  ratio: z.enum([...writtenRatios, 'pace']),
  /** Of a completion: held against the stretch target, or what was set for the period itself; absent: the year's base. */
  goal: z.enum(['stretch', 'period']).optional(),
  numerator: Input,
  /** For completion the target of the numerator's figure. */
  denominator: Input.optional(),
});
/** What every counted figure has besides, made from its definition: how far its targets are reached. */
export const progressKinds = ['completion', 'stretch_completion', 'period_completion', 'pace'] as const;
export type ProgressKind = (typeof progressKinds)[number];

export type RatioDefinition = z.output<typeof RatioDefinition> & {
  /** It was made from the definition of its numerator, whose name it carries. */
  readonly made?: ProgressKind;
};

export type Definition = CountingDefinition | RatioDefinition;

/** From this day on the city has no such figure, until it gives another version. */
export const Ending = z.strictObject({
  kind: z.literal('ended'),
  id: figureId,
  version: common.version,
  effectiveFrom: Day,
});
export type Ending = z.output<typeof Ending>;

/** What a city said of a figure: how it is counted, or that it is no more. */
export type GivenFigure = Definition | Ending;

export function parseGiven(body: unknown): GivenFigure {
  const { kind } = body as { readonly kind?: unknown };
  return kind === 'ended' ? Ending.parse(body) : parseDefinition(body as DefinitionInput);
}

/** A definition as it is written down. */
export function parseDefinition(given: DefinitionInput): Definition {
  return given.kind === 'counting' ? CountingDefinition.parse(given) : RatioDefinition.parse(given);
}

export type DefinitionInput = z.input<typeof CountingDefinition> | z.input<typeof RatioDefinition>;
export type CountingInput = z.input<typeof CountingDefinition>;
