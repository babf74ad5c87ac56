// The bytes against their rows: what lies without a row (an upload that a crash cut in two, a file taken back), and what
// a row names and is not there or is not what it was.
import { fingerprinting } from '../../crypto/fingerprint.ts';
import { sql } from 'kysely';
import type { ByteStore, ContentAddress } from '../../blobs/byteStore.ts';
import { type FileToCheck, filesToCheck, hashesOfFiles } from '../../storage/evidence/files.ts';
import { cityCodes } from '../../storage/offices/cities.ts';
import { changeInScope, countingScope, inScope, type Store } from '../../storage/store.ts';

const batch = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Hashes of bytes that no row ever named. What a file that was taken back has left waits for the sweep, and is none. */
export async function orphans(store: Store, bytes: ByteStore, cityCode: string): Promise<string[]> {
  return unneeded(store, bytes, cityCode, { standing: false, olderThanMs: 0 });
}

async function unneeded(
  store: Store,
  bytes: ByteStore,
  cityCode: string,
  { standing, olderThanMs }: { readonly standing: boolean; readonly olderThanMs: number },
): Promise<string[]> {
  const found: string[] = [];
  let held: string[] = [];
  // The rows are asked after the bytes were seen: what was sent in between has its row by then.
  const ask = async () => {
    const hashes = held;
    held = [];
    const used = await inScope(store, countingScope(cityCode), (tx) =>
      hashesOfFiles(tx, cityCode, hashes, { standing }),
    );
    found.push(...hashes.filter((hash) => !used.has(hash)));
  };
  const youngest = Date.now() - olderThanMs;
  for await (const { sha256, keptAt } of bytes.list(cityCode)) {
    if (keptAt.getTime() > youngest) continue;
    held.push(sha256);
    if (held.length >= batch) await ask();
  }
  await ask();
  return found;
}

const dayMs = 86_400_000;

/** Removes what no file needs and is older than a day. Under the city's lock, so that an upload of the same bytes waits or is seen. */
export async function sweepFiles(store: Store, bytes: ByteStore, olderThanMs = dayMs): Promise<number> {
  let removed = 0;
  for (const cityCode of await cityCodes(store)) {
    for (const sha256 of await unneeded(store, bytes, cityCode, { standing: true, olderThanMs })) {
      removed += await changeInScope(store, countingScope(cityCode), async (tx) => {
        await sql`select from city where city_code = ${cityCode} for update`.execute(tx);
        if ((await hashesOfFiles(tx, cityCode, [sha256], { standing: true })).size > 0) return 0;
        await bytes.remove({ cityCode, sha256 });
        return 1;
      });
    }
  }
  return removed;
}

/** Every file that is not taken back, read to its last byte. */
export async function damagedFiles(store: Store, bytes: ByteStore, cityCode: string): Promise<string[]> {
  const damaged: string[] = [];
  for (let after = firstId; ; ) {
    const page = await inScope(store, countingScope(cityCode), (tx) => filesToCheck(tx, cityCode, after, batch));
    for (const file of page) {
      const fault = await faultOf(bytes, { cityCode, sha256: file.sha256 }, file);
      if (fault) damaged.push(`${file.id} ${fault}`);
    }
    const last = page.at(-1);
    if (!last || page.length < batch) return damaged;
    after = last.id;
  }
}

async function faultOf(bytes: ByteStore, place: ContentAddress, file: FileToCheck): Promise<string | null> {
  const stream = await bytes.open(place);
  if (!stream) return 'missing';
  const hash = fingerprinting();
  for await (const chunk of stream as AsyncIterable<Buffer>) hash.add(chunk);
  return hash.end() === file.sha256 ? null : 'altered';
}
