// What an administrator does to an account.
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type ActOutcome,
  changeAccount,
  giveRight,
  linkSubject,
  removeAuthenticator,
  resetPassword,
  takeRightAway,
} from '../../app/people/keep.ts';
import { GrantInput } from '../../domain/people/account.ts';
import { refuse } from '../../domain/refusal.ts';
import { right } from '../access.ts';
import { actorOf } from './caller.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { ToldPassword, WaitingView } from './views.ts';
import { textLine } from '../../domain/text.ts';
import { nothing } from '../answerViews.ts';

const tags = ['people'];
const Key = z.strictObject({ key });
const Right = GrantInput.extend({ key });

/** An administrator's own offices and those below; nobody's own account, and no ledger rows. */
export const ofPeople = right('admin', { elsewhere: 404 });

const simple = [
  ['disable', 'disable', 'Stop an account; its sessions end'],
  ['enable', 'enable', 'Start a stopped account again'],
  ['sign-out', 'end_sessions', 'End all sessions of an account'],
  ['erase', 'erase', "Erase a person's names for ever; what the account did stays"],
] as const;

export function grantRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.post(
      '/people/:id/grant',
      {
        access: ofPeople,
        schema: {
          tags,
          summary: 'Give a right in an office, or ask a second administrator to',
          params: Id,
          body: Right,
          response: { 202: WaitingView, 204: nothing },
        },
      },
      async (request, reply) => {
        const { key: sent, ...one } = request.body;
        return answer(
          reply,
          await giveRight(store, actorOf(request), { key: sent, accountId: request.params.id }, one),
        );
      },
    ),

    app.post(
      '/people/:id/revoke',
      {
        access: ofPeople,
        schema: {
          tags,
          summary: 'Take a right away; its row stays with its end',
          params: Id,
          body: Right,
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        const { key: sent, ...one } = request.body;
        await takeRightAway(store, actorOf(request), { key: sent, accountId: request.params.id }, one);
        return reply.code(204).send();
      },
    ),
  ] as const;
}

export function accountRoutes(app: Routes, { store, vault, provider }: ServerOptions) {
  return [
    app.post(
      '/people/:id/password',
      {
        access: ofPeople,
        schema: {
          tags,
          summary: "Reset somebody's password; without their authenticator half is told, and half to who confirms",
          params: Id,
          body: Key,
          response: { 200: ToldPassword, 202: ToldPassword },
        },
      },
      async (request, reply): Promise<ToldPassword> => {
        const asked = { key: request.body.key, accountId: request.params.id };
        const told = await resetPassword(store, vault, actorOf(request), asked);
        if (told.waits !== null) void reply.code(202);
        return told;
      },
    ),

    app.post(
      '/people/:id/second-factor/off',
      {
        access: ofPeople,
        schema: {
          tags,
          summary: "Ask a second administrator to take off somebody's authenticator",
          params: Id,
          body: Key,
          response: { 202: WaitingView, 204: nothing },
        },
      },
      async (request, reply) => {
        const asked = { key: request.body.key, accountId: request.params.id };
        return answer(reply, await removeAuthenticator(store, actorOf(request), asked));
      },
    ),

    app.post(
      '/people/:id/link',
      {
        access: ofPeople,
        schema: {
          tags,
          summary: 'Ask a second administrator to say who somebody is at the identity provider',
          params: Id,
          body: Key.extend({ subject: textLine(1, 255) }),
          response: { 202: WaitingView, 204: nothing },
        },
      },
      async (request, reply) => {
        const { key: sent, subject } = request.body;
        const issuer = provider?.settings.issuer ?? refuse('provider_not_configured', 'subject');
        const asked = { key: sent, accountId: request.params.id };
        return answer(reply, await linkSubject(store, actorOf(request), asked, { issuer, subject }));
      },
    ),

    ...simple.map(([path, kind, summary]) =>
      app.post(
        `/people/:id/${path}`,
        { access: ofPeople, schema: { tags, summary, params: Id, body: Key, response: { 204: nothing } } },
        async (request, reply) => {
          const asked = { key: request.body.key, accountId: request.params.id };
          await changeAccount(store, actorOf(request), asked, kind);
          return reply.code(204).send();
        },
      ),
    ),
  ] as const;
}

/** Done, or put down until a second administrator does it. */
function answer(reply: FastifyReply, { waits }: ActOutcome): FastifyReply {
  return waits === null ? reply.code(204).send() : reply.code(202).send({ waits });
}
