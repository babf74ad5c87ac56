// Taking stock of the chains: how each node stands today, as an entry.
import { z } from 'zod';
import { takeStock } from '../../app/chains/takeStock.ts';
import { stockWords } from '../../labels/chains/stockWords.ts';
import { rightInCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { StockTakenView } from './views.ts';

export function chainStockRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.post(
      '/chains/stock',
      {
        access: rightInCity('enter'),
        schema: {
          tags: ['chains'],
          summary:
            'Write down how the chains stand today, to be verified, counted and printed (right: enter in the city)',
          body: z.strictObject({ key }),
          response: { 201: StockTakenView },
        },
      },
      async (request, reply) =>
        reply
          .code(201)
          .send(await takeStock(store, actorOf(request), { key: request.body.key, words: stockWords('zh') })),
    ),
  ] as const;
}
