import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cityOfActor } from '../app/city.ts';
import { changePassword } from '../app/changePassword.ts';
import { type SignInAttempt, ownSignIns } from '../app/ownSignIns.ts';
import { endSession, ownSessions, type SignedIn, signOut, signOutEverywhere } from '../app/sessions.ts';
import { signIn } from '../app/signIn.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Store } from '../storage/store.ts';
import { anyone, ownAccount } from './access.ts';
import { actorOf, callerOf, cookieOptions, giveTicket, senderOf, sessionCookie } from './caller.ts';
import { page, type Routes, type ServerOptions, size } from './route.ts';
import { originOf } from './providerRoutes.ts';
import type { Session, SessionRow, SignedOut } from './views.ts';

const Credentials = z.object({
  username: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
  code: z.string().trim().max(40).optional(),
});

/** Attempts per minute, per address and account name. */
const attempts = 30;

/** The one route that needs no session. */
export function signInRoute(app: Routes, { store, vault, demoFor }: ServerOptions): void {
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
    { access: anyone, schema: { tags: ['session'], summary: 'Sign in', body: Credentials }, config: { rateLimit } },
    async (request, reply): Promise<Session> => {
      const { token, maxAge, ...caller } = await signIn(store, vault, request.body, senderOf(request), demoFor);
      // Whoever signs in anew leaves no older session behind in this browser.
      await signOut(store, request.cookies[sessionCookie] ?? '');
      giveTicket(request, reply, { token, maxAge });
      return sessionView(store, caller);
    },
  );
}

const Change = z.object({ old: z.string().min(1).max(200), new: z.string().min(1).max(200) });

export function sessionRoutes(app: Routes, { store, provider }: ServerOptions): void {
  app.get(
    '/session',
    { access: ownAccount('password', 'second_factor'), schema: { tags: ['session'], summary: 'Who is signed in' } },
    (request): Promise<Session> => sessionView(store, callerOf(request)),
  );

  app.delete(
    '/session',
    { access: ownAccount('password', 'second_factor'), schema: { tags: ['session'], summary: 'Sign out' } },
    async (request, reply) => {
      await signOut(store, request.cookies[sessionCookie] ?? '');
      signedOut(request, reply);
      // Who came by a provider leaves there too, or one press would bring the next person in.
      const byProvider = callerOf(request).way === 'provider';
      const next = byProvider ? await provider?.signOutUrl(originOf(request, provider)) : undefined;
      return next ? reply.send({ next: next.href } satisfies SignedOut) : reply.code(204).send();
    },
  );

  app.post(
    '/password',
    {
      access: ownAccount('password'),
      schema: { tags: ['session'], summary: 'Change the own password; ends every other session', body: Change },
    },
    async (request, reply): Promise<Session> => {
      const sender = senderOf(request);
      const { token, maxAge, ...caller } = await changePassword(store, callerOf(request), request.body, sender);
      giveTicket(request, reply, { token, maxAge });
      return sessionView(store, caller);
    },
  );

  app.get(
    '/sessions',
    { access: ownAccount(), schema: { tags: ['session'], summary: 'Own sessions, the last used first' } },
    async (request): Promise<SessionRow[]> => {
      const { actor, sessionId } = callerOf(request);
      return (await ownSessions(store, actor)).map((one) => ({ ...one, current: one.id === sessionId }));
    },
  );

  app.get(
    '/sign-ins',
    {
      access: ownAccount(),
      schema: {
        tags: ['session'],
        summary: 'Own sign-ins and failed ones, the latest first',
        querystring: z.object({ page, size }),
      },
    },
    (request): Promise<SignInAttempt[]> => {
      const { cityCode, accountId } = actorOf(request);
      return ownSignIns(store, { cityCode, accountId }, request.query);
    },
  );

  app.delete(
    '/sessions',
    { access: ownAccount('password', 'second_factor'), schema: { tags: ['session'], summary: 'Sign out everywhere' } },
    async (request, reply) => {
      await signOutEverywhere(store, actorOf(request));
      return signedOut(request, reply).code(204).send();
    },
  );

  app.delete(
    '/sessions/:id',
    {
      access: ownAccount(),
      schema: { tags: ['session'], summary: 'End one own session', params: z.object({ id: z.uuid() }) },
    },
    async (request, reply) => {
      await endSession(store, actorOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
}

/** The cookie goes, and what the browser kept of answers goes with it: the next person may sit at the same desk. */
function signedOut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.clearCookie(sessionCookie, cookieOptions(request)).header('clear-site-data', '"cache"');
}

async function sessionView(store: Store, { account, actor, due }: SignedIn): Promise<Session> {
  const { city, offices, today, years, assessmentYears } = await cityOfActor(store, actor);
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
    due,
    today,
    years,
    assessmentYears,
  };
}
