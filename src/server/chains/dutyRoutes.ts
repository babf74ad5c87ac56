// Who answers for a chain.
import { z } from 'zod';
import { readChainDuty, setChainDuty } from '../../app/chains/dutyOfChain.ts';
import { ChainDutyInput } from '../../domain/chains/chainDuty.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { ChainDutyView } from './views.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { list } from '../answerViews.ts';
import { wholeFrom } from '../../domain/whole.ts';

const tags = ['chains'];

export function chainDutyRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/chains/:id/duty',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Who answers for a chain, every version, latest first',
          params: Id,
          response: { 200: list(ChainDutyView) },
        },
      },
      async (request) => readChainDuty(store, actorOf(request), request.params.id),
    ),

    app.put(
      '/chains/:id/duty',
      {
        access: rightInCity('enter'),
        schema: {
          tags,
          summary: 'Say who answers for a chain (right: enter in the city)',
          params: Id,
          body: z.strictObject({ key, baseVersion: wholeFrom(0), duty: ChainDutyInput }),
          response: { 201: z.strictObject({ version: z.int() }) },
        },
      },
      async (request, reply) => {
        const asked = { ...request.body, chainId: request.params.id };
        return reply.code(201).send(await setChainDuty(store, actorOf(request), asked));
      },
    ),
  ] as const;
}
