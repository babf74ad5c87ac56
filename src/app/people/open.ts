// Open an account for somebody: with a password that is told once and changed at the first sign-in. Rights that take a second
// administrator are asked for in the same act.
import { v7 as uuidv7 } from 'uuid';
import type { NewAccountInput } from '../../domain/people/account.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Grant } from '../../domain/people/role.ts';
import { partedGrants } from '../../domain/secondHand.ts';
import { insertAccount } from '../../storage/people/accounts.ts';
import type { Store } from '../../storage/store.ts';
import { administer, type Administrator } from './act.ts';
import { putDown } from './asking.ts';
import { type PasswordAnswer, tellOnce } from './oneTimePassword.ts';

export interface Opened extends PasswordAnswer {
  /** Rights that wait for a second administrator. */
  readonly waiting: readonly Grant[];
}

/** Refuses `username_taken` and what the laws of accounts refuse. */
export function openAccount(
  store: Store,
  actor: Administrator,
  input: NewAccountInput & { readonly key: string },
): Promise<Opened> {
  const { key, ...content } = input;
  const { username, name, officeId, grants } = content;
  const { cityCode } = actor;
  const act = { kind: 'open' as const, officeId, grants };
  return tellOnce((passwordHash, told) =>
    administer(store, actor, { key, accountId: null, act, content }, async (writing, { hasSecondHand }) => {
      const { tx, recordedAt: at } = writing;
      const [id, { atOnce, waiting }] = [uuidv7(), partedGrants(grants, hasSecondHand)];
      const account = { cityCode, id, username, name, officeId, grants: atOnce, passwordHash, at };
      const made = await insertAccount(tx, { ...account, personId: uuidv7() });
      if (!made) refuse('username_taken', 'username');
      for (const grant of waiting) await putDown(writing, actor, id, { kind: 'grant', ...grant });
      return { result: { id, told, waiting }, summary: { accountId: id, officeId, grants: atOnce, waiting } };
    }),
  );
}
