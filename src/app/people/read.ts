// The accounts in an administrator's reach: the list, and what is known of one of them.
import type { Office } from '../../domain/offices/office.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import {
  type AccountEvent,
  accountEvents,
  peopleCount,
  type PeopleQuery,
  peopleRows,
  type PersonRow,
} from '../../storage/people/queries.ts';
import { livingSessions, type OpenSession } from '../../storage/people/sessions.ts';
import { countingScope, inScope, type Store, todayOf, type Tx } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';
import { requireReach } from './reach.ts';

export interface People {
  readonly rows: readonly PersonRow[];
  readonly total: number;
  /** By id. */
  readonly offices: ReadonlyMap<string, Office>;
}

export function listPeople(
  store: Store,
  actor: Actor,
  { q, page, size }: { readonly q?: string | undefined; readonly page: number; readonly size: number },
): Promise<People> {
  return inReach(store, actor, q, async (tx, query, offices) => ({
    rows: await peopleRows(tx, query, size, (page - 1) * size),
    total: await peopleCount(tx, query),
    offices,
  }));
}

/** Where a person is signed in, and what administrators did to the account. Refuses `account_out_of_reach`. */
export function accountPage(
  store: Store,
  actor: Actor,
  accountId: string,
): Promise<{
  readonly person: PersonRow;
  readonly sessions: readonly OpenSession[];
  readonly events: readonly AccountEvent[];
  readonly offices: ReadonlyMap<string, Office>;
}> {
  return inReach(store, actor, undefined, async (tx, query, offices) => {
    const [person] = await peopleRows(tx, { ...query, accountId }, 1, 0);
    if (!person) return refuse('account_out_of_reach');
    const { cityCode } = actor;
    return {
      person,
      sessions: await livingSessions(tx, cityCode, accountId, store.clock().toISOString()),
      events: await accountEvents(tx, cityCode, accountId, 50),
      offices,
    };
  });
}

/** Within the accounts that an administrator reaches. */
export async function inReach<T>(
  store: Store,
  actor: Actor,
  q: string | undefined,
  work: (tx: Tx, query: PeopleQuery, offices: ReadonlyMap<string, Office>) => Promise<T>,
): Promise<T> {
  const reach = await requireReach(store, actor, 'admin');
  const { cityCode } = actor;
  return inScope(store, countingScope(cityCode), async (tx) => {
    const offices = await officesOn(tx, cityCode, todayOf(store.clock));
    const cityOfficeId = [...offices.values()].find(({ parentId }) => parentId === null)?.id ?? '';
    return work(tx, { cityCode, reach, cityOfficeId, q }, offices);
  });
}
