// Figures that count by a list of places, when the list is drawn otherwise: a version of each with the places of the list, from the
// day on which it holds, so that no version ever says something else than it said.
import { addDays } from '../../domain/day.ts';
import type { Condition, CountingDefinition } from '../definition.ts';
import type { Catalogue } from './catalogue.ts';

export interface PlacesChanged {
  /** What the list is called in the versions of before. */
  readonly names: ReadonlySet<string>;
  readonly name: string;
  readonly places: readonly string[];
  readonly from: string;
}

type Within = Extract<Condition, { op: 'within' }>;

/** Whether a condition asks for one of the lists. */
export function asksForPlaces(names: ReadonlySet<string>): (condition: Condition) => condition is Within {
  return (condition): condition is Within => condition.op === 'within' && names.has(condition.region);
}

/** New versions, in the order in which they are given: each stands for as long as the one whose place it takes. */
export function followingVersions(catalogue: Catalogue, changed: PlacesChanged): CountingDefinition[] {
  return [...catalogue.ids].flatMap((id) => {
    let version = catalogue.versionsOf(id)[0]?.version ?? 0;
    return stretchesOf(catalogue, id, changed.from).flatMap(({ definition, from, to }) => {
      const conditions = definition.conditions.map((one) => redrawn(one, changed));
      if (conditions.every((one, n) => one === definition.conditions[n])) return [];
      version += 1;
      return [{ ...definition, conditions, version, effectiveFrom: from, effectiveTo: to }];
    });
  });
}

function redrawn(condition: Condition, { names, name, places }: PlacesChanged): Condition {
  if (!asksForPlaces(names)(condition)) return condition;
  const isSame = condition.region === name && places.join('\n') === condition.value.join('\n');
  return isSame ? condition : { ...condition, region: name, value: [...places] };
}

interface Stretch {
  readonly definition: CountingDefinition;
  readonly from: string;
  readonly to: string | null;
}

/** Which counted version is in force from a day on, and until when. */
function stretchesOf(catalogue: Catalogue, id: string, from: string): Stretch[] {
  const ends = catalogue
    .versionsOf(id)
    .flatMap((one) => [
      one.effectiveFrom,
      ...(one.kind !== 'ended' && one.effectiveTo !== null ? [addDays(one.effectiveTo, 1)] : []),
    ]);
  const days = [...new Set([from, ...ends])].filter((day) => day >= from).toSorted();
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
