// A clearing counts once its obstacle counts: else fewer than none would be open.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import type { BrokenBy } from '../../domain/refusal.ts';
import type { Writing } from '../../storage/door/door.ts';
import { clearedBeforeVerified } from '../../storage/obstacles/knownObstacles.ts';

/** Of those that are to be verified, together: an obstacle and its clearing may come in one act. */
export async function unraisedBreaches(
  { tx }: Pick<Writing, 'tx'>,
  cityCode: string,
  entryIds: readonly string[],
  known: ReadonlyMap<string, { readonly kind: EntryKind }>,
): Promise<BrokenBy> {
  const isClearing = (id: string) => known.get(id)?.kind === 'obstacle_clearing';
  if (!entryIds.some(isClearing)) return new Map();
  const found = await clearedBeforeVerified(tx, cityCode, entryIds);
  return new Map(found.map(({ id, no }) => [id, [{ law: 'obstacle_not_verified', detail: { no } } as const]]));
}
