// What is asked of an import that is staged, answered.
import { z } from 'zod';
import { mostDoubts } from '../../app/imports/doubts/doubts.ts';
import { textLine } from '../../domain/text.ts';
import { right } from '../access.ts';
import { Id, type Routes, type ServingOptions } from '../route.ts';
import { actsInThread, importShown } from './shown.ts';
import { ImportPreview } from './views.ts';

const tags = ['imports'];

export function importDoubtRoutes(app: Routes, { store, underWay }: ServingOptions) {
  const done = actsInThread(underWay);
  return [
    app.post(
      '/imports/:id/doubts',
      {
        access: right('enter', { elsewhere: 404, costly: true }),
        schema: {
          tags,
          summary:
            'Answer what is asked of an import; it is previewed again, and the answers hold for the sender’s next file',
          params: Id,
          body: z.strictObject({
            answers: z
              .array(z.strictObject({ doubt: textLine(1, 400), answer: textLine(1, 60) }))
              .min(1)
              .max(mostDoubts),
          }),
          response: { 200: ImportPreview },
        },
      },
      async (request, reply): Promise<ImportPreview> => {
        const answered = { importId: request.params.id, answers: request.body.answers };
        return importShown(
          { store, underWay },
          request,
          await done(request, reply, request.params.id, { act: 'doubts', request: answered }),
        );
      },
    ),
  ] as const;
}
