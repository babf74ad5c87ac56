// The archive: texts that the city has published elsewhere, against which drafts are held.
import { z } from 'zod';
import { addToArchive, listArchive, readArchived, withdrawFromArchive } from '../../app/check/archive/archive.ts';
import { sha256Of } from '../../crypto/fingerprint.ts';
import { ArchiveHead, ArchiveWithdrawal } from '../../domain/check/archive.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { written } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { receivedFile, takesFile } from '../receivedFile.ts';
import { Id, key, optionalText, page, type Routes, type ServingOptions, size } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { ArchivedTextView, ArchivePage } from './archiveViews.ts';

const tags = ['checks'];
const Fields = ArchiveHead.extend({ key, id: z.uuid() });

export function archiveRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/archive',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'Texts against which drafts are held, latest first',
          querystring: z.strictObject({ q: optionalText, page, size }),
          response: { 200: ArchivePage },
        },
      },
      async (request): Promise<z.infer<typeof ArchivePage>> => {
        const { page: no, size: many, q } = request.query;
        const asked = { find: q, limit: many, offset: (no - 1) * many };
        return { ...(await listArchive(store, actorOf(request), asked)), page: no, size: many };
      },
    ),

    app.get(
      '/archive/:id',
      {
        access: wholeCity,
        schema: { tags, summary: 'One of them, as it was read', params: Id, response: { 200: ArchivedTextView } },
      },
      async (request) => readArchived(store, actorOf(request), request.params.id),
    ),

    app.post(
      '/archive',
      {
        access: { ...rightInCity('publish'), costly: true },
        schema: {
          tags,
          summary: 'Adds a text (multipart: key, id, title, period, then file; right: publish for the city)',
          ...takesFile(Fields.shape),
          response: { 201: written('id') },
        },
      },
      async (request, reply) => {
        const { bytes, fileName, fields } = await receivedFile(request, Fields.shape);
        const body = await work.run('readDraft', bytes, sentBy(request, reply));
        const added = { ...fields, fileName, sha256: sha256Of(bytes), body };
        return reply.code(201).send(await addToArchive(store, actorOf(request), added));
      },
    ),

    app.post(
      '/archive/:id/withdrawal',
      {
        access: rightInCity('publish'),
        schema: {
          tags,
          summary: 'From now on no draft is held against it (right: publish for the city)',
          params: Id,
          body: ArchiveWithdrawal.extend({ key }),
          response: { 201: written('id') },
        },
      },
      async (request, reply) =>
        reply
          .code(201)
          .send(await withdrawFromArchive(store, actorOf(request), { ...request.params, ...request.body })),
    ),
  ] as const;
}
