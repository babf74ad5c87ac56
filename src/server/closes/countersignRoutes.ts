// An office signs a closed period: what it signs is asked for here, signed where its key lies, and only the signature comes back.
import { z } from 'zod';
import { countersign, toCountersign } from '../../app/closes/countersign.ts';
import { codeText, textLine } from '../../domain/text.ts';
import { right } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { toCountersignView } from './words.ts';
import { ToCountersignView } from './views.ts';

export function countersignRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/closes/:id/countersignature',
      {
        access: right('publish', { elsewhere: 403 }),
        schema: {
          tags: ['closes'],
          summary: 'What an office signs of a closed period with its own key, and whether it has (right: publish)',
          params: Id,
          querystring: z.strictObject({ office: textLine(1, 60) }),
          response: { 200: ToCountersignView },
        },
      },
      async (request): Promise<ToCountersignView> => {
        const of = { closeId: request.params.id, office: request.query.office };
        return toCountersignView(await toCountersign(store, actorOf(request), of));
      },
    ),

    app.post(
      '/closes/:id/countersignature',
      {
        access: right('publish', { byItself: true, elsewhere: 403 }),
        schema: {
          tags: ['closes'],
          summary: 'Sign a closed period for an office; the key is not sent (right: publish)',
          params: Id,
          body: z.strictObject({
            key,
            office: textLine(1, 60),
            public: codeText(/^[0-9a-f]{64}$/),
            signature: codeText(/^[0-9a-f]{128}$/),
          }),
          response: { 201: written('id', 'signedAt') },
        },
      },
      (request, reply): Promise<{ id: string; signedAt: string }> => {
        void reply.code(201);
        return countersign(store, actorOf(request), { closeId: request.params.id, ...request.body });
      },
    ),
  ] as const;
}
