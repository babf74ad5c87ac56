// What takes two administrators, as they answer it, and what an account's owner is told of all this.
import { z } from 'zod';
import { refuseRequest } from '../../app/people/asking.ts';
import { confirmRequest } from '../../app/people/confirm.ts';
import { noticesSeen, ownNotices } from '../../app/people/notices.ts';
import { listRequests } from '../../app/people/requests.ts';
import type { AccountRequest } from '../../storage/people/accountRequests.ts';
import { ownAccount, right } from '../access.ts';
import { actorOf } from './caller.ts';
import { eventView, type Offices } from './words.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { AccountNotices, PeopleRequest, type RequestView, ToldPassword } from './views.ts';
import { list, nothing } from '../answerViews.ts';

const Key = z.strictObject({ key });
const ofRequests = right('admin', { elsewhere: 404 });

export function accountRequestRoutes(app: Routes, { store, vault }: ServerOptions) {
  const tags = ['people'];
  return [
    app.get(
      '/people-requests',
      {
        access: right('admin'),
        schema: {
          tags,
          summary: 'What waits for a second administrator (right: admin)',
          response: { 200: list(PeopleRequest) },
        },
      },
      async (request): Promise<PeopleRequest[]> => {
        const actor = actorOf(request);
        const { rows, offices } = await listRequests(store, actor);
        return rows.map(({ request: one, person, askedBy }) => ({
          ...requestView(one, askedBy, offices),
          username: person.username,
          name: person.name,
          own: [one.askedBy, one.accountId].includes(actor.accountId),
        }));
      },
    ),

    app.post(
      '/people-requests/:id/confirm',
      {
        access: ofRequests,
        schema: {
          tags,
          summary: 'Do what another administrator asked for; tells the second half of a password',
          params: Id,
          body: Key,
          response: { 200: ToldPassword },
        },
      },
      (request): Promise<ToldPassword> =>
        confirmRequest(store, vault, actorOf(request), { key: request.body.key, requestId: request.params.id }),
    ),

    app.post(
      '/people-requests/:id/refuse',
      {
        access: ofRequests,
        schema: {
          tags,
          summary: 'Refuse it, or take the own request back',
          params: Id,
          body: Key,
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        const asked = { key: request.body.key, requestId: request.params.id };
        await refuseRequest(store, actorOf(request), asked, 'administrator');
        return reply.code(204).send();
      },
    ),
    ...noticeRoutes(app, { store }),
  ] as const;
}

function noticeRoutes(app: Routes, { store }: Pick<ServerOptions, 'store'>) {
  const tags = ['session'];
  return [
    app.get(
      '/notices',
      {
        access: ownAccount('password', 'second_factor'),
        schema: {
          tags,
          summary: 'What others did to the own account since it was last told, or ask to have done',
          response: { 200: AccountNotices },
        },
      },
      async (request): Promise<AccountNotices> => {
        const { events, requests, offices } = await ownNotices(store, actorOf(request));
        return {
          acts: events.map((event) => eventView(event, offices)),
          requests: requests.map(({ request: one, askedBy }) => requestView(one, askedBy, offices)),
        };
      },
    ),

    app.post(
      '/notices/seen',
      {
        access: ownAccount('password', 'second_factor'),
        schema: {
          tags,
          summary: 'Acts up to this instant were seen',
          body: z.strictObject({ until: z.iso.datetime() }),
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        await noticesSeen(store, actorOf(request), request.body.until);
        return reply.code(204).send();
      },
    ),

    app.post(
      '/notices/:id/refuse',
      {
        access: ownAccount('password', 'second_factor'),
        schema: {
          tags,
          summary: 'Refuse what is asked to be done to the own account',
          params: Id,
          body: Key,
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        const asked = { key: request.body.key, requestId: request.params.id };
        await refuseRequest(store, actorOf(request), asked, 'owner');
        return reply.code(204).send();
      },
    ),
  ] as const;
}

function requestView(
  { id, accountId, kind, role, officeId, askedAt }: AccountRequest,
  askedBy: string | null,
  offices: Offices,
): RequestView {
  const officeName = officeId === null ? null : (offices.get(officeId)?.shortName ?? null);
  return { id, accountId, kind, role, officeName, askedBy, askedAt };
}
