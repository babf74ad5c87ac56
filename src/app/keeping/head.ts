// The head of the ledger as it is printed on what leaves the house, so that paper proves later what stood then.
import { printedHead } from '../../domain/keeping/head.ts';
import { headAsOf } from '../../storage/keeping/heads.ts';
import type { Store } from '../../storage/store.ts';

/** As it stands now; null before the first write. */
export async function printedNow(store: Store, cityCode: string): Promise<string | null> {
  const head = await headAsOf(store.pool.db, cityCode);
  return head ? printedHead(head) : null;
}
