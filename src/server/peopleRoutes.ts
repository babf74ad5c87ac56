import { z } from 'zod';
import { changeAccount, changeRight, linkSubject, resetPassword } from '../app/people/keep.ts';
import { openAccount } from '../app/people/open.ts';
import { accountPage, listPeople } from '../app/people/read.ts';
import { GrantInput, NewAccountInput } from '../domain/account.ts';
import { refuse } from '../domain/refusal.ts';
import type { Office } from '../domain/office.ts';
import type { Role } from '../domain/role.ts';
import type { AccountEvent, PersonRow } from '../storage/people.ts';
import { right } from './access.ts';
import { actorOf } from './caller.ts';
import { key, optionalText, page, type Routes, type ServerOptions, size } from './route.ts';
import type { AccountEventView, AccountPage, PeoplePage, PersonView, ToldPassword } from './views.ts';

const tags = ['people'];
const Id = z.object({ id: z.uuid() });
const Key = z.object({ key });
const Right = GrantInput.extend({ key });

/** An administrator's own offices and those below; nobody's own account, and no ledger rows. */
const ofPeople = right('admin', { elsewhere: 404 });

const simple = [
  ['disable', 'disable', 'Stop an account; its sessions end'],
  ['enable', 'enable', 'Start a stopped account again'],
  ['second-factor/off', 'reset_second_factor', "Take off somebody's authenticator; their sessions end"],
  ['sign-out', 'end_sessions', 'End all sessions of an account'],
  ['erase', 'erase', "Erase a person's names for ever; what the account did stays"],
] as const;

export function peopleRoutes(app: Routes, { store, provider }: ServerOptions): void {
  const Search = z.object({ q: optionalText, page, size });
  app.get(
    '/people',
    { access: right('admin'), schema: { tags, summary: 'Accounts in reach (right: admin)', querystring: Search } },
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
  );

  app.post(
    '/people',
    {
      access: right('admin', { elsewhere: 403 }),
      schema: { tags, summary: 'Open an account; its password is told once', body: NewAccountInput.extend({ key }) },
    },
    async (request, reply): Promise<ToldPassword> => {
      void reply.code(201);
      return openAccount(store, actorOf(request), request.body);
    },
  );

  app.get(
    '/people/:id',
    { access: ofPeople, schema: { tags, summary: 'One account: its sessions, and what was done to it', params: Id } },
    async (request): Promise<AccountPage> => {
      const actor = actorOf(request);
      const { person, sessions, events, offices } = await accountPage(store, actor, request.params.id);
      return {
        person: personView(person, offices, actor.accountId),
        sessions,
        events: events.map((event) => eventView(event, offices)),
      };
    },
  );

  for (const [path, kind] of [
    ['grant', 'grant'],
    ['revoke', 'revoke'],
  ] as const) {
    const summary = kind === 'grant' ? 'Give a right in an office' : 'Take a right away; its row stays with its end';
    app.post(
      `/people/:id/${path}`,
      { access: ofPeople, schema: { tags, summary, params: Id, body: Right } },
      async (request, reply) => {
        const { key: sent, ...one } = request.body;
        await changeRight(store, actorOf(request), { key: sent, accountId: request.params.id }, { kind, ...one });
        return reply.code(204).send();
      },
    );
  }

  app.post(
    '/people/:id/password',
    { access: ofPeople, schema: { tags, summary: "Reset somebody's password, told once", params: Id, body: Key } },
    (request): Promise<ToldPassword> =>
      resetPassword(store, actorOf(request), { key: request.body.key, accountId: request.params.id }),
  );

  app.post(
    '/people/:id/link',
    {
      access: ofPeople,
      schema: {
        tags,
        summary: 'Say who somebody is at the identity provider; their sessions end',
        params: Id,
        body: Key.extend({ subject: z.string().trim().min(1).max(255) }),
      },
    },
    async (request, reply) => {
      const { key: sent, subject } = request.body;
      const issuer = provider?.settings.issuer ?? refuse('provider_not_configured', 'subject');
      await linkSubject(store, actorOf(request), { key: sent, accountId: request.params.id }, { issuer, subject });
      return reply.code(204).send();
    },
  );

  for (const [path, kind, summary] of simple) {
    app.post(
      `/people/:id/${path}`,
      { access: ofPeople, schema: { tags, summary, params: Id, body: Key } },
      async (request, reply) => {
        const asked = { key: request.body.key, accountId: request.params.id };
        await changeAccount(store, actorOf(request), asked, kind);
        return reply.code(204).send();
      },
    );
  }
}

type Offices = ReadonlyMap<string, Office>;

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

function eventView({ at, useCase, by, summary }: AccountEvent, offices: Offices): AccountEventView {
  const [role, officeId] = [summary['role'], summary['officeId']];
  return {
    at,
    useCase,
    by,
    role: typeof role === 'string' ? (role as Role) : null,
    officeName: typeof officeId === 'string' ? (offices.get(officeId)?.shortName ?? null) : null,
  };
}
