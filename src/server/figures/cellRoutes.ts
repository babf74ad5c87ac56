// How finely figures may be cut by who may not open the rows behind them.
import { z } from 'zod';
import { readCellRule, setCellRule } from '../../app/figures/cellRule.ts';
import { SetCellRule } from '../../domain/figures/cells.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { CellRuleView } from './views.ts';
import { written } from '../answerViews.ts';

const tags = ['figures'];

export function cellRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/cell-rule',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'How finely figures of rows out of reach may be cut, every setting',
          response: { 200: CellRuleView },
        },
      },
      (request): Promise<CellRuleView> => readCellRule(store, actorOf(request).cityCode),
    ),

    app.post(
      '/cell-rule',
      {
        access: rightInCity('admin'),
        schema: {
          tags,
          summary: 'Set that from a day on (right: admin of the city)',
          body: z.strictObject({ key, rule: SetCellRule }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => reply.code(201).send(await setCellRule(store, actorOf(request), request.body)),
    ),
  ] as const;
}
