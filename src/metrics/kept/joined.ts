// A fold with what was read anew in the place of what it was before.
import { nounThat } from '../../domain/entries/nouns.ts';
import type { ChangedEntry } from '../../storage/entries/changedEntries.ts';
import { occasionFieldsOf } from '../../storage/figures/occasionColumns.ts';
import { gradedBy } from '../corroboration/fundsGrade.ts';
import { type SourceName, sourceNames } from '../definition.ts';
import { type CityFacts, type Fact, latest } from '../facts.ts';
import { Slice } from '../inSlices.ts';
import { carryRows } from './carryRows.ts';
import { indexMoved } from './factIndex.ts';
import { replacedFacts } from './replacedFacts.ts';
import { moveOf, type Touched } from './touched.ts';

/** What is graded by signals. */
const claims = nounThat('claims').kind;

/** What was read anew in the place of what it was before; in slices, for a city has a hundred thousand rows. */
export async function joined(before: CityFacts, made: CityFacts, read: readonly ChangedEntry[]): Promise<CityFacts> {
  // What was only reported counts nowhere yet: every answer that is kept still holds.
  const { ledgerVersion, countedVersion, foldedAt, firstEntries } = made;
  const moved = { ledgerVersion, countedVersion, foldedAt, firstEntries };
  const isSameAround = aroundOf(made) === aroundOf(before);
  // A correction that waits moves no row: it is another name of an occasion.
  if (read.length === 0 && isSameAround) return { ...before, ...moved };
  const slice = new Slice();
  const changes = new Map<SourceName, Touched>();
  const facts = { ...before.facts } as Record<SourceName, readonly Fact[]>;
  for (const name of sourceNames) {
    const replaced = await replacedFacts(before.facts[name], made.facts[name], read, slice);
    if (!replaced) continue;
    changes.set(name, replaced);
    facts[name] = replaced.facts;
  }
  // A signal moves the grade of an arrival whose row stays as it is: what is kept of answers about arrivals holds no more.
  const again = new Set<SourceName>(facts[gradedBy] === before.facts[gradedBy] ? [] : [claims]);
  // So does an activity that was put right what its talks are found by.
  for (const name of sourceNames)
    if (occasionFieldsOf(name).some(({ asks }) => facts[asks.of] !== before.facts[asks.of])) again.add(name);
  for (const name of again) if (facts[name] === before.facts[name]) facts[name] = [...facts[name]];
  const none = { gone: [], came: [] };
  for (const name of sourceNames) {
    const { gone, came } = changes.get(name) ?? none;
    indexMoved(before.facts[name], facts[name], gone, came);
  }
  const after = withAround(before, made, { isSameAround, facts, moved });
  if (!isSameAround) return after;
  const own = (name: SourceName): Touched => changes.get(name) ?? none;
  const move = moveOf({ city: before, at: latest }, { city: after, at: latest }, own, made.projects.keys());
  await carryRows(move, slice);
  return after;
}

interface Joining {
  readonly isSameAround: boolean;
  readonly facts: CityFacts['facts'];
  readonly moved: Pick<CityFacts, 'ledgerVersion' | 'countedVersion' | 'foldedAt' | 'firstEntries'>;
}

function withAround(before: CityFacts, made: CityFacts, { isSameAround, facts, moved }: Joining): CityFacts {
  // What is kept of answers from other rows still holds.
  if (isSameAround && made.projects.size === 0) return { ...before, ...moved, basis: {}, facts };
  const parts = new Map(before.parts);
  for (const [id, added] of made.parts) parts.set(id, [...new Set([...(parts.get(id) ?? []), ...added])]);
  const projects = new Map(before.projects);
  for (const [id, versions] of made.projects) projects.set(id, versions);
  return { ...made, facts, parts, projects };
}

/** What a fold holds besides the facts: it comes whole each time. */
function aroundOf(facts: CityFacts): string {
  const {
    catalogue,
    labels,
    offices,
    officeHistory,
    profiles,
    targets,
    agreements,
    closes,
    assessmentYears,
    gradeSchemes,
  } = facts;
  const merges = [facts.mergedProjects, facts.mergedCompanies].map((of) => [[...of.standing], [...of.repeats]]);
  return JSON.stringify([
    catalogue.own,
    labels,
    offices,
    officeHistory,
    profiles,
    targets,
    [...agreements],
    closes,
    assessmentYears,
    gradeSchemes,
    merges,
  ]);
}
