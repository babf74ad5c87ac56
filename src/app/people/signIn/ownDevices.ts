// Browsers in which somebody signed in to one's account: what others try locks nobody out of these. Their owner may disown them.
import { refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { forgetBrowsers, type KnownDevice, knownDevices } from '../../../storage/people/knownDevices.ts';
import type { Store } from '../../../storage/store.ts';

export type { KnownDevice };

export function ownDevices(store: Store, { cityCode, accountId }: Actor): Promise<KnownDevice[]> {
  return knownDevices(store.pool.db, cityCode, accountId);
}

/** Refuses `session_unknown` for one that the account does not know. */
export async function disownDevice(store: Store, { cityCode, accountId }: Actor, browser: string): Promise<void> {
  if (!(await forgetBrowsers(store.pool.db, cityCode, accountId, browser))) refuse('session_unknown');
}
