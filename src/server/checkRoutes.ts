import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Draft, readDraft } from '../app/check/draft.ts';
import { checkReport } from '../app/check/report.ts';
import { commentWordDraft } from '../documents/draft/wordDraft.ts';
import { refuse } from '../domain/refusal.ts';
import { commentWords } from '../labels/check.ts';
import { wholeCity } from './access.ts';
import { actorOf, languageOf } from './caller.ts';
import { logFault } from './errors.ts';
import type { CheckView } from './checkViews.ts';
import { checkView, remarksOf } from './checkWords.ts';
import { receivedFile, takesFile } from './receivedFile.ts';
import type { Routes, ServerOptions } from './route.ts';
import { textLine, textLines } from '../domain/text.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const period = textLine(0, 20).default('');
const Text = z.strictObject({
  text: textLines(0, 500_000),
  /** The period that the draft is about, where it names none: 2023, 2023年1-10月. */
  period,
  ledger: z.boolean().default(true),
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
export function checkRoutes(app: Routes, { store, log }: ServerOptions): void {
  const tags = ['checks'];
  const access = { ...wholeCity, costly: true } as const;

  async function checked(
    request: FastifyRequest,
    reply: FastifyReply,
    draft: Draft,
    wanted: Pick<z.output<typeof Text>, 'period' | 'ledger'>,
  ) {
    const onFault = (fault: unknown) => void logFault({ log }, fault, request);
    const leaving = new AbortController();
    reply.raw.once('close', () => leaving.abort());
    const report = await checkReport(draft, {
      period: wanted.period,
      signal: leaving.signal,
      onFault,
      ...(wanted.ledger ? { ledger: { store, cityCode: actorOf(request).cityCode } } : {}),
    });
    return checkView(report, languageOf(request), onFault);
  }

  app.post(
    '/checks',
    { access, schema: { tags, summary: 'Check every figure of a text', body: Text } },
    (request, reply): Promise<CheckView> => {
      const { text, ...wanted } = request.body;
      return checked(request, reply, { format: 'text', text, tables: [], places: [] }, wanted);
    },
  );

  app.post(
    '/checks/file',
    {
      access,
      schema: {
        tags,
        ...takesFile,
        summary: 'The same for a .docx, .xlsx or text file (multipart: period, ledger, then file)',
      },
    },
    async (request, reply): Promise<CheckView> => {
      const { bytes, wanted } = await received(request);
      return checked(request, reply, await readDraft(bytes), wanted);
    },
  );

  app.post(
    '/checks/docx',
    {
      access,
      schema: {
        tags,
        ...takesFile,
        summary: 'A .docx with a comment at each problem (multipart: taken, period, ledger, then file)',
      },
    },
    async (request, reply) => {
      const { bytes, wanted, fileName } = await received(request);
      const draft = await readDraft(bytes);
      if (draft.format !== 'docx') return refuse('draft_is_no_docx', 'file');
      const view = await checked(request, reply, draft, wanted);
      const { author: name, initials } = commentWords;
      const remarks = remarksOf(view, new Set(wanted.taken.split(',').filter(Boolean).map(Number)));
      const commented = commentWordDraft(bytes, remarks, { name, initials, at: store.clock().toISOString() });
      return reply.type(docxType).header('content-disposition', attachment(fileName)).send(Buffer.from(commented));
    },
  );
}

async function received(request: FastifyRequest) {
  const { file, fileName, fields } = await receivedFile(request, Fields.shape, { fieldSize: 12_000 });
  return { bytes: await file.toBuffer(), wanted: fields, fileName };
}

function attachment(fileName: string): string {
  const name = fileName.replace(/(\.docx)?$/i, commentWords.fileEnd);
  return `attachment; filename="checked.docx"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
