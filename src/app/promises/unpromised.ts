// What was done for a promise counts once the promise counts: else more would be kept than ever fell due.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { BrokenBy } from '../../domain/refusal.ts';
import { keptBeforeVerified } from '../../storage/promises/knownPromises.ts';
import type { Writing } from '../../storage/door/door.ts';

/** Of those that are to be verified, together: a promise and what was done for it may come in one act. */
export async function unpromisedBreaches(
  { tx }: Pick<Writing, 'tx'>,
  cityCode: string,
  entryIds: readonly string[],
  known: ReadonlyMap<string, { readonly kind: EntryKind }>,
): Promise<BrokenBy> {
  const isKeeping = (id: string) => known.get(id)?.kind === 'promise_keeping';
  // A decision about anything else does not open these tables.
  if (!entryIds.some(isKeeping)) return new Map();
  const found = await keptBeforeVerified(tx, cityCode, entryIds);
  return new Map(found.map(({ id, no }) => [id, [{ law: 'promise_not_verified', detail: { no } } as const]]));
}
