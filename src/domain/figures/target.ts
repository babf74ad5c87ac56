// A target (目标任务): what an office is to reach in a year, by one counted figure; what of it is set for each quarter or month;
// and what is striven for beyond. A new version supersedes the last, as a whole.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { parseScaled, scaledText, trimZeros } from '../exact.ts';
import type { Law } from '../../laws/laws.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { codeText } from '../text.ts';
import { sumOfTargets, targetDecimals } from './targetPeriods.ts';

const decimal = codeText(/^\d{1,12}(\.\d{1,6})?$/);

export const TargetInput = z.strictObject({
  /** `head.occurredOn` is the first day of the year; `head.officeId` the office that the target binds. */
  head: EntryHead,
  figureId: codeText(/^[a-z][a-z0-9_]{2,60}$/),
  year: z.int().min(2000).max(2100),
  /** In the figure's own unit. */
  value: decimal,
  stretch: decimal.optional(),
  /** Of four quarters or twelve months, in their order; together the year's value. */
  parts: z
    .array(decimal)
    .refine(({ length }) => length === 4 || length === 12)
    .optional(),
});
export type TargetInput = z.output<typeof TargetInput>;

export const targetNoun = {
  kind: 'target',
  schema: TargetInput,
  ahead: true,
  fromAbove: true,
  fields: { figureId: kept.figure, year: kept.count, value: kept.decimal, stretch: kept.decimal, parts: kept.texts },
  brief: { title: 'figureId', detail: ['value'] },
  asks: { figureIds: 'figureId' },
} as const satisfies NounOf<typeof TargetInput>;

/** Of a figure, what decides whether it may have a target. */
export interface AimedFigure {
  readonly kind: string;
  readonly measure?: { readonly kind: string } | null | undefined;
}

const extremes: readonly string[] = ['largest', 'largest_before', 'span', 'latest', 'standing'];

/**
 * The law that a target of a figure breaks; undefined where it may have one. A ratio has none of its own: those of what it is made
 * of bind. A largest row and a length of time are nothing that the parts of a year come to.
 */
export function aimLaw(figure: AimedFigure | undefined): Law | undefined {
  if (!figure) return 'figure_unknown';
  if (figure.kind !== 'counting') return 'target_of_ratio';
  return extremes.includes(figure.measure?.kind ?? '') ? 'target_of_extreme' : undefined;
}

export interface TargetFacts extends EntryFacts {
  /** Undefined where the city has none of this name. */
  readonly figure: AimedFigure | undefined;
}

export function targetBreaches(input: TargetInput, facts: TargetFacts): Breach[] {
  const breaches = headBreaches(targetNoun, input.head, facts);
  const law = aimLaw(facts.figure);
  if (law) breaches.push({ law, field: 'figureId', detail: { id: input.figureId } });
  return [...breaches, ...amountBreaches(input)];
}

function amountBreaches({ value, stretch, parts }: TargetInput): Breach[] {
  const breaches: Breach[] = [];
  const goal = parseScaled(value, targetDecimals) ?? 0n;
  if (goal === 0n) breaches.push({ law: 'target_not_positive', field: 'value' });
  if (stretch !== undefined && (parseScaled(stretch, targetDecimals) ?? 0n) < goal)
    breaches.push({ law: 'target_stretch_below_base', field: 'stretch', detail: { value } });
  const sum = parts && sumOfTargets(parts);
  if (sum !== undefined && sum !== goal)
    breaches.push({
      law: 'target_parts_differ_from_year',
      field: 'parts',
      detail: { sum: trimZeros(scaledText(sum, targetDecimals)), value },
    });
  return breaches;
}
