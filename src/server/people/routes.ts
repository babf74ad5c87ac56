import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  changeAccount,
  giveRight,
  linkSubject,
  type ActOutcome,
  removeAuthenticator,
  resetPassword,
  takeRightAway,
} from '../../app/people/keep.ts';
import { openAccount } from '../../app/people/open.ts';
import { accountPage, listPeople } from '../../app/people/read.ts';
import { GrantInput, NewAccountInput } from '../../domain/people/account.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Role } from '../../domain/people/role.ts';
import { requestKinds } from '../../domain/secondHand.ts';
import type { AccountEvent, PersonRow } from '../../storage/people/queries.ts';
import { right } from '../access.ts';
import { actorOf } from './caller.ts';
import { Id, key, optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { type AccountEventView, AccountPage, PeoplePage, type PersonView, ToldPassword, WaitingView } from './views.ts';
import { textLine } from '../../domain/text.ts';
import { nothing } from '../answerViews.ts';

const tags = ['people'];
const Key = z.strictObject({ key });
const Right = GrantInput.extend({ key });

/** An administrator's own offices and those below; nobody's own account, and no ledger rows. */
const ofPeople = right('admin', { elsewhere: 404 });

const simple = [
  ['disable', 'disable', 'Stop an account; its sessions end'],
  ['enable', 'enable', 'Start a stopped account again'],
  ['sign-out', 'end_sessions', 'End all sessions of an account'],
  ['erase', 'erase', "Erase a person's names for ever; what the account did stays"],
] as const;

export function peopleRoutes(app: Routes, { store, vault, provider }: ServerOptions) {
  const Search = z.strictObject({ q: optionalText, page, size });
  return [
    app.get(
      '/people',
      {
        access: right('admin'),
        schema: {
          tags,
          summary: 'Accounts in reach (right: admin)',
          querystring: Search,
          response: { 200: PeoplePage },
        },
      },
      async (request): Promise<PeoplePage> => {
        const actor = actorOf(request);
        const { rows, total, offices } = await listPeople(store, actor, request.query);
        const { page: number, size: rowsEach } = request.query;
        return {
          rows: rows.map((row) => personView(row, offices, actor.accountId)),
          total,
          page: number,
          size: rowsEach,
        };
      },
    ),

    app.post(
      '/people',
      {
        access: right('admin', { elsewhere: 403 }),
        schema: {
          tags,
          summary: 'Open an account; its password is told once',
          body: NewAccountInput.extend({ key }),
          response: { 201: ToldPassword },
        },
      },
      async (request, reply): Promise<ToldPassword> => {
        void reply.code(201);
        return openAccount(store, actorOf(request), request.body);
      },
    ),

    app.get(
      '/people/:id',
      {
        access: ofPeople,
        schema: {
          tags,
          summary: 'One account: its sessions, and what was done to it',
          params: Id,
          response: { 200: AccountPage },
        },
      },
      async (request): Promise<AccountPage> => {
        const actor = actorOf(request);
        const { person, sessions, events, offices } = await accountPage(store, actor, request.params.id);
        return {
          person: personView(person, offices, actor.accountId),
          sessions,
          events: events.map((event) => eventView(event, offices)),
        };
      },
    ),

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

export type Offices = ReadonlyMap<string, Office>;

function personView(row: PersonRow, offices: Offices, actorId: string): PersonView {
  const { id, username, name, demo, disabledAt, erasedAt, secondFactor, signedInAt } = row;
  const officeName = (officeId: string) => offices.get(officeId)?.shortName ?? '';
  return {
    id,
    username,
    name,
    demo,
    disabledAt,
    erasedAt,
    secondFactor,
    signedInAt,
    officeName: row.officeId ? officeName(row.officeId) : '',
    self: id === actorId,
    roles: row.grants.map(({ role, officeId }) => ({ role, officeId, officeName: officeName(officeId) })),
  };
}

export function eventView(
  { at, useCase, by, atServer, askedBy, summary }: AccountEvent,
  offices: Offices,
): AccountEventView {
  const [role, officeId, kind] = [summary['role'], summary['officeId'], summary['kind']];
  return {
    at,
    useCase,
    by,
    atServer,
    askedBy,
    kind: requestKinds.find((one) => one === kind) ?? null,
    role: typeof role === 'string' ? (role as Role) : null,
    officeName: typeof officeId === 'string' ? (offices.get(officeId)?.shortName ?? null) : null,
  };
}
