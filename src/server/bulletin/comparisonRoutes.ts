// The figures of a text beside those of other periods, and the text beside what was published last.
import { comparisonOf } from '../../app/bulletin/comparison.ts';
import { sinceLast } from '../../app/bulletin/lastPublished.ts';
import { figuresOfCity, rightInCity } from '../access.ts';
import { actorOf, callerOf, languageOf } from '../people/caller.ts';
import { type Routes, type ServerOptions } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { OfPeriod, TextAsked, TextAskedThen } from './asked.ts';
import { seenBy } from './seenBy.ts';
import { ComparisonView, LastPublishedView } from './views.ts';
import { comparisonView } from './words.ts';

/** An activity and an outing have no period before. */
const Compared = TextAskedThen.omit({ activity: true, outing: true });

export function comparisonRoutes(app: Routes, { store }: ServerOptions) {
  return [
    app.get(
      '/bulletins/:period/comparison',
      {
        access: figuresOfCity,
        schema: {
          tags: ['bulletins'],
          summary: 'Its figures beside those of the period before and of the year before',
          params: OfPeriod,
          querystring: Compared,
          response: { 200: ComparisonView },
        },
      },
      async (request, reply): Promise<ComparisonView> => {
        const { actor } = callerOf(request);
        const asked = { ...request.params, ...request.query };
        const { tells } = await seenBy(store, actor, asked);
        const found = await comparisonOf(store, actor.cityCode, asked, { asker: sentBy(request, reply), tells });
        return comparisonView(found, asked.period, { language: languageOf(request), tells });
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
          params: OfPeriod,
          querystring: TextAsked,
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
