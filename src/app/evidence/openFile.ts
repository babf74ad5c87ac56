// Open a file: only who may read an entry that rests on it, or works for the office that sent it, finds it there. Each
// opening is logged before its first byte leaves.
import type { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { openingBreaches } from '../../domain/evidence/evidencePolicy.ts';
import { refuse, Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import type { ByteStore } from '../../blobs/byteStore.ts';
import { evidencePolicy } from '../../storage/evidence/policies.ts';
import { fileById, type FileRow } from '../../storage/evidence/files.ts';
import { recording } from '../../storage/keeping/record/recording.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { readingScope } from '../people/reach.ts';

export interface OpenFile {
  readonly file: FileRow;
  readonly stream: Readable;
}

export async function openFile(store: Store, bytes: ByteStore, actor: Actor, fileId: string): Promise<OpenFile> {
  const { cityCode, accountId } = actor;
  const { file, policy } = await inScope(store, await readingScope(store, actor), async (tx) => ({
    file: await fileById(tx, cityCode, fileId),
    policy: await evidencePolicy(tx, cityCode),
  }));
  const breaches = openingBreaches(file ?? null, policy);
  if (breaches.length > 0 || !file) throw new Refusal(breaches);
  const stream = (await bytes.open({ cityCode, sha256: file.sha256 })) ?? refuse('file_gone');
  try {
    const id = uuidv7();
    const at = store.clock().toISOString();
    await recording(store, { cityCode, said: { act: 'file_opened', by: accountId } }, async (tx, records) => {
      await tx
        .insertInto('file_opening')
        .values({ city_code: cityCode, id, file_id: fileId, account_id: accountId, at })
        .execute();
      records.came({ chain: 'openings', owners: [id] });
    });
  } catch (error) {
    stream.destroy();
    throw error;
  }
  return { file, stream };
}
