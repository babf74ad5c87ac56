// What somebody changes of their own account, sealed with it.
import { recordsOfAccount } from '../../storage/keeping/record/people.ts';
import { recording } from '../../storage/keeping/record/recording.ts';
import type { Store, Tx } from '../../storage/store.ts';

export function changingAccount<T>(
  store: Store,
  { cityCode, accountId }: { readonly cityCode: string; readonly accountId: string },
  act: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return recording(store, { cityCode, said: { act, by: accountId } }, async (tx, records) => {
    await records.changing(await recordsOfAccount(tx, cityCode, accountId));
    return work(tx);
  });
}
