// Pairs that look like one project and are two.
import { z } from 'zod';
import { undoKeepApart } from '../../app/radar/keepApart.ts';
import { KeepApartInput } from '../../domain/radar/keptApart.ts';
import { right } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { Id, key, type Routes, type ServingOptions } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { textLines } from '../../domain/text.ts';
import { written } from '../answerViews.ts';

export function keptApartRoutes(app: Routes, { store, work }: ServingOptions) {
  const tags = ['radar'];
  return [
    app.post(
      '/kept-apart',
      {
        access: right('verify', { elsewhere: 404 }),
        schema: {
          tags,
          summary: 'Keep two projects apart that look like one, with a reason (right: verify, for both offices)',
          body: KeepApartInput.extend({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply): Promise<{ id: string }> => {
        const { key: ownKey, ...input } = request.body;
        void reply.code(201);
        const asked: [{ key: string; input: typeof input }] = [{ key: ownKey, input }];
        return work.run('keepApart', { actor: actorOf(request), asked }, sentBy(request, reply));
      },
    ),

    app.post(
      '/kept-apart/:id/undo',
      {
        access: right('verify', { elsewhere: 404 }),
        schema: {
          tags,
          summary:
            'Take the decision back, with a reason: the pair is on the radar again (right: verify, for both offices)',
          params: Id,
          body: z.strictObject({ key, reason: textLines(0, 500) }),
          response: { 201: written('id') },
        },
      },
      async (request, reply): Promise<{ id: string }> => {
        const { key: ownKey, reason } = request.body;
        void reply.code(201);
        const input = { keptApartId: request.params.id, reason };
        return undoKeepApart(store, actorOf(request), { key: ownKey, input });
      },
    ),
  ] as const;
}
