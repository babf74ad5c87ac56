// A target (目标任务): what an office is to reach in a year, by one counted figure; what of it is set for each quarter or month;
// and what is striven for beyond. A new version supersedes the last, as a whole.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { parseScaled, scaledText, trimZeros } from '../exact.ts';
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

export interface TargetFacts extends EntryFacts {
  readonly figureKnown: boolean;
  /** Ratios have no target of their own: those of what they are made of bind. */
  readonly figureCounted: boolean;
}

export function targetBreaches(input: TargetInput, facts: TargetFacts): Breach[] {
  const breaches = headBreaches(targetNoun, input.head, facts);
  if (!facts.figureKnown) breaches.push({ law: 'figure_unknown', field: 'figureId', detail: { id: input.figureId } });
  else if (!facts.figureCounted)
    breaches.push({ law: 'target_of_ratio', field: 'figureId', detail: { id: input.figureId } });
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
