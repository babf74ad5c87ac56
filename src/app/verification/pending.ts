// What waits for a verifier: entries of the offices that the right reaches, oldest first, with what is to be looked at
// twice; and imports that can be taken as a whole.
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { type Office, withBelow } from '../../domain/offices/office.ts';
import type { PendingFlag } from '../../domain/verification/pendingFlags.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  pendingEntries,
  type PendingEntry,
  type PendingHead,
  pendingHeads,
  type PendingIn,
  type WaitingCount,
} from '../../storage/verification/pending.ts';
import { type AttachedFile, attachedFiles } from '../../storage/evidence/attachedFiles.ts';
import { inScope, setScope, type Store, todayOf, type Tx } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { ledgerMark } from '../../storage/radar/twinProjects.ts';
import { comparedNow, type KnownTwins } from '../radar/openTwins.ts';
import { requireReach } from '../people/reach.ts';
import { type Against, flagged, type Flagged, once, unflagged, withFlag, type WithFlag } from './flagged.ts';
import { totalWaiting, type WaitingImport, waitingInReach } from './waitingInReach.ts';

export interface PendingFilter {
  /** This office and those below it. */
  readonly officeId?: string | undefined;
  readonly kind?: EntryKind | undefined;
  readonly importId?: string | undefined;
  readonly flag?: PendingFlag | undefined;
}

export interface Pending {
  readonly entries: readonly (PendingEntry & Flagged)[];
  /** That match the filter. */
  readonly total: number;
  /** Something was written since projects were compared: which look like another one is told as it was before. */
  readonly comparing: boolean;
  readonly imports: readonly WaitingImport[];
  readonly offices: ReadonlyMap<string, Office>;
  /** Offices in reach, in their order. */
  readonly reach: readonly Office[];
  /** Of the entries, by entry. */
  readonly files: ReadonlyMap<string, readonly AttachedFile[]>;
}

/** `known` says which projects look like another one without being waited for; absent: all are compared first. */
export async function pendingFor(
  store: Store,
  actor: Actor,
  { page, size, ...filter }: PendingFilter & { readonly page: number; readonly size: number },
  known?: KnownTwins,
): Promise<Pending> {
  const { cityCode } = actor;
  const officeIds = await requireReach(store, actor, 'verify');
  const today = todayOf(store.clock);
  const against = { today, twins: once(known ?? (await comparedNow(store, cityCode))) };
  // Counted by another connection, while the page is read: neither waits for the other, for there are only so many.
  const counting = waitingInReach(store, cityCode, officeIds);
  // Flags look at the whole city; the rows themselves are read in the verifier's own scope.
  const reading = inScope(store, { cityCode, officeIds, all: 'on' }, async (tx) => {
    const offices = await officesOn(tx, cityCode, today);
    const of = waitingWithin(filter, officeIds, offices);
    const within = { limit: size, offset: (page - 1) * size };
    const { total, heads, ...found } = await pageOf(tx, cityCode, of, filter, against, within);
    const ids = heads.map(({ entryId }) => entryId);
    const flags = found.flags ?? (await flagged(tx, cityCode, ids, against));
    const { version } = await ledgerMark(tx, cityCode);
    await setScope(tx, store, { cityCode, officeIds });
    const entries = await pendingEntries(tx, cityCode, ids);
    return {
      of,
      total,
      comparing: (against.twins()?.version ?? -1n) < version,
      entries: entries.map((entry) => ({ ...entry, ...(flags.get(entry.entryId) ?? unflagged) })),
      offices,
      files: await attachedFiles(tx, cityCode, ids),
      reach: [...offices.values()].filter(({ id }) => officeIds.includes(id)),
    };
  });
  const [{ counts, imports }, { of, total, ...read }] = await Promise.all([counting, reading]);
  return { ...read, imports, total: total ?? totalWaiting(counts.filter((one) => isOf(one, of))) };
}

/** All that wait and match, oldest first. Needs a scope that sees all offices. */
export async function matchingEntries(
  tx: Tx,
  cityCode: string,
  officeIds: readonly string[],
  filter: PendingFilter,
  against: Against,
): Promise<readonly PendingHead[]> {
  const of = waitingWithin(filter, officeIds, await officesOn(tx, cityCode, against.today));
  if (!filter.flag) return pendingHeads(tx, cityCode, of);
  return (await withFlag(tx, cityCode, of, filter.flag, { against })).heads;
}

/** Whether it counts what is asked for. */
export function isOf({ officeId, kind, importId }: WaitingCount, of: PendingIn): boolean {
  if (!of.officeIds.includes(officeId) || (of.kind && kind !== of.kind)) return false;
  return !of.importId || importId === of.importId;
}

/** The total and the flags where they had to be found by looking at each. */
interface PageOf extends Pick<WithFlag, 'heads' | 'flags'> {
  readonly total: number | undefined;
}

async function pageOf(
  tx: Tx,
  cityCode: string,
  of: PendingIn,
  { flag }: PendingFilter,
  against: Against,
  within: { readonly limit: number; readonly offset: number },
): Promise<PageOf> {
  if (!flag) return { total: undefined, heads: await pendingHeads(tx, cityCode, of, within) };
  return withFlag(tx, cityCode, of, flag, { against, page: within });
}

/** Of a filter what lies in the columns of what waits. */
export function waitingWithin(
  { officeId, kind, importId }: PendingFilter,
  officeIds: readonly string[],
  offices: ReadonlyMap<string, Office>,
): PendingIn {
  const below = officeId ? withBelow([...offices.values()], [officeId]) : undefined;
  return { officeIds: below ? officeIds.filter((id) => below.has(id)) : officeIds, kind, importId };
}
