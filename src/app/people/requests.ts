// What waits for a second administrator, as those who may answer it see it.
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type AccountRequest, waitingRequests } from '../../storage/people/accountRequests.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { peopleRows, type PersonRow } from '../../storage/people/queries.ts';
import type { Store } from '../../storage/store.ts';
import { inReach } from './read.ts';

export interface WaitingRequest {
  readonly request: AccountRequest;
  readonly person: PersonRow;
  /** Null where the name was erased. */
  readonly askedBy: string | null;
}

/** Those about accounts in the administrator's reach, the oldest first. */
export async function listRequests(
  store: Store,
  actor: Actor,
): Promise<{ readonly rows: readonly WaitingRequest[]; readonly offices: ReadonlyMap<string, Office> }> {
  const seen = await inReach(store, actor, undefined, async (tx, query, offices) => {
    const waiting = await waitingRequests(tx, actor.cityCode, store.clock().toISOString());
    const people = new Map<string, PersonRow>();
    for (const accountId of new Set(waiting.map((one) => one.accountId))) {
      const [person] = await peopleRows(tx, { ...query, accountId }, 1, 0);
      if (person) people.set(accountId, person);
    }
    const rows = waiting.flatMap((request) => {
      const person = people.get(request.accountId);
      return person ? [{ request, person }] : [];
    });
    return { rows, offices };
  });
  const names = await accountNames(
    store,
    actor.cityCode,
    seen.rows.map(({ request }) => request.askedBy),
  );
  return {
    ...seen,
    rows: seen.rows.map((row) => ({ ...row, askedBy: names.get(row.request.askedBy) || null })),
  };
}
