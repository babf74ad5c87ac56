import { type ContactInput, contactBreaches } from '../../domain/contact.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';
import { beginTalks, talksBreaches } from './stage.ts';

export function decideContact(input: ContactInput, world: World, batch: Batch): Breach[] {
  const breaches = contactBreaches(input, {
    ...factsOf(world, input.head),
    projectKnown: Boolean(input.projectId && world.projects.has(input.projectId)),
    companyKnown: world.companies.has(input.companyId),
  });
  const projectIds = input.projectId ? [input.projectId] : [];
  breaches.push(...talksBreaches(world, input.head, projectIds, 'projectId'));
  if (breaches.length > 0) return breaches;
  beginTalks(world, projectIds);
  (batch.rows.contact ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    office_id: input.head.officeId,
    project_id: input.projectId ?? null,
    company_id: input.companyId,
    mode: input.mode,
    place: input.place ?? null,
    our_side: input.ourSide ?? null,
    their_side: input.theirSide ?? null,
    summary: input.summary,
    result: input.result ?? null,
  });
  if (input.projectId) batch.touched.add(input.projectId);
  return [];
}
