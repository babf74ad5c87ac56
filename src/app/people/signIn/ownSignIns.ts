// When and from where somebody signed in under one's name, or tried to: its owner is the first to see what is strange.
import type { Actor } from '../../../domain/people/role.ts';
import { type SignInAttempt, signIns } from '../../../storage/people/signInLog.ts';
import type { Store } from '../../../storage/store.ts';

export type { SignInAttempt };

export function ownSignIns(
  store: Store,
  { cityCode, accountId }: Pick<Actor, 'cityCode' | 'accountId'>,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<SignInAttempt[]> {
  return signIns(store.pool.db, cityCode, accountId, { limit: size, offset: (page - 1) * size });
}
