// One way for everything an administrator does to an account: through the write door, so that it is a link of the audit
// chain; the laws are held inside, where the city's writers queue, on the rights that the actor has by then.
import { type AccountAct, accountBreaches, type AccountFacts, officesOf } from '../../domain/people/account.ts';
import { withBelow } from '../../domain/offices/office.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { takesTwo } from '../../domain/secondHand.ts';
import { grantsOf } from '../../storage/people/accounts.ts';
import { write, type Writing } from '../../storage/door/door.ts';
import type { Done } from '../../storage/door/doorEnd.ts';
import { accountState, administratorsBesides, otherAdministrators } from '../../storage/people/queries.ts';
import { countingScope, inScope, type Store, todayOf, type Tx } from '../../storage/store.ts';
import { officesOn } from '../../storage/entries/world.ts';

export interface OnAccount {
  /** Made by the sender, so that a form sent twice is one act. */
  readonly key: string;
  readonly accountId: string;
}

/** An administrator by their session, or whoever sits at the server. */
export type Administrator = Actor;

/** Nobody's account: the command line at the server, which reaches every account of the city. */
export const serverId = '00000000-0000-0000-0000-000000000000';

export function atServer(cityCode: string): Administrator {
  return { cityCode, accountId: serverId, grants: [] };
}

export function isServer({ accountId }: Administrator): boolean {
  return accountId === serverId;
}

export interface Administering {
  readonly key: string;
  readonly accountId: string | null;
  readonly act: AccountAct;
  readonly content?: unknown;
  /** Absent: that of the act. */
  readonly useCase?: string;
  /** Two pairs of hands are at it, or none is needed because it only asks. */
  readonly secondHand?: boolean;
}

/** `content` is what was asked besides the act itself: a repeated key with other content is refused. */
export function administer<T>(
  store: Store,
  actor: Administrator,
  { key, accountId, act, content, useCase, secondHand = false }: Administering,
  apply: (writing: Writing, facts: AccountFacts) => Promise<Done<T>>,
): Promise<T> {
  const wanted = {
    cityCode: actor.cityCode,
    accountId: actor.accountId,
    useCase: useCase ?? `account_${act.kind}`,
    key,
    content: { accountId, act, content: content ?? null },
    officeIds: [],
    about: accountId,
  };
  return write(store, wanted, async (writing) => {
    const facts = await factsOf(writing.tx, actor, { accountId, act }, writing.today);
    const breaches = accountBreaches(act, facts);
    if (breaches.length > 0) throw new Refusal(breaches);
    // Whether it takes two was read before the city's writers queued here; it may have changed.
    if (!secondHand && !isServer(actor) && useCase === undefined && takesTwo(act, facts))
      refuse('second_administrator_needed');
    return apply(writing, facts);
  });
}

/** Whether this act, as things stand, is asked for by this administrator and done by another. */
export function mustAsk(
  store: Store,
  actor: Administrator,
  accountId: string | null,
  act: AccountAct,
): Promise<boolean> {
  if (isServer(actor)) return Promise.resolve(false);
  return inScope(store, countingScope(actor.cityCode), async (tx) =>
    takesTwo(act, await factsOf(tx, actor, { accountId, act }, todayOf(store.clock))),
  );
}

async function factsOf(
  tx: Tx,
  actor: Administrator,
  { accountId, act }: Pick<Administering, 'accountId' | 'act'>,
  today: string,
): Promise<AccountFacts> {
  const { cityCode } = actor;
  const offices = [...(await officesOn(tx, cityCode, today)).values()];
  const cityOfficeId = offices.find(({ parentId }) => parentId === null)?.id ?? '';
  // Somebody may have taken the right away while this request waited in the queue.
  const held = (await grantsOf(tx, cityCode, actor.accountId)).filter(({ role }) => role === 'admin');
  if (held.length === 0 && !isServer(actor)) refuse('right_required', undefined, { role: 'admin' });
  const roots = isServer(actor) ? [cityOfficeId] : held.map(({ officeId }) => officeId);
  const account = accountId === null ? null : await accountState(tx, cityCode, accountId);
  const facts = { actorId: actor.accountId, reach: withBelow(offices, roots), cityOfficeId, account };
  const involved = [...(account ? officesOf(account, cityOfficeId) : []), ...namedIn(act)];
  return {
    ...facts,
    otherAdministrators: await otherAdministrators(tx, cityCode, cityOfficeId, accountId),
    hasSecondHand: (await administratorsBesides(tx, cityCode, [actor.accountId, accountId ?? ''])).some((ids) => {
      const reach = withBelow(offices, ids);
      return involved.every((id) => reach.has(id));
    }),
  };
}

/** Offices that an act names besides those of the account. */
function namedIn(act: AccountAct): string[] {
  if (act.kind === 'open') return [act.officeId, ...act.grants.map(({ officeId }) => officeId)];
  return act.kind === 'grant' || act.kind === 'revoke' ? [act.officeId] : [];
}
