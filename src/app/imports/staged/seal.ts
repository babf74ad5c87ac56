// A preview may wait for days before its rows become entries in the name of whoever looked at them. So what was seen is sealed with
// the server's key, and compared with the seal before it is used.
import { sha256Of } from '../../../crypto/fingerprint.ts';
import { refuse } from '../../../domain/refusal.ts';
import { hashOf } from '../../../storage/canonical.ts';
import type { ImportHead } from '../../../storage/imports/queries.ts';
import { stagedDigest } from '../../../storage/imports/stagedDigest.ts';
import type { Marker } from '../../../crypto/marks.ts';
import type { Tx } from '../../../storage/store.ts';
import type { ImportReading, PreviewSeal } from '../reading.ts';

export async function sealOf(
  tx: Tx,
  { cityCode, importId, marker }: { cityCode: string; importId: string; marker: Marker | undefined },
  { seal: _before, ...reading }: ImportReading,
): Promise<PreviewSeal> {
  const digest = hashOf([cityCode, importId, reading, await stagedDigest(tx, cityCode, importId)]);
  return { digest, ...(marker ? { mark: await marker.mark(`preview ${digest}`) } : {}) };
}

/** Refuses a preview that is not as it was seen, or that another key sealed. */
export async function mustBeAsSeen(
  tx: Tx,
  of: { cityCode: string; marker: Marker | undefined },
  { id: importId, reading }: ImportHead,
): Promise<void> {
  const seen = reading as ImportReading;
  const now = await sealOf(tx, { ...of, importId }, seen);
  if (hashOf(now) !== hashOf(seen.seal ?? null)) refuse('import_altered', 'importId');
}

/** The file has the hash that is sealed. */
export function mustBeTheFile(bytes: Buffer, { sha256 }: ImportHead): void {
  if (sha256Of(bytes) !== sha256) refuse('import_altered', 'importId');
}
