import type { Breach } from '../../domain/refusal.ts';
import {
  type DrawnRow,
  siteCheckBreaches,
  type SiteCheckInput,
  siteCheckNoun,
} from '../../domain/spotChecks/siteCheck.ts';
import type { World } from '../../storage/entries/world.ts';
import { type Batch, factsOf, put } from '../entries/batch.ts';

export interface OnSite {
  readonly row: DrawnRow | undefined;
  readonly actorId: string;
}

export function decideSiteCheck(input: SiteCheckInput, world: World, batch: Batch, { row, actorId }: OnSite): Breach[] {
  const breaches = siteCheckBreaches(input, { ...factsOf(world, input.head), row: row ?? null, actorId });
  if (breaches.length > 0 || !row) return breaches;
  put(siteCheckNoun, input, batch, {
    checked_kind: row.kind,
    project_id: row.projectId,
    expected_fen: row.recognisedFen,
    found_fen: input.foundFen ?? row.recognisedFen,
  });
  return [];
}
