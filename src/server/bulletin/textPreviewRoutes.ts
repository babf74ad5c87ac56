// A text that is only being written.
import { bulletinOf, everything } from '../../app/bulletin/bulletin.ts';
import { breachesOfText } from '../../app/bulletin/texts.ts';
import { SetText } from '../../domain/bulletin/text.ts';
import { rightInCity } from '../access.ts';
import { toldIn } from '../breaches.ts';
import { actorOf, languageOf } from '../people/caller.ts';
import { optionalText, type Routes, type ServerOptions } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { OfPeriod, oneOccasion } from './asked.ts';
import { TextPreview } from './textViews.ts';
import { bulletinView } from './words.ts';

const tags = ['bulletins'];

export function textPreviewRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.post(
      '/texts/preview',
      {
        access: rightInCity('publish'),
        schema: {
          tags,
          summary: 'How a text would read of a period, before it is kept (right: publish for the city)',
          body: OfPeriod.extend({
            office: optionalText,
            ...oneOccasion,
            text: SetText.pick({ textId: true, name: true, body: true }),
          }),
          response: { 200: TextPreview },
        },
      },
      async (request, reply): Promise<TextPreview> => {
        const { text, ...asked } = request.body;
        const { cityCode } = actorOf(request);
        const language = languageOf(request);
        const draft = { ...text, version: 0 };
        const found = await bulletinOf(store, cityCode, asked, { asker: sentBy(request, reply), draft });
        const breaches = toldIn(await breachesOfText(store, cityCode, text.body), language);
        return {
          content: await bulletinView(store, cityCode, found, asked, { language, tells: everything.tells }),
          breaches,
        };
      },
    ),
  ] as const;
}
