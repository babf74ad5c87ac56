// Sheets as a file that is downloaded.
import type { FastifyReply } from 'fastify';
import { PassThrough } from 'node:stream';
import type { SheetOut } from '../sheets/write/shape.ts';
import { writeWorkbook } from '../sheets/write/workbook.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `name` without its ending; Chinese names go by RFC 5987. */
export function attach(reply: FastifyReply, name: string): void {
  const encoded = encodeURIComponent(`${name}.xlsx`);
  reply.header('content-type', workbookType);
  reply.header('content-disposition', `attachment; filename="table.xlsx"; filename*=UTF-8''${encoded}`);
}

/** Streams the sheets; where it breaks off, so does the answer, and the reader knows that the file is not whole. */
export function sendWorkbook(
  reply: FastifyReply,
  name: string,
  sheets: readonly SheetOut[],
  mark?: string,
): FastifyReply {
  const body = new PassThrough();
  attach(reply, name);
  writeWorkbook(sheets, body, mark).then(
    () => body.end(),
    (error: Error) => body.destroy(error),
  );
  return reply.send(body);
}
