// Questions between offices: those put to the reader's offices, with what the entry says, and those that they have put,
// with where each stands.
import type { Office } from '../../domain/offices/office.ts';
import { type Actor, readingRoles } from '../../domain/people/role.ts';
import { type ConsentRow, consentRows, type ConsentSide } from '../../storage/entries/consent.ts';
import { pendingEntries, type PendingEntry } from '../../storage/verification/pending.ts';
import { inScope, setScope, type Store, todayOf } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { officesInReach } from '../people/reach.ts';

export interface ConsentsRequest {
  readonly side: ConsentSide;
  readonly open?: boolean | undefined;
  readonly projectId?: string | undefined;
  readonly page: number;
  readonly size: number;
}

export interface ConsentLine extends ConsentRow {
  readonly entry: PendingEntry | undefined;
  /** Whether the reader may answer. */
  readonly answerable: boolean;
}

export interface Consents {
  readonly lines: readonly ConsentLine[];
  readonly total: number;
  readonly offices: ReadonlyMap<string, Office>;
}

export async function consents(store: Store, actor: Actor, request: ConsentsRequest): Promise<Consents> {
  const { cityCode } = actor;
  const { page, size, ...asked } = request;
  const [officeIds, answering] = await Promise.all([
    officesInReach(store, actor, readingRoles),
    officesInReach(store, actor, ['verify']),
  ]);
  const own = { cityCode, officeIds };
  return inScope(store, { ...own, all: 'on' }, async (tx) => {
    const within = { limit: size, offset: (page - 1) * size };
    const { rows, total } = await consentRows(tx, cityCode, { ...asked, officeIds }, within);
    // Who is asked reads what the entry says of the row that is theirs; who asks reads no more than before.
    if (request.side === 'asking') await setScope(tx, store, own);
    const entries = await pendingEntries(
      tx,
      cityCode,
      rows.map(({ entryId }) => entryId),
    );
    const offices = await officesOn(tx, cityCode, todayOf(store.clock));
    const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
    const lines = rows.map((row) => ({
      ...row,
      entry: byId.get(row.entryId),
      answerable:
        row.word === null && !row.gone && answering.includes(row.ownerId) && row.recordedBy !== actor.accountId,
    }));
    return { lines, total, offices };
  });
}
