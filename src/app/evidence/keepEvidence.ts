// What goes on beside requests: scans of files that came in, one after the other; and every hour those that still wait,
// what nobody took up (files without an entry, previews without an import), the sweep, and what a process that died left on
// its way in.
import type { EvidenceStore } from '../../blobs/openEvidence.ts';
import { clearIncoming } from '../../blobs/incoming.ts';
import type { Store } from '../../storage/store.ts';
import { lapsePreviews } from '../imports/staged/lapse.ts';
import { lapseFiles } from './lapseFiles.ts';
import { scanFile, scanWaiting } from './scanFile.ts';
import { sweepFiles } from './sweepFiles.ts';

export interface EvidenceKeeper {
  /** Does not wait for the scan. */
  scanSoon(cityCode: string, fileId: string): void;
  /** All that was asked for so far is done. */
  idle(): Promise<void>;
}

export function evidenceKeeper(store: Store, evidence: EvidenceStore, log: (line: string) => void): EvidenceKeeper {
  let last: Promise<unknown> = Promise.resolve();
  return {
    scanSoon(cityCode, fileId) {
      if (!evidence.scanner) return;
      last = last
        .then(() => scanFile(store, evidence, cityCode, fileId))
        .catch((error: Error) => log(`scan of ${fileId}: ${error.message}`));
    },
    async idle() {
      await last;
    },
  };
}

const hour = 3_600_000;

/** Answers how to end it; what is under way comes to its end first. */
export function keepEvidence(store: Store, evidence: EvidenceStore, log: (line: string) => void): () => Promise<void> {
  let round: Promise<void> = Promise.resolve();
  const begin = () => {
    round = round.then(() => keepOnce(store, evidence)).catch((error: Error) => log(`evidence: ${error.message}`));
  };
  begin();
  const timer = setInterval(begin, hour);
  return () => {
    clearInterval(timer);
    return round;
  };
}

async function keepOnce(store: Store, evidence: EvidenceStore): Promise<void> {
  await clearIncoming(evidence.incoming);
  await lapseFiles(store);
  await sweepFiles(store, evidence.bytes);
  await lapsePreviews(store);
  await scanWaiting(store, evidence);
}
