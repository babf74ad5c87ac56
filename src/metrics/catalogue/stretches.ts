// On which days which version of a counted figure is in force: of one id the later version stands first, so that one may be in force in
// several stretches, or on no day at all.
import { addDays } from '../../domain/day.ts';
import type { CountingDefinition } from '../definition.ts';
import type { Catalogue } from './catalogue.ts';

export interface Stretch {
  readonly definition: CountingDefinition;
  readonly from: string;
  /** Null: without an end. */
  readonly to: string | null;
}

/** Earliest first; from a day on, or since there is the figure. */
export function stretchesOf(catalogue: Catalogue, id: string, from = ''): Stretch[] {
  const ends = catalogue
    .versionsOf(id)
    .flatMap((one) => [
      one.effectiveFrom,
      ...(one.kind !== 'ended' && one.effectiveTo !== null ? [addDays(one.effectiveTo, 1)] : []),
    ]);
  const days = [...new Set([...(from ? [from] : []), ...ends])].filter((day) => day >= from).toSorted();
  const stretches: Stretch[] = [];
  for (const [n, day] of days.entries()) {
    const next = days[n + 1];
    const definition = catalogue.on(id, day);
    const to = next === undefined ? null : addDays(next, -1);
    const last = stretches.at(-1);
    if (definition?.kind !== 'counting') continue;
    // Days on which another version begins that a later one covers are no end.
    if (last?.definition === definition && last.to === addDays(day, -1))
      stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ definition, from: day, to });
  }
  return stretches;
}
