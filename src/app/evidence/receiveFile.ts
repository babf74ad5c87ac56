// Send a file: bytes first, their row second. What is refused or breaks off leaves neither.
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { arrivalBreaches, quotaBreaches } from '../../domain/evidence/evidencePolicy.ts';
import type { FileType } from '../../domain/evidence/fileType.ts';
import { refuse, Refusal } from '../../domain/refusal.ts';
import type { Actor, Role } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import type { ByteStore } from '../../blobs/byteStore.ts';
import { type OpenForWriting, receive } from '../../blobs/incoming.ts';
import type { EvidenceStore } from '../../blobs/openEvidence.ts';
import { type PhotoFacts, photoFacts } from '../../blobs/photoFacts.ts';
import { sniff } from '../../blobs/sniff.ts';
import { evidencePolicy } from '../../storage/evidence/policies.ts';
import { insertFile, waitingFilesOf } from '../../storage/evidence/files.ts';
import { countingScope, inScope, type Store, type Tx } from '../../storage/store.ts';
import { mustStillHold, officesInReach } from '../people/reach.ts';

/** Who enters sends what an entry rests on; who verifies, what was seen on site. */
export const senders: readonly Role[] = ['enter', 'verify'];

interface SentFile {
  /** UUIDv7 made by the sender: sent twice it is one file. */
  readonly id: string;
  readonly officeId: string;
  readonly name: string;
  readonly stream: Readable;
}

interface ReceivedFile extends PhotoFacts {
  readonly id: string;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a test puts in the place of the machine: a handle that fails, a crash between bytes and row. */
export interface ReceivingFaults {
  readonly openForWriting?: OpenForWriting;
  readonly afterBytes?: () => Promise<void>;
}

export async function receiveFile(
  store: Store,
  { bytes, incoming, scanner }: Pick<EvidenceStore, 'bytes' | 'incoming' | 'scanner'>,
  actor: Actor,
  sent: SentFile,
  faults: ReceivingFaults = {},
): Promise<ReceivedFile> {
  const reach = await officesInReach(store, actor, senders);
  if (reach.length === 0) refuse('right_required', undefined, { role: senders[0] ?? '' });
  if (!reach.includes(sent.officeId)) refuse('office_out_of_scope', 'officeId');
  await store.room?.mustHaveRoom();
  // Before a byte is kept; who sends many at once is asked again where they queue.
  const policy = await inScope(store, countingScope(actor.cityCode), async (tx) => {
    await mustHaveRoom(tx, actor);
    return evidencePolicy(tx, actor.cityCode);
  });
  const most = policy.megabytesMost * 2 ** 20;
  const received = await receive(incoming, sent.stream, most, faults.openForWriting).catch(refuseIfFull);
  try {
    const sniffed =
      received.bytes > 0 && received.bytes <= most ? await sniff(received.path) : { type: null, active: false };
    const { type } = sniffed;
    const breaches = arrivalBreaches({ bytes: received.bytes, ...sniffed }, policy);
    if (breaches.length > 0 || !type) throw new Refusal(breaches);
    const facts = await photoFacts(received.path, type);
    const place = { cityCode: actor.cityCode, sha256: received.sha256 };
    await bytes.keep(place, received.path).catch(refuseIfFull);
    await faults.afterBytes?.();
    const { bytes: length, sha256 } = received;
    const file = { id: sent.id, name: sent.name.slice(-200), type, bytes: length, sha256, ...facts };
    const of = { officeId: sent.officeId, scanAwaited: scanner !== null };
    return await writeRow(store, bytes, actor, file, of);
  } finally {
    await rm(received.path, { force: true });
  }
}

function writeRow(
  store: Store,
  bytes: ByteStore,
  actor: Actor,
  file: ReceivedFile,
  of: { readonly officeId: string; readonly scanAwaited: boolean },
): Promise<ReceivedFile> {
  const { cityCode, accountId } = actor;
  const { officeId } = of;
  const act = { cityCode, accountId, useCase: 'send_file', key: `file ${file.id}`, officeIds: [officeId] };
  // It may have been sent slowly.
  const stillMay = (tx: Tx) => mustStillHold(tx, actor);
  return write(store, { ...act, content: { ...file, officeId }, stillMay }, async (writing) => {
    // The sweep holds the same lock while it removes: bytes that are there now stay.
    if (!(await bytes.has({ cityCode, sha256: file.sha256 }))) refuse('conflict_try_again');
    await mustHaveRoom(writing.tx, actor);
    await insertFile(writing.tx, { ...file, ...of, cityCode, recordedAt: writing.recordedAt, recordedBy: accountId });
    return { result: file, summary: { file: file.id, sha256: file.sha256, bytes: file.bytes, type: file.type } };
  });
}

async function mustHaveRoom(tx: Tx, { cityCode, accountId }: Actor): Promise<void> {
  const breaches = quotaBreaches(await waitingFilesOf(tx, cityCode, accountId));
  if (breaches.length > 0) throw new Refusal(breaches);
}

function refuseIfFull(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'EFBIG') refuse('file_storage_full');
  throw error;
}
