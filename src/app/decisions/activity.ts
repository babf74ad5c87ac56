import { type ActivityInput, activityBreaches } from '../../domain/activity.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';
import { beginTalks, talksBreaches } from './stage.ts';

export function decideActivity(input: ActivityInput, world: World, batch: Batch): Breach[] {
  const breaches = activityBreaches(input, { ...factsOf(world, input.head), projects: world.projects });
  for (const field of ['signedProjectIds', 'advancedProjectIds'] as const)
    breaches.push(...talksBreaches(world, input.head, input[field], field));
  if (breaches.length > 0) return breaches;
  beginTalks(world, [...input.signedProjectIds, ...input.advancedProjectIds]);
  const own = { city_code: batch.cityCode, entry_id: input.head.id, office_id: input.head.officeId };
  (batch.rows.activity ??= []).push({
    ...own,
    name: input.name,
    ended_on: input.endedOn ?? null,
    nature: input.nature ?? null,
    part: input.part,
    form: input.form,
    level: input.level,
    place: input.place ?? null,
    at_home: input.atHome,
    led_by: input.ledBy ?? null,
    convener: input.convener,
    series: input.series ?? null,
    theme: input.theme ?? null,
    guests: input.guests ?? null,
    guest_companies: input.guestCompanies ?? null,
    signing_held: input.signingHeld,
    speeches: input.speeches,
    media: input.media ?? null,
  });
  const linked = [
    ...input.signedProjectIds.map((id) => ({ project_id: id, how: 'signed' })),
    ...input.advancedProjectIds.map((id) => ({ project_id: id, how: 'advanced' })),
  ];
  for (const [i, link] of linked.entries()) {
    (batch.rows.activity_project ??= []).push({ ...own, no: i + 1, ...link });
    batch.touched.add(link.project_id);
  }
  return [];
}
