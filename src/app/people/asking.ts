// Acts that take two pairs of hands: asked for by one administrator, done by another, refused by either or by the owner.
import { v7 as uuidv7 } from 'uuid';
import type { AccountAct } from '../../domain/people/account.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { confirmBreaches, type RequestKind } from '../../domain/secondHand.ts';
import {
  type AccountRequest,
  endRequest,
  insertRequest,
  requestOf,
  waitingRequests,
} from '../../storage/people/accountRequests.ts';
import { grantsOf } from '../../storage/people/accounts.ts';
import { type Writing, write } from '../../storage/door/door.ts';
import type { Done } from '../../storage/door/doorEnd.ts';
import type { Store } from '../../storage/store.ts';
import type { Vault } from '../../crypto/vault.ts';
import { administer, type Administrator, isServer } from './act.ts';
import { randomHalf } from './oneTimePassword.ts';

/** What is kept of an act until somebody else does it. */
type Waiting = Pick<AccountRequest, 'kind'> &
  Partial<Pick<AccountRequest, 'role' | 'officeId' | 'issuer' | 'subject' | 'sealedHalf'>>;

/** The first half of a password, and how it is kept until the second is made. */
export function halfOf(vault: Vault): {
  readonly half: string;
  readonly waiting: { readonly id: string; readonly sealedHalf: Buffer };
} {
  const [id, half] = [uuidv7(), randomHalf()];
  return { half, waiting: { id, sealedHalf: vault.seal(Buffer.from(half), sealName(id)) } };
}

/** Empty where the request is about something else. Refuses `request_out_of_date` where it was sealed with another key. */
export async function openHalf(store: Store, vault: Vault, cityCode: string, requestId: string): Promise<string> {
  const { sealedHalf } = await known(store, cityCode, requestId);
  if (sealedHalf === null) return '';
  return vault.unseal(sealedHalf, sealName(requestId))?.toString() ?? refuse('request_out_of_date');
}

const sealName = (requestId: string) => `account_request/${requestId}`;

/** Puts a request down, within a write. Refuses `request_waits_already`. */
export async function putDown(
  { tx, recordedAt }: Writing,
  actor: Actor,
  accountId: string,
  waiting: Waiting & { readonly id?: string },
): Promise<string> {
  const id = waiting.id ?? uuidv7();
  const asked = { ...waiting, cityCode: actor.cityCode, id, accountId, askedBy: actor.accountId, askedAt: recordedAt };
  if (!(await insertRequest(tx, asked))) refuse('request_waits_already');
  return id;
}

/** Asks for an act that this administrator does not do alone. Names and secrets stay out of the chain. */
export function ask<T>(
  store: Store,
  actor: Actor,
  request: {
    readonly key: string;
    readonly accountId: string;
    readonly act: AccountAct & { readonly kind: RequestKind };
  },
  waiting: Waiting & { readonly id?: string },
  result: (id: string) => T,
): Promise<T> {
  const { key, accountId, act } = request;
  return administer(
    store,
    actor,
    { key, accountId, act, useCase: 'account_ask', content: { waits: true } },
    async (writing) => {
      const id = await putDown(writing, actor, accountId, waiting);
      const { kind, role = null, officeId = null } = waiting;
      return { result: result(id), summary: { accountId, requestId: id, kind, role, officeId } };
    },
  );
}

/** The act that a request is about. */
function actOf({ kind, role, officeId }: AccountRequest): AccountAct {
  return kind === 'grant' ? { kind, role: role ?? refuse('request_unknown'), officeId: officeId ?? '' } : { kind };
}

/** Does what another asked for. `apply` gets the request as it waits at that moment. */
export async function confirm<T>(
  store: Store,
  actor: Administrator,
  { key, requestId }: { readonly key: string; readonly requestId: string },
  apply: (writing: Writing, request: AccountRequest) => Promise<Done<T>>,
): Promise<T> {
  const { cityCode } = actor;
  const seen = await known(store, cityCode, requestId);
  const asked = { key, accountId: seen.accountId, act: actOf(seen), content: { requestId }, secondHand: true };
  return administer(store, actor, asked, async (writing) => {
    const { tx, recordedAt: at } = writing;
    const request = await stillWaiting(writing, cityCode, requestId);
    const breaches = confirmBreaches(request, {
      actorId: actor.accountId,
      askerStillKeepsPeople: (await grantsOf(tx, cityCode, request.askedBy)).some(({ role }) => role === 'admin'),
    });
    if (breaches.length > 0) throw new Refusal(breaches);
    const done = await apply(writing, request);
    await endRequest(tx, cityCode, requestId, {
      at,
      by: isServer(actor) ? null : actor.accountId,
      outcome: 'confirmed',
    });
    return { result: done.result, summary: { ...done.summary, requestId, askedBy: request.askedBy } };
  });
}

async function stillWaiting({ tx, recordedAt }: Writing, cityCode: string, id: string): Promise<AccountRequest> {
  const [request] = await waitingRequests(tx, cityCode, recordedAt, { id });
  return request ?? refuse('request_out_of_date');
}

/** Takes a request back: whoever asked, another administrator who reaches the account, or its owner. */
export async function refuseRequest(
  store: Store,
  actor: Actor,
  { key, requestId }: { readonly key: string; readonly requestId: string },
  as: 'administrator' | 'owner',
): Promise<void> {
  const { cityCode, accountId: by } = actor;
  const seen = await known(store, cityCode, requestId);
  const { accountId } = seen;
  const end = async (writing: Writing): Promise<Done<null>> => {
    const { tx, recordedAt: at } = writing;
    await stillWaiting(writing, cityCode, requestId);
    await endRequest(tx, cityCode, requestId, { at, by, outcome: 'refused' });
    return { result: null, summary: { accountId, requestId, kind: seen.kind } };
  };
  if (as === 'administrator') {
    const asked = { key, accountId, act: actOf(seen), content: { requestId, refused: true }, secondHand: true };
    await administer(store, actor, { ...asked, useCase: 'account_refuse' }, end);
    return;
  }
  // Others' requests are not there for whoever is not their owner.
  if (accountId !== by) refuse('request_unknown');
  const wanted = {
    cityCode,
    accountId: by,
    useCase: 'account_refuse',
    key,
    content: { requestId },
    officeIds: [],
    about: by,
  };
  await write(store, wanted, end);
}

/** Whether it waits still is asked within the write. */
async function known(store: Store, cityCode: string, id: string): Promise<AccountRequest> {
  return (await requestOf(store.pool.db, cityCode, id)) ?? refuse('request_unknown');
}
