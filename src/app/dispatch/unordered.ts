// A closing counts once its item counts: else fewer than none would be late.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { BrokenBy } from '../../domain/refusal.ts';
import type { Writing } from '../../storage/door/door.ts';
import { closedBeforeVerified } from '../../storage/dispatch/knownItems.ts';

/** Of those that are to be verified, together: an item and its closing may come in one act. */
export async function unorderedBreaches(
  { tx }: Pick<Writing, 'tx'>,
  cityCode: string,
  entryIds: readonly string[],
  known: ReadonlyMap<string, { readonly kind: EntryKind }>,
): Promise<BrokenBy> {
  if (!entryIds.some((id) => known.get(id)?.kind === 'dispatch_step')) return new Map();
  const found = await closedBeforeVerified(tx, cityCode, entryIds);
  return new Map(found.map(({ id, no }) => [id, [{ law: 'item_not_verified', detail: { no } } as const]]));
}
