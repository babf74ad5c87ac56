import { z } from 'zod';
import { cityOfActor } from '../../app/offices/city.ts';
import {
  confirmSecondFactor,
  offerSecondFactor,
  removeOwnSecondFactor,
  secondFactorState,
} from '../../app/people/signIn/secondFactor.ts';
import { ownAccount } from '../access.ts';
import { callerOf, giveTicket, senderOf } from './caller.ts';
import type { Routes, ServerOptions } from '../route.ts';
import { OfferedSecondFactor, RecoveryCodes, SecondFactorState } from '../offices/cityViews.ts';
import { textLine, secretText } from '../../domain/text.ts';
import { nothing } from '../answerViews.ts';

const password = secretText(200);
const code = textLine(1, 40);
const tags = ['session'];

export function secondFactorRoutes(app: Routes, { store, vault }: ServerOptions) {
  return [
    app.get(
      '/second-factor',
      {
        access: ownAccount('second_factor'),
        schema: {
          tags,
          summary: 'Whether the account asks for a code at sign-in',
          response: { 200: SecondFactorState },
        },
      },
      (request): Promise<SecondFactorState> => secondFactorState(store, callerOf(request)),
    ),

    app.post(
      '/second-factor',
      {
        access: ownAccount('second_factor'),
        schema: {
          tags,
          summary: 'A new secret, told once; it counts when confirmed',
          body: z.strictObject({ password }),
          response: { 200: OfferedSecondFactor },
        },
      },
      async (request): Promise<OfferedSecondFactor> => {
        const caller = callerOf(request);
        const { city } = await cityOfActor(store, caller.actor);
        const offer = { password: request.body.password, issuer: `Yiwang ${city.nameEn}` };
        return offerSecondFactor(store, vault, caller, offer, senderOf(request, vault));
      },
    ),

    app.post(
      '/second-factor/confirm',
      {
        access: ownAccount('second_factor'),
        schema: {
          tags,
          summary: 'Put it in force; gives the recovery codes, told once',
          body: z.strictObject({ code }),
          response: { 200: RecoveryCodes },
        },
      },
      async (request, reply): Promise<RecoveryCodes> => {
        const sender = senderOf(request, vault);
        const made = await confirmSecondFactor(store, vault, callerOf(request), request.body.code, sender);
        giveTicket(request, reply, vault, made);
        return { recoveryCodes: made.recoveryCodes };
      },
    ),

    app.post(
      '/second-factor/off',
      {
        access: ownAccount(),
        schema: {
          tags,
          summary: 'Ask for no code any more',
          body: z.strictObject({ password, code }),
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        await removeOwnSecondFactor(store, vault, callerOf(request), request.body, senderOf(request, vault));
        return reply.code(204).send();
      },
    ),
  ] as const;
}
