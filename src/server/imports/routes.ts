// Workbooks that are sent: a preview of each, the latest of them, and the forms to fill in.
import multipart from '@fastify/multipart';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { listImports } from '../../app/imports/read.ts';
import { bookedOffice } from '../../app/imports/bookedOffice.ts';
import { cityOfActor } from '../../app/offices/city.ts';
import { refuse } from '../../domain/refusal.ts';
import { textLine } from '../../domain/text.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { forms, isFormId } from '../../sheets/forms/index.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { right, rowsInReach, wholeCity } from '../access.ts';
import { list, workbookFile } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { receivedFile, takesFile } from '../receivedFile.ts';
import type { Routes, ServingOptions } from '../route.ts';
import { sendWorkbook } from '../replies/workbookReply.ts';
import { actsInThread, importShown } from './shown.ts';
import { ImportPreview, ImportSummary } from './views.ts';
import { countsOf, unreadRows } from './words.ts';

const tags = ['imports'];
/** Id or code, in the form or in the address. */
const office = textLine(1, 60);
/** The largest file that is taken at all; the reader has finer limits. */
const maxFileBytes = 64 * 1024 * 1024;

export async function importRoutes(app: Routes, { store, work, underWay }: ServingOptions) {
  await app.register(multipart, { limits: { files: 1, fields: 5, fieldSize: 200, parts: 6, fileSize: maxFileBytes } });
  const done = actsInThread(underWay);
  return [
    app.post(
      '/imports',
      {
        access: right('enter', { elsewhere: 403, costly: true }),
        schema: {
          tags,
          summary: 'Preview a workbook (multipart: office, then file)',
          ...takesFile({ office: office.optional() }),
          querystring: z.strictObject({ office: office.optional(), sending: z.uuid().optional() }),
          response: { 201: ImportPreview },
        },
      },
      async (request, reply) => {
        const { bytes, fileName, fields } = await receivedFile(request, { office: office.optional() });
        const named = fields.office ?? request.query.office;
        const officeId = await bookedOffice(store, actorOf(request), named);
        const wanted = { fileName, bytes, officeId };
        const { sending = uuidv7() } = request.query;
        const id = await done(request, reply, sending, { act: 'preview', request: wanted });
        return reply.code(201).send(await importShown({ store, underWay }, request, id));
      },
    ),

    app.get(
      '/imports',
      {
        access: rowsInReach(),
        schema: { tags, summary: 'The latest imports in reach', response: { 200: list(ImportSummary) } },
      },
      async (request): Promise<ImportSummary[]> => {
        const actor = actorOf(request);
        const heads = await listImports(store, actor);
        const { offices } = await cityOfActor(store, actor);
        const people = await accountNames(
          store,
          actor.cityCode,
          heads.map(({ uploadedBy }) => uploadedBy),
        );
        return heads.map(({ id, fileName, state, officeId, uploadedAt, uploadedBy, reading }) => ({
          id,
          fileName,
          state,
          uploadedAt,
          office: offices.find((one) => one.id === officeId)?.shortName ?? '',
          uploadedBy: people.get(uploadedBy) ?? '',
          counts: countsOf(reading),
          unread: unreadRows(reading),
          underWay: underWay.of(actor, id).underWay,
        }));
      },
    ),

    app.get(
      '/imports/template/:form.xlsx',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'An empty form to fill in',
          params: z.strictObject({ form: textLine(0, 40) }),
          response: { 200: workbookFile },
        },
      },
      async (request, reply) => {
        const { form } = request.params;
        if (!isFormId(form)) return refuse('form_unknown');
        return sendWorkbook({ work, request, reply }, forms[form].name, () => [
          formSheet(form, [], { allColumns: true }),
        ]);
      },
    ),
  ] as const;
}
