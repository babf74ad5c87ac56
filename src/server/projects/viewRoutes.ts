import { z } from 'zod';
import { deleteView, type SavedView, savedViews, saveView } from '../../app/projects/savedViews.ts';
import { ownAccount } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { Id, optionalText, type Routes, type ServerOptions } from '../route.ts';
import { textLine } from '../../domain/text.ts';
import { KeptView } from './views.ts';
import { list, nothing } from '../answerViews.ts';
import { mostWhole } from '../../domain/whole.ts';

/** What a screen keeps of its address. */
const Kept = z.union([
  textLine(0, 500),
  z.number().min(-mostWhole).max(mostWhole),
  z.boolean(),
  z.null(),
  z.array(textLine(0, 200)).max(50),
]);

const View = z.strictObject({
  screen: textLine(1, 40),
  name: textLine(1, 60),
  query: z.record(textLine(1, 40), Kept).refine((query) => JSON.stringify(query).length <= 4000),
});

export function viewRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/views',
      {
        access: ownAccount(),
        schema: {
          tags: ['views'],
          summary: 'Own saved views',
          querystring: z.strictObject({ screen: optionalText }),
          response: { 200: list(KeptView) },
        },
      },
      (request): Promise<SavedView[]> => savedViews(store, actorOf(request), request.query.screen),
    ),
    app.post(
      '/views',
      {
        access: ownAccount(),
        schema: {
          tags: ['views'],
          summary: 'Save a view, or replace the one of its name',
          body: View,
          response: { 200: KeptView },
        },
      },
      (request): Promise<SavedView> => saveView(store, actorOf(request), request.body),
    ),
    app.delete(
      '/views/:id',
      {
        access: ownAccount(),
        schema: {
          tags: ['views'],
          summary: 'Delete a view',
          params: Id,
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        await deleteView(store, actorOf(request), request.params.id);
        return reply.code(204).send();
      },
    ),
  ] as const;
}
