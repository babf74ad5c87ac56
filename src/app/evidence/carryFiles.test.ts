// Beside a backup: bytes go out to a folder and come back into another ledger, each held against its hash.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { freshDatabase } from '../../../test/database.ts';
import { type TestEvidence, evidenceFolder } from '../../../test/fixture/evidence.ts';
import { pdf } from '../../../test/fixture/evidenceFiles.ts';
import { cityCode, officeId, type SmallCity, smallCity } from '../../../test/fixture/smallCity.ts';
import { backup } from '../../storage/keeping/backup.ts';
import { restore } from '../../storage/keeping/restore.ts';
import { pathOf } from '../../blobs/byteStore.ts';
import { diskBytes } from '../../blobs/diskBytes.ts';
import { openPool } from '../../storage/connection/pool.ts';
import { openStore } from '../../storage/store.ts';
import { doctor } from '../keeping/doctor.ts';
import { rebuild } from '../keeping/rebuild.ts';
import { carryFiles } from './carryFiles.ts';
import { receiveFile } from './receiveFile.ts';

let city: SmallCity;
let here: TestEvidence;
let there: TestEvidence;

beforeAll(async () => {
  city = await smallCity();
  [here, there] = [await evidenceFolder(), await evidenceFolder()];
});
afterAll(async () => {
  await city.close();
  await here.remove();
  await there.remove();
});

test('a ledger and its files move to another machine, and what was lost on the way is named', async () => {
  const sent = [];
  for (const text of ['one', 'two', 'three']) {
    const file = {
      id: uuidv7(),
      officeId: officeId('371524'),
      name: `${text}.pdf`,
      stream: Readable.from([pdf(text)]),
    };
    sent.push(await receiveFile(city.store, here, city.countyEnterer, file));
  }
  const file = join(here.folder, 'ledger.backup');
  const beside = diskBytes(join(here.folder, 'beside'));
  expect((await backup(city.store.pool.pg, file)).rows['file']).toBe(3);
  const incoming = join(here.folder, 'beside', 'incoming');
  expect(await carryFiles(city.store, here.bytes, beside, incoming)).toEqual({ copied: 3, failed: [] });
  // What is there is not carried twice.
  expect(await carryFiles(city.store, here.bytes, beside, incoming)).toEqual({ copied: 0, failed: [] });

  const [whole, lost, bent] = sent;
  const path = (sha256 = '') => join(here.folder, 'beside', pathOf({ cityCode, sha256 }));
  await rm(path(lost?.sha256));
  await mkdir(dirname(path(bent?.sha256)), { recursive: true });
  await writeFile(path(bent?.sha256), 'something else');

  const database = await freshDatabase();
  const pool = openPool(database.url);
  try {
    await restore(pool.pg, file);
    const store = await openStore(pool);
    await rebuild(store);
    const carried = await carryFiles(store, beside, there.bytes, there.incoming);
    expect(carried).toEqual({ copied: 1, failed: [lost?.id, bent?.id] });
    expect(await there.bytes.has({ cityCode, sha256: whole?.sha256 ?? '' })).toBe(true);
    expect(await doctor(store, there.bytes)).toEqual([
      {
        check: 'files_have_their_bytes',
        city: cityCode,
        places: [`${lost?.id} missing`, `${bent?.id} missing`],
        found: 2,
      },
    ]);
    expect(await carryFiles(store, here.bytes, there.bytes, there.incoming)).toEqual({ copied: 2, failed: [] });
    expect(await doctor(store, there.bytes)).toEqual([]);
  } finally {
    await pool.close();
    await database.drop();
  }
});
