import { z } from 'zod';
import { listPromises, type PromiseList } from '../../app/promises/promises.ts';
import { Day } from '../../domain/day.ts';
import { yiExact } from '../../domain/money.ts';
import { promiseKinds, promiseSides } from '../../domain/promises/promise.ts';
import { promiseStates } from '../../storage/promises/promiseList.ts';
import { rowsInReach } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { optionalText, orNone, page, type Routes, type ServingOptions, size } from '../route.ts';
import { PromiseListView, PromiseView } from './views.ts';

const Filter = z.strictObject({
  side: orNone(z.enum(promiseSides)),
  kind: orNone(z.enum(promiseKinds)),
  state: orNone(z.enum(promiseStates)),
  office: optionalText,
  project: orNone(z.uuid()),
  dueFrom: orNone(Day),
  dueTo: orNone(Day),
});

export function promiseRoutes(app: Routes, { store }: ServingOptions) {
  return [
    app.get(
      '/promises',
      {
        access: rowsInReach(),
        schema: {
          tags: ['promises'],
          summary: 'Promises of agreements as they stand today: those that are late and fall due first',
          querystring: Filter.extend({ page, size }),
          response: { 200: PromiseListView },
        },
      },
      async (request): Promise<PromiseListView> => {
        const { page: number, size: rows, ...query } = request.query;
        const list = await listPromises(store, actorOf(request), query, { page: number, size: rows });
        return { ...list, rows: list.rows.map(promiseView) };
      },
    ),
  ] as const;
}

function promiseView({ amountFen, side, kind, ...row }: PromiseList['rows'][number]): PromiseView {
  const amountYi = amountFen === null ? null : yiExact(amountFen);
  return PromiseView.parse({ ...row, amountYi, side, kind });
}
