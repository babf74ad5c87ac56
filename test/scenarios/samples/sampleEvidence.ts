// The place of files behind the table of rights: one per process, made when the first file comes.
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { receiveFile } from '../../../src/app/evidence/receiveFile.ts';
import { openEvidence } from '../../../src/blobs/openEvidence.ts';
import type { Store } from '../../../src/storage/store.ts';
import { pdf } from '../../fixture/evidenceFiles.ts';
import { ownFolder } from '../../setup/killedRuns.ts';
import { cityCode, offices } from './city.ts';

const folder = `${ownFolder('rights')}files`;
export const sampleEvidence = openEvidence(folder, {});

/** Stands in the file, and nowhere else. */
export const inFile = 'only in the file';

/** A file of 临清市, or of another office, with its id. */
export async function sentFile(store: Store, who = 'linqing', officeId = offices.linqing): Promise<string> {
  const id = uuidv7();
  const stream = Readable.from([pdf(`${inFile} ${id}`)]);
  const actor = await actorNamed(store, cityCode, who);
  await receiveFile(store, sampleEvidence, actor, { id, officeId, name: 'x.pdf', stream });
  return id;
}

export const removeSampleEvidence = () => rm(folder, { recursive: true, force: true });
