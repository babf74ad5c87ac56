// The figures that a city has: those that ship with the program, and its own. Of one id the later version stands first,
// whoever gave it.
import { aimLaw } from '../../domain/figures/target.ts';
import type { Definition, GivenFigure } from '../definition.ts';
import { definitions as shippedDefinitions } from './definitions.ts';
import { progressFigure, progressNamed } from './progress.ts';

export interface Catalogue {
  readonly definitions: readonly Definition[];
  /** What the city gave itself. */
  readonly own: readonly GivenFigure[];
  readonly ids: ReadonlySet<string>;
  /** Whether there is one of this id, given or made from another (progress.ts). */
  has(id: string): boolean;
  /** The version of a figure in force on a day; undefined where there is none. */
  on(id: string, day: string): Definition | undefined;
  /** Everything that was said of a figure, the latest first. */
  versionsOf(id: string): readonly GivenFigure[];
}

/** A city that has added none has the very same as all others that have not. */
export function catalogueOf(own: readonly GivenFigure[]): Catalogue {
  return own.length === 0 ? shipped : joined(own);
}

function joined(own: readonly GivenFigure[]): Catalogue {
  const all = [...shippedDefinitions, ...own];
  const versions = Map.groupBy(
    all.toSorted((a, b) => b.version - a.version),
    ({ id }) => id,
  );
  const made = new Map<string, Definition>();
  const on = (id: string, day: string): Definition | undefined => {
    const given = versions.get(id);
    if (given) {
      const found = given.find((one) => isInForce(one, day));
      return found?.kind === 'ended' ? undefined : found;
    }
    const progress = progressNamed(id);
    const base = progress && on(progress.of, day);
    if (!progress || base?.kind !== 'counting' || aimLaw(base)) return undefined;
    const key = `${id}@${base.version}`;
    const found = made.get(key) ?? progressFigure(base, progress.kind);
    made.set(key, found);
    return found;
  };
  const mayBeAimedAt = (id: string) => versions.get(id)?.some((one) => !aimLaw(one)) ?? false;
  return {
    definitions: all.filter((one) => one.kind !== 'ended'),
    own,
    ids: new Set(versions.keys()),
    has: (id) => versions.has(id) || mayBeAimedAt(progressNamed(id)?.of ?? ''),
    on,
    versionsOf: (id) => versions.get(id) ?? [],
  };
}

function isInForce(one: GivenFigure, day: string): boolean {
  if (one.effectiveFrom > day) return false;
  return one.kind === 'ended' || one.effectiveTo === null || day <= one.effectiveTo;
}

/** Of a city that has added none. */
export const shipped: Catalogue = joined([]);
