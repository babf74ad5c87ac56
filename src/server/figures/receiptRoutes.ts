// The rows behind a figure.
import { requireFigure } from '../../app/figures/question.ts';
import { rowsInReach } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { receiptView } from './receiptView.ts';
import { page, type Routes, type ServerOptions, size } from '../route.ts';
import { Receipt } from './views.ts';
import { askedFigures, FigureId, FigureQuestion, knownAt } from './asked.ts';

export function receiptRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/figures/:id/receipt',
      {
        access: { ...rowsInReach(), costly: 'known_earlier' },
        schema: {
          tags: ['figures'],
          summary: 'The rows that make a figure, with its definition',
          params: FigureId,
          querystring: FigureQuestion.extend({ page, size }),
          response: { 200: Receipt },
        },
      },
      async (request, reply): Promise<Receipt> => {
        const { query } = request;
        const view = await askedFigures(store, { request, reply }, query, [request.params.id]);
        const figure = requireFigure(request.params.id, view.facts, view.question);
        return receiptView(store, actorOf(request), figure, view, { ...query, asKnownAt: knownAt(view, query) });
      },
    ),
  ] as const;
}
