// What others did to somebody's account, or ask to have done, told to its owner at the next sign-in until they say they saw it.
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type AccountRequest, waitingRequests } from '../../storage/people/accountRequests.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { type AccountEvent, doneByOthers, tellUntil } from '../../storage/people/queries.ts';
import type { Store } from '../../storage/store.ts';

interface Notices {
  readonly events: readonly AccountEvent[];
  readonly requests: readonly { readonly request: AccountRequest; readonly askedBy: string | null }[];
  readonly offices: ReadonlyMap<string, Office>;
}

type Owner = Pick<Actor, 'cityCode' | 'accountId'>;

export async function ownNotices(store: Store, { cityCode, accountId }: Owner): Promise<Notices> {
  const { db } = store.pool;
  const requests = await waitingRequests(db, cityCode, store.clock().toISOString(), { accountId });
  const names = await accountNames(
    store,
    cityCode,
    requests.map(({ askedBy }) => askedBy),
  );
  return {
    events: await doneByOthers(db, cityCode, accountId),
    requests: requests.map((request) => ({ request, askedBy: names.get(request.askedBy) || null })),
    offices: await officesToday(store, { cityCode }),
  };
}

/** What was told is not told again; what came since is. */
export async function noticesSeen(store: Store, { cityCode, accountId }: Owner, until: string): Promise<void> {
  const now = store.clock().toISOString();
  await tellUntil(store.pool.db, cityCode, accountId, until < now ? until : now);
}
