// The figures of a text beside those of other periods, and the text beside what was published last.
import { z } from 'zod';
import { comparisonOf } from '../../app/bulletin/comparison.ts';
import { sinceLast } from '../../app/bulletin/lastPublished.ts';
import { textLine } from '../../domain/text.ts';
import { figuresOfCity, rightInCity } from '../access.ts';
import { actorOf, callerOf, languageOf } from '../people/caller.ts';
import { optionalText, type Routes, type ServerOptions } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { seenBy } from './seenBy.ts';
import { ComparisonView, LastPublishedView } from './views.ts';
import { comparisonView } from './words.ts';

const Period = z.strictObject({ period: textLine(4, 40) });
const AsKnown = z.strictObject({ asKnownAt: optionalText, text: optionalText, office: optionalText });

export function comparisonRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/bulletins/:period/comparison',
      {
        access: figuresOfCity,
        schema: {
          tags: ['bulletins'],
          summary: 'Its figures beside those of the period before and of the year before',
          params: Period,
          querystring: AsKnown,
          response: { 200: ComparisonView },
        },
      },
      async (request, reply): Promise<ComparisonView> => {
        const { actor } = callerOf(request);
        const asked = { ...request.params, ...request.query };
        const { tells } = await seenBy(store, actor, asked);
        const found = await comparisonOf(store, actor.cityCode, asked, { asker: sentBy(request, reply), tells });
        return comparisonView(found, asked.period, languageOf(request));
      },
    ),

    app.get(
      '/bulletins/:period/last',
      {
        access: rightInCity('publish'),
        schema: {
          tags: ['bulletins'],
          summary:
            'What was published last by the same text, for the same period and office, and whether it would read the same',
          params: Period,
          querystring: AsKnown.omit({ asKnownAt: true }),
          response: { 200: LastPublishedView },
        },
      },
      async (request): Promise<LastPublishedView> => {
        const asked = { ...request.params, ...request.query };
        return { last: await sinceLast(store, actorOf(request), asked) };
      },
    ),
  ] as const;
}
