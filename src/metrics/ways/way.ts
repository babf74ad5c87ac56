// Rows by how they came to be. Sources say what ties their rows (`ways`, storage/figures/source.ts); a figure of a source that says
// nothing is not told of any.
import { type OccasionKind, occasionKinds } from '../../domain/entries/nouns.ts';
import type { Way } from '../../domain/figures/way.ts';
import type { RawCorrection } from '../../storage/figures/correctedOccasions.ts';
import type { WayPart } from '../../storage/figures/source.ts';
import { type SourceName, sourceNames, sourceOf } from '../../storage/figures/sources.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Definition } from '../definition.ts';
import type { CityFacts, Fact } from '../facts.ts';

/** By each entry of an occasion that corrects another one the first of their line. */
export function firstOfLines(corrections: readonly RawCorrection[]): ReadonlyMap<string, string> {
  const before = new Map(corrections.map(({ id, reversesId }) => [id, reversesId]));
  const first = (id: string): string => {
    const earlier = before.get(id);
    return earlier === undefined ? id : first(earlier);
  };
  return new Map([...before.keys()].map((id) => [id, first(id)]));
}

/** The id by which an occasion is known, of any of its entries. */
export function occasionId({ firstEntries }: Pick<CityFacts, 'firstEntries'>, entryId: string): string {
  return firstEntries.get(entryId) ?? entryId;
}

function partsOf(way: Way): WayPart[] {
  return [...(way.chains ? (['chain'] as const) : []), ...occasionKinds.filter((kind) => way[kind] !== undefined)];
}

const isTied = (entries: SourceName, parts: readonly WayPart[]): boolean =>
  parts.every((part) => sourceOf(entries).ways?.[part] !== undefined);

/** The rows of a source that came that way. */
export function onWay(city: CityFacts, entries: SourceName, way: Way): (fact: Fact) => boolean {
  const { ways = {} } = sourceOf(entries);
  const tests = partsOf(way).map((part) => {
    const tie = ways[part];
    const wanted = part === 'chain' ? way.chains : [way[part]];
    const called = part === 'chain' ? (id: string) => id : (id: string) => occasionId(city, id);
    return (fact: Fact): boolean => {
      const held = tie === 'own' ? fact.entryId : tie === 'field' ? fact.fields[part] : null;
      return [held].flat().some((one) => typeof one === 'string' && wanted?.includes(called(one)));
    };
  });
  return (fact) => tests.every((test) => test(fact));
}

/** Whose rows came that way, now or ever: empty where nothing did. */
export function officesOnWay(city: CityFacts, way: Way): ReadonlySet<string> {
  const parts = partsOf(way);
  const offices = new Set<string>();
  for (const entries of sourceNames) {
    if (!isTied(entries, parts)) continue;
    const came = onWay(city, entries, way);
    for (const fact of city.facts[entries]) if (came(fact)) offices.add(fact.officeId);
  }
  return offices;
}

/** Whether a figure can be told of a way at all. What it is made of has to be. */
export function isToldOnWay(definition: Definition, catalogue: Catalogue, way: Way, on: string): boolean {
  const parts = partsOf(way);
  if (definition.kind === 'counting') return isTied(definition.entries, parts);
  const inputs = [definition.numerator, ...(definition.denominator ? [definition.denominator] : [])];
  return inputs.every(({ figure }) => {
    const input = catalogue.on(figure, on);
    return input?.kind === 'counting' && isTied(input.entries, parts);
  });
}

/**
 * Whether a figure can be of one occasion, by what was said of it last: a count whose rows are tied to such, or a share of two. An
 * occasion has no year before that it could have grown from, and no target.
 */
export function canBeOf(kind: OccasionKind, id: string, catalogue: Catalogue): boolean {
  const [last] = catalogue.versionsOf(id).filter((one) => one.kind !== 'ended');
  if (last?.kind === 'counting') return isTied(last.entries, [kind]);
  if (last?.kind !== 'ratio' || last.ratio !== 'share') return false;
  return [last.numerator, last.denominator].every((input) => input && canBeOf(kind, input.figure, catalogue));
}
