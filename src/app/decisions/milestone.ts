import { type MilestoneInput, milestoneBreaches } from '../../domain/milestone.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';

export function decideMilestone(input: MilestoneInput, world: World, batch: Batch): Breach[] {
  const project = world.projects.get(input.projectId);
  const key = `${input.kind}/${input.authority}`;
  const same = project?.milestones.get(key) ?? null;
  const breaches = milestoneBreaches(input, {
    ...factsOf(world, input.head),
    projectKnown: project !== undefined,
    sameAlready: same === input.head.reverses ? null : same,
    firstSignedOn: project?.firstSignedOn ?? null,
  });
  if (breaches.length > 0 || !project) return breaches;
  project.milestones.set(key, input.head.id);
  if (input.kind === 'signed' && (!project.firstSignedOn || input.head.occurredOn < project.firstSignedOn)) {
    project.firstSignedOn = input.head.occurredOn;
  }
  (batch.rows.milestone ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    office_id: input.head.officeId,
    project_id: input.projectId,
    kind: input.kind,
    authority: input.authority,
    agreement_type: input.agreementType ?? null,
    evidence: input.evidence ?? null,
  });
  batch.touched.add(input.projectId);
  return [];
}
