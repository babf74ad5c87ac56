// Open an account for somebody: with a password that is told once and changed at the first sign-in.
import { v7 as uuidv7 } from 'uuid';
import type { NewAccountInput } from '../../domain/account.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/role.ts';
import { insertAccount } from '../../storage/accounts.ts';
import type { Store } from '../../storage/store.ts';
import { administer } from './act.ts';
import { type Told, tellOnce } from './oneTimePassword.ts';

/** Refuses `username_taken` and what the laws of accounts refuse. */
export function openAccount(
  store: Store,
  actor: Actor,
  input: NewAccountInput & { readonly key: string },
): Promise<Told> {
  const { key, ...content } = input;
  const { username, name, officeId, grants } = content;
  const act = { kind: 'open' as const, officeId, grants };
  return tellOnce((passwordHash, told) =>
    administer(store, actor, { key, accountId: null, act, content }, async ({ tx, recordedAt: at }) => {
      const id = uuidv7();
      const account = { cityCode: actor.cityCode, id, username, name, officeId, grants, passwordHash, at };
      const made = await insertAccount(tx, { ...account, personId: uuidv7() });
      if (!made) refuse('username_taken', 'username');
      return { result: { id, told }, summary: { accountId: id, officeId, grants } };
    }),
  );
}
