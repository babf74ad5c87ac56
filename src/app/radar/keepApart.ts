// Keep two projects apart (分开), and take that back: each a row that is only inserted, through the door.
import {
  keepApartBreaches,
  type KeepApartInput,
  undoKeepApartBreaches,
  type UndoKeepApartInput,
} from '../../domain/radar/keptApart.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { keptApart } from '../../storage/radar/keptApart.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';
import { materialDigest } from './twinFacts.ts';
import { twinLedger } from './twinLedger.ts';
import { pairKey } from './twins.ts';

export async function keepApart(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly input: KeepApartInput },
): Promise<{ id: string }> {
  const { cityCode, accountId } = actor;
  const { key, input } = request;
  const officeIds = await requireReach(store, actor, 'verify');
  const ledger = await twinLedger(store, cityCode);
  const pair = ledger.pairs.get(pairKey(input.projectId, input.otherId));
  const act = { cityCode, accountId, useCase: 'keep_apart', key, content: input, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    // The lesser id comes first, so that a pair is one pair whichever way it is told.
    const sides = pair ? [pair.earlier.facts, pair.later.facts].toSorted((a, b) => (a.id < b.id ? -1 : 1)) : [];
    const [one, other] = sides;
    const before = one && other ? await keptApart(tx, cityCode, { projectId: one.id, otherId: other.id }) : [];
    const rests =
      one && other && pair
        ? {
            project_digest: materialDigest(one),
            other_digest: materialDigest(other),
            code_finding: pair.likeness.codes,
          }
        : null;
    const breaches = keepApartBreaches(
      input,
      {
        suspected: pair !== undefined,
        inReach: sides.filter(({ officeId }) => officeIds.includes(officeId)).length,
        filedBy: sides.map(({ filedBy }) => filedBy),
        apart: before.some(
          (each) =>
            !each.undone &&
            each.projectDigest === rests?.project_digest &&
            each.otherDigest === rests.other_digest &&
            each.codeFinding === rests.code_finding,
        ),
      },
      accountId,
    );
    if (breaches.length > 0 || !one || !other || !pair || !rests) throw new Refusal(breaches);
    await insertRows(tx, {
      kept_apart: [
        {
          city_code: cityCode,
          id: input.id,
          office_id: one.officeId,
          other_office_id: other.officeId,
          project_id: one.id,
          other_id: other.id,
          ...rests,
          suspicion: pair.likeness.suspicion,
          no: before.length + 1,
          reason: input.reason,
          recorded_at: recordedAt,
          recorded_by: accountId,
        },
      ],
    });
    const summary = { keptApartId: input.id, projectId: one.id, otherId: other.id, reason: input.reason };
    return { result: { id: input.id }, summary };
  });
}

export async function undoKeepApart(
  store: Store,
  actor: Actor,
  request: { readonly key: string; readonly input: UndoKeepApartInput },
): Promise<{ id: string }> {
  const { cityCode, accountId } = actor;
  const { key, input } = request;
  const officeIds = await requireReach(store, actor, 'verify');
  const act = { cityCode, accountId, useCase: 'undo_keep_apart', key, content: input, officeIds };
  return write(store, act, async ({ tx, recordedAt }) => {
    const [found] = await keptApart(tx, cityCode, { id: input.keptApartId });
    const offices = found ? [found.officeId, found.otherOfficeId] : [];
    const inReach = offices.filter((id) => officeIds.includes(id)).length;
    const breaches = undoKeepApartBreaches(input, found ? { inReach, undone: found.undone } : null);
    if (breaches.length > 0 || !found) throw new Refusal(breaches);
    await insertRows(tx, {
      kept_apart_undo: [
        {
          city_code: cityCode,
          kept_apart_id: found.id,
          office_id: found.officeId,
          other_office_id: found.otherOfficeId,
          reason: input.reason,
          recorded_at: recordedAt,
          recorded_by: accountId,
        },
      ],
    });
    const summary = { keptApartId: found.id, reason: input.reason };
    return { result: { id: found.id }, summary };
  });
}
