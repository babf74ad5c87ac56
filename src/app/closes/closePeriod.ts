// Close a period (结账) and reopen it: written through the door, which queues the city's writers, so that a write at the
// same moment comes whole before the close or is refused by it.
import {
  closeBreaches,
  closeCovering,
  type CloseInput,
  reopenBreaches,
  type ReopenInput,
} from '../../domain/closes/close.ts';
import { withBelow } from '../../domain/offices/office.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { assessmentYearRows } from '../../storage/closes/assessmentYears.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { closeRows, closesInForce, timesClosed } from '../../storage/closes/periodCloses.ts';
import { pendingOfPeriod } from '../../storage/closes/periodEntries.ts';
import type { Store } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { requireReach } from '../people/reach.ts';

export interface ClosedNow {
  readonly id: string;
  readonly closedAt: string;
  readonly carried: number;
}

export async function closePeriod(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly input: CloseInput },
): Promise<ClosedNow> {
  const { cityCode, accountId } = actor;
  const { key, input } = request;
  const officeIds = await requireReach(store, actor, 'publish');
  const act = { cityCode, accountId, useCase: 'close_period', key, content: input, officeIds };
  return write(store, act, async ({ tx, today, recordedAt }) => {
    const offices = await officesOn(tx, cityCode, today);
    const period = parsePeriod(input.period, await assessmentYearRows(tx, cityCode));
    const days = { officeId: input.officeId, from: period.from, to: period.to };
    const covering = closeCovering(await closesInForce(tx, cityCode), offices, days);
    const below = [...withBelow([...offices.values()], [input.officeId])];
    const pending = await pendingOfPeriod(tx, cityCode, { ...days, officeIds: below });
    const breaches = closeBreaches(input, {
      today,
      days: period,
      inReach: officeIds.includes(input.officeId),
      covering: covering ? { period: covering.period, officeName: offices.get(covering.officeId)?.name ?? '' } : null,
      pending: pending.length,
    });
    if (breaches.length > 0) throw new Refusal(breaches);
    const own = { city_code: cityCode, office_id: input.officeId, closed_by: accountId };
    const close = { ...own, id: input.id, period: period.text, from_on: period.from, to_on: period.to };
    await insertRows(tx, {
      period_close: [{ ...close, no: 1 + (await timesClosed(tx, cityCode, days)), closed_at: recordedAt }],
      carried_entry: pending.map((entry_id) => ({ ...own, close_id: input.id, entry_id })),
    });
    const result = { id: input.id, closedAt: recordedAt, carried: pending.length };
    return { result, summary: { period: period.text, officeId: input.officeId, carried: pending.length } };
  });
}

/** Two hands: who reopens is not who closed. What was adjusted meanwhile stays an adjustment. */
export async function reopenPeriod(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly input: ReopenInput },
): Promise<{ id: string; reopenedAt: string }> {
  const { cityCode, accountId } = actor;
  const { key, input } = request;
  const officeIds = await requireReach(store, actor, 'publish');
  const act = { cityCode, accountId, useCase: 'reopen_period', key, content: input, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const [found] = await closeRows(tx, cityCode, { id: input.closeId });
    const close = found && officeIds.includes(found.officeId) ? found : null;
    const known = close && { closedBy: close.closedBy, reopened: close.reopenedAt !== null };
    const breaches = reopenBreaches(input, known, accountId);
    if (breaches.length > 0 || !close) throw new Refusal(breaches);
    await insertRows(tx, {
      period_reopen: [
        {
          city_code: cityCode,
          close_id: close.id,
          office_id: close.officeId,
          closed_by: close.closedBy,
          reason: input.reason,
          reopened_at: recordedAt,
          reopened_by: accountId,
        },
      ],
    });
    const summary = { period: close.period, officeId: close.officeId, closeId: close.id, reason: input.reason };
    return { result: { id: close.id, reopenedAt: recordedAt }, summary };
  });
}
