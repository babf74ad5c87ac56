// A Word document that is downloaded.
import type { FastifyReply } from 'fastify';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `name` without its ending; Chinese names go by RFC 5987. */
export function sendDocument(reply: FastifyReply, name: string, document: Uint8Array): FastifyReply {
  const encoded = encodeURIComponent(`${name}.docx`);
  return reply
    .type(docxType)
    .header('content-disposition', `attachment; filename="document.docx"; filename*=UTF-8''${encoded}`)
    .send(Buffer.from(document));
}
