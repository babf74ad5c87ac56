// What is put down of a draft that was checked: enough to be filed beside it, and marked with the server's key, so that a
// report says nothing that the server did not find. The draft itself is kept nowhere.
import { sha256Of } from '../../crypto/fingerprint.ts';
import { z } from 'zod';
import { readInput } from '../../domain/readInput.ts';
import { refuse } from '../../domain/refusal.ts';
import { textLine, textLines } from '../../domain/text.ts';
import type { Marker } from '../../crypto/marks.ts';

/** Problems that a report lists of one draft; of more it says how many it left out. */
export const mostListed = 300;

const count = z.int().min(0);
const RecordedProblem = z.strictObject({
  text: textLine(0, 200),
  state: z.enum(['wrong', 'doubtful', 'right', 'open']),
  /** The cell of a workbook, else the words around it. */
  place: textLine(0, 200),
  lines: z.array(textLine(0, 2000)).max(20),
});
export type RecordedProblem = z.infer<typeof RecordedProblem>;

const DraftRecord = z.strictObject({
  fileName: textLine(1, 255),
  sha256: textLine(64, 64),
  bytes: count,
  /** ISO instant. */
  at: textLine(1, 40),
  by: textLine(0, 200),
  program: z.strictObject({ version: textLine(1, 40), hash: textLine(1, 64) }),
  /** The period it was read for; empty where none was chosen. */
  period: textLine(0, 20),
  /** Whether it was held against the ledger. */
  ledger: z.boolean(),
  /** Why it could not be read; null where it was. */
  unread: textLines(0, 2000).nullable(),
  /** Null where it could not be read. */
  counts: z.strictObject({ wrong: count, doubtful: count, right: count, open: count }).nullable(),
  /** Pages of which nothing could be read. */
  unreadPages: z.array(count).max(3000).default([]),
  problems: z.array(RecordedProblem).max(mostListed),
  /** Problems that are not listed. */
  left: count,
});
export type DraftRecord = z.infer<typeof DraftRecord>;

/** A record as it is handed out and comes back: letters that nothing on the way alters, with their mark. */
export interface SealedRecord {
  readonly record: string;
  readonly mark: string;
}

const marked = (cityCode: string, record: string): string => `draft ${cityCode} ${sha256Of(record)}`;

/** A server without a key of its own marks nothing, and takes what has no mark. */
export async function sealRecord(
  record: DraftRecord,
  { cityCode, marker }: { readonly cityCode: string; readonly marker: Marker | undefined },
): Promise<SealedRecord> {
  const text = Buffer.from(JSON.stringify(record)).toString('base64url');
  return { record: text, mark: marker ? await marker.mark(marked(cityCode, text)) : '' };
}

/** Refuses what this server did not say of this city's draft. */
export async function openRecord(
  { record, mark }: SealedRecord,
  { cityCode, marker }: { readonly cityCode: string; readonly marker: Marker | undefined },
): Promise<DraftRecord> {
  const right = marker ? await marker.mark(marked(cityCode, record)) : '';
  const read = right === mark ? readInput(DraftRecord, parsed(record)) : { breaches: [] };
  return 'value' in read ? read.value : refuse('check_record_altered', 'drafts');
}

function parsed(record: string): unknown {
  try {
    return JSON.parse(Buffer.from(record, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
