// What is said of an import that is staged, which is then made again; and that it is written, or taken back.
import { z } from 'zod';
import { readImport } from '../../app/imports/read.ts';
import { codeText, textLine, textLines } from '../../domain/text.ts';
import { right } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { Id, key, type Routes, type ServingOptions } from '../route.ts';
import { actsInThread, importShown } from './shown.ts';
import { ImportPreview } from './views.ts';
import { wholeFrom } from '../../domain/whole.ts';

const tags = ['imports'];
const Mapping = z.strictObject({
  sheet: textLine(0, 100),
  headRow: wholeFrom(1).optional(),
  form: textLine(0, 40).optional(),
  columns: z.record(codeText(/^[A-Z]{1,3}$/), textLine(0, 60).nullable()),
});

export function importChoiceRoutes(app: Routes, { store, underWay }: ServingOptions) {
  const done = actsInThread(underWay);
  return [
    app.post(
      '/imports/:id/mapping',
      {
        access: right('enter', { elsewhere: 404, costly: true }),
        schema: {
          tags,
          summary: 'Say which column is which; the file is previewed again',
          params: Id,
          body: Mapping,
          response: { 200: ImportPreview },
        },
      },
      async (request, reply): Promise<ImportPreview> => {
        const actor = actorOf(request);
        const { id } = request.params;
        const { sheet, columns, headRow, form } = request.body;
        // What was said of other columns before still holds.
        const { reading } = await readImport(store, actor, id);
        const before = reading.overrides.find((one) => one.sheet === sheet && one.headRow === headRow);
        const all = { ...before?.columns, ...columns };
        const said = { importId: id, sheet, columns: all };
        const mapping = {
          ...said,
          ...(headRow === undefined ? {} : { headRow }),
          ...((form ?? before?.form) ? { form: form ?? before?.form ?? '' } : {}),
        };
        await done(request, reply, id, { act: 'mapping', request: mapping });
        return importShown({ store, underWay }, request, id);
      },
    ),

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
