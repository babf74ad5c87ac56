// Verify entries: a second person says that they are true. Only verified entries count in figures.
import { v7 as uuidv7 } from 'uuid';
import { closedVerificationBreaches } from '../domain/adjustment.ts';
import { signingBreaches, type SigningFacts } from '../domain/clauseReview.ts';
import { type Breach, refuse, Refusal } from '../domain/refusal.ts';
import { type Actor, verificationBreaches } from '../domain/role.ts';
import { signingsAmong } from '../storage/clauseReviews.ts';
import { write } from '../storage/door.ts';
import { entriesToDecide, type EntryToDecide, projectsOfEntries } from '../storage/entries.ts';
import { insertRows } from '../storage/insert.ts';
import { adjustedOrCarried, closesInForce } from '../storage/periodCloses.ts';
import { keepStatistics } from '../storage/statistics.ts';
import type { Store, Tx } from '../storage/store.ts';
import { officesOn } from '../storage/world.ts';
import { acceptanceBreaches } from './creditAcceptance.ts';
import { closedHere } from './decisions/batch.ts';
import { requireReach } from './reach.ts';

export interface VerifyRequest {
  readonly key: string;
  readonly decision: 'verified' | 'returned';
  readonly reason?: string;
  /** The entries, or all undecided entries of an import. */
  readonly of: { readonly entryIds: readonly string[] } | { readonly importId: string };
}

/** Decides all of them or none. Returns how many were decided. */
export async function verify(store: Store, actor: Actor, request: VerifyRequest): Promise<{ decided: number }> {
  if (request.decision === 'returned' && !request.reason?.trim()) refuse('reason_required_for_return', 'reason');
  const officeIds = await requireReach(store, actor, 'verify');
  const { key, decision, of } = request;
  const act = {
    cityCode: actor.cityCode,
    accountId: actor.accountId,
    useCase: 'verify',
    key,
    content: request,
    officeIds,
  };
  const done = await write(store, act, async (writing) => {
    const found = await entriesToDecide(writing.tx, actor.cityCode, of);
    const reach = new Set(officeIds);
    const ids = 'entryIds' in of ? of.entryIds : [...found.keys()];
    const signings =
      decision === 'verified'
        ? await signingsAmong(writing.tx, actor.cityCode, ids, writing.recordedAt)
        : new Map<string, SigningFacts>();
    const breaches = ids.flatMap((id, n): Breach[] => {
      const entry = found.get(id);
      // An entry behind another office's wall is, to this verifier, not there.
      const visible = entry && reach.has(entry.officeId) ? entry : null;
      const broken = verificationBreaches(visible, actor.accountId);
      const signing = broken.length === 0 ? signings.get(id) : undefined;
      return [...broken, ...(signing ? signingBreaches(signing) : [])].map((b) => ({ ...b, field: `entryIds.${n}` }));
    });
    if (decision === 'verified') breaches.push(...(await acceptanceBreaches(writing, actor, ids)));
    // Returning an entry moves no figure, so that a closed period does not stand in its way.
    if (breaches.length === 0 && decision === 'verified') {
      breaches.push(...(await closedPeriodBreaches(writing, actor.cityCode, ids, found, reach)));
    }
    if (breaches.length > 0) throw new Refusal(breaches);
    const rows = ids.map((id) => ({
      city_code: actor.cityCode,
      id: uuidv7(),
      entry_id: id,
      office_id: found.get(id)?.officeId ?? '',
      decision,
      reason: request.reason ?? null,
      recorded_at: writing.recordedAt,
      recorded_by: actor.accountId,
    }));
    await insertRows(writing.tx, { verification: rows });
    const reversed = ids.flatMap((id) => found.get(id)?.reversesId ?? []);
    for (const id of await projectsOfEntries(writing.tx, actor.cityCode, [...ids, ...reversed]))
      writing.touchedProjects.add(id);
    return { result: { decided: ids.length }, summary: { decision, decided: ids.length } };
  });
  // Counting joins every entry with its decision; planned for the few there were before, it takes a hundred times longer.
  if ('importId' in of) await keepStatistics(store);
  return done;
}

/** Of entries that bear on a closed period only adjustments and those carried over may still be verified. */
async function closedPeriodBreaches(
  { tx, today }: { readonly tx: Tx; readonly today: string },
  cityCode: string,
  ids: readonly string[],
  found: ReadonlyMap<string, EntryToDecide>,
  reach: ReadonlySet<string>,
): Promise<Breach[]> {
  const closes = await closesInForce(tx, cityCode);
  if (closes.length === 0) return [];
  const offices = await officesOn(tx, cityCode, today);
  const late = await adjustedOrCarried(tx, cityCode, ids);
  return ids.flatMap((id, n) => {
    const entry = found.get(id);
    if (!entry) return [];
    const { adjusted, carried } = late.get(id) ?? { adjusted: false, carried: false };
    const closed = closedHere({ closes, offices }, [
      { officeId: entry.officeId, days: [entry.occurredOn, entry.auditedOn] },
      { officeId: entry.oldOfficeId ?? entry.officeId, days: [entry.oldOccurredOn, entry.oldAuditedOn] },
    ]);
    const broken = closedVerificationBreaches({ day: entry.occurredOn, adjusted, carried }, closed, reach);
    return broken.map((breach) => ({ ...breach, field: `entryIds.${n}` }));
  });
}
