// The figures of a text beside those of other periods.
import { z } from 'zod';
import { comparisonOf } from '../../app/bulletin/comparison.ts';
import { textLine } from '../../domain/text.ts';
import { figuresOfCity } from '../access.ts';
import { callerOf, languageOf } from '../people/caller.ts';
import { optionalText, type Routes, type ServerOptions } from '../route.ts';
import { sentBy } from '../workers/sender.ts';
import { seenBy } from './seenBy.ts';
import { ComparisonView } from './views.ts';
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
        await seenBy(store, actor, asked);
        const found = await comparisonOf(store, actor.cityCode, asked, sentBy(request, reply));
        return comparisonView(found, asked.period, languageOf(request));
      },
    ),
  ] as const;
}
