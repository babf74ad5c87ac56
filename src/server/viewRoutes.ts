import { z } from 'zod';
import { deleteView, savedViews, saveView } from '../app/savedViews.ts';
import { ownAccount } from './access.ts';
import { actorOf } from './caller.ts';
import { optionalText, type Routes, type ServerOptions } from './route.ts';
import type { SavedView } from './views.ts';

const View = z.object({
  screen: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  query: z.record(z.string().max(40), z.json()).refine((query) => JSON.stringify(query).length <= 4000),
});

export function viewRoutes(app: Routes, { store }: ServerOptions): void {
  app.get(
    '/views',
    {
      access: ownAccount(),
      schema: { tags: ['views'], summary: 'Own saved views', querystring: z.object({ screen: optionalText }) },
    },
    (request): Promise<SavedView[]> => savedViews(store, actorOf(request), request.query.screen),
  );
  app.post(
    '/views',
    {
      access: ownAccount(),
      schema: { tags: ['views'], summary: 'Save a view, or replace the one of its name', body: View },
    },
    (request): Promise<SavedView> => saveView(store, actorOf(request), request.body),
  );
  app.delete(
    '/views/:id',
    { access: ownAccount(), schema: { tags: ['views'], summary: 'Delete a view', params: z.object({ id: z.uuid() }) } },
    async (request, reply) => {
      await deleteView(store, actorOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
}
