// Attach files to an entry that is there already: an act of its own, because the entry itself is never touched.
import { type Attachment, attachmentBreaches } from '../../domain/evidence/evidence.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { attachmentRows, entryToAttachTo } from '../../storage/evidence/attachments.ts';
import { write } from '../../storage/door/door.ts';
import { knownFiles } from '../../storage/evidence/files.ts';
import { insertRows } from '../../storage/insert.ts';
import type { Store } from '../../storage/store.ts';
import { requireReach } from '../people/reach.ts';

export interface AttachRequest {
  readonly entryId: string;
  readonly key: string;
  readonly attachments: readonly Attachment[];
}

export async function attachFiles(store: Store, actor: Actor, request: AttachRequest): Promise<{ attached: number }> {
  const officeIds = await requireReach(store, actor, 'enter');
  const writable = new Set(officeIds);
  const { cityCode, accountId } = actor;
  const { entryId, key, attachments } = request;
  const act = { cityCode, accountId, useCase: 'attach_files', key, content: request, officeIds };
  return write(store, act, async ({ tx, recordedAt: at }) => {
    const entry = await entryToAttachTo(tx, cityCode, entryId);
    const ids = attachments.map(({ fileId }) => fileId);
    const breaches: Breach[] =
      !entry || !writable.has(entry.officeId)
        ? [{ law: 'entry_unknown' }]
        : entry.reversed
          ? [{ law: 'entry_already_reversed' }]
          : attachmentBreaches(attachments, await knownFiles(tx, cityCode, ids), writable, entry.fileIds);
    if (breaches.length > 0 || !entry) throw new Refusal(breaches);
    const rows = attachmentRows(entry, attachments, { cityCode, at, accountId }, entry.fileIds.length);
    await insertRows(tx, { attachment: rows });
    return { result: { attached: rows.length }, summary: { entry: entryId, files: ids } };
  });
}
