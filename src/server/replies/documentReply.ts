// A Word document that is downloaded. It is made in a thread of its own.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BriefingDocument } from '../../documents/briefing.ts';
import { documentType } from '../answerViews.ts';
import { sentBy } from '../workers/sender.ts';
import type { Work } from '../workers/work.ts';

/** `name` without its ending; Chinese names go by RFC 5987. */
export async function sendDocument(
  to: { readonly work: Work; readonly request: FastifyRequest; readonly reply: FastifyReply },
  name: string,
  document: BriefingDocument,
): Promise<FastifyReply> {
  const { work, request, reply } = to;
  return attachedDocument(reply, name, await work.run('document', document, sentBy(request, reply)));
}

export function attachedDocument(reply: FastifyReply, name: string, file: Uint8Array): FastifyReply {
  const encoded = encodeURIComponent(`${name}.docx`);
  return reply
    .type(documentType)
    .header('content-disposition', `attachment; filename="document.docx"; filename*=UTF-8''${encoded}`)
    .send(Buffer.from(file));
}
