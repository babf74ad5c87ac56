// A word (同意): the office of a row that another office's entry points at says whether the entry may rest on it.
import { z } from 'zod';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';

export const consentWords = ['given', 'refused'] as const;
export type ConsentWord = (typeof consentWords)[number];

export const ConsentInput = z.strictObject({
  entryIds: z.array(z.uuid()).min(1).max(500),
  word: z.enum(consentWords),
  reason: textLines(0, 500).nullish(),
});
export type ConsentInput = z.output<typeof ConsentInput>;

/** What the answer must know of an entry; null where no word of the offices in reach is awaited. */
export interface AskedEntry {
  readonly recordedBy: string;
}

/** The laws of one answer, in order of precedence. */
export function consentBreaches(
  { entryIds, word, reason }: ConsentInput,
  asked: ReadonlyMap<string, AskedEntry>,
  actorId: string,
): Breach[] {
  if (word === 'refused' && !reason) return [{ law: 'reason_required_for_refused_consent', field: 'reason' }];
  return entryIds.flatMap((id, n): Breach[] => {
    const entry = asked.get(id);
    const field = `entryIds.${n}`;
    if (!entry) return [{ law: 'entry_unknown', field }];
    return entry.recordedBy === actorId ? [{ law: 'verifier_is_reporter', field }] : [];
  });
}
