import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { commentWords } from '../../labels/check/claims.ts';
import { documentFile } from '../answerViews.ts';
import { wholeCity } from '../access.ts';
import { callerOf } from '../people/caller.ts';
import { oneOccasion } from '../bulletin/asked.ts';
import { checker } from './checker.ts';
import type { Routes, ServingOptions } from '../route.ts';
import { receivedFile, takesFile } from '../receivedFile.ts';
import { textLine, textLines } from '../../domain/text.ts';
import { CheckedFile, CheckView } from './views.ts';

/** As everywhere, from day to day too. */
const period = textLine(0, 40).default('');
const Text = z.strictObject({
  text: textLines(0, 500_000),
  /** The period that the draft is about, where it names none: 2023, 2023年1-10月. */
  period,
  ledger: z.boolean().default(true),
  ...oneOccasion,
});
const Fields = z.strictObject({
  period,
  ledger: z
    .enum(['true', 'false'])
    .default('true')
    .transform((word) => word === 'true'),
  /** Ids of the claims whose suggestion was taken, with commas. */
  taken: textLine(0, 10_000)
    .regex(/^(\d+(,\d+)*)?$/)
    .default(''),
});

/** A draft is a text in the mind of whoever writes it: it is read, answered and kept nowhere. */
export function checkRoutes(app: Routes, { store, log, work }: ServingOptions) {
  const tags = ['checks'];
  const access = { ...wholeCity, costly: true } as const;
  const checked = checker({ store, log, work });

  return [
    app.post(
      '/checks',
      { access, schema: { tags, summary: 'Check every figure of a text', body: Text, response: { 200: CheckView } } },
      async (request, reply) => {
        const { text, period: of, ledger, ...occasion } = request.body;
        return checked(request, reply, { draft: text, period: of, ledger }, occasion);
      },
    ),

    app.post(
      '/checks/file',
      {
        access,
        schema: {
          tags,
          ...takesFile(Fields.shape),
          summary:
            'The same for a .docx, .xlsx or text file, with a record for the report (multipart: period, ledger, then file)',
          response: { 200: CheckedFile },
        },
      },
      async (request, reply) => {
        const { bytes, wanted, fileName } = await received(request);
        const { account } = callerOf(request);
        const record = {
          fileName,
          by: account.name,
          cityCode: account.cityCode,
          marks: store.marker !== undefined,
          at: store.clock().toISOString(),
        };
        return checked(request, reply, { draft: bytes, period: wanted.period, ledger: wanted.ledger, record });
      },
    ),

    app.post(
      '/checks/docx',
      {
        access,
        schema: {
          tags,
          ...takesFile(Fields.shape),
          summary: 'A .docx with a comment at each problem (multipart: taken, period, ledger, then file)',
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const { bytes, wanted, fileName } = await received(request);
        const taken = wanted.taken.split(',').filter(Boolean).map(Number);
        const comments = { taken, at: store.clock().toISOString() };
        void reply.header('content-disposition', attachment(fileName));
        return checked(request, reply, { draft: bytes, period: wanted.period, ledger: wanted.ledger, comments });
      },
    ),
  ] as const;
}

async function received(request: FastifyRequest) {
  const { bytes, fileName, fields } = await receivedFile(request, Fields.shape, { fieldSize: 12_000 });
  return { bytes, wanted: fields, fileName };
}

function attachment(fileName: string): string {
  const name = fileName.replace(/(\.docx)?$/i, commentWords.fileEnd);
  return `attachment; filename="checked.docx"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
