// Take a file back: it is gone for everyone at once, its bytes with the next sweep, and its row stays.
import { withdrawalBreaches } from '../../domain/evidence/evidencePolicy.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import { fileById, insertWithdrawal } from '../../storage/evidence/files.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';

export interface Withdrawal {
  readonly fileId: string;
  readonly key: string;
  readonly reason?: string | undefined;
}

export async function withdrawFile(store: Store, actor: Actor, request: Withdrawal): Promise<{ fileId: string }> {
  const officeIds = await requireReach(store, actor, 'enter');
  const { cityCode, accountId } = actor;
  const { fileId, key, reason } = request;
  const act = { cityCode, accountId, useCase: 'withdraw_file', key, content: request, officeIds };
  return write(store, act, async ({ tx, recordedAt: at }) => {
    const file = await fileById(tx, cityCode, fileId);
    const breaches = withdrawalBreaches(file, new Set(officeIds));
    if (breaches.length > 0 || !file) throw new Refusal(breaches);
    const { officeId } = file;
    await insertWithdrawal(tx, { cityCode, fileId, officeId }, { at, accountId, reason: reason || null });
    return { result: { fileId }, summary: { file: fileId } };
  });
}
