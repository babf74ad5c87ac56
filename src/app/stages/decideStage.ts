// What a row does to the stages of the projects that it speaks of.
import { projectsByField } from '../../domain/entries/named.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import type { EntryHead } from '../../domain/entries/entry.ts';
import type { Stage } from '../../domain/projects/project.ts';
import type { Breach } from '../../domain/refusal.ts';
import { editBreaches, foundingBreaches, isBefore, stageBreaches } from '../../domain/stages/stageGates.ts';
import type { KnownProject } from '../../storage/projects/knownProjects.ts';
import type { World } from '../../storage/entries/world.ts';
import { stageStandingOf } from './stageStanding.ts';

/** The laws that a project breaks by standing after a row as it would; `reaches` is the stage that the row says. */
export function gateBreaches(
  world: World,
  head: EntryHead,
  before: KnownProject | undefined,
  after: KnownProject,
  reaches?: Stage,
): Breach[] {
  const rules = world.stageRules;
  const now = stageStandingOf(after, world.offices);
  if (!before) return foundingBreaches(head.origin, { ...now, reachedBy: new Map() }, rules);
  const then = stageStandingOf(before, world.offices);
  const taken = before.version ? editBreaches(before.stage, head.origin, then.project, now.project, rules) : [];
  if (reaches === undefined) return taken;
  const asked = stageBreaches(reaches, head.origin, then, { ...now, reachedBy: then.reachedBy }, rules);
  return [...taken.filter(({ law }) => !asked.some((other) => other.law === law)), ...asked];
}

/** A lead that is spoken of begins its talks: held to what that stage asks. */
export function talksBreaches(
  world: World,
  noun: Noun,
  input: Readonly<Record<string, unknown>> & { readonly head: EntryHead },
): Breach[] {
  return projectsByField(noun, input).flatMap(([field, ids]) =>
    ids.flatMap((id) => {
      const project = world.projects.get(id);
      if (!project || project.isTheirs || !isBefore(project.stage, 'talks')) return [];
      return gateBreaches(world, input.head, project, project, 'talks').map((breach) => ({ ...breach, field }));
    }),
  );
}

export function beginTalks(world: World, projectIds: readonly string[]): void {
  for (const id of projectIds) {
    const project = world.projects.get(id);
    if (project && isBefore(project.stage, 'talks')) world.projects.set(id, { ...project, stage: 'talks' });
  }
}
