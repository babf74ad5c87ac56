// Rows that are typed or pasted: checked while that is done, and staged as an import like a file that is sent.
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { bookedOffice } from '../../app/imports/bookedOffice.ts';
import { typedSheet, type TypedRows } from '../../app/imports/grid/sheet.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { textLine } from '../../domain/text.ts';
import { typedFileName } from '../../labels/imports/typed.ts';
import { forms, isFormId } from '../../sheets/forms/index.ts';
import { todayOf, type Store } from '../../storage/store.ts';
import { right, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import type { Routes, ServingOptions } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { GridCheck, GridForm, TypedBody } from './gridViews.ts';
import { gridCheck, gridForm } from './gridWords.ts';
import { actsInThread, importShown } from './shown.ts';
import { ImportPreview } from './views.ts';

const tags = ['imports'];

export function gridRoutes(app: Routes, { store, work, underWay }: ServingOptions) {
  const done = actsInThread(underWay);
  return [
    app.get(
      '/grid-forms/:form',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'The columns of a form, for rows that are typed',
          params: z.strictObject({ form: textLine(0, 40) }),
          response: { 200: GridForm },
        },
      },
      async (request): Promise<GridForm> => {
        const { form } = request.params;
        return isFormId(form) ? gridForm(form) : refuse('form_unknown');
      },
    ),

    app.post(
      '/imports/grid/check',
      {
        access: right('enter', { elsewhere: 403, costly: true }),
        schema: {
          tags,
          summary: 'What would become of rows that are typed; nothing is kept',
          body: TypedBody,
          response: { 200: GridCheck },
        },
      },
      async (request, reply): Promise<GridCheck> => {
        const actor = actorOf(request);
        const typed = await typedRows(store, actor, request.body);
        const seen = await work.run('grid', { actor, ...typed }, sentBy(request, reply));
        return gridCheck(seen, typed.form, languageOf(request));
      },
    ),

    app.post(
      '/imports/grid',
      {
        access: right('enter', { elsewhere: 403, costly: true }),
        schema: {
          tags,
          summary: 'Preview rows that were typed, as an import',
          body: TypedBody,
          response: { 201: ImportPreview },
        },
      },
      async (request, reply) => {
        const { fileName, ...typed } = await typedRows(store, actorOf(request), request.body);
        const { file } = await typedSheet(typed);
        const wanted = { ...file, fileName, officeId: typed.officeId };
        const id = await done(request, reply, uuidv7(), { act: 'preview', request: wanted });
        return reply.code(201).send(await importShown({ store, underWay }, request, id));
      },
    ),
  ] as const;
}

async function typedRows(
  store: Store,
  actor: Actor,
  { office, form, fields, rows }: z.infer<typeof TypedBody>,
): Promise<TypedRows & { readonly fileName: string }> {
  if (!isFormId(form)) return refuse('form_unknown', 'form');
  const officeId = await bookedOffice(store, actor, office);
  const fileName = typedFileName(forms[form].name, todayOf(store.clock));
  return { form, officeId, fields, rows, fileName };
}
