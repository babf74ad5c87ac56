// Keep an account: give and take rights, stop and start it, help its owner back in, end its sessions, forget its owner.
import { refuse } from '../../domain/refusal.ts';
import type { Actor, Grant } from '../../domain/role.ts';
import type { Writing } from '../../storage/door.ts';
import { forgetPerson, giveRight, resetPasswordHash, setDisabled, takeRight } from '../../storage/peopleChanges.ts';
import { linkAccount, unlinkAccount } from '../../storage/accountLinks.ts';
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

/**
 * Says which subject of the provider the account is, in place of what was said before. Refuses `subject_linked_already`
 * where the subject opens another account.
 */
export async function linkSubject(
  store: Store,
  actor: Actor,
  { key, accountId }: AccountRequest,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<void> {
  const content = { issuer, subject };
  await administer(store, actor, { key, accountId, act: { kind: 'link' }, content }, async ({ tx, recordedAt: at }) => {
    await unlinkAccount(tx, actor.cityCode, accountId, issuer);
    const made = await linkAccount(tx, { cityCode: actor.cityCode, accountId, issuer, subject, at });
    if (!made) refuse('subject_linked_already', 'subject');
    // Who came in by the subject of before is somebody else.
    await deleteSessionsOf(tx, actor.cityCode, accountId);
    // The subject is a name of the person elsewhere, and names stay out of the chain.
    return { result: null, summary: { accountId, issuer } };
  });
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
