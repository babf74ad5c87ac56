// What a move of the ledger touches: of each source the facts whose rows may read otherwise, as they were and as they are.
import { nounThat } from '../../domain/entries/nouns.ts';
import { gradedBy } from '../corroboration/fundsGrade.ts';
import type { SourceName } from '../definition.ts';
import type { CityFacts, Fact, KnownAt } from '../facts.ts';
import { membersOf } from '../mergedFacts.ts';
import { factsNaming } from './factIndex.ts';

/** What is graded by signals. */
const claims = nounThat('claims').kind;

/** A city as it is read at an instant. */
export interface CityReading {
  readonly city: CityFacts;
  readonly at: KnownAt;
}

export interface Touched {
  readonly gone: readonly Fact[];
  readonly came: readonly Fact[];
}

export interface Move {
  readonly before: CityReading;
  readonly after: CityReading;
  /** Of one source; the same object each time that it is asked for. */
  readonly touched: (source: SourceName) => Touched;
}

/** `own` are the facts that are otherwise themselves; besides them those of projects of which something is otherwise. */
export function moveOf(
  before: CityReading,
  after: CityReading,
  own: (source: SourceName) => Touched,
  projects: Iterable<string>,
): Move {
  const ids = withTheirs([before.city, after.city], projects);
  const found = new Map<SourceName, Touched>();
  const touched = (source: SourceName): Touched => {
    const known = found.get(source);
    if (known) return known;
    const { gone, came } = own(source);
    const signals = source === claims ? own(gradedBy) : { gone: [], came: [] };
    const lines = new Set([...signals.gone, ...signals.came].flatMap(({ subject }) => subject ?? []));
    const more = ({ city }: CityReading) => [
      ...factsNaming(city.facts[source], 'project', ids),
      ...(lines.size > 0 ? factsNaming(city.facts[source], 'line', lines) : []),
    ];
    const made = { gone: once([...gone, ...more(before)]), came: once([...came, ...more(after)]) };
    found.set(source, made);
    return made;
  };
  return { before, after, touched };
}

const once = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** A part's role is told by its package, a merged project's facts by the one that stands for it. */
function withTheirs(cities: readonly CityFacts[], projects: Iterable<string>): Set<string> {
  const named = [...projects];
  const packages = cities.flatMap((city) =>
    named.flatMap((id) => (city.projects.get(id) ?? []).flatMap(({ parentId }) => parentId ?? [])),
  );
  const all = new Set([...named, ...packages]);
  for (const city of cities) for (const id of membersOf(city.mergedProjects, all)) all.add(id);
  return all;
}
