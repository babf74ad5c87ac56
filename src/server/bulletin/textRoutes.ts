// The city's texts: read by everybody, written by who publishes for the whole city.
import { z } from 'zod';
import { endText, isShipped, readTexts, setText, textsOffered, textVersion } from '../../app/bulletin/texts.ts';
import { EndText, SetText } from '../../domain/bulletin/text.ts';
import { textLine } from '../../domain/text.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { list, written } from '../answerViews.ts';
import { actorOf } from '../people/caller.ts';
import { key, wholeNumber, type Routes, type ServerOptions } from '../route.ts';
import { TextVersion, TextView } from './textViews.ts';

const tags = ['bulletins'];

export function textRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/texts',
      {
        access: wholeCity,
        schema: { tags, summary: "The city's texts in force, with their versions", response: { 200: list(TextView) } },
      },
      async (request): Promise<TextView[]> => {
        const kept = await readTexts(store, actorOf(request).cityCode);
        return textsOffered(kept).map(({ textId, version, name, body }) => ({
          textId,
          version,
          name,
          body,
          versions: kept
            .filter((one) => one.textId === textId)
            .map(({ id, version: no, reason, recordedAt, by, ended }) => ({
              id,
              version: no,
              reason,
              recordedAt,
              by,
              ended,
            })),
          shipped: isShipped(textId),
        }));
      },
    ),

    app.get(
      '/texts/:textId/versions/:version',
      {
        access: wholeCity,
        schema: {
          tags,
          summary: 'A version of a text as it was written; 0 is what ships',
          params: z.strictObject({ textId: textLine(2, 40), version: wholeNumber(0, 100_000) }),
          response: { 200: TextVersion },
        },
      },
      async (request): Promise<TextVersion> => {
        const { textId, version } = request.params;
        const { name, body } = await textVersion(store, actorOf(request).cityCode, { textId, version });
        return { textId, version, name, body };
      },
    ),

    app.post(
      '/texts',
      {
        access: rightInCity('publish'),
        schema: {
          tags,
          summary: 'A new version of a text (right: publish for the city)',
          body: z.strictObject({ key, text: SetText }),
          response: { 201: written('id').extend({ version: z.number() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await setText(store, actorOf(request), request.body)),
    ),

    app.post(
      '/texts/:textId/end',
      {
        access: rightInCity('publish'),
        schema: {
          tags,
          summary: 'A text is given up; what was published by it stays (right: publish for the city)',
          params: z.strictObject({ textId: textLine(2, 40) }),
          body: EndText.extend({ key }),
          response: { 201: written('id').extend({ version: z.number() }) },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await endText(store, actorOf(request), { ...request.params, ...request.body })),
    ),
  ] as const;
}
