// Figures that count by a list of places, when the list is drawn otherwise: a version of each with the places of the list, from the
// day on which it holds, so that no version ever says something else than it said.
import type { Condition, CountingDefinition } from '../definition.ts';
import type { Catalogue } from './catalogue.ts';
import { stretchesOf } from './stretches.ts';

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
