// Sheets as a file that is downloaded. It is made in a thread of its own and sent when it is whole.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { workbookType } from '../answerViews.ts';
import type { CellOut, SheetOut } from '../../sheets/write/shape.ts';
import { sentBy } from '../workers/sender.ts';
import type { Work } from '../workers/work.ts';

interface Replying {
  readonly work: Work;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** `name` without its ending; Chinese names go by RFC 5987. `open` is asked for the sheets when a thread is free. */
export async function sendWorkbook(
  to: Replying,
  name: string,
  open: () => readonly SheetOut[] | Promise<readonly SheetOut[]>,
  mark?: string,
): Promise<FastifyReply> {
  const { work, request, reply } = to;
  const file = await work.run('workbook', { mark }, { ...sentBy(request, reply), answer: answersOf(open) });
  return sendMade(reply, name, file);
}

/** A workbook that a thread has made whole. */
export function sendMade(reply: FastifyReply, name: string, file: Uint8Array): FastifyReply {
  const encoded = encodeURIComponent(`${name}.xlsx`);
  return reply
    .type(workbookType)
    .header('content-disposition', `attachment; filename="table.xlsx"; filename*=UTF-8''${encoded}`)
    .send(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
}

const batch = 500;

/** The heads of the sheets, then the next rows of one by its number; none at its end. */
function answersOf(open: () => readonly SheetOut[] | Promise<readonly SheetOut[]>) {
  let rows: (Iterator<readonly CellOut[]> | AsyncIterator<readonly CellOut[]>)[] = [];
  return async (name: string, asked: unknown): Promise<unknown> => {
    if (name === 'rows') return nextRows(rows[Number(asked)]);
    const sheets = await open();
    rows = sheets.map((sheet) => {
      const { rows: of } = sheet;
      return Symbol.asyncIterator in of ? of[Symbol.asyncIterator]() : of[Symbol.iterator]();
    });
    return sheets.map((sheet) => ({ ...sheet, rows: [] }));
  };
}

async function nextRows(
  rows: Iterator<readonly CellOut[]> | AsyncIterator<readonly CellOut[]> | undefined,
): Promise<(readonly CellOut[])[]> {
  const some: (readonly CellOut[])[] = [];
  while (rows && some.length < batch) {
    const next = await rows.next();
    if (next.done) break;
    some.push(next.value);
  }
  return some;
}
