import { type MilestoneInput, milestoneBreaches, milestoneNoun } from '../../domain/projects/milestone.ts';
import { isBefore } from '../../domain/stages/stageGates.ts';
import { firstSigningOf, type KnownProject } from '../../storage/projects/knownProjects.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';
import { gateBreaches } from '../stages/decideStage.ts';

export const decideMilestone = ownDecision(milestoneNoun, ({ input }, world, batch) => {
  const project = world.projects.get(input.projectId);
  const { kind, authority, head } = input;
  const same = project?.milestones.find(
    (one) => one.kind === kind && one.authority === authority && one.entryId !== head.reverses,
  );
  const breaches = milestoneBreaches(input, {
    ...factsOf(world, head),
    projectKnown: project !== undefined,
    sameAlready: same?.entryId ?? null,
    firstSignedOn: project?.isTheirs
      ? signedAsSaid(input)
      : (firstSigningOf(project, head.reverses)?.occurredOn ?? null),
  });
  if (!project) return breaches;
  const after = withMilestone(project, input);
  // A correction that stays at its stage changes none: it answers for what it takes away.
  const corrected = project.milestones.find(({ entryId }) => entryId === head.reverses);
  if (!batch.packagingId && !project.isTheirs)
    breaches.push(...gateBreaches(world, head, project, after, corrected?.kind === kind ? undefined : kind));
  if (breaches.length > 0) return breaches;
  world.projects.set(input.projectId, after);
  put(milestoneNoun, input, batch);
  return [];
});

/** Whether another office's project was signed before is its office's to say, when it gives its word. */
function signedAsSaid({ signingNature, head }: MilestoneInput): string | null {
  return signingNature && signingNature !== 'first' ? head.occurredOn : null;
}

function withMilestone(project: KnownProject, input: MilestoneInput): KnownProject {
  const { kind, authority, head, agreementType = null, evidence = null, signingNature = null } = input;
  const { id: entryId, officeId, occurredOn, origin } = head;
  const kept = project.milestones.filter((one) => one.entryId !== head.reverses);
  return {
    ...project,
    stage: isBefore(project.stage, kind) ? kind : project.stage,
    milestones: [
      ...kept,
      { entryId, officeId, kind, authority, origin, occurredOn, agreementType, evidence, signingNature },
    ],
    evidence: new Set([...project.evidence, ...(head.attachments ?? []).map((one) => one.kind)]),
  };
}
