// Accounts for the samples, and what is asked about them.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { insertRequest } from '../../src/storage/people/accountRequests.ts';
import type { Store, Tx } from '../../src/storage/store.ts';
import { sealedAccount } from '../fixture/sealedAccount.ts';
import { cityCode, offices } from './samples/city.ts';

/** Somebody who enters in 临清市, and what else is to be done with the account before it is sealed. */
const made = (store: Store, more?: (tx: Tx, id: string) => Promise<unknown>): Promise<string> => {
  const grants = [{ role: 'enter' as const, officeId: offices.linqing }];
  return sealedAccount(store, { cityCode, username: `x-${uuidv7()}`, name: '某人', grants }, more);
};

export const somebody = (store: Store): Promise<string> => made(store);

export const stopped = (store: Store): Promise<string> =>
  made(store, (tx, id) =>
    tx.updateTable('account').set({ disabled_at: store.clock().toISOString() }).where('id', '=', id).execute(),
  );

export const withSecondFactor = (store: Store): Promise<string> =>
  made(store, (tx, id) =>
    tx.updateTable('account').set({ second_factor_at: store.clock().toISOString() }).where('id', '=', id).execute(),
  );

/** Asked by the city's administrator, about somebody of a county. */
export async function asked(store: Store): Promise<string> {
  const id = uuidv7();
  const askedBy = (await actorNamed(store, cityCode, 'admin')).accountId;
  const right = { kind: 'grant', role: 'lead', officeId: offices.linqing } as const;
  await made(store, (tx, accountId) =>
    insertRequest(tx, { cityCode, id, accountId, askedBy, askedAt: store.clock().toISOString(), ...right }),
  );
  return id;
}
