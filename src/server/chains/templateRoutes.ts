// Chains that come with the program, to take copies of.
import { z } from 'zod';
import { chainsByName, takeTemplates } from '../../app/chains/takeTemplates.ts';
import { codeText } from '../../domain/text.ts';
import { founder, rightInCity, wholeCity } from '../access.ts';
import { list } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { ChainTemplateView, RecordedChainView } from './views.ts';
import { chainTemplateViews } from './words.ts';

const tags = ['chains'];

export function chainTemplateRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/chain-templates',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Chains that come with the program, and which the city has',
          response: { 200: list(ChainTemplateView) },
        },
      },
      async (request): Promise<ChainTemplateView[]> =>
        chainTemplateViews(await chainsByName(store, actorOf(request).cityCode)),
    ),

    app.post(
      '/chain-templates/take',
      {
        access: rightInCity('enter'),
        schema: {
          tags,
          summary: 'Take copies of templates, each a chain of the city from then on (right: enter in the city)',
          body: z.strictObject({
            key,
            templates: z
              .array(codeText(/^[a-z][a-z_]{1,40}$/))
              .min(1)
              .max(50),
          }),
          response: { 201: list(RecordedChainView) },
        },
      },
      async (request, reply) => reply.code(201).send(await takeTemplates(store, actorOf(request), request.body)),
    ),

    app.get(
      '/founding/chains',
      {
        access: founder,
        schema: {
          tags: ['offices'],
          summary: 'Chains that come with the program, for a city to begin with (setup code)',
          response: { 200: list(ChainTemplateView) },
        },
      },
      (): ChainTemplateView[] => chainTemplateViews(new Map()),
    ),
  ] as const;
}
