// Conditions as the executors carry them out: whoever asks for a label asks for every spelling that stands for it.
import { labelKindOf, Labels, type LabelVersion } from '../../domain/figures/lists/labels.ts';
import type { Condition } from '../definition.ts';
import { isRecorded, type KnownAt } from '../facts.ts';

type OfOne = Extract<Condition, { op: 'has' }>;

export type AskedCondition =
  | Exclude<Condition, OfOne>
  | { readonly field: string; readonly op: 'has_any'; readonly value: readonly string[] };

export function askedConditions(conditions: readonly Condition[], labels: Labels): AskedCondition[] {
  return conditions.map((condition) => {
    if (condition.op !== 'has') return condition;
    const { field, value } = condition;
    const kind = labelKindOf(field);
    return { field, op: 'has_any', value: kind ? labels.spellings(kind, value) : [value] };
  });
}

/** What the city had said of its labels at an instant. */
export function labelsAt(versions: readonly (LabelVersion & { readonly recorded: number })[], at: KnownAt): Labels {
  return new Labels(versions.filter(({ recorded }) => isRecorded(recorded, at)));
}
