// A Word document that is downloaded. It is made in a thread of its own.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BriefingDocument } from '../../documents/briefing.ts';
import { documentType, pageType } from '../answerViews.ts';
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
  return attached(reply, { name: `${name}.docx`, plain: 'document.docx', type: documentType }, file);
}

/** To be kept, not shown: what it proves it proves in the hands of whoever has the file. */
export function attachedPage(reply: FastifyReply, name: string, file: Uint8Array): FastifyReply {
  return attached(reply, { name: `${name}.html`, plain: 'publication.html', type: pageType }, file);
}

function attached(
  reply: FastifyReply,
  { name, plain, type }: { readonly name: string; readonly plain: string; readonly type: string },
  file: Uint8Array,
): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(file));
}
