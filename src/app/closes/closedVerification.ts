// A close stands in the way of verifying, too: what bears on a closed period counts no longer by itself.
import { closedVerificationBreaches } from '../../domain/closes/adjustment.ts';
import type { Breach, BrokenBy } from '../../domain/refusal.ts';
import type { EntryToDecide } from '../../storage/entries/queries.ts';
import { adjustedOrCarried, closesInForce } from '../../storage/closes/periodCloses.ts';
import type { Tx } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { closedHere } from '../entries/batch.ts';

/** Of entries that bear on a closed period only adjustments and those carried over may still be verified. */
export async function closedPeriodBreaches(
  { tx, today }: { readonly tx: Tx; readonly today: string },
  cityCode: string,
  ids: readonly string[],
  found: ReadonlyMap<string, EntryToDecide>,
  reach: ReadonlySet<string>,
): Promise<BrokenBy> {
  const closes = await closesInForce(tx, cityCode);
  if (closes.length === 0) return new Map();
  const offices = await officesOn(tx, cityCode, today);
  const late = await adjustedOrCarried(tx, cityCode, ids);
  const all = ids.flatMap((id): [string, Breach[]][] => {
    const entry = found.get(id);
    if (!entry) return [];
    const { adjusted, carried } = late.get(id) ?? { adjusted: false, carried: false };
    const closed = closedHere({ closes, offices }, [
      { officeId: entry.officeId, days: [entry.occurredOn, entry.auditedOn] },
      { officeId: entry.oldOfficeId ?? entry.officeId, days: [entry.oldOccurredOn, entry.oldAuditedOn] },
    ]);
    const broken = closedVerificationBreaches({ day: entry.occurredOn, adjusted, carried }, closed, reach);
    return broken.length > 0 ? [[id, broken]] : [];
  });
  return new Map(all);
}
