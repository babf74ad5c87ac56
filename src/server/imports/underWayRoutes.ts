// Looking at what is being done with an import, from whatever page, and cancelling it.
import { right, rowsInReach } from '../access.ts';
import { nothing } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { Id, type Routes, type ServingOptions } from '../route.ts';
import { ImportUnderWay } from './views.ts';

const tags = ['imports'];

export function underWayRoutes(app: Routes, { underWay }: ServingOptions) {
  return [
    app.get(
      '/imports/:id/progress',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'How far it is with what is being done with an import, or with a file sent under this id',
          params: Id,
          response: { 200: ImportUnderWay },
        },
      },
      async (request): Promise<ImportUnderWay> => underWay.seen(actorOf(request), request.params.id),
    ),

    app.delete(
      '/imports/:id/progress',
      {
        access: right('enter', { elsewhere: 404 }),
        schema: {
          tags,
          summary: 'Cancel what is being done with an import; nothing of it is kept',
          params: Id,
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        await underWay.cancel(actorOf(request), request.params.id);
        return reply.code(204).send();
      },
    ),
  ] as const;
}
