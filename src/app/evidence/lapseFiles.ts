// Files that no entry came to rest on are taken back after a month, as their sender would: the row stays, the bytes go with the
// next sweep.
import { write } from '../../storage/door/door.ts';
import { insertWithdrawal, unattachedSince } from '../../storage/evidence/files.ts';
import { cityCodes } from '../../storage/offices/cities.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';
import { unattachedDays } from '../../domain/evidence/evidencePolicy.ts';
import { serverId } from '../people/act.ts';

const most = 500;

export async function lapseFiles(store: Store): Promise<number> {
  const before = new Date(store.clock().getTime() - unattachedDays * 86_400_000).toISOString();
  let lapsed = 0;
  for (const cityCode of await cityCodes(store)) {
    const files = await inScope(store, countingScope(cityCode), (tx) => unattachedSince(tx, cityCode, before, most));
    for (const { id, officeId, sentBy } of files) {
      const own = { cityCode, accountId: serverId, useCase: 'lapse_file', key: `lapse ${id}`, officeIds: [officeId] };
      await write(store, { ...own, content: { file: id } }, async ({ tx, recordedAt: at }) => {
        // Somebody may have attached it since.
        const [still] = await unattachedSince(tx, cityCode, before, 1, id);
        if (still)
          await insertWithdrawal(tx, { cityCode, fileId: id, officeId }, { at, accountId: sentBy, reason: null });
        return { result: null, summary: { file: id } };
      });
      lapsed++;
    }
  }
  return lapsed;
}
