// The city's texts: read by everybody, written by who publishes for the whole city.
import { z } from 'zod';
import { bulletinOf } from '../../app/bulletin/bulletin.ts';
import { readTexts, setText, textsInForce } from '../../app/bulletin/texts.ts';
import { SetText } from '../../domain/bulletin/text.ts';
import { textLine } from '../../domain/text.ts';
import { rightInCity, wholeCity } from '../access.ts';
import { list, written } from '../answerViews.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { key, type Routes, type ServerOptions } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { TextView } from './textViews.ts';
import { BulletinContent } from './views.ts';
import { bulletinView } from './words.ts';

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
        return textsInForce(kept).map(({ textId, version, name, body }) => ({
          textId,
          version,
          name,
          body,
          versions: kept
            .filter((one) => one.textId === textId)
            .map(({ id, version: no, reason, recordedAt, by }) => ({ id, version: no, reason, recordedAt, by })),
        }));
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
      '/texts/preview',
      {
        access: { ...rightInCity('publish'), costly: true },
        schema: {
          tags,
          summary: 'How a text would read of a period, before it is kept (right: publish for the city)',
          body: z.strictObject({
            period: textLine(4, 40),
            text: SetText.pick({ textId: true, name: true, body: true }),
          }),
          response: { 200: BulletinContent },
        },
      },
      async (request, reply): Promise<BulletinContent> => {
        const { period, text } = request.body;
        const { cityCode } = actorOf(request);
        const draft = { ...text, version: 0 };
        const found = await bulletinOf(store, cityCode, { period }, { asker: sentBy(request, reply), draft });
        return bulletinView(store, cityCode, found, { period }, languageOf(request));
      },
    ),
  ] as const;
}
