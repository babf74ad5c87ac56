// Who is asking, from the session cookie, and in which language. Never from a body.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Due, type Sender, signedInBy, type SignedIn, type Ticket } from '../app/sessions.ts';
import { inCity } from '../app/reach.ts';
import { refuse } from '../domain/refusal.ts';
import { type Actor, hasRole, type Role } from '../domain/role.ts';
import type { Language } from '../labels/language.ts';
import type { Store } from '../storage/store.ts';
import type { Access } from './access.ts';

export const sessionCookie = 'yiwang_session';

interface Admitted {
  readonly caller: SignedIn;
  /** With the rights alone that the route declares. */
  readonly actor: Actor;
}

const admitted = new WeakMap<FastifyRequest, Admitted>();

/** Lets a request pass only as its route declares: session, errands that wait, right, office. Returns whose it is. */
export async function admit(store: Store, access: Access, request: FastifyRequest): Promise<string | undefined> {
  if (access.to === 'anyone') return undefined;
  const token = request.cookies[sessionCookie];
  const caller = token ? await signedInBy(store, token) : undefined;
  if (!caller) refuse('sign_in_required');
  mustBeOfThePage(request, caller.account.id);
  if (caller.due) mustBeOpen(access, caller.due);
  let { actor } = caller;
  if (access.to !== 'signed_in') mustHold(actor, access.to);
  if (access.inCity) actor = await inCity(store, actor, access.with);
  const grants = actor.grants.filter(({ role }) => access.with.includes(role));
  admitted.set(request, { caller, actor: { ...actor, grants } });
  return `${actor.cityCode}/${actor.accountId}`;
}

/**
 * A browser has one session for all its tabs. A page says whose it is, so that what one account typed is never sent,
 * and what another may read never shown, in the name of who signed in meanwhile.
 */
function mustBeOfThePage(request: FastifyRequest, accountId: string): void {
  const said = request.headers['x-yiwang-account'];
  if (said !== undefined && said !== accountId) refuse('another_account_signed_in');
}

function mustBeOpen({ during = [] }: Access, due: Due): void {
  if (due === 'second_factor') return during.includes(due) ? undefined : refuse('second_factor_required');
  if (!during.includes('password')) refuse('password_change_required');
}

function mustHold(actor: Actor, anyOf: readonly Role[]): void {
  if (!anyOf.some((role) => hasRole(actor, role))) refuse('right_required', undefined, { role: anyOf[0] ?? '' });
}

/** Who is signed in, with all their rights: for what a person is told of themselves. */
export function callerOf(request: FastifyRequest): SignedIn {
  return (admitted.get(request) ?? refuse('sign_in_required')).caller;
}

/** Who acts, with the rights that the route declares. */
export function actorOf(request: FastifyRequest): Actor {
  return (admitted.get(request) ?? refuse('sign_in_required')).actor;
}

export function languageOf(request: FastifyRequest): Language {
  return request.headers['x-yiwang-lang'] === 'en' ? 'en' : 'zh';
}

export function senderOf(request: FastifyRequest): Sender {
  return { address: request.ip, agent: request.headers['user-agent'] ?? '' };
}

export function giveTicket(request: FastifyRequest, reply: FastifyReply, { token, maxAge }: Ticket): void {
  reply.setCookie(sessionCookie, token, { ...cookieOptions(request), maxAge });
}

export function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
}
