// A bureau's own Word file for a text: sent, read back, given up.
import { z } from 'zod';
import {
  endTemplate,
  type ReadFields,
  readTemplates,
  setTemplate,
  templateFile,
} from '../../app/bulletin/templates.ts';
import { EndText } from '../../domain/bulletin/text.ts';
import { textLine, textLines } from '../../domain/text.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { documentFile, list, written } from '../answerViews.ts';
import { attachedDocument } from '../replies/documentReply.ts';
import { actorOf } from '../people/caller.ts';
import { receivedFile, takesFile } from '../receivedFile.ts';
import { key, type Routes, type ServingOptions, wholeNumber } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { TemplateView } from './textViews.ts';

const tags = ['bulletins'];
const TextId = z.strictObject({ textId: textLine(2, 40) });
const Fields = z.strictObject({ key, id: z.uuid(), reason: textLines(1, 500, 'reason_required_for_rule') });
const largest = 10 * 2 ** 20;

export function templateRoutes(app: Routes, { store, work }: ServingOptions) {
  return [
    app.get(
      '/templates',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: "The bureau's own Word files for its texts, with their versions",
          response: { 200: list(TemplateView) },
        },
      },
      async (request): Promise<TemplateView[]> => readTemplates(store, actorOf(request).cityCode),
    ),

    app.get(
      '/texts/:textId/template',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'A Word file as it was sent; the one in force where no version is named',
          params: TextId,
          querystring: z.strictObject({ version: wholeNumber(1, 100_000).optional() }),
          response: { 200: documentFile },
        },
      },
      async (request, reply) => {
        const of = { ...request.params, ...request.query };
        const { fileName, bytes } = await templateFile(store, actorOf(request).cityCode, of);
        return attachedDocument(reply, fileName.replace(/\.docx$/i, ''), bytes);
      },
    ),

    app.post(
      '/texts/:textId/template',
      {
        access: { ...rightInCity('publish'), costly: true },
        schema: {
          tags,
          summary: 'A Word file for a text (multipart: key, id, reason, then file; right: publish for the city)',
          params: TextId,
          ...takesFile(Fields.shape),
          response: { 201: written('id').extend({ version: z.number() }) },
        },
      },
      async (request, reply) => {
        const { bytes, fileName, fields } = await receivedFile(request, Fields.shape, { fileSize: largest });
        const sent = { ...request.params, ...fields, fileName, bytes };
        const read: ReadFields = (file) => work.run('templateFields', file, sentBy(request, reply));
        return reply.code(201).send(await setTemplate(store, actorOf(request), sent, read));
      },
    ),

    app.post(
      '/texts/:textId/template/end',
      {
        access: rightInCity('publish'),
        schema: {
          tags,
          summary: 'From now on the text prints in the form that ships (right: publish for the city)',
          params: TextId,
          body: EndText.extend({ key }),
          response: { 201: written('id').extend({ version: z.number() }) },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await endTemplate(store, actorOf(request), { ...request.params, ...request.body })),
    ),
  ] as const;
}
