// One way for everything an administrator does to an account: through the write door, so that it is a link of the audit
// chain; the laws are held inside, where the city's writers queue, on the rights that the actor has by then.
import { type AccountAct, accountBreaches, type AccountFacts } from '../../domain/account.ts';
import { withBelow } from '../../domain/office.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/role.ts';
import { grantsOf } from '../../storage/accounts.ts';
import { type Done, write, type Writing } from '../../storage/door.ts';
import { accountState, otherAdministrators } from '../../storage/people.ts';
import type { Store } from '../../storage/store.ts';
import { officesOn } from '../../storage/world.ts';

export interface AccountRequest {
  /** Made by the sender, so that a form sent twice is one act. */
  readonly key: string;
  readonly accountId: string;
}

/** `content` is what was asked besides the act itself: a repeated key with other content is refused. */
export function administer<T>(
  store: Store,
  actor: Actor,
  request: {
    readonly key: string;
    readonly accountId: string | null;
    readonly act: AccountAct;
    readonly content?: unknown;
  },
  apply: (writing: Writing) => Promise<Done<T>>,
): Promise<T> {
  const { key, accountId, act } = request;
  const wanted = {
    cityCode: actor.cityCode,
    accountId: actor.accountId,
    useCase: `account_${act.kind}`,
    key,
    content: { accountId, act, content: request.content ?? null },
    officeIds: [],
  };
  return write(store, wanted, async (writing) => {
    const breaches = accountBreaches(act, await factsOf(writing, actor, accountId));
    if (breaches.length > 0) throw new Refusal(breaches);
    return apply(writing);
  });
}

async function factsOf({ tx, today }: Writing, actor: Actor, accountId: string | null): Promise<AccountFacts> {
  const { cityCode } = actor;
  const offices = [...(await officesOn(tx, cityCode, today)).values()];
  const cityOfficeId = offices.find(({ parentId }) => parentId === null)?.id ?? '';
  // Somebody may have taken the right away while this request waited in the queue.
  const held = (await grantsOf(tx, cityCode, actor.accountId)).filter(({ role }) => role === 'admin');
  if (held.length === 0) refuse('right_required', undefined, { role: 'admin' });
  return {
    actorId: actor.accountId,
    reach: withBelow(
      offices,
      held.map(({ officeId }) => officeId),
    ),
    cityOfficeId,
    account: accountId === null ? null : await accountState(tx, cityCode, accountId),
    otherAdministrators: await otherAdministrators(tx, cityCode, cityOfficeId, accountId),
  };
}
