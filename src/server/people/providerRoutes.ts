// Sign-in by an identity provider: the browser leaves for it and comes back; what goes wrong is told on the sign-in page.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Errand, Provider } from '../../app/people/provider/provider.ts';
import { signInByProvider } from '../../app/people/provider/signIn.ts';
import { signOut } from '../../app/people/signIn/sessions.ts';
import { Refusal, refuse } from '../../domain/refusal.ts';
import { anyone } from '../access.ts';
import { browserOf, cookieOptions, giveTicket, senderOf, sessionCookie } from './caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { nothing } from '../answerViews.ts';

const errandCookie = 'yiwang_provider';
/** The way back begins at another site, without the cookie by which accounts know the browser: it is taken along. */
type Carried = Errand & { readonly browser: string | undefined };
const minutes = 10;
/** Which parameters come along is the provider's choice; the library that speaks with it reads them. */
const saidByProvider = z.looseObject({});
const tags = ['session'];

/** The address under which the browser reaches this server; the provider knows which of them are ours. */
export function originOf(request: FastifyRequest, provider: Provider | undefined): string {
  return provider?.settings.publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`;
}

export function providerRoutes(app: Routes, { store, vault, provider }: ServerOptions) {
  const returnUri = (request: FastifyRequest) => `${originOf(request, provider)}/api/v1/provider/return`;
  // The way back begins at another site, so this cookie is the one that goes along then.
  const options = (request: FastifyRequest) =>
    ({ ...cookieOptions(request), sameSite: 'lax', path: '/api/v1/provider' }) as const;

  function errandOf(sealed: string | undefined): Carried | undefined {
    const opened = sealed && vault.unseal(Buffer.from(sealed, 'base64url'), errandCookie);
    return opened ? (JSON.parse(opened.toString()) as Carried) : undefined;
  }

  return [
    app.get(
      '/provider/start',
      { access: anyone, schema: { tags, summary: 'Leave for the identity provider', response: { 302: nothing } } },
      (request, reply) =>
        orTellAt(reply, async () => {
          if (!provider) refuse('provider_not_configured');
          const { url, errand } = await provider.begin(returnUri(request), store.clock());
          const carried: Carried = { ...errand, browser: browserOf(request, vault) };
          const sealed = vault.seal(Buffer.from(JSON.stringify(carried)), errandCookie).toString('base64url');
          return reply
            .setCookie(errandCookie, sealed, { ...options(request), maxAge: minutes * 60 })
            .redirect(url.href);
        }),
    ),

    app.get(
      '/provider/return',
      {
        access: anyone,
        schema: {
          tags,
          summary: 'Come back from it; opens a session',
          querystring: saidByProvider,
          response: { 302: nothing },
        },
      },
      (request, reply) =>
        orTellAt(reply, async () => {
          if (!provider) refuse('provider_not_configured');
          // Whatever comes of it: an answer is taken once.
          reply.clearCookie(errandCookie, options(request));
          const errand = errandOf(request.cookies[errandCookie]);
          if (!errand || store.clock().getTime() - errand.startedAt > minutes * 60_000)
            refuse('provider_sign_in_stale');
          const answer = new URL(returnUri(request));
          answer.search = new URL(request.url, 'http://localhost').search;
          const identity = await provider.finish(answer, errand);
          const from = { ...senderOf(request, vault), browser: errand.browser };
          const ticket = await signInByProvider(store, identity, provider.settings.city, from);
          await signOut(store, request.cookies[sessionCookie] ?? '');
          giveTicket(request, reply, vault, ticket);
          return reply.redirect('/');
        }),
    ),
  ] as const;
}

/** The browser stands between two pages: a refusal is carried to the sign-in page, which has the words for it. */
async function orTellAt(reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { law = '', detail } = error.breaches[0] ?? {};
    const query = new URLSearchParams({
      refused: law,
      ...(detail?.['minutes'] ? { minutes: String(detail['minutes']) } : {}),
    });
    return reply.redirect(`/?${query.toString()}`);
  }
}
