// The figures that a city has: those that ship with the program, and its own. Of one id the later version stands first,
// whoever gave it.
import type { Definition } from '../definition.ts';
import { definitions as shippedDefinitions } from './definitions.ts';

export interface Catalogue {
  readonly definitions: readonly Definition[];
  /** Those that the city gave itself. */
  readonly own: readonly Definition[];
  readonly ids: ReadonlySet<string>;
  /** The version of a figure in force on a day; undefined where there is none. */
  on(id: string, day: string): Definition | undefined;
}

/** A city that has added none has the very same as all others that have not. */
export function catalogueOf(own: readonly Definition[]): Catalogue {
  return own.length === 0 ? shipped : joined(own);
}

function joined(own: readonly Definition[]): Catalogue {
  const definitions = [...shippedDefinitions, ...own];
  const versions = Map.groupBy(
    definitions.toSorted((a, b) => b.version - a.version),
    ({ id }) => id,
  );
  return {
    definitions,
    own,
    ids: new Set(versions.keys()),
    on: (id, day) =>
      versions.get(id)?.find((d) => d.effectiveFrom <= day && (d.effectiveTo === null || day <= d.effectiveTo)),
  };
}

/** Of a city that has added none. */
export const shipped: Catalogue = joined([]);
