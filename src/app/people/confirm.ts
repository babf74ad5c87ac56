// What a second administrator does when confirming, and what one does alone where that is enough.
import { refuse } from '../../domain/refusal.ts';
import type { Role } from '../../domain/people/role.ts';
import type { AccountRequest } from '../../storage/people/accountRequests.ts';
import { linkAccount, unlinkAccount } from '../../storage/people/accountLinks.ts';
import type { Writing } from '../../storage/door/door.ts';
import type { Done } from '../../storage/door/doorEnd.ts';
import { addGrant, resetPasswordHash } from '../../storage/people/peopleChanges.ts';
import { removeSecondFactor } from '../../storage/people/secondFactors.ts';
import { deleteSessionsOf } from '../../storage/people/sessions.ts';
import type { Store } from '../../storage/store.ts';
import type { Vault } from '../../crypto/vault.ts';
import type { Administrator } from './act.ts';
import { confirm, openHalf } from './asking.ts';
import { tellOnce, type PasswordAnswer } from './oneTimePassword.ts';

interface Whose {
  readonly cityCode: string;
  readonly accountId: string;
}

/** Each within the write door's transaction. */
export const applying = {
  async grant({ tx, recordedAt: at }: Writing, asked: Whose & { readonly role: Role; readonly officeId: string }) {
    const { cityCode, accountId, role, officeId } = asked;
    await addGrant(tx, { cityCode, accountId, at }, { role, officeId });
    return { result: null, summary: { accountId, role, officeId } };
  },
  async reset_second_factor({ tx }: Writing, { cityCode, accountId }: Whose) {
    await removeSecondFactor(tx, { cityCode, accountId });
    await deleteSessionsOf(tx, cityCode, accountId);
    return { result: null, summary: { accountId } };
  },
  async link({ tx, recordedAt: at }: Writing, asked: Whose & Pick<AccountRequest, 'issuer' | 'subject'>) {
    const { cityCode, accountId, issuer, subject } = asked;
    if (issuer === null || subject === null) return refuse('request_out_of_date');
    await unlinkAccount(tx, cityCode, accountId, issuer);
    const made = await linkAccount(tx, { cityCode, accountId, issuer, subject, at });
    if (!made) refuse('subject_linked_already', 'subject');
    // Who came in by the subject of before is somebody else.
    await deleteSessionsOf(tx, cityCode, accountId);
    // The subject is a name of the person elsewhere, and names stay out of the chain.
    return { result: null, summary: { accountId, issuer } };
  },
} as const;

/** Does what another asked for. Of a password it tells the second half, once. */
export async function confirmRequest(
  store: Store,
  vault: Vault,
  actor: Administrator,
  asked: { readonly key: string; readonly requestId: string },
): Promise<PasswordAnswer> {
  const half = await openHalf(store, vault, actor.cityCode, asked.requestId);
  return tellOnce((hash, told) => {
    return confirm(store, actor, asked, async (writing, request) => ({
      summary: (await applied(writing, { ...request, cityCode: actor.cityCode }, hash)).summary,
      // Only of a password there is something to tell.
      result: { id: request.accountId, told: request.kind === 'reset_password' ? told : '' },
    }));
  }, half);
}

async function applied(
  writing: Writing,
  request: AccountRequest & { readonly cityCode: string },
  hash: string,
): Promise<Done<null>> {
  const { cityCode, accountId, role, officeId } = request;
  switch (request.kind) {
    case 'grant':
      if (role === null || officeId === null) return refuse('request_out_of_date');
      return applying.grant(writing, { cityCode, accountId, role, officeId });
    case 'reset_second_factor':
      return applying.reset_second_factor(writing, request);
    case 'link':
      return applying.link(writing, request);
    case 'reset_password': {
      if (request.sealedHalf === null) return refuse('request_out_of_date');
      const { tx, recordedAt: at } = writing;
      await resetPasswordHash(tx, { cityCode, accountId, at }, hash);
      await deleteSessionsOf(tx, cityCode, accountId);
      return { result: null, summary: { accountId } };
    }
  }
}
