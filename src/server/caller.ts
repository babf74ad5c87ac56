// Who is asking, from the session cookie, and in which language. Never from a body.
import type { FastifyRequest } from 'fastify';
import { signedInBy, type SignedIn } from '../app/signIn.ts';
import { refuse } from '../domain/refusal.ts';
import type { Actor } from '../domain/role.ts';
import type { Language } from '../labels/language.ts';
import type { Store } from '../storage/store.ts';

export const sessionCookie = 'yiwang_session';

const signedIn = new WeakMap<FastifyRequest, SignedIn>();

/** Lets a request pass only with a living session. */
export async function requireSession(store: Store, request: FastifyRequest): Promise<void> {
  const token = request.cookies[sessionCookie];
  const caller = token ? await signedInBy(store, token) : undefined;
  if (!caller) refuse('sign_in_required');
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
