// A document laid out is made into a Word file.
import type { BriefingDocument } from '../../../documents/briefing.ts';
import { writeBriefing } from '../../../documents/write-briefing.ts';

export function runDocument(document: BriefingDocument): Promise<Uint8Array> {
  return writeBriefing(document);
}
