import { siteCheckBreaches, siteCheckNoun } from '../../domain/spotChecks/siteCheck.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

export const decideSiteCheck = ownDecision(siteCheckNoun, ({ input, onSite: { row, actorId } }, world, batch) => {
  const breaches = siteCheckBreaches(input, { ...factsOf(world, input.head), row: row ?? null, actorId });
  if (breaches.length > 0 || !row) return breaches;
  put(siteCheckNoun, input, batch, {
    checked_kind: row.kind,
    project_id: row.projectId,
    expected_fen: row.recognisedFen,
    found_fen: input.foundFen ?? row.recognisedFen,
  });
  return [];
});
