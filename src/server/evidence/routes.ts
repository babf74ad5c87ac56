// Files that entries rest on.
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { attachFiles } from '../../app/evidence/attachFiles.ts';
import { evidenceKeeper } from '../../app/evidence/keepEvidence.ts';
import { openFile } from '../../app/evidence/openFile.ts';
import { receiveFile, senders } from '../../app/evidence/receiveFile.ts';
import { withdrawFile } from '../../app/evidence/withdrawFile.ts';
import { Attachment, attachmentsMost } from '../../domain/evidence/evidence.ts';
import { megabytesBounds } from '../../domain/evidence/evidencePolicy.ts';
import { type FileType, mayBeShown, mediaTypes, savedName } from '../../domain/evidence/fileType.ts';
import { refuse } from '../../domain/refusal.ts';
import { right, rowsInReach } from '../access.ts';
import { actorOf } from '../people/caller.ts';
import { arrivingFile, takesFile } from '../receivedFile.ts';
import { Id, key, type Routes, type ServerOptions } from '../route.ts';
import { SentFile } from './views.ts';
import { textLines } from '../../domain/text.ts';
import { fileAnswer, written } from '../answerViews.ts';

const Upload = z.strictObject({ office: z.uuid(), id: z.uuid() });
const Withdrawal = z.strictObject({ key, reason: textLines(0, 500).optional() });
const Attachments = z.strictObject({ key, attachments: z.array(Attachment).min(1).max(attachmentsMost) });

/** Whatever the city allows; its own limit is held while the bytes come in. */
const largestFile = megabytesBounds[1] * 2 ** 20 + 1;

export function evidenceRoutes(app: Routes, { store, evidence: given, log }: ServerOptions) {
  const tags = ['evidence'];
  const evidence = () => given ?? refuse('file_storage_missing');
  const keeper = given && evidenceKeeper(store, given, log);
  app.addHook('onClose', async () => keeper?.idle());
  return [
    app.post(
      '/files',
      {
        // Who checks on site sends photos too; what may rest on them is the law of the entry.
        access: { to: senders, with: senders, elsewhere: 403 },
        schema: {
          tags,
          summary: 'Send a file (multipart; right: enter or verify)',
          ...takesFile(),
          querystring: Upload,
          response: { 201: SentFile },
        },
      },
      async (request, reply): Promise<SentFile> => {
        const actor = actorOf(request);
        const { stream, fileName: name } = await arrivingFile(request, {}, { fileSize: largestFile });
        const { office: officeId, id } = request.query;
        try {
          const sent = { id, officeId, name, stream };
          const { sha256: _, ...received } = await receiveFile(store, evidence(), actor, sent);
          keeper?.scanSoon(actor.cityCode, id);
          void reply.code(201);
          return received;
        } finally {
          // A sender hears an answer only once all that they sent was heard.
          stream.resume();
        }
      },
    ),

    app.get(
      '/files/:id',
      {
        access: rowsInReach(404),
        schema: {
          tags,
          summary: 'Open a file, which is logged; `show` asks for it in the window where its type may be shown',
          params: Id,
          querystring: z.strictObject({ show: z.literal('1').optional() }),
          response: { 200: fileAnswer('The file, of the type it has', ...Object.values(mediaTypes)) },
        },
        compress: false,
      },
      async (request, reply) => {
        const { file, stream } = await openFile(store, evidence().bytes, actorOf(request), request.params.id);
        guardFile(reply, file, request.query.show === '1');
        return reply.send(stream);
      },
    ),
  ] as const;
}

/** What becomes of a file that is there. */
export function attachmentRoutes(app: Routes, { store }: ServerOptions) {
  const tags = ['evidence'];
  return [
    app.post(
      '/files/:id/withdrawal',
      {
        access: right('enter', { elsewhere: 404 }),
        schema: {
          tags,
          summary: 'Take a file back',
          params: Id,
          body: Withdrawal,
          response: { 201: written('fileId') },
        },
      },
      async (request, reply) => {
        const { id: fileId } = request.params;
        return reply.code(201).send(await withdrawFile(store, actorOf(request), { fileId, ...request.body }));
      },
    ),

    app.post(
      '/entries/:id/attachments',
      {
        access: right('enter', { elsewhere: 404 }),
        schema: {
          tags,
          summary: 'Attach files to an entry that is there',
          params: Id,
          body: Attachments,
          response: { 201: z.strictObject({ attached: z.int() }) },
        },
      },
      async (request, reply) => {
        const { id: entryId } = request.params;
        return reply.code(201).send(await attachFiles(store, actorOf(request), { entryId, ...request.body }));
      },
    ),
  ] as const;
}

/** Nothing in a file may act: it is saved, or shown in a window that has neither scripts nor our origin. */
function guardFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly type: FileType; readonly bytes: bigint },
  show: boolean,
): void {
  const how = show && mayBeShown(file.type) ? 'inline' : 'attachment';
  const name = encodeURIComponent(savedName(file.name, file.type)).replaceAll("'", '%27');
  reply.header('content-type', mediaTypes[file.type]);
  reply.header('content-length', file.bytes.toString());
  reply.header('content-disposition', `${how}; filename="evidence.${file.type}"; filename*=UTF-8''${name}`);
  reply.header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'");
  reply.header('x-content-type-options', 'nosniff');
  reply.header('cache-control', 'private, no-store');
}
