// Record what was found on site of a drawn row. The right is the verifier's, who may not have entered the row; the result
// waits for another verifier like any entry.
import type { Actor } from '../../domain/people/role.ts';
import type { SiteCheckInput } from '../../domain/spotChecks/siteCheck.ts';
import { write } from '../../storage/door/door.ts';
import { drawnRow } from '../../storage/spotChecks/queries.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { apply } from '../entries/record.ts';

export async function recordSiteCheck(
  store: Store,
  actor: Actor,
  { key, input }: { readonly key: string; readonly input: SiteCheckInput },
): Promise<{ entryId: string }> {
  const officeIds = await requireReach(store, actor, 'verify');
  const { cityCode, accountId } = actor;
  const useCase = input.head.reverses ? 'correct_site_check' : 'record_site_check';
  return write(store, { cityCode, accountId, useCase, key, content: input, officeIds }, async (writing) => {
    const row = await drawnRow(writing.tx, cityCode, input.spotCheckId, input.checkedEntryId);
    // A row of an office out of the checker's reach is answered as if there were none.
    const seen = row && officeIds.includes(row.officeId) ? row : undefined;
    const onSite = { row: seen, actorId: accountId };
    await apply(writing, actor, officeIds, [{ kind: 'site_check', input, onSite }]);
    const result = { entryId: input.head.id };
    return { result, summary: { ...result, spotCheck: input.spotCheckId, outcome: input.outcome } };
  });
}
