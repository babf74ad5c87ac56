// Everything that can be counted, by name. A noun that says how it is counted is here by itself.
import { type CountedKind, countedKinds } from '../../domain/entries/nouns.ts';
import { pursuitSources } from './pursuitSources.ts';
import { rowSources } from './rowSources.ts';
import { entriesOf, type Source } from './source.ts';

const ofEntries = Object.fromEntries(countedKinds.map((kind) => [kind, entriesOf(kind)])) as Record<
  CountedKind,
  Source
>;

export const sources = { ...ofEntries, ...rowSources, ...pursuitSources };
export type SourceName = keyof typeof sources;
export const sourceNames = Object.keys(sources) as [SourceName, ...SourceName[]];

export function sourceOf(name: SourceName): Source {
  return sources[name];
}
