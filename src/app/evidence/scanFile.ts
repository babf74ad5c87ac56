// Scan a file and keep what the scanner said: a row when it begins and a row when it ends, so that a scan which a crash
// cut short is seen and begun again.
import { v7 as uuidv7 } from 'uuid';
import { write } from '../../storage/door/door.ts';
import type { ScanVerdict } from '../../blobs/clamd.ts';
import type { EvidenceStore } from '../../blobs/openEvidence.ts';
import { fileById, type FileRow, filesToScan, insertScan, type ScanRow } from '../../storage/evidence/files.ts';
import { cityCodes } from '../../storage/offices/cities.ts';
import { countingScope, inScope, type Store } from '../../storage/store.ts';

/** What a scan says of a file whose bytes are not there; doctor says it too. */
const noBytes = 'no bytes';

type Scanning = Pick<EvidenceStore, 'bytes' | 'scanner'>;

/** Answers null where there is nothing to scan: no scanner, no such file, taken back, or decided already. */
export async function scanFile(
  store: Store,
  { bytes, scanner }: Scanning,
  cityCode: string,
  fileId: string,
): Promise<ScanVerdict | null> {
  const file = await inScope(store, countingScope(cityCode), (tx) => fileById(tx, cityCode, fileId));
  if (!scanner || !file || file.withdrawn || file.state === 'clean' || file.state === 'infected') return null;
  await keep(store, cityCode, file, { state: 'scanning', finding: null });
  const stream = await bytes.open({ cityCode, sha256: file.sha256 });
  const verdict: ScanVerdict = stream ? await scanner.scan(stream) : { state: 'failed', finding: noBytes };
  await keep(store, cityCode, file, verdict);
  return verdict;
}

function keep(store: Store, cityCode: string, file: FileRow, said: Pick<ScanRow, 'state' | 'finding'>): Promise<null> {
  const { id: fileId, officeId, recordedBy: accountId } = file;
  const scan = { fileId, officeId, ...said };
  const act = { cityCode, accountId, useCase: 'scan_file', key: `scan ${uuidv7()}`, officeIds: [officeId] };
  return write(store, { ...act, content: scan }, async ({ tx, recordedAt }) => {
    await insertScan(tx, cityCode, recordedAt, scan);
    return { result: null, summary: { file: fileId, ...said } };
  });
}

const batch = 100;

/** Everything that waits for a scanner; stops where it fails, for it is likely down. Returns how many were scanned. */
export async function scanWaiting(store: Store, scanning: Scanning): Promise<number> {
  if (!scanning.scanner) return 0;
  let scanned = 0;
  for (const cityCode of await cityCodes(store)) {
    const waiting = await inScope(store, countingScope(cityCode), (tx) => filesToScan(tx, cityCode, batch));
    for (const id of waiting) {
      const verdict = await scanFile(store, scanning, cityCode, id);
      if (verdict?.state !== 'failed') scanned += verdict ? 1 : 0;
      else if (verdict.finding !== noBytes) return scanned;
    }
  }
  return scanned;
}
