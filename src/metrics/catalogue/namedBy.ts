import type { Definition } from '../definition.ts';
import type { Catalogue } from './catalogue.ts';
import { progressNamed } from './progress.ts';

/** The version by which a figure is named on a day: the one in force, or else its latest; undefined where there never was one. */
export function namedBy(catalogue: Catalogue, id: string, day: string): Definition | undefined {
  const given = catalogue.ids.has(id) ? id : (progressNamed(id)?.of ?? id);
  const latest = catalogue.versionsOf(given).find(({ kind }) => kind !== 'ended');
  return catalogue.on(id, day) ?? (latest && catalogue.on(id, latest.effectiveFrom));
}
