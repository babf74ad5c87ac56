// What is said of an import that is staged, which is then made again; and that it is written, or taken back.
import { z } from 'zod';
import { textLines } from '../../domain/text.ts';
import { right } from '../access.ts';
import { Id, key, type Routes, type ServingOptions } from '../route.ts';
import { actsInThread, importShown } from './shown.ts';
import { ImportPreview } from './views.ts';
import { wholeFrom } from '../../domain/whole.ts';

const tags = ['imports'];
export function importChoiceRoutes(app: Routes, { store, underWay }: ServingOptions) {
  const done = actsInThread(underWay);
  return [
    app.post(
      '/imports/:id/twins',
      {
        access: right('enter', { elsewhere: 404, costly: true }),
        schema: {
          tags,
          summary:
            'Rows that probably repeat a project: import them all the same or skip them; without rows all undecided',
          params: Id,
          body: z.strictObject({
            choice: z.enum(['import', 'skip']),
            rows: z.array(wholeFrom(1)).min(1).max(1000).optional(),
          }),
          response: { 200: ImportPreview },
        },
      },
      async (request, reply): Promise<ImportPreview> => {
        const { choice, rows } = request.body;
        const chosen = { importId: request.params.id, choice, ...(rows ? { rows } : {}) };
        return importShown(
          { store, underWay },
          request,
          await done(request, reply, request.params.id, { act: 'twins', request: chosen }),
        );
      },
    ),
  ] as const;
}

export function importActRoutes(app: Routes, { store, underWay }: ServingOptions) {
  const done = actsInThread(underWay);
  return [
    app.post(
      '/imports/:id/apply',
      {
        access: right('enter', { elsewhere: 404 }),
        schema: {
          tags,
          summary: 'Write everything the import holds, or nothing',
          params: Id,
          body: z.strictObject({ key }),
          response: { 200: ImportPreview },
        },
      },
      async (request, reply): Promise<ImportPreview> => {
        const asked = { importId: request.params.id, key: request.body.key };
        return importShown(
          { store, underWay },
          request,
          await done(request, reply, request.params.id, { act: 'apply', request: asked }),
        );
      },
    ),

    app.post(
      '/imports/:id/undo',
      {
        access: right('enter', { elsewhere: 404 }),
        schema: {
          tags,
          summary: 'Take the whole import back by reversal',
          params: Id,
          body: z.strictObject({ key, reason: textLines(0, 500) }),
          response: { 200: ImportPreview },
        },
      },
      async (request, reply): Promise<ImportPreview> => {
        const undone = { importId: request.params.id, ...request.body };
        return importShown(
          { store, underWay },
          request,
          await done(request, reply, request.params.id, { act: 'undo', request: undone }),
        );
      },
    ),
  ] as const;
}
