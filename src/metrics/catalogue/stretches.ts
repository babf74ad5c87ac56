// On which days which version of a figure is in force: of one id the later version stands first, so that one may be in force in
// several stretches, or on no day at all.
import { addDays } from '../../domain/day.ts';
import type { CountingDefinition, Definition } from '../definition.ts';
import type { Catalogue } from './catalogue.ts';

interface Stretch<D extends Definition = CountingDefinition> {
  readonly definition: D;
  readonly from: string;
  /** Null: without an end. */
  readonly to: string | null;
}

/** Of a counted figure. Earliest first; from a day on, or since there is the figure. */
export function stretchesOf(catalogue: Catalogue, id: string, from = ''): Stretch[] {
  return versionStretches(catalogue, id, from).filter((one): one is Stretch => one.definition.kind === 'counting');
}

/** A text asks for the stretches of each figure that it prints, with every key that is typed into it; a catalogue never changes. */
const kept = new WeakMap<Catalogue, Map<string, readonly Stretch<Definition>[]>>();

/** The same of any figure that was given; what is made of another has those of that one. */
export function versionStretches(catalogue: Catalogue, id: string, from = ''): readonly Stretch<Definition>[] {
  const known = kept.get(catalogue) ?? new Map<string, readonly Stretch<Definition>[]>();
  kept.set(catalogue, known);
  // From a day on is asked by who draws a list of places: of days of anybody's choosing nothing is kept.
  if (from) return laidOut(catalogue, id, from);
  const found = known.get(id) ?? laidOut(catalogue, id, from);
  if (catalogue.ids.has(id)) known.set(id, found);
  return found;
}

function laidOut(catalogue: Catalogue, id: string, from: string): Stretch<Definition>[] {
  const ends = catalogue
    .versionsOf(id)
    .flatMap((one) => [
      one.effectiveFrom,
      ...(one.kind !== 'ended' && one.effectiveTo !== null ? [addDays(one.effectiveTo, 1)] : []),
    ]);
  const days = [...new Set([...(from ? [from] : []), ...ends])].filter((day) => day >= from).toSorted();
  const stretches: Stretch<Definition>[] = [];
  for (const [n, day] of days.entries()) {
    const next = days[n + 1];
    const definition = catalogue.on(id, day);
    const to = next === undefined ? null : addDays(next, -1);
    const last = stretches.at(-1);
    if (!definition) continue;
    // Days on which another version begins that a later one covers are no end.
    if (last?.definition === definition && last.to === addDays(day, -1))
      stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ definition, from: day, to });
  }
  return stretches;
}
