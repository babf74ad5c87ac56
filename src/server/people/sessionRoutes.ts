import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cityOfActor } from '../../app/offices/city.ts';
import { changePassword } from '../../app/people/signIn/changePassword.ts';
import { disownDevice, ownDevices } from '../../app/people/signIn/ownDevices.ts';
import { type SignInAttempt, ownSignIns } from '../../app/people/signIn/ownSignIns.ts';
import {
  endSession,
  ownSessions,
  type SignedIn,
  signOut,
  signOutEverywhere,
} from '../../app/people/signIn/sessions.ts';
import { signIn } from '../../app/people/signIn/signIn.ts';
import type { Store } from '../../storage/store.ts';
import { anyone, ownAccount } from '../access.ts';
import { actorOf, browserOf, callerOf, cookieOptions, giveTicket, senderOf, sessionCookie } from './caller.ts';
import { Id, page, type Routes, type ServerOptions, size } from '../route.ts';
import { originOf } from './providerRoutes.ts';
import { DeviceRow, Session, SessionRow, SignedOut } from '../offices/cityViews.ts';
import { secretText, textLine } from '../../domain/text.ts';
import { SignInAttemptView } from './views.ts';
import { list, nothing } from '../answerViews.ts';

const Credentials = z.strictObject({
  username: textLine(1, 60),
  password: secretText(200),
  code: textLine(0, 40).optional(),
});

/** The one route that needs no session. */
export function signInRoute(app: Routes, { store, vault, demoFor }: ServerOptions) {
  return [
    app.post(
      '/session',
      {
        access: anyone,
        schema: { tags: ['session'], summary: 'Sign in', body: Credentials, response: { 200: Session } },
      },
      async (request, reply): Promise<Session> => {
        const { token, maxAge, browser, ...caller } = await signIn(
          store,
          vault,
          request.body,
          senderOf(request, vault),
          demoFor,
        );
        // Whoever signs in anew leaves no older session behind in this browser.
        await signOut(store, request.cookies[sessionCookie] ?? '');
        giveTicket(request, reply, vault, { token, maxAge, browser });
        return sessionView(store, caller);
      },
    ),
  ] as const;
}

const Change = z.strictObject({ old: secretText(200), new: secretText(200) });

export function sessionRoutes(app: Routes, { store, vault, provider }: ServerOptions) {
  return [
    app.get(
      '/session',
      {
        access: ownAccount('password', 'second_factor'),
        schema: { tags: ['session'], summary: 'Who is signed in', response: { 200: Session } },
      },
      (request): Promise<Session> => sessionView(store, callerOf(request)),
    ),

    app.delete(
      '/session',
      {
        access: ownAccount('password', 'second_factor'),
        schema: { tags: ['session'], summary: 'Sign out', response: { 200: SignedOut, 204: nothing } },
      },
      async (request, reply) => {
        await signOut(store, request.cookies[sessionCookie] ?? '');
        signedOut(request, reply);
        // Who came by a provider leaves there too, or one press would bring the next person in.
        const byProvider = callerOf(request).way === 'provider';
        const next = byProvider ? await provider?.signOutUrl(originOf(request, provider)) : undefined;
        return next ? reply.send({ next: next.href } satisfies SignedOut) : reply.code(204).send();
      },
    ),

    app.post(
      '/password',
      {
        access: ownAccount('password'),
        schema: {
          tags: ['session'],
          summary: 'Change the own password; ends every other session',
          body: Change,
          response: { 200: Session },
        },
      },
      async (request, reply): Promise<Session> => {
        const sender = senderOf(request, vault);
        const { token, maxAge, browser, ...caller } = await changePassword(
          store,
          callerOf(request),
          request.body,
          sender,
        );
        giveTicket(request, reply, vault, { token, maxAge, browser });
        return sessionView(store, caller);
      },
    ),

    app.get(
      '/sessions',
      {
        access: ownAccount(),
        schema: {
          tags: ['session'],
          summary: 'Own sessions, the last used first',
          response: { 200: list(SessionRow) },
        },
      },
      async (request): Promise<SessionRow[]> => {
        const { actor, sessionId } = callerOf(request);
        return (await ownSessions(store, actor)).map((one) => ({ ...one, current: one.id === sessionId }));
      },
    ),

    app.get(
      '/sign-ins',
      {
        access: ownAccount(),
        schema: {
          tags: ['session'],
          summary: 'Own sign-ins and failed ones, the latest first',
          querystring: z.strictObject({ page, size }),
          response: { 200: list(SignInAttemptView) },
        },
      },
      (request): Promise<SignInAttempt[]> => {
        const { cityCode, accountId } = actorOf(request);
        return ownSignIns(store, { cityCode, accountId }, request.query);
      },
    ),

    app.delete(
      '/sessions',
      {
        access: ownAccount('password', 'second_factor'),
        schema: { tags: ['session'], summary: 'Sign out everywhere', response: { 204: nothing } },
      },
      async (request, reply) => {
        await signOutEverywhere(store, actorOf(request));
        return signedOut(request, reply).code(204).send();
      },
    ),

    app.get(
      '/devices',
      {
        access: ownAccount(),
        schema: {
          tags: ['session'],
          summary: 'Browsers that the own account knows, the last used first',
          response: { 200: list(DeviceRow) },
        },
      },
      async (request): Promise<DeviceRow[]> => {
        const here = browserOf(request, vault);
        const devices = await ownDevices(store, actorOf(request));
        return devices.map(({ browser: id, ...one }) => ({ id, ...one, current: id === here }));
      },
    ),

    app.delete(
      '/devices/:id',
      {
        access: ownAccount(),
        schema: {
          tags: ['session'],
          summary: 'Know one of them no more',
          params: Id,
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        await disownDevice(store, actorOf(request), request.params.id);
        return reply.code(204).send();
      },
    ),

    app.delete(
      '/sessions/:id',
      {
        access: ownAccount(),
        schema: {
          tags: ['session'],
          summary: 'End one own session',
          params: Id,
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        await endSession(store, actorOf(request), request.params.id);
        return reply.code(204).send();
      },
    ),
  ] as const;
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
