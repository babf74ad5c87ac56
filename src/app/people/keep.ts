// Keep an account: give and take rights, stop and start it, help its owner back in, end its sessions, forget its owner. What
// could put one person's hands into another's is only asked for here, and done by a second administrator
// (confirm.ts).
import type { Grant } from '../../domain/people/role.ts';
import type { Writing } from '../../storage/door/door.ts';
import type { Done } from '../../storage/door/doorEnd.ts';
import { forgetPerson, resetPasswordHash, setDisabled, takeRight } from '../../storage/people/peopleChanges.ts';
import { attemptsOf } from '../../storage/keeping/record/people.ts';
import { deleteSessionsOf } from '../../storage/people/sessions.ts';
import type { Store } from '../../storage/store.ts';
import type { Vault } from '../../crypto/vault.ts';
import { type OnAccount, administer, type Administrator, mustAsk } from './act.ts';
import { ask, halfOf } from './asking.ts';
import { applying } from './confirm.ts';
import { tellOnce, type PasswordAnswer } from './oneTimePassword.ts';

/** Null where it was done; else the id under which it waits for a second administrator. */
export interface ActOutcome {
  readonly waits: string | null;
}

const done: ActOutcome = { waits: null };

/** Gives one right in one office; it counts from the next request of that person. */
export async function giveRight(
  store: Store,
  actor: Administrator,
  { key, accountId }: OnAccount,
  grant: Grant,
): Promise<ActOutcome> {
  const act = { kind: 'grant', ...grant } as const;
  if (await mustAsk(store, actor, accountId, act))
    return ask(store, actor, { key, accountId, act }, act, (waits): ActOutcome => ({ waits }));
  await administer(store, actor, { key, accountId, act }, (writing) =>
    applying.grant(writing, { ...act, accountId, cityCode: actor.cityCode }),
  );
  return done;
}

export async function takeRightAway(
  store: Store,
  actor: Administrator,
  { key, accountId }: OnAccount,
  grant: Grant,
): Promise<void> {
  const act = { kind: 'revoke', ...grant } as const;
  await administer(store, actor, { key, accountId, act }, async ({ tx, recordedAt: at }) => {
    await takeRight(tx, { cityCode: actor.cityCode, accountId, at }, grant);
    return { result: null, summary: { accountId, role: grant.role, officeId: grant.officeId } };
  });
}

/**
 * Gives somebody a new password, told once; all their sessions end. Where its owner has no authenticator that stands before the
 * account besides, the first half is told now and the second to the administrator who confirms.
 */
export async function resetPassword(
  store: Store,
  vault: Vault,
  actor: Administrator,
  { key, accountId }: OnAccount,
): Promise<PasswordAnswer & ActOutcome> {
  const act = { kind: 'reset_password' } as const;
  if (await mustAsk(store, actor, accountId, act)) {
    const { half, waiting } = halfOf(vault);
    const kept = await ask(store, actor, { key, accountId, act }, { ...act, ...waiting }, (waits) => ({
      waits,
      told: waiting.id,
    }));
    return { id: accountId, waits: kept.waits, password: kept.told === waiting.id ? half : null };
  }
  return tellOnce((hash, told) =>
    administer(store, actor, { key, accountId, act }, async ({ tx, recordedAt: at }) => {
      await resetPasswordHash(tx, { cityCode: actor.cityCode, accountId, at }, hash);
      await deleteSessionsOf(tx, actor.cityCode, accountId);
      return { result: { id: accountId, told, ...done }, summary: { accountId } };
    }),
  );
}

/** Says which subject of the provider the account is, in place of what was said before. */
export async function linkSubject(
  store: Store,
  actor: Administrator,
  { key, accountId }: OnAccount,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<ActOutcome> {
  const act = { kind: 'link' } as const;
  return ask(store, actor, { key, accountId, act }, { ...act, issuer, subject }, (waits): ActOutcome => ({ waits }));
}

export async function removeAuthenticator(
  store: Store,
  actor: Administrator,
  { key, accountId }: OnAccount,
): Promise<ActOutcome> {
  const act = { kind: 'reset_second_factor' } as const;
  if (await mustAsk(store, actor, accountId, act))
    return ask(store, actor, { key, accountId, act }, act, (waits): ActOutcome => ({ waits }));
  await administer(store, actor, { key, accountId, act }, (writing) =>
    applying.reset_second_factor(writing, { accountId, cityCode: actor.cityCode }),
  );
  return done;
}

type Simple = 'disable' | 'enable' | 'end_sessions' | 'erase';

const changes: Readonly<Record<Simple, (writing: Writing, cityCode: string, accountId: string) => Promise<void>>> = {
  async disable({ tx, recordedAt: at }, cityCode, accountId) {
    await setDisabled(tx, { cityCode, accountId, at }, at);
    await deleteSessionsOf(tx, cityCode, accountId);
  },
  enable: ({ tx, recordedAt: at }, cityCode, accountId) => setDisabled(tx, { cityCode, accountId, at }, null),
  end_sessions: ({ tx }, cityCode, accountId) => deleteSessionsOf(tx, cityCode, accountId),
  async erase({ tx, recordedAt: at, records }, cityCode, accountId) {
    await records.changing(await attemptsOf(tx, cityCode, accountId));
    await forgetPerson(tx, { cityCode, accountId, at });
  },
};

export async function changeAccount(
  store: Store,
  actor: Administrator,
  { key, accountId }: OnAccount,
  kind: Simple,
): Promise<void> {
  await administer(store, actor, { key, accountId, act: { kind } }, async (writing): Promise<Done<null>> => {
    await changes[kind](writing, actor.cityCode, accountId);
    return { result: null, summary: { accountId } };
  });
}
