// Accounts in reach of an administrator: the list, a new one, and one of them.
import { z } from 'zod';
import { openAccount } from '../../app/people/open.ts';
import { accountPage, listPeople } from '../../app/people/read.ts';
import { NewAccountInput } from '../../domain/people/account.ts';
import { right } from '../access.ts';
import { actorOf } from './caller.ts';
import { Id, key, optionalText, page, type Routes, type ServerOptions, size } from '../route.ts';
import { AccountPage, PeoplePage, ToldPassword } from './views.ts';
import { ofPeople } from './accountRoutes.ts';
import { eventView, personView } from './words.ts';

const tags = ['people'];

export function peopleRoutes(app: Routes, { store }: ServerOptions) {
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
  ] as const;
}
