// How the rows of a source can be counted: an editor offers no measure that would be refused.
import { type Measure, type SourceName, summed } from '../../metrics/definition.ts';
import { isCountedSo } from './definitionBreaches.ts';

const all: readonly Measure[] = [
  { kind: 'count' },
  { kind: 'distinct', of: 'project' },
  { kind: 'distinct', of: 'subject' },
  { kind: 'distinct', of: 'office' },
  ...summed.map((of) => ({ kind: 'sum', of }) as const),
  ...(['largest', 'largest_before', 'records'] as const).flatMap((kind) => summed.map((of) => ({ kind, of }))),
  ...summed.map((of) => ({ kind: 'latest', of }) as const),
  { kind: 'standing' },
  { kind: 'span' },
];

/** `count`, `distinct project`, `sum amountFen`. */
export function measuresOf(entries: SourceName): string[] {
  return all.filter((measure) => isCountedSo({ entries, measure })).map(measureKey);
}

export function measureKey(measure: Measure): string {
  return 'of' in measure ? `${measure.kind} ${measure.of}` : measure.kind;
}
