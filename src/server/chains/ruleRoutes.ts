// By which rules nodes stand as they do.
import { z } from 'zod';
import { readChainRules, setChainRules } from '../../app/chains/rulesOfChains.ts';
import { ChainRulesInput, defaultChainRules } from '../../domain/chains/chainRules.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { ChainRulesView } from './views.ts';
import { inJson } from './words.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';

const tags = ['chains'];

export function chainRuleRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/chain-rules',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'By which rules nodes stand as they do, every version',
          response: { 200: ChainRulesView },
        },
      },
      async (request) =>
        inJson({ versions: await readChainRules(store, actorOf(request)), defaults: defaultChainRules }),
    ),

    app.post(
      '/chain-rules',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Add a version of the rules (right: admin in the city)',
          body: z.strictObject({ key, input: ChainRulesInput }),
          response: { 201: z.strictObject({ version: z.int() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await setChainRules(store, actorOf(request), request.body)),
    ),
  ] as const;
}
