// Where the own account is signed in and was, and by which browsers.
import { z } from 'zod';
import { disownDevice, ownDevices } from '../../app/people/signIn/ownDevices.ts';
import { ownSignIns, type SignInAttempt } from '../../app/people/signIn/ownSignIns.ts';
import { endSession, ownSessions, signOutEverywhere } from '../../app/people/signIn/sessions.ts';
import { ownAccount } from '../access.ts';
import { actorOf, browserOf, callerOf, signedOut } from './caller.ts';
import { Id, page, type Routes, type ServerOptions, size } from '../route.ts';
import { DeviceRow, SessionRow } from '../offices/cityViews.ts';
import { SignInAttemptView } from './views.ts';
import { list, nothing } from '../answerViews.ts';

export function ownSessionRoutes(app: Routes, { store }: ServerOptions) {
  return [
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
  ] as const;
}

/** Browsers that the account knows, and one session by itself, as on a browser that was lost. */
export function ownDeviceRoutes(app: Routes, { store, vault }: ServerOptions) {
  return [
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
