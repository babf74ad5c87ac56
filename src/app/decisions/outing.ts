import { type OutingInput, outingBreaches } from '../../domain/outing.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';
import { beginTalks, talksBreaches } from './stage.ts';

export function decideOuting(input: OutingInput, world: World, batch: Batch): Breach[] {
  const breaches = outingBreaches(input, {
    ...factsOf(world, input.head),
    projects: world.projects,
    companies: world.companies,
  });
  breaches.push(...talksBreaches(world, input.head, input.projectIds, 'projectIds'));
  if (breaches.length > 0) return breaches;
  beginTalks(world, input.projectIds);
  const own = { city_code: batch.cityCode, entry_id: input.head.id, office_id: input.head.officeId };
  (batch.rows.outing ??= []).push({
    ...own,
    ended_on: input.endedOn,
    destination: input.destination,
    region: input.region ?? null,
    purpose: input.purpose ?? null,
  });
  for (const [i, member] of input.members.entries()) {
    const person_id = batch.personId(input.head.officeId, member.personName);
    (batch.rows.outing_member ??= []).push({
      ...own,
      no: i + 1,
      person_id,
      title: member.title ?? null,
      rank: member.rank,
    });
  }
  for (const [i, visit] of input.visits.entries()) {
    (batch.rows.outing_visit ??= []).push({
      ...own,
      no: i + 1,
      institution: visit.institution,
      company_id: visit.companyId ?? null,
      met_person_id: visit.metPerson ? batch.personId(visit.institution, visit.metPerson) : null,
      met_title: visit.metTitle ?? null,
    });
  }
  for (const [i, project_id] of input.projectIds.entries()) {
    (batch.rows.outing_project ??= []).push({ ...own, no: i + 1, project_id });
    batch.touched.add(project_id);
  }
  return [];
}
