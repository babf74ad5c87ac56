// A conclusion counts once what was filed counts: else more would be concluded than was filed.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { BrokenBy } from '../../domain/refusal.ts';
import { concludedBeforeVerified } from '../../storage/appraisals/knownAppraisals.ts';
import type { Writing } from '../../storage/door/door.ts';

/** Of those that are to be verified, together: a filing and its conclusion may come in one act. */
export async function unfiledBreaches(
  { tx }: Pick<Writing, 'tx'>,
  cityCode: string,
  entryIds: readonly string[],
  known: ReadonlyMap<string, { readonly kind: EntryKind }>,
): Promise<BrokenBy> {
  if (!entryIds.some((id) => known.get(id)?.kind === 'appraisal_step')) return new Map();
  const found = await concludedBeforeVerified(tx, cityCode, entryIds);
  return new Map(found.map(({ id, no }) => [id, [{ law: 'appraisal_not_verified', detail: { no } } as const]]));
}
