import type { Breach } from '../../domain/refusal.ts';
import { type DrawnRow, siteCheckBreaches, type SiteCheckInput } from '../../domain/siteCheck.ts';
import type { World } from '../../storage/world.ts';
import { type Batch, factsOf } from './batch.ts';

export interface OnSite {
  readonly row: DrawnRow | undefined;
  readonly actorId: string;
}

export function decideSiteCheck(input: SiteCheckInput, world: World, batch: Batch, { row, actorId }: OnSite): Breach[] {
  const breaches = siteCheckBreaches(input, { ...factsOf(world, input.head), row: row ?? null, actorId });
  if (breaches.length > 0 || !row) return breaches;
  const { officeId } = input.head;
  (batch.rows.site_check ??= []).push({
    city_code: batch.cityCode,
    entry_id: input.head.id,
    office_id: officeId,
    spot_check_id: input.spotCheckId,
    checked_entry_id: input.checkedEntryId,
    checked_kind: row.kind,
    project_id: row.projectId,
    outcome: input.outcome,
    expected_fen: row.recognisedFen,
    found_fen: input.foundFen ?? row.recognisedFen,
    checked_at_time: input.time ?? null,
    place: input.place,
    checker_id: batch.personId(officeId, input.checker),
    note: input.note ?? null,
  });
  return [];
}
