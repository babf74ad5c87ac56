// How a table of an import that is staged is read: the sheet as it looks, and what a person says of it.
import { z } from 'zod';
import { isFormId } from '../../sheets/forms/index.ts';
import { deepestHead } from '../../domain/imports/tables.ts';
import { codeText, textLine, textLines } from '../../domain/text.ts';
import { wholeFrom } from '../../domain/whole.ts';
import { givenUnits } from '../../sheets/forms/words.ts';
import { refuse } from '../../domain/refusal.ts';
import { right } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { Id, page, type Routes, type ServingOptions, size } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { actsInThread, importShown } from './shown.ts';
import { ImportPreview, ImportSheetPage } from './views.ts';

const tags = ['imports'];
const letter = codeText(/^[A-Z]{1,3}$/);
const field = textLine(1, 60);
const row = wholeFrom(1);
const Mapping = z.strictObject({
  sheet: textLine(0, 100),
  headRow: row.optional(),
  /** The row in which the head of this table was found before. */
  was: row.optional(),
  /** 0: the table has no head, and is read from that row on. */
  headDepth: wholeFrom(0).max(deepestHead).optional(),
  /** What was said of this table, of this file or an earlier one, no longer holds. */
  forget: z.literal(true).optional(),
  /** Null: the table is not read. */
  form: textLine(0, 40).nullable().optional(),
  columns: z.record(letter, textLine(0, 60).nullable()),
  units: z.record(letter, z.enum(givenUnits).nullable()).optional(),
  constants: z.record(field, textLines(1, 4000).nullable()).optional(),
});

export function importSheetRoutes(app: Routes, { store, work, underWay }: ServingOptions) {
  const done = actsInThread(underWay);
  return [
    app.get(
      '/imports/:id/sheet',
      {
        access: right('enter', { elsewhere: 404, costly: true }),
        schema: {
          tags,
          summary: 'A sheet of a file that is previewed, as it looks, row by row',
          params: Id,
          querystring: z.strictObject({ sheet: textLine(0, 100), page, size }),
          response: { 200: ImportSheetPage },
        },
      },
      async (request, reply): Promise<ImportSheetPage> => {
        const actor = actorOf(request);
        const wanted = { importId: request.params.id, ...request.query };
        const seen = await work.run('importSheet', { actor, wanted }, sentBy(request, reply));
        return { ...seen, page: wanted.page, size: wanted.size };
      },
    ),

    app.post(
      '/imports/:id/mapping',
      {
        access: right('enter', { elsewhere: 404, costly: true }),
        schema: {
          tags,
          summary:
            'Say how a table is read: its head, form, columns, units, and what holds for all of its rows; the file is previewed again, and it holds for the sender’s next file with that head',
          params: Id,
          body: Mapping,
          response: { 200: ImportPreview },
        },
      },
      async (request, reply): Promise<ImportPreview> => {
        const { id } = request.params;
        const { body } = request;
        if (typeof body.form === 'string' && !isFormId(body.form)) return refuse('form_unknown', 'form');
        const said = { importId: id, ...body };
        return importShown(
          { store, underWay },
          request,
          await done(request, reply, id, { act: 'mapping', request: said }),
        );
      },
    ),
  ] as const;
}
