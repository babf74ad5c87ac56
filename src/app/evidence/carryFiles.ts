// Carry the bytes of all files from one place to another: out beside a backup, in after a restore, or to S3 and back.
import { rm } from 'node:fs/promises';
import type { ByteStore, ContentAddress } from '../../blobs/byteStore.ts';
import { receive } from '../../blobs/incoming.ts';
import { filesToCheck } from '../../storage/evidence/files.ts';
import { cityCodes } from '../../storage/offices/cities.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

export interface Carried {
  readonly copied: number;
  /** Files whose bytes were not there or not what their hash says. */
  readonly failed: readonly string[];
}

const batch = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** `incoming` lies on the disk of `to`, where that is one. What is there already is left as it is. */
export async function carryFiles(store: Store, from: ByteStore, to: ByteStore, incoming: string): Promise<Carried> {
  let copied = 0;
  const failed: string[] = [];
  for (const cityCode of await cityCodes(store)) {
    for (let after: string | undefined = firstId; after; ) {
      const last: string = after;
      const page = await inScope(store, countingScope(cityCode), (tx) => filesToCheck(tx, cityCode, last, batch));
      for (const { id, sha256 } of page) {
        const place = { cityCode, sha256 };
        if (await to.has(place)) continue;
        if (await carryOne(from, to, place, incoming)) copied += 1;
        else failed.push(id);
      }
      after = page.length < batch ? undefined : page.at(-1)?.id;
    }
  }
  return { copied, failed };
}

async function carryOne(from: ByteStore, to: ByteStore, place: ContentAddress, incoming: string): Promise<boolean> {
  const stream = await from.open(place);
  if (!stream) return false;
  const received = await receive(incoming, stream, Number.MAX_SAFE_INTEGER);
  try {
    if (received.sha256 !== place.sha256) return false;
    await to.keep(place, received.path);
    return true;
  } finally {
    await rm(received.path, { force: true });
  }
}
