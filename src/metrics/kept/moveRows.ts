// The rows of a definition after a move, made from those before it: only what the move touches is looked at again.
import { type AskedOfOccasion, askedOfOccasions } from '../../domain/entries/occasionFields.ts';
import type { CountingDefinition } from '../definition.ts';
import type { Fact } from '../facts.ts';
import { type CountedRow, rowsFound } from '../findRows.ts';
import { dayOrder } from '../layOut.ts';
import { countedFact, membersOf } from '../mergedFacts.ts';
import { factsNaming } from './factIndex.ts';
import type { FoundRows } from './foundRows.ts';
import type { Move, CityReading, Touched } from './touched.ts';

/** Undefined where they have to be found among all. */
export function rowsMoved(definition: CountingDefinition, found: FoundRows, move: Move): FoundRows | undefined {
  const { before, after } = move;
  if (occasionsOf(definition).some(({ of }) => isTouched(move.touched(of)))) return undefined;
  const { gone, came } = move.touched(definition.entries);
  if (!isTouched({ gone, came })) return found;
  if (!definition.once) return found.moved(rowsOf(definition, before, gone), rowsOf(definition, after, came));
  const projects = new Set([...projectsOf(definition, before, gone), ...projectsOf(definition, after, came)]);
  return found.moved(
    rowsOf(definition, before, withTheirProjects(definition, before, gone, projects)),
    rowsOf(definition, after, withTheirProjects(definition, after, came, projects)),
  );
}

const isTouched = ({ gone, came }: Touched): boolean => gone.length > 0 || came.length > 0;

function occasionsOf({ conditions }: CountingDefinition): AskedOfOccasion[] {
  return conditions.flatMap(({ field }) => askedOfOccasions.get(field) ?? []);
}

function rowsOf(definition: CountingDefinition, { city, at }: CityReading, facts: readonly Fact[]): CountedRow[] {
  const finding = rowsFound(definition, city, at, facts);
  let step = finding.next();
  while (!step.done) step = finding.next();
  return step.value;
}

function projectsOf({ entries }: CountingDefinition, { city, at }: CityReading, facts: readonly Fact[]): Set<string> {
  return new Set(facts.flatMap((fact) => countedFact(city, entries, fact, at)?.projectId ?? []));
}

/** What counts once a project is found among all that the project has, in the order of its days. */
function withTheirProjects(
  { entries }: CountingDefinition,
  { city }: CityReading,
  facts: readonly Fact[],
  projects: ReadonlySet<string>,
): Fact[] {
  const ids = new Set([...projects, ...membersOf(city.mergedProjects, projects)]);
  const theirs = factsNaming(city.facts[entries], 'project', ids);
  return [...new Set([...facts, ...theirs])].toSorted(dayOrder);
}
