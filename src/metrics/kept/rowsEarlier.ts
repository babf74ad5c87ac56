// The rows of a definition as known earlier: those of now, and back again what was decided since.
import type { CountingDefinition, SourceName } from '../definition.ts';
import { type CityFacts, type KnownAt, latest } from '../facts.ts';
import type { FoundRows } from './foundRows.ts';
import { keptRowsOf } from './keptRows.ts';
import { rowsMoved } from './moveRows.ts';
import { type Move, moveOf, type Touched } from './touched.ts';

interface Span {
  readonly from: number;
  readonly until: number;
}

/** Whether something is now as it was not then. */
const movedSince =
  (at: number) =>
  ({ from, until }: Span): boolean =>
    from > at || (until > at && until !== Number.POSITIVE_INFINITY);

const known = ({ knownFrom, knownUntil }: { readonly knownFrom: number; readonly knownUntil: number }): Span => ({
  from: knownFrom,
  until: knownUntil,
});

/** Undefined where they have to be found among all: too much is otherwise, or something that bears on every row. */
export function rowsEarlier(definition: CountingDefinition, city: CityFacts, at: KnownAt): FoundRows | undefined {
  const now = at === latest ? undefined : keptRowsOf(definition, city, latest);
  const back = now && typeof at === 'number' && moveBack(city, at);
  if (!now || !back) return undefined;
  // Where half of it is otherwise, it is quicker to go through all.
  const { entries } = definition;
  if (back.touched(entries).gone.length * 2 > city.facts[entries].length) return undefined;
  return rowsMoved(definition, now, back);
}

const kept = new WeakMap<object, Map<number, Move | null>>();

/** Instants are of the asker's choosing: what is kept must not grow with them. */
const keepMoves = 8;

function moveBack(city: CityFacts, at: number): Move | null {
  const moves = kept.get(city.basis) ?? new Map<number, Move | null>();
  kept.set(city.basis, moves);
  const found = moves.get(at);
  if (found !== undefined) return found;
  const [oldest] = moves.keys();
  if (moves.size >= keepMoves && oldest !== undefined) moves.delete(oldest);
  const made = isAroundSame(city, at) ? moveBackTo(city, at) : null;
  moves.set(at, made);
  return made;
}

/** What bears on rows of any project: the city's words, its offices, who is who, how money is graded. */
function isAroundSame(city: CityFacts, at: number): boolean {
  const { labels, officeHistory, gradeSchemes, mergedProjects, mergedCompanies } = city;
  const moved = movedSince(at);
  return (
    ![...labels, ...officeHistory, ...gradeSchemes].some(({ recorded }) => recorded > at) &&
    ![mergedProjects, mergedCompanies].some(({ standing, repeats }) =>
      [...standing.values(), ...repeats.values()].some((spans) => spans.some(moved)),
    )
  );
}

function moveBackTo(city: CityFacts, at: number): Move | null {
  const moved = movedSince(at);
  const isOther = (one: { readonly knownFrom: number; readonly knownUntil: number }): boolean => moved(known(one));
  const found = new Map<SourceName, Touched>();
  const own = (source: SourceName): Touched => {
    const facts = found.get(source)?.gone ?? city.facts[source].filter(isOther);
    const touched = { gone: facts, came: facts };
    found.set(source, touched);
    return touched;
  };
  const projects: string[] = [];
  for (const told of [city.projects, city.agreements])
    for (const [id, versions] of told) if (versions.some(isOther)) projects.push(id);
  return moveOf({ city, at: latest }, { city, at }, own, projects);
}
