// Signing in and out, and the own password.
import { z } from 'zod';
import { cityOfActor } from '../../app/offices/city.ts';
import { changePassword } from '../../app/people/signIn/changePassword.ts';
import { type SignedIn, signOut } from '../../app/people/signIn/sessions.ts';
import { signIn } from '../../app/people/signIn/signIn.ts';
import type { Store } from '../../storage/store.ts';
import { anyone, ownAccount } from '../access.ts';
import { callerOf, giveTicket, senderOf, sessionCookie, signedOut } from './caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { originOf } from './providerRoutes.ts';
import { Session, SignedOut } from '../offices/cityViews.ts';
import { secretText, textLine } from '../../domain/text.ts';
import { nothing } from '../answerViews.ts';

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
  ] as const;
}

export async function sessionView(store: Store, { account, actor, due }: SignedIn): Promise<Session> {
  const { city, offices, today, years, lastVerifiedOn, assessmentYears } = await cityOfActor(store, actor);
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
    lastVerifiedOn,
    assessmentYears,
  };
}
