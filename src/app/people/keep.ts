// Keep an account: give and take rights, stop and start it, help its owner back in, end its sessions, forget its owner.
import type { Actor, Grant } from '../../domain/role.ts';
import type { Writing } from '../../storage/door.ts';
import { forgetPerson, giveRight, resetPasswordHash, setDisabled, takeRight } from '../../storage/peopleChanges.ts';
import { removeSecondFactor } from '../../storage/secondFactors.ts';
import { deleteSessionsOf } from '../../storage/sessions.ts';
import type { Store } from '../../storage/store.ts';
import { type AccountRequest, administer } from './act.ts';
import { tellOnce, type Told } from './oneTimePassword.ts';

/** Gives or takes one right in one office; it counts from the next request of that person. */
export async function changeRight(
  store: Store,
  actor: Actor,
  { key, accountId }: AccountRequest,
  change: Grant & { readonly kind: 'grant' | 'revoke' },
): Promise<void> {
  const { kind, role, officeId } = change;
  await administer(store, actor, { key, accountId, act: change }, async ({ tx, recordedAt: at }) => {
    await (kind === 'grant' ? giveRight : takeRight)(tx, { cityCode: actor.cityCode, accountId, at }, change);
    return { result: null, summary: { accountId, role, officeId } };
  });
}

/** Gives somebody a new password, told once; all their sessions end. */
export function resetPassword(store: Store, actor: Actor, { key, accountId }: AccountRequest): Promise<Told> {
  return tellOnce((hash, told) =>
    administer(store, actor, { key, accountId, act: { kind: 'reset_password' } }, async ({ tx, recordedAt: at }) => {
      await resetPasswordHash(tx, { cityCode: actor.cityCode, accountId, at }, hash);
      await deleteSessionsOf(tx, actor.cityCode, accountId);
      return { result: { id: accountId, told }, summary: { accountId } };
    }),
  );
}

type Simple = 'disable' | 'enable' | 'reset_second_factor' | 'end_sessions' | 'erase';

const changes: Readonly<Record<Simple, (writing: Writing, cityCode: string, accountId: string) => Promise<void>>> = {
  async disable({ tx, recordedAt: at }, cityCode, accountId) {
    await setDisabled(tx, { cityCode, accountId, at }, at);
    await deleteSessionsOf(tx, cityCode, accountId);
  },
  enable: ({ tx, recordedAt: at }, cityCode, accountId) => setDisabled(tx, { cityCode, accountId, at }, null),
  async reset_second_factor({ tx }, cityCode, accountId) {
    await removeSecondFactor(tx, { cityCode, accountId });
    await deleteSessionsOf(tx, cityCode, accountId);
  },
  end_sessions: ({ tx }, cityCode, accountId) => deleteSessionsOf(tx, cityCode, accountId),
  erase: ({ tx, recordedAt: at }, cityCode, accountId) => forgetPerson(tx, { cityCode, accountId, at }),
};

export async function changeAccount(
  store: Store,
  actor: Actor,
  { key, accountId }: AccountRequest,
  kind: Simple,
): Promise<void> {
  await administer(store, actor, { key, accountId, act: { kind } }, async (writing) => {
    await changes[kind](writing, actor.cityCode, accountId);
    return { result: null, summary: { accountId } };
  });
}
