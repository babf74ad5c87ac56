import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { logExport } from '../../app/entries/exportLog.ts';
import { importRows, listImports, readImport } from '../../app/imports/read.ts';
import { withTwins } from '../../app/imports/twins/twinsSeen.ts';
import { cityOfActor } from '../../app/offices/city.ts';
import { refuse } from '../../domain/refusal.ts';
import { formSheet } from '../../sheets/forms/write.ts';
import { forms, isFormId } from '../../sheets/forms/index.ts';
import { accountNames } from '../../storage/people/accounts.ts';
import { outcomes } from '../../storage/imports/queries.ts';
import { right, rowsInReach, wholeCity } from '../access.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { markOf } from '../keeping/headWords.ts';
import { countsOf, importRowView, importView } from './words.ts';
import { receivedFile, takesFile } from '../receivedFile.ts';
import { key, page, type Routes, type ServingOptions, size } from '../route.ts';
import { ImportPreview, ImportRows, ImportSummary } from './views.ts';
import { sendMade, sendWorkbook } from '../workbookReply.ts';
import type { ImportAct } from '../workers/jobs/import.ts';
import { sentBy } from '../workers/sender.ts';
import { codeText, textLine, textLines } from '../../domain/text.ts';
import { list, workbookFile } from '../answerViews.ts';
import { wholeFrom } from '../../domain/whole.ts';

const Id = z.strictObject({ id: z.uuid() });
/** Rows that are marked are of any outcome. */
const Which = z.enum([...outcomes, 'marked']);
/** Id or code, in the form or in the address. */
const office = textLine(1, 60);
const Mapping = z.strictObject({
  sheet: textLine(0, 100),
  headRow: wholeFrom(1).optional(),
  form: textLine(0, 40).optional(),
  columns: z.record(codeText(/^[A-Z]{1,3}$/), textLine(0, 60).nullable()),
});

/** The largest file that is taken at all; the reader has finer limits. */
const maxFileBytes = 64 * 1024 * 1024;

export async function importRoutes(app: Routes, { store, work }: ServingOptions) {
  await app.register(multipart, { limits: { files: 1, fields: 5, fieldSize: 200, parts: 6, fileSize: maxFileBytes } });
  const tags = ['imports'];
  /** In a thread, for as long as the sender waits: who leaves finds all as it was. */
  const done = (request: FastifyRequest, reply: FastifyReply, act: ImportAct): Promise<string> =>
    work.run('import', { actor: actorOf(request), ...act }, sentBy(request, reply));
  const shown = async (request: FastifyRequest, id: string): Promise<ImportPreview> =>
    importView(await readImport(store, actorOf(request), id), languageOf(request));

  return [
    app.post(
      '/imports',
      {
        access: right('enter', { elsewhere: 403, costly: true }),
        schema: {
          tags,
          summary: 'Preview a workbook (multipart: office, then file)',
          ...takesFile({ office: office.optional() }),
          querystring: z.strictObject({ office: office.optional() }),
          response: { 201: ImportPreview },
        },
      },
      async (request, reply) => {
        const { bytes, fileName, fields } = await receivedFile(request, { office: office.optional() });
        const named = fields.office ?? request.query.office;
        const { offices } = await cityOfActor(store, actorOf(request));
        const booked = offices.find((one) => one.id === named || one.code === named);
        if (!booked) return refuse('office_unknown', 'office');
        const wanted = { fileName, bytes, officeId: booked.id };
        const id = await done(request, reply, { act: 'preview', request: wanted });
        return reply.code(201).send(await shown(request, id));
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
          store.pool.db,
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

    app.get(
      '/imports/:id',
      {
        access: rowsInReach(404),
        schema: { tags, summary: 'One import', params: Id, response: { 200: ImportPreview } },
      },
      async (request): Promise<ImportPreview> => shown(request, request.params.id),
    ),

    app.get(
      '/imports/:id/rows',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'Rows of an import by what becomes of them',
          params: Id,
          querystring: z.strictObject({ outcome: Which.default('refused'), page, size }),
          response: { 200: ImportRows },
        },
      },
      async (request): Promise<ImportRows> => {
        const actor = actorOf(request);
        const { outcome, page: number, size: limit } = request.query;
        const { reading, marked } = await readImport(store, actor, request.params.id);
        const offset = (number - 1) * limit;
        const which = outcome === 'marked' ? { marked: true } : { outcome };
        const rows = await importRows(store, actor, request.params.id, { ...which, offset, limit });
        const language = languageOf(request);
        return {
          rows: (await withTwins(store, actor, request.params.id, rows)).map((row) => importRowView(row, language)),
          total: outcome === 'marked' ? marked : countsOf(reading)[outcome],
          page: number,
          size: limit,
        };
      },
    ),

    app.get(
      '/imports/:id/refused.xlsx',
      {
        access: right('enter', { elsewhere: 404, costly: true }),
        schema: {
          tags,
          summary: 'The refused rows in the file’s own format, with reasons',
          params: Id,
          response: { 200: workbookFile },
        },
      },
      async (request, reply) => {
        const language = languageOf(request);
        const actor = actorOf(request);
        const { fileName, reading } = await readImport(store, actor, request.params.id);
        const filter = { importId: request.params.id };
        await logExport(store, actor, { what: 'refused_rows', filter, rows: countsOf(reading).refused });
        const wanted = { actor, importId: request.params.id, language, mark: await markOf(store, request) };
        const file = await work.run('refused', wanted, sentBy(request, reply));
        return sendMade(reply, fileName.replace(/\.\w+$/, ''), file);
      },
    ),

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
        await done(request, reply, { act: 'mapping', request: mapping });
        return shown(request, id);
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
        return shown(request, await done(request, reply, { act: 'twins', request: chosen }));
      },
    ),

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
        return shown(request, await done(request, reply, { act: 'apply', request: asked }));
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
        return shown(request, await done(request, reply, { act: 'undo', request: undone }));
      },
    ),
  ] as const;
}
