// A target (目标任务): what an office is to reach in a year, by one governed figure. A new version supersedes the last.
import { z } from 'zod';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import type { Breach } from '../refusal.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import { codeText } from '../text.ts';

export const TargetInput = z.strictObject({
  /** `head.occurredOn` is the first day of the year; `head.officeId` the office that the target binds. */
  head: EntryHead,
  figureId: codeText(/^[a-z][a-z0-9_]{2,60}$/),
  year: z.int().min(2000).max(2100),
  /** In the figure's own unit. */
  value: codeText(/^\d{1,12}(\.\d{1,6})?$/),
});
export type TargetInput = z.output<typeof TargetInput>;

export const targetNoun = {
  kind: 'target',
  schema: TargetInput,
  ahead: true,
  fromAbove: true,
  fields: { figureId: kept.figure, year: kept.count, value: kept.decimal },
  brief: { title: 'figureId', detail: ['value'] },
  asks: { figureIds: 'figureId' },
} as const satisfies NounOf<typeof TargetInput>;

export interface TargetFacts extends EntryFacts {
  readonly figureKnown: boolean;
}

export function targetBreaches(input: TargetInput, facts: TargetFacts): Breach[] {
  const breaches = headBreaches(targetNoun, input.head, facts);
  if (!facts.figureKnown) breaches.push({ law: 'figure_unknown', field: 'figureId', detail: { id: input.figureId } });
  if (/^0+(\.0+)?$/.test(input.value)) breaches.push({ law: 'target_not_positive', field: 'value' });
  return breaches;
}
