// What a row's occasion says of itself, for conditions. The executor in SQL is in metrics/inSql/occasionSql.ts.
import type { OccasionKind } from '../../domain/entries/nouns.ts';
import type { AskedOfOccasion } from '../../domain/entries/occasionFields.ts';
import { type CityFacts, type Fact, type FieldValue, type KnownAt, wasKnown } from '../facts.ts';
import { occasionId } from './way.ts';

/** Of a row that names one: what it said at the instant; nothing where it was not known then, or stood no more. */
export function occasionsAt(city: CityFacts, at: KnownAt): (fact: Fact, asked: AskedOfOccasion) => FieldValue {
  const known = new Map<OccasionKind, ReadonlyMap<string, Fact>>();
  const of = (kind: OccasionKind): ReadonlyMap<string, Fact> => {
    const found =
      known.get(kind) ??
      new Map(
        city.facts[kind].flatMap((fact) =>
          wasKnown(fact.knownFrom, fact.knownUntil, at) ? [[occasionId(city, fact.entryId), fact]] : [],
        ),
      );
    known.set(kind, found);
    return found;
  };
  return ({ fields }, asked) => {
    const [id] = [fields[asked.of]].flat();
    if (typeof id !== 'string') return null;
    return of(asked.of).get(occasionId(city, id))?.fields[asked.field] ?? null;
  };
}
