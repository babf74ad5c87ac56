import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cityOfActor } from '../app/city.ts';
import { sessionHours, signIn, signOut, type SignedIn } from '../app/signIn.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Store } from '../storage/store.ts';
import { callerOf, sessionCookie } from './caller.ts';
import type { Routes, ServerOptions } from './route.ts';
import type { Session } from './views.ts';

const Credentials = z.object({ username: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) });

/** Attempts per minute, per address and account name. */
const attempts = 30;

/** The one route that needs no session. */
export function signInRoute(app: Routes, { store }: ServerOptions): void {
  const rateLimit = {
    max: attempts,
    timeWindow: '1 minute',
    hook: 'preHandler' as const,
    keyGenerator: (request: FastifyRequest) =>
      `${request.ip}|${String((request.body as { username?: unknown } | undefined)?.username)}`,
    errorResponseBuilder: (_: FastifyRequest, { ttl }: { ttl: number }) =>
      new Refusal({ law: 'too_many_attempts', detail: { seconds: Math.ceil(ttl / 1000) } }),
  };
  app.post(
    '/session',
    { schema: { tags: ['session'], summary: 'Sign in', body: Credentials }, config: { rateLimit } },
    async (request, reply): Promise<Session> => {
      const { token, ...caller } = await signIn(store, request.body);
      reply.setCookie(sessionCookie, token, { ...cookieOptions(request), maxAge: sessionHours * 3600 });
      return sessionView(store, caller);
    },
  );
}

export function sessionRoutes(app: Routes, { store }: ServerOptions): void {
  app.get(
    '/session',
    { schema: { tags: ['session'], summary: 'Who is signed in' } },
    (request): Promise<Session> => sessionView(store, callerOf(request)),
  );

  app.delete('/session', { schema: { tags: ['session'], summary: 'Sign out' } }, async (request, reply) => {
    await signOut(store, request.cookies[sessionCookie] ?? '');
    return reply.clearCookie(sessionCookie, cookieOptions(request)).code(204).send();
  });
}

function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
}

async function sessionView(store: Store, { account, actor }: SignedIn): Promise<Session> {
  const { city, offices, today, years } = await cityOfActor(store, actor);
  const names = new Map(offices.map((office) => [office.id, office.name]));
  return {
    account: { id: account.id, username: account.username, name: account.name },
    city: {
      code: city.code,
      nameZh: city.nameZh,
      nameEn: city.nameEn,
      demo: city.demo,
      officeId: offices.find((office) => office.parentId === null)?.id ?? null,
    },
    roles: actor.grants.map((grant) => ({ ...grant, officeName: names.get(grant.officeId) ?? '' })),
    today,
    years,
  };
}
