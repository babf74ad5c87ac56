// Who is asking, from the session cookie, and in which language. Never from a body.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Due, type Sender, signedInBy, type SignedIn, type Ticket } from '../app/sessions.ts';
import { refuse } from '../domain/refusal.ts';
import type { Actor } from '../domain/role.ts';
import type { Language } from '../labels/language.ts';
import type { Store } from '../storage/store.ts';

export const sessionCookie = 'yiwang_session';

const signedIn = new WeakMap<FastifyRequest, SignedIn>();

/** All that is open to who has something to do before anything else. */
const always = ['GET /api/v1/session', 'DELETE /api/v1/session', 'DELETE /api/v1/sessions'];
const toPassword = [...always, 'POST /api/v1/password'];
const toSecondFactor = [
  ...always,
  'GET /api/v1/second-factor',
  'POST /api/v1/second-factor',
  'POST /api/v1/second-factor/confirm',
];

function mustNotBeDue(due: Due, request: FastifyRequest): void {
  const route = `${request.method} ${request.routeOptions.url}`;
  const [open, law] =
    due === 'second_factor' ? [toSecondFactor, 'second_factor_required'] : [toPassword, 'password_change_required'];
  if (!open.includes(route)) refuse(law);
}

/** Lets a request pass only with a living session. */
export async function requireSession(store: Store, request: FastifyRequest): Promise<void> {
  const token = request.cookies[sessionCookie];
  const caller = token ? await signedInBy(store, token) : undefined;
  if (!caller) refuse('sign_in_required');
  if (caller.due) mustNotBeDue(caller.due, request);
  signedIn.set(request, caller);
}

export function callerOf(request: FastifyRequest): SignedIn {
  return signedIn.get(request) ?? refuse('sign_in_required');
}

export function actorOf(request: FastifyRequest): Actor {
  return callerOf(request).actor;
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
